import { readFigure } from "../ocr/figures.ts";
import { plain } from "../ocr/labels.ts";

/**
 * What a paper or her words say of a trade that is no purchase paid in cash. Sums prove
 * an amount, but neither the way of the money nor that it moved.
 */
export type PaperKind =
  | "void"
  | "offer"
  | "prices"
  | "returned"
  | "part_paid"
  | "unpaid"
  /** a proof that money went from one to another: whose it is, is not said */
  | "either"
  /** what a seller writes to a buyer: which of them she is, is not said */
  | "sold"
  /** a report of sales */
  | "sales"
  /** it asks for money; who is to pay it, and whether it was paid, is not said */
  | "invoice"
  /** paid by another, as she says */
  | "treated";

/** A line's words that tell a kind; lists are parted by commas. */
interface Sign {
  kind: PaperKind;
  /** letters anywhere in the line, as OCR parts and joins words */
  parts?: string;
  /** words of their own */
  words?: string;
  /** all that the line says beside figures */
  alone?: string;
  /** how the line begins */
  begins?: string;
  /** what else in the line makes it mean something else */
  unless?: string;
  /** only above the first figure: further down it is a shop's small print */
  isTitle?: true;
}

/** The first that fits counts. */
const written: Sign[] = [
  {
    kind: "void",
    alone: "batal, void",
    words: "batal, void, cancel, canceled, cancelled",
    parts:
      "dibatalkan, pembatalan, tidak jadi, gak jadi, ga jadi, nggak jadi, gk jadi",
  },
  {
    kind: "offer",
    parts:
      "penawaran, quotation, proforma, estimasi, purchase order, surat pesanan, nota pesanan, sales order, form pemesanan, rencana belanja, anggaran",
    isTitle: true,
  },
  {
    kind: "prices",
    parts: "daftar harga, price list, daftar menu",
    isTitle: true,
  },
  {
    kind: "returned",
    parts: "retur, refund, credit note, pengembalian barang, pengembalian uang",
    isTitle: true,
  },
  {
    kind: "part_paid",
    words: "dp, panjar, persekot",
    alone: "sisa, kurang",
    parts:
      "uang muka, down payment, sisa bayar, sisa pembayaran, sisa tagihan, kurang bayar, kekurangan bayar, bayar sebagian",
  },
  {
    kind: "unpaid",
    words: "hutang, utang, ngutang, piutang, kasbon, tempo, termin, unpaid",
    parts:
      "belum lunas, blm lunas, belum bayar, belum dibayar, blm bayar, blm dibayar, belum terbayar, jatuh tempo, outstanding",
    unless: "majalah, koran",
  },
  {
    kind: "unpaid",
    parts:
      "surat jalan, delivery order, tanda terima barang, titipan, konsinyasi",
    isTitle: true,
  },
  {
    kind: "unpaid",
    parts:
      "faktur kredit, nota kredit, bon kredit, invoice kredit, jual kredit, penjualan kredit, beli kredit, pembelian kredit, bayar kredit, pembayaran kredit, transaksi kredit, status kredit",
    unless: "kartu, card, bca, bni, bri, mandiri, visa, master, edc",
  },
  {
    kind: "either",
    parts:
      "pembayaran diterima, dana diterima, uang diterima, transfer masuk, payment received, terima dari, kwitansi, kuitansi, bukti transfer, bukti kirim, transfer berhasil, transfer sukses, transfer dana, transfer antar, kirim uang, pembayaran berhasil, pembayaran sukses, transaksi berhasil, transaksi sukses, slip gaji",
    isTitle: true,
  },
  {
    kind: "sales",
    parts:
      "laporan penjualan, laporan harian, laporan kasir, sales report, rekap, tutup kasir, setoran kasir, closing, omzet, omset, pendapatan, penghasilan, pemasukan, jualan, hasil jual, pesanan masuk",
    unless: "struk, total",
    isTitle: true,
  },
  {
    kind: "sold",
    parts: "penjualan, nota jual, sales invoice",
    unless: "struk, layanan, total",
    isTitle: true,
  },
  {
    kind: "sold",
    begins:
      "kepada, kpd, yth, bill to, sold to, dijual kepada, untuk bu, untuk ibu, untuk pak, untuk bapak",
    unless: "pelanggan, konsumen, customer, bumbu",
    isTitle: true,
  },
  {
    kind: "invoice",
    alone: "invoice, faktur, tagihan, nota tagihan, invoice tagihan",
    isTitle: true,
  },
];

/** What a paper says that it is; `below` are the lines from its first figure on. */
export function kindOf(
  head: string[],
  below: string[] = [],
): PaperKind | undefined {
  const [top, rest] = [head, below].map((lines) =>
    lines
      .map(lineOf)
      .filter(({ isRule, isName, isNone }) => !isRule && !isName && !isNone),
  );
  return signs.find(
    (sign) =>
      top!.some((line) => tells(line, sign)) ||
      (!sign.isTitle && rest!.some((line) => tells(line, sign))),
  )?.kind;
}

const partsOf = (list = ""): string[] =>
  list.split(", ").map(lettersOf).filter(Boolean);

/** The same as letters, made once. */
const signs = written.map((sign) => ({
  ...sign,
  parts: partsOf(sign.parts),
  words: partsOf(sign.words),
  alone: partsOf(sign.alone),
  begins: partsOf(sign.begins),
  unless: partsOf(sign.unless),
}));
const [jadi] = partsOf("tidak jadi");
const denials = partsOf("tidak, tdk");
const conditions = partsOf("dapat, bisa, jika, bila, apabila, maks, max");
const names = partsOf("toko, tk, warung, kedai, depot, ud, cv, pt");

interface Line {
  /** all its letters, as one word */
  letters: string;
  words: string[];
  /** its letters beside figures */
  said: string;
  /** of a shop's rules, which speak of no trade: "tidak dapat diretur" */
  isRule: boolean;
  /** "TOKO REKAP JAYA" */
  isName: boolean;
  /** "Sisa 0", "Void 0": there is none */
  isNone: boolean;
}

function lineOf(line: string): Line {
  const tokens = line.split(/\s+/).filter(Boolean);
  const letters = lettersOf(line);
  const words = plain(line).split(" ");
  return {
    letters,
    words,
    said: lettersOf(
      tokens.filter((word) => !/\d|^(rp|idr)\W*$/i.test(word)).join(" "),
    ),
    isRule:
      denials.some((part) => letters.replaceAll(jadi!, "").includes(part)) ||
      conditions.some((word) => words.includes(word)),
    isName: names.includes(words[0]!),
    isNone: readFigure(tokens.at(-1) ?? "")?.value === 0,
  };
}

function tells(line: Line, sign: (typeof signs)[number]): boolean {
  const { letters, words, said } = line;
  const has = (part: string) => letters.includes(part);
  return (
    !sign.unless.some(has) &&
    (sign.parts.some(has) ||
      sign.words.some((word) => words.includes(word)) ||
      sign.alone.includes(said) ||
      sign.begins.some((part) => letters.startsWith(part)))
  );
}

function lettersOf(words: string): string {
  return plain(words).replaceAll(" ", "");
}
