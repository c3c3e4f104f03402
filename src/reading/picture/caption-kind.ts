import { kindOf, type PaperKind } from "./paper-kind.ts";
import { waysSaid } from "../text/said.ts";

const later =
  /\b(?:bon|nge?bon|(?<!kartu )kredit|nyicil|dicicil|titipan|dititip\w*|konsinyasi|ambil dulu|(?:di)?bayar(?:nya)? (?:nanti|besok|belakangan|minggu|bulan)|nanti (?:di)?bayar|(?:belum|blm|belom) (?:\S+ )?(?:di)?bayar)\b/;
/** "bon belanja" is a slip; "bon" alone is a debt. */
const slip =
  /\bbon(?:nya)? (?=belanja|beli|pembelian|bensin|makan|parkir|listrik|toko|dari|tadi|kemarin|hari)/g;
/** "dibayar suami", "dibelikan bu ani": out of another's purse */
const paidByOther =
  /\bdi(?:bayar(?:in|kan|kin|i)?|beli(?:in|kan|kin)) (?:sama |oleh )?(?:suami|anak|mertua|bapak|ayah|kakak|adik|adek|ibu saya|orang|(?:bu|pak|mbak|mas) \p{L}+)\b/u;
const back = /\b(?:tukar|ditukar|dikembalikan|dibalikin|balikin|kembaliin)\b/;
/** What she buys for her trade is no sale: "buat jualan", "bahan pesanan bu haji". */
const forTrade =
  /\b(?:buat|untuk|utk|bahan|modal|stok|keperluan|belanja\w*|kulak\w*|dijual lagi)\b/;
const person = "(?:bu|ibu|pak|bapak|mba|mbak|mas|bude|tante|om|tetangga|orang)";
const sale = RegExp(
  String.raw`\b(?:jual\w*|dijual|laku|dagangan|pembeli|pelanggan|customer|konsumen|(?:pesanan|orderan) ${person})\b`,
);
const boughtOfHer = RegExp(
  String.raw`\b${person} \S+ (?:\S+ )?(?:yang |yg )?(?:di)?(?:beli|pesan|order)\b|\b(?:dibeli|dipesan|diorder|punya) (?:sama |oleh )?${person}\b|\bbeli\b.* (?:ke|dari|sama|di warung|di tempat) saya\b`,
);

/**
 * What her words with a paper say of it that is no purchase paid in cash; undefined
 * where they say nothing, or that she bought.
 */
export function kindSaid(
  caption: string,
  today: string,
): PaperKind | undefined {
  const words = caption.toLowerCase().replace(slip, "nota ");
  if (!words.trim()) return undefined;
  if (paidByOther.test(words)) return "treated";
  const ways = waysSaid(words, today);
  if (ways.isSure)
    return /^owed/.test(ways.directions[0] ?? "") ? "unpaid" : undefined;
  const kind = kindOf([words]);
  if (kind === "void" || kind === "returned") return kind;
  if (back.test(words)) return "returned";
  const isDebt = ways.directions.every((way) => /^owed/.test(way));
  if ((isDebt && ways.directions.length > 0) || later.test(words))
    return "unpaid";
  const isSale = kind === "sold" || kind === "sales" || sale.test(words);
  if (kind && !isSale) return kind;
  if (boughtOfHer.test(words)) return "sold";
  return isSale && !forTrade.test(words) ? "sold" : undefined;
}
