import type { Role, Word } from "./roles.ts";
import type { Token } from "../tokens.ts";
import { isForHome } from "../ways/household.ts";
import { repays } from "./verbs.ts";
import { meanings } from "./meanings.ts";

/** Words that mean something else beside a certain neighbour. */

/** The second word of these means nothing but goods. */
const goodsAfter = new Set([
  "ayam potong",
  "simpanan wajib",
  "iuran wajib",
  "sapi potong",
  "air minum",
  "beli stok",
  "belanja stok",
  "kulakan stok",
  "beli hasil",
  "buat stok",
  "bwt stok",
  "untuk stok",
  "utk stok",
  "biaya admin",
  "potong admin",
  "potongan admin",
  "beli saldo",
  "bli saldo",
  "antar pesanan",
  "anter pesanan",
  "bolak balik",
  "tahu isi",
  "roti isi",
  "pastel isi",
  "risol isi",
]);

/** Two words for one: "uang muka" is dp, "sabun muka" is soap. */
const sameAs = new Map([
  ["uang muka", "dp"],
  ["duit muka", "dp"],
  ["down payment", "dp"],
]);

/** "isi bensin 20rb" pays for it; "1 dus isi 24" counts. */
const refilled = new Set(["bensin", "gas", "token"]);

const hopes = new Set(["mau", "mo", "ijin", "izin"]);
const reports = new Set(
  "lapor laporan catat catet nyatat nyatet rekap".split(" "),
);

const more = new Set(["tambah", "nambah", "tmbh"]);
const trading: Role[] = ["buy", "sale", "pay"];

/** A haircut; any other "potong" may take something off. */
const cut = new Set(["rambut", "poni"]);

const animals = new Set(
  "ayam bebek itik entok lele ikan nila gurame kambing sapi babi kelinci puyuh".split(
    " ",
  ),
);
/** "obat 20rb" is the family's; for these it is of a trade. */
const notTaken = new Set(
  "nyamuk tanaman hama ternak ikan rumput padi warung jualan hewan unggas burung".split(
    " ",
  ),
);
/** "servis motor 120rb" is paid for; "servis hp" may be what she does. */
const ownTools = new Set(
  "motor mobil becak gerobak kompor kulkas freezer mesin timbangan".split(" "),
);
const ofHome = new Set("rt rw pkk masjid musholla sekolah kampung".split(" "));

const lent: Role[] = ["title", "person", "family", "prep"];

/** "bayar pinjaman kakak", "bayar kredit motor": debts of hers by other names. */
function isDebtPaid(
  before: Token | undefined,
  { text }: Token,
  next: Token | undefined,
): boolean {
  const acts = meanings(before?.text ?? "");
  if (!acts.some(({ role }) => repays.includes(role))) return false;
  const known = next?.kind === "word" ? meanings(next.text) : null;
  // "bayar kredit bank" is an instalment
  const isOther = known?.length === 0;
  const isLent = known?.some(({ role }) => lent.includes(role)) ?? false;
  return /^pinj[ae]man$/.test(text)
    ? isOther || isLent
    : text === "kredit" && isOther;
}

/** Whom she writes to, by no name. */
export const callings = new Set(["min", "mimin", "gan", "sis"]);
const beforeCall: Role[] = ["chat", "filler", "title"];

/** "min laku 350rb", "halo min": whom she writes to; "100rb min 20rb" is less */
function isCalled(
  before: Token | undefined,
  { text }: Token,
  next: Token | undefined,
): boolean {
  if (!callings.has(text) || next?.kind === "number") return false;
  const isSaid = before?.kind === "word" || before?.kind === "number";
  const opens = !isSaid || callings.has(before.text);
  const greets = meanings(before?.text ?? "").some(({ role }) =>
    beforeCall.includes(role),
  );
  return opens || greets;
}

/** What is known of a word between its neighbours. */
export function knownBeside(
  before: Token | undefined,
  token: Token,
  next: Token | undefined,
): Word[] {
  const { text } = token;
  const pair = `${before?.text} ${text}`;
  const refills = text === "isi" && refilled.has(next?.text ?? "");
  // "mau lapor" does so
  if (hopes.has(text) && reports.has(next?.text ?? ""))
    return meanings(next?.text ?? "");
  if (isCalled(before, token, next)) return meanings("itu");
  if (isForHome(before, token, next)) return meanings("dapur");
  if (isDebtPaid(before, token, next)) return meanings("utang");
  // "lupa, tambah beli gula 17rb"
  const acts = more.has(text) ? meanings(next?.text ?? "") : [];
  if (acts.some(({ role }) => trading.includes(role))) return meanings("itu");
  const ofTrade =
    notTaken.has(next?.text ?? "") || animals.has(next?.text ?? "");
  if (text === "obat" && !ofTrade) return meanings("berobat");
  if (/^servi[sc]e?$/.test(text) && ownTools.has(next?.text ?? ""))
    return meanings("biaya");
  if (text === "iuran" && ofHome.has(next?.text ?? ""))
    return meanings("sekolah");
  if (text === "anak" && animals.has(next?.text ?? "")) return [];
  const cuts = text === "potong" && cut.has(next?.text ?? "");
  if (refills || cuts || goodsAfter.has(pair)) return [];
  return meanings(sameAs.get(pair) ?? text);
}

/** "meja 4 bayar 45rb": a customer without a name. */
export const guests = new Set(["meja", "antrian"]);
const doings = new Set(["pay", "buy", "debt", "settle"]);

/** Does the word after the table say what its guest does? */
export function actsNext(token: Token | undefined): boolean {
  return doings.has(meanings(token?.text ?? "")[0]?.role ?? "");
}

const sales: Role[] = ["sale", "income", "buy"];
/** What a time is marked with where it begins the next sale. */
export const hour = "jam";

/** "jam 10 laku 50rb jam 2 laku 70rb" */
export function beginsHour(tokens: Token[], at: number, end: number): boolean {
  const plays = (token: Token | undefined, roles: Role[]) =>
    meanings(token?.text ?? "").some(({ role }) => roles.includes(role));
  const isHour = tokens[at]?.kind === "clock" || plays(tokens[at], ["clock"]);
  return isHour && plays(tokens[end], sales);
}

/** "dari senin laku 400rb": more than one day. */
export const sinceWords = new Set(["dari", "dr", "sejak", "mulai", "semenjak"]);
/** "sampai hari ini laku 3jt": so are these, up to any day. */
export const untilWords = new Set(["sampai", "sampe", "smp", "hingga", "sd"]);

/** "tgl 1 s/d 3 nov" */
export function isUntil(tokens: Token[], at: number): boolean {
  return tokens[at - 1]?.text === "d" && tokens[at - 3]?.text === "s";
}

/** Names after "bu" and "pak" that are words elsewhere. */
export const saints = new Set([
  "rt",
  "rw",
  "mei",
  "jan",
  "agus",
  "jumat",
  "sri",
]);

/** "beli oleh-oleh 50rb" */
export function isGift(tokens: Token[], at: number): boolean {
  const twice = (to: number, by: number) =>
    tokens[to]?.text === "oleh" ||
    (tokens[to]?.text === "-" && tokens[to + by]?.text === "oleh");
  return tokens[at]?.text === "oleh" && (twice(at - 1, -1) || twice(at + 1, 1));
}
