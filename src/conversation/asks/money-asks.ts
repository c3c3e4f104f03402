/** Whether a text asks of instalments or debts. */
import type { Whose } from "./asks.ts";

const endAround =
  /^(?:(?:saya|bu|ya|dong|mau|tau|tahu|ini|itu|yang|kapan|cicilan|bayar|lunas|selesai|beres|terakhir|pinjaman|pinjamanku|utang|tidak|ada|apa|apakah|telat|sudah|udah|sdh|belum|minggu|bulan|hari|semua|nya|tanya|majelis|masih|kah|bisa|punya)(?: |$))+$/;

const billsAround =
  /^(?:(?:saya|bu|ya|dong|mau|lihat|tau|tahu|ini|itu|yang|yg|kapan|berapa|cicilan|tempo|jatuh|hari|minggu|bulan|tanggal|tgl|besok|bayar|dibayar|lagi|masih|ada|tidak|sampai|sampe|sisa|saldo|total|jumlah|pinjaman|pinjamanku|pinjamannya|utang|tinggal|kali|x|berikutnya|brikutnya|selanjutnya|depan|terakhir|harus|mesti|perlu|kudu|telat|semua|lunas|di|ke|nya|tanya|nanya|minta|jadwal|jadwalnya|majelis|kumpulan|untuk|info|sudah|udah|belum|apa|apakah|gimana|kurang|kurangnya|do|no|teh|opo|neng|adong|ka|e|ne|sing|wis)(?: |$))+$/;

const lateDays =
  /^(?=.*\btelat\b)(?=.*\bberapa\b)(?:(?:telat|berapa|hari|lama|lamanya|saya|bu|ya|dong|ini|sudah|udah|sdh|jadi|tanya|mau|tau|tahu|lihat|cek|total|kira|sih|do|no|teh|ka)(?: |$))+$/;

/** Whether she asks if she is late or by how many days, or when the last bill is due. */
export function billsAbout(
  words: string[],
  plain: string,
): "late" | "days" | "end" | undefined {
  const has = (word: string) => words.includes(word);
  // "Tunggakan berapa" asks for its sum.
  const isSum = /nunggak|tunggak/.test(plain) && !has("hari");
  if (lateDays.test(words.join(" ")) && !isSum) return "days";
  const isHers = endAround.test(words.join(" "));
  if (!isHers) return undefined;
  if (has("kapan") && /\b(?:lunas\w*|selesai|beres|terakhir)\b/.test(plain))
    return "end";
  const isPaid =
    /\b(?:sudah|udah|sdh)\b.*\bbayar\b.*\bbelum\b|\b(?:apa|apakah)\b.*\b(?:sudah|udah|sdh)\b.*\bbayar\b|\bbelum bayar\b|\b(?:cicilan|pinjaman)\b.*\bbayar belum\b/;
  return (has("telat") && (has("saya") || has("apa") || has("tidak"))) ||
    (isPaid.test(words.join(" ")) && !has("pelanggan"))
    ? "late"
    : undefined;
}

/** Whether a text asks what she pays, and when. */
export function isBillQuestion(words: string[]): boolean {
  const has = (word: string) => words.includes(word);
  const said = words.join(" ");
  if (!billsAround.test(said)) return false;
  const isBill =
    has("cicilan") ||
    has("tempo") ||
    (has("bayar") && (has("kapan") || /\bjadwal/.test(said))) ||
    /\b(?:pinjaman|pinjamanku|pinjamannya)\b/.test(said) ||
    (has("bayar") &&
      has("berapa") &&
      /\b(?:harus|mesti|perlu|kudu|besok|minggu|depan|tanggal|tgl)\b/.test(
        said,
      ) &&
      !/\b(?:sudah|udah|wis)\b/.test(said)) ||
    (has("utang") && has("berapa") && has("kali")) ||
    (has("telat") && (has("saya") || has("berapa")));
  const isAsking =
    has("kapan") ||
    has("berapa") ||
    // "hari ini ada tagihan?"
    has("ada") ||
    has("lagi") ||
    has("saldo") ||
    has("tempo") ||
    has("lihat") ||
    has("telat") ||
    /\b(?:jadwal|info|besok|tinggal|berikutnya|brikutnya|selanjutnya)\b/.test(
      said,
    ) ||
    words.every((word) => ["cicilan", "saya", "bu", "ya"].includes(word));
  return isBill && isAsking;
}

const debtsAround =
  /^(?:(?:saya|bu|ya|dong|mau|lihat|tau|ini|itu|yang|yg|nu|nan|sing|na|siapa|berapa|utang|pelanggan|orang|orang2|warung|masih|belum|bayar|semua|ada|total|jumlah|daftar|catatan|di|ke|sama|punya|boga|gaduh|duwe|gadhah|aja|saja|lagi|punten|gimana|dari|apa|do|no|na|teh|neng|adong|ka|nya|e|ne|sing|wae|tagih|nagih|saldo|tinggal|kudu|harus|bank|kantor|koperasi|pemberi|pinjaman|jumlahnya)(?: |$))+$/;
