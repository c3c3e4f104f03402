/** What the words before a figure of a receipt make of it. */
export type Label =
  | "subtotal"
  | "total"
  | "discount"
  | "service"
  | "tax"
  | "rounding"
  | "cash"
  | "change"
  /** how many, which table, whose number: no money of this receipt */
  | "count";

/** Phrases that name a figure, whatever words follow them ("PB1 10%", "Tunai Rp"). */
const names: Record<Label, string> = {
  count:
    "total item, total qty, total barang, total pcs, jumlah item, jumlah barang, jml item, items, qty, npwp, telp, tlp, meja, table, nota, struk, kasir, cashier, dpp, antrian, queue, tanggal, anda hemat, you save, poin, points",
  change:
    "change, cash change, kembali, kembalian, uang kembali, uang kembalian, kmbl, total kembali",
  subtotal:
    "subtotal, sub total, sub ttl, sub tl, stotal, harga jual, net sales, total sales, total before tax, total sebelum pajak, total after disc",
  rounding: "rounding, pembulatan, adj rounding",
  tax: "tax, pajak, pb1, pb 1, pb, ppn, vat, resto tax, total tax, total pajak, gov tax, pjk, pbjt",
  service:
    "service, service charge, serv charge, serv chg, svc, svc chrg, svc chg, serv, layanan, biaya layanan, ongkir, ongkos kirim, biaya kirim, biaya admin, biaya adm, biaya administrasi, biaya transfer",
  discount:
    "discount, disc, diskon, potongan, total disc, total diskon, total discount, total hemat, potongan harga",
  total:
    "total, grand total, total bayar, total belanja, total due, amount due, due, balance due, jumlah, jml, jumlah total, total akhir, total amount, total transaksi, total pembelian, g total, grand ttl, tagihan, total tagihan, nett, net total, ttl, total harga",
  cash: "cash, tunai, uang tunai, total tunai, jumlah uang, total cash, bca card, bca debit, mandiri debit, bni card, bri card, emoney, e money, bayar, dibayar, pembayaran, jumlah bayar, uang muka, down payment, panjar, payment, paid, debit, debet, kartu, card, kartu debit, kartu kredit, credit card, visa, mastercard, gopay, ovo, shopeepay, linkaja, qris, edc, flazz, non tunai",
};

/** Words that name a figure alone, and goods with others: "Voucher" but "Voucher Telkomsel". */
const bareNames: Partial<Record<Label, string>> = {
  count:
    "item, no, pax, tgl, jam, bill, order, check, trx, ref, shift, pos, qty, member, point, pcs, guest, saldo",
  rounding: "bulat, round",
  service: "packing, take away, takeaway, delivery, biaya, bungkus, admin",
  discount: "hemat, promo, voucher, vcr, rabat, korting",
  cash: "uang, bca, bni, bri, mandiri, dana, master, kredit, credit, dp",
};

interface Phrase {
  label: Label;
  letters: string;
  words: number;
  isBare: boolean;
}

const phrases: Phrase[] = [
  ...phrasesOf(names, false),
  ...phrasesOf(bareNames, true),
];

function phrasesOf(lists: Partial<Record<Label, string>>, isBare: boolean) {
  return Object.entries(lists).flatMap(([label, list]) =>
    list.split(", ").map((phrase) => ({
      label: label as Label,
      letters: plain(phrase).replaceAll(" ", ""),
      words: phrase.split(" ").length,
      isBare,
    })),
  );
}

/** Small letters, those that OCR takes for each other as one. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[1i!|]/g, "l")
    .replace(/0/g, "o")
    .replace(/5/g, "s")
    .replace(/8/g, "b")
    .replace(/[^a-z]+/g, " ")
    .trim();
}

/** What these words name; undefined for goods. OCR may have bent a letter or two. */
export function labelOf(words: string): Label | undefined {
  // "RP BAYAR Rp 52.500": the currency names nothing.
  const own = plain(words)
    .split(" ")
    .filter((word) => word && word !== "rp");
  if (own.length === 0 || own.length > 6) return undefined;
  let best: { label: Label; weight: number } | undefined;
  for (const phrase of phrases) {
    const cost = costOf(phrase, own);
    if (cost === undefined) continue;
    // A longer phrase says more; of two alike the one less bent.
    const weight = phrase.letters.length - 2 * cost;
    if (!best || weight > best.weight) best = { label: phrase.label, weight };
  }
  return best?.label;
}

/** How many letters differ, where the words begin with the phrase or are it. */
function costOf({ letters, words, isBare }: Phrase, own: string[]) {
  // Spaces are the first thing that OCR loses or puts in: "SVCCHRG", "Paj ak".
  const beginnings = isBare ? [] : [words, words + 1];
  const costs = [own.length, ...beginnings].map((count) =>
    distance(own.slice(0, count).join(""), letters),
  );
  // "PajakRestoran"
  if (!isBare && letters.length > 4 && own[0]!.startsWith(letters))
    costs.push(0.5);
  const cost = Math.min(...costs);
  return Math.floor(cost) <= mostBent(letters) ? cost : undefined;
}

/** The least that names a label still must be right: "bayam" is spinach, not "bayar". */
function mostBent(letters: string): number {
  if (letters.length < 6) return letters === "total" ? 1 : 0;
  return letters.length < 8 ? 1 : 2;
}

/** The letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at++)
      next.push(
        Math.min(
          row[at]! + 1,
          next[at - 1]! + 1,
          row[at - 1]! + (letter === other[at - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length]!;
}
