import type { Facts } from "../facts.ts";
import type { Draft } from "../result.ts";
import type { Token } from "../tokens.ts";
import { meanings } from "../words/meanings.ts";
import { open, sure, way, type Ways } from "../totals/ways.ts";

/** What is bought for the family and not for the stall. */

const purposes = "buat bwt untuk utk kanggo";
/** Behind these "rumah", "pribadi" and "keluarga" name whom the money is for. */
const beforeHome = new Set(
  `${purposes} kontrakan kontrak belanja blanja blnja belanjaan pengeluaran kebutuhan keperluan harian bulanan mingguan`.split(
    " ",
  ),
);
const forWhom = new Set(purposes.split(" "));
/** Rumah makan, rumah sakit: no home of hers. */
const houses = new Set(
  "makan sakit tetangga produksi potong walet jahit kue kos usaha".split(" "),
);
const eats = new Set(["makan", "dimakan", "konsumsi", "dikonsumsi"]);
const eaters = new Set(
  "sendiri keluarga pribadi serumah anak anak2".split(" "),
);
/** In full and with nobody's name it is her own, or her mother's. */
const own = new Set(["ibu"]);
const hers = new Set(["pribadi", "keluarga", "kluarga"]);

/** "beli beras buat rumah", "belanja pribadi", "untuk makan sendiri" */
export function isForHome(
  before: Token | undefined,
  { text }: Token,
  next: Token | undefined,
): boolean {
  const after = next?.text ?? "";
  if (eats.has(text) && eaters.has(after))
    return forWhom.has(before?.text ?? "");
  if (!beforeHome.has(before?.text ?? "")) return false;
  if (hers.has(text)) return true;
  const someones = meanings(after).some(({ role }) => role === "title");
  const others = houses.has(after) || (someones && !own.has(after));
  return text === "rumah" && !others;
}

const spent = new Set(["belanja", "operasional", "lainnya"]);

const forHome = (label: string) => way(label, "out", "prive");

/**
 * "beli beras 70rb, sabun 20rb, semua buat rumah": said of all that was bought, and
 * without "semua" perhaps of the last thing. Opening a line it heads what follows.
 */
export function saysForHome(
  facts: Facts,
  drafts: Draft[],
  sentence: number,
): Ways | null {
  const { roles, texts } = facts;
  const isPurpose = [...texts].some((text) => forWhom.has(text));
  if (!roles.has("home") || !isPurpose || facts.verbs.length > 0) return null;
  const isAll = roles.has("total");
  const near = drafts.filter((draft) => draft.sentence === sentence);
  if (!isAll && near.length === 0) return sure(forHome("Beli"));
  const bought = (isAll ? drafts : near).filter(({ ways }) => {
    const row = ways.ways[0]?.rows[0];
    return ways.sure && row?.direction === "out" && spent.has(row.category);
  });
  for (const draft of bought) {
    const [only] = draft.ways.ways;
    const rows = only?.rows ?? [];
    draft.ways =
      isAll || bought.length === 1
        ? sure(forHome(only?.label ?? "Beli"))
        : open(forHome("Untuk rumah"), { label: "Untuk usaha", rows });
  }
  return null;
}
