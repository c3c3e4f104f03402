import type { PaperKind } from "./paper-kind.ts";
import type { Direction } from "../reading.ts";

/** What a paper comes to. */
export interface Sums {
  total: number;
  /** what was handed over of it, where that is less */
  paid: number | null;
  /** what a transfer costs the one who sends it */
  fee: number;
}

/** One way to take a paper: what is booked of it, and how that is called to her. */
export interface Way {
  label: string;
  rows(sums: Sums): [Direction, number][];
}

const all = (label: string, direction: Direction): Way => ({
  label,
  rows: ({ total }) => [[direction, total]],
});

const bought = all("Dibeli, dibayar", "out");
const boughtOnCredit = all("Dibeli, belum dibayar: utang", "owed_by_me");
const soldOnCredit = all("Dijual, belum dibayar: piutang", "owed_to_me");

const asSale = [all("Dijual, uang masuk", "in"), bought, boughtOnCredit];

/** A part now and the rest later, where the paper tells the part. */
const parted = (label: string, now: Direction, later: Direction): Way => ({
  label,
  rows: ({ total, paid }) =>
    paid
      ? [
          [now, paid],
          [later, total - paid],
        ]
      : [],
});

/** How each kind is told to her, and the ways it may be meant; the likeliest first. */
export const kinds: Record<
  PaperKind,
  { said: string; ways: Way[]; refusal?: string }
> = {
  void: {
    said: "batal",
    ways: [all("Tetap jadi dibeli", "out")],
    refusal: "Batal, jangan dicatat",
  },
  offer: {
    said: "penawaran atau pesanan",
    ways: [all("Sudah dibeli, dibayar", "out"), boughtOnCredit],
    refusal: "Belum jadi, jangan dicatat",
  },
  prices: {
    said: "daftar harga",
    ways: [bought],
  },
  returned: {
    said: "retur",
    ways: [
      all("Uang kembali ke Ibu", "in"),
      all("Uang Ibu yang keluar", "out"),
    ],
  },
  part_paid: {
    said: "DP atau sisa bayar",
    ways: [
      parted("Dibeli", "out", "owed_by_me"),
      all("Dibeli, sudah lunas", "out"),
      parted("Dijual", "in", "owed_to_me"),
    ],
    refusal: "Jangan, saya ketik sendiri",
  },
  unpaid: {
    said: "utang atau belum lunas",
    ways: [boughtOnCredit, bought, soldOnCredit],
  },
  either: {
    said: "bukti bayar",
    ways: [
      all("Ibu yang bayar", "out"),
      {
        label: "Ibu yang terima",
        rows: ({ total, fee }) => [["in", total - fee]],
      },
    ],
  },
  sold: { said: "penjualan", ways: asSale },
  sales: { said: "penjualan", ways: asSale },
  treated: {
    said: "dibayar orang lain",
    ways: [all("Uang saya yang keluar", "out")],
    refusal: "Bukan uang saya, jangan dicatat",
  },
  invoice: {
    said: "tagihan",
    ways: [bought, boughtOnCredit, soldOnCredit],
  },
};
