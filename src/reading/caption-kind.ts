import { kindOf, type PaperKind } from "./paper-kind.ts";
import type { Direction } from "./reading.ts";
import { parseNote } from "./text/parse-note.ts";

const later =
  /\b(?:bon|nge?bon|(?<!kartu )kredit|nyicil|dicicil|titip\w*|konsinyasi|ambil dulu|(?:di)?bayar(?:nya)? (?:nanti|besok|belakangan|minggu|bulan)|nanti (?:di)?bayar|(?:belum|blm|belom) (?:\S+ )?(?:di)?bayar)\b/;
const back = /\b(?:tukar|ditukar|dikembalikan|dibalikin|balikin|kembaliin)\b/;
/** What she buys for her trade is no sale: "buat jualan", "bahan pesanan bu haji". */
const forTrade =
  /\b(?:buat|untuk|utk|bahan|modal|stok|keperluan|belanja\w*|kulak\w*)\b/;
const sale =
  /\b(?:jual\w*|dijual|laku|dagangan|pembeli|pelanggan|langganan|customer|konsumen|pesanan|orderan)\b/;
const person = "(?:bu|ibu|pak|bapak|mba|mbak|mas|bude|tante|om|tetangga)";
const boughtOfHer = RegExp(
  String.raw`\b${person} \S+ (?:\S+ )?(?:yang |yg )?(?:di)?(?:beli|pesan|order)\b|\b(?:dibeli|dipesan|diorder|punya) (?:sama |oleh )?${person}\b|\bbeli\b.* (?:ke|dari|sama|di warung|di tempat) saya\b`,
);

/**
 * What her words with a paper say of it that is no purchase paid in cash; undefined
 * where they say nothing, or that she bought.
 */
export function kindSaid(words: string, today: string): PaperKind | undefined {
  if (!words.trim()) return undefined;
  const ways = waysSaid(words, today);
  if (ways.isSure)
    return /^owed/.test(ways.directions[0] ?? "") ? "unpaid" : undefined;
  const plain = words.toLowerCase();
  const kind = kindOf([words]);
  if (kind === "void" || kind === "returned") return kind;
  if (back.test(plain)) return "returned";
  const isDebt = ways.directions.every((way) => /^owed/.test(way));
  if ((isDebt && ways.directions.length > 0) || later.test(plain))
    return "unpaid";
  const isSale = kind === "sold" || kind === "sales" || sale.test(plain);
  if (kind && !isSale) return kind;
  if (boughtOfHer.test(plain)) return "sold";
  return isSale && !forTrade.test(plain) ? "sold" : undefined;
}

/** The ways that our parser takes these words for, were there an amount with them. */
function waysSaid(words: string, today: string) {
  const { entries, questions } = parseNote(`${words} 10rb`, today);
  const offered = questions.flatMap(({ options }) =>
    options.flatMap((option) => option.entries),
  );
  return {
    isSure: entries.length === 1 && questions.length === 0,
    directions: [...entries, ...offered].map(
      ({ direction }): Direction => direction,
    ),
  };
}