/** "utang bu tini berapa": one customer's. */
const oneDebtor =
  /^(?:(?:berapa|saldo|tinggal) )*utang bu (?!saya|berapa)\p{L}+(?: (?:berapa|bu|ya|masih|tinggal|saldo|lagi|ini|(?:ke|sama) saya))*$/u;

/** "siapa yg belum bayar": it is not her own instalment. */
const unpaid =
  /^(?:(?:bu|ya|dong|saya|mau|tau|tahu|lihat|tolong|daftar|pelanggan) )*siapa(?: (?:yang|yg|aja|saja|semua|pelanggan|masih|belum|bayar|ya|dong|bu|lagi|utangnya|ke|sama|saya))*$|^(?:yang|yg|sing|nu|nan) (?:masih )?belum bayar (?:utang )?siapa(?: (?:aja|saja|semua|ya|dong|bu))*$/;
export const asksWhoIsUnpaid = (said: string): boolean =>
  unpaid.test(said) && /\bbelum bayar\b/.test(said);

/** Whose debts a text asks for; undefined where it asks for none. */
export function whoseDebts(said: string, plain: string): Whose | undefined {
  if (oneDebtor.test(said)) return "customers";
  if (!debtsAround.test(said)) return undefined;
  if (
    /\b(?:siapa|pelanggan|orang2?|warung|tagih|nagih|(?:ke|sama|di) saya)\b/.test(
      said,
    ) ||
    /piutang/.test(plain)
  )
    return "customers";
  if (
    /\b(?:utang saya|saya (?:masih |punya |ada |ini )*(?:utang|berapa utang)|bank|kantor|koperasi|pinjaman)\b/.test(
      said,
    ) ||
    /utang(?:ku|hu)\b/.test(plain)
  )
    return "own";
  return /\b(?:ngutang|ngebon|kasbon|bon|\w*anjuk|marutang|parutangan|daftar)\b/.test(
    plain,
  )
    ? "customers"
    : "any";
}

/** What stands before a customer's name. */
const title = "(?:bu|ibu|pak|bapak|mbak|mba|mas|kak|bang|teh|mpok|uni|uda)";

const paidOff = RegExp(
  `^(?:h?utang(?:nya)? )?(${title} \\p{L}+)(?: (?:sudah|udah|sdh|udh|alhamdulillah|baru|tadi|td))*(?: bayar)? (?:lunas|lunasin|ngelunasin|melunasi)(?: (?:semua|semuanya|utang|utangnya|hutangnya|bu|ya|tadi))*$`,
  "u",
);

/** "bu ning lunas": the customer who is said to have paid all; undefined where nobody is. */
export const paidOffBy = (plain: string): string | undefined =>
  plain.match(paidOff)?.[1];

const ownDebt =
  /^(?=.*h?utang)(?=.*\b(?:berapa|brp|brapa)\b)(?:(?:saya|sy|aku|bu|h?utang(?:ku|nya)?|ngutang|masih|msh|ada|punya|berapa|brp|brapa|sisa|sisanya|tinggal|lagi|total|jumlah|cek|ya) )+((?:ke|sama|di|pada) (?!saya\b|sy\b|aku\b|orang\b|pelanggan\b|bank\b|kantor\b|koperasi\b|pemberi pinjaman\b)\p{L}+(?: \p{L}+){0,2}?)(?: (?:tinggal|sisa|sisanya|masih|msh|berapa|brp|brapa|lagi|ya|bu|sekarang|skrg))*$/u;

/** "utang saya ke toko abadi tinggal berapa": "ke toko abadi"; undefined where no one is named. */
export const owedTo = (plain: string): string | undefined =>
  plain.match(ownDebt)?.[1]?.replace(/^(?:di|pada) /, "ke ");

const debtor = RegExp(
  `\\b(?:h?utang|bon|kasbon)(?:nya)? (?:si )?(${title} (?!saya\\b|sy\\b|berapa\\b|brp\\b|ya\\b)\\p{L}+)`,
  "u",
);
/** "utang bu tini berapa": the customer who is named in a question of debts. */
export const debtorNamed = (plain: string): string | undefined =>
  plain.match(debtor)?.[1];

const owing = RegExp(
  `^(${title} (?!saya\\b|sy\\b|utang|hutang|masih\\b|sisa\\b|tinggal\\b|berapa\\b|brp\\b|cicil|angsur|pinjam|tagih|setor|uang\\b|duit\\b|kas\\b|saldo|untung|modal|stok|barang|ini\\b|itu\\b|ada\\b|total)\\p{L}+)(?= .*\\b(?:sisa|sisanya|tinggal|kurang|kurangnya|h?utang\\w*|bon\\w*)\\b)(?: (?:sisa|sisanya|tinggal|kurang|kurangnya|h?utang(?:nya)?|bon(?:nya)?|masih|msh|lagi|ya|sekarang|skrg))* (?:berapa|brp|brapa)(?: (?:lagi|ya|bu|sekarang|utangnya))*$`,
  "u",
);

/** "bu yati sisa berapa": the customer whose debt is asked; undefined where none is. */
export const owingOf = (plain: string): string | undefined =>
  plain.match(owing)?.[1];
