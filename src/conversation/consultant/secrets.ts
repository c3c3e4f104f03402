/** What must not stand in a chat: PINs, codes, passwords, numbers of papers, cards and accounts. */
import { plainOf } from "./plain.ts";

// Whose it is says that it is a secret: "pin bri ku" is no pin to wear.
const owners =
  "saya|sy|aku|ku|gue|kulo|abdi|atm|bank|mbank|mbanking|banking|bca|bri|bni|btn|bsi|mandiri|dana|gopay|ovo|shopee|shopeepay|linkaja|brimo|livin|wa|whatsapp|hp|akun|login|sms|rekening|rek|kartu|debit|kredit|tabungan";
const own = RegExp(`^(?:${owners})$`);

/** A word of these needs nothing beside it but digits. */
const codes =
  /\b(?:m?pin|otp|kode otp|kode (?:verifikasi|rahasia|akses|keamanan)|cvv|cvc)(?:nya|ku|mu)?\b/g;
/** Of these, whose it is must stand near: a code is on every voucher, and Sandi is a name. */
const perhapsCodes = /\b(?:kode|sandi)(?:nya|ku|mu)?\b/g;
const passwords =
  /\b(?:p[ae]s?s ?w[aeo]r?[dt]|pass|kata sandi|sandi (?:saya|sy|aku|akun|wifi|mbanking|dana))(?:nya|ku|mu)?\b/g;
const papers = /\b(?:nik|ktp|kk|npwp|sim|paspor|kartu keluarga)(?:nya|ku)?\b/;
const cards = /\b(?:kartu|atm|debit|kredit|visa|mastercard)(?:nya|ku)?\b/;
const accounts = /\b(?:no ?rek|rek|rekening|norek|account)(?:nya|ku)?\b/;

/** Codes that are bought, sold or written on things. */
const goods =
  /\b(?:token|meter|meteran|voucher|pulsa|kuota|pos|barang|promo|referral|resi|pesanan|toko|produk|warna|bros|baju|jilbab|hijab|kerudung|peniti|tas)\b/;
/** A number behind these is money; a pin behind them is a thing. */
const deals =
  /\b(?:jual|jualan|jualin|beli|belanja|laku|terjual|bayar|kulak|kulakan|ongkos|ongkir|keluar|utang|ngutang|setor|modal|untung|harga|total)\b/;
const sold =
  /\b(?:jual|jualan|beli|bayar|laku|terjual|kulak|kulakan|cetak|bikin|pesan)(?: \p{L}+)?(?: \d+(?: (?:biji|pcs|buah|lusin))?)? $/u;

const money =
  /(?:\brp ?\d|\d ?(?:rb|rbu|ribu|rebu|k|jt|juta)\b|\b\d{1,3}(?:[.,]\d{3})+\b)/;
const isAmount = (word: string) =>
  /^(?:rp)?[\d.,]+(?:rb|rbu|ribu|rebu|k|jt|juta|an|kg|gr|ml|l|pcs|bks|x|m)?$/.test(
    word,
  );
const counted =
  "(?! ?(?:rb|rbu|ribu|rebu|k|jt|juta|biji|pcs|buah|lembar|orang|kg|gr|hari|bungkus|bks|lusin|dus|x|kali|persen|jam|menit)\\b)";
/** Digits that may be set apart: 4 8 2 9 1 3, 12-34-56. */
const digits = (least: number, most: number) =>
  `(?<!\\d ?|rp ?)(?<value>\\d(?: ?\\d){${least - 1},${most - 1}})(?! ?\\d)${counted}`;
const code = digits(4, 8);
const behind = RegExp(`^(?<between>(?: \\p{L}+){0,8}) ${code}`, "u");
const before = RegExp(`(?:^| )${code}(?<between>(?: \\p{L}+){0,4}) $`, "u");
const identity = RegExp(digits(15, 16));
const card = RegExp(digits(13, 19));
const account = RegExp(digits(9, 18));

/** Whether a text gives one of them away, wherever it stands: it is not to be kept. */
export function isSecret(text: string): boolean {
  const plain = plainOf(text);
  if (isPassword(text)) return true;
  const isCode = (words: RegExp, mustOwn: boolean) =>
    [...plain.matchAll(words)].some((found) =>
      givesCode(plain, found, mustOwn),
    );
  if (isCode(codes, false) || isCode(perhapsCodes, true)) return true;
  if (papers.test(plain) && identity.test(plain)) return true;
  if (goods.test(plain)) return false;
  if (cards.test(plain) && card.test(plain)) return true;
  // A note that names where money went to is a note.
  return (
    accounts.test(plain) &&
    account.test(plain) &&
    !money.test(text.toLowerCase())
  );
}

/** Whether a code stands near the word that names it. */
function givesCode(plain: string, found: RegExpExecArray, mustOwn: boolean) {
  const start = plain.slice(0, found.index);
  const end = plain.slice(found.index + found[0].length);
  const given = end.match(behind) ?? start.match(before);
  if (!given || sold.test(start)) return false;
  const { between, value } = given.groups as { between: string; value: string };
  const around = [...start.split(" ").slice(-5), ...end.split(" ").slice(0, 9)];
  if (deals.test(between) || goods.test(around.join(" "))) return false;
  const isOwn =
    /(?:ku|nya)$/.test(found[0]) || around.some((word) => own.test(word));
  const isPrice = found[0] === "pin" && /000$/.test(value);
  return isOwn || !(mustOwn || isPrice);
}

/** A password has letters, too: a word with digits in it, or what a colon points at. */
function isPassword(text: string): boolean {
  const said = text.toLowerCase().normalize("NFKC");
  return [...said.matchAll(passwords)].some(({ 0: word, index }) => {
    const end = said.slice(index + word.length);
    if (/^ ?(?:[:=]|adalah\b|yaitu\b) ?[^\s]{4,}/.test(end)) return true;
    const words = end.split(/\s+/).filter(Boolean).slice(0, 7);
    return words
      .map((one) => one.replace(/^[("':]+|[)"',.!?;]+$/g, ""))
      .some((one) => /\d/.test(one) && one.length >= 4 && !isGiven(one));
  });
}

const isGiven = (word: string) => isAmount(word) && !/^\d{4,}$/.test(word);

export const secretLine =
  "PIN, OTP, sandi, dan nomor KTP, kartu atau rekening jangan dikirim ke sini ya, Bu; PIN, OTP dan sandi jangan ke siapa pun. Yang tadi tidak saya simpan.\nHapus juga pesannya di WhatsApp Ibu.";
