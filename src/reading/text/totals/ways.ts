import type { Category, Direction } from "../../reading.ts";

/** One way to book an amount: its rows, and how the option is worded. */
export interface Way {
  label: string;
  rows: { direction: Direction; category: Category }[];
}

/** The ways an item may be meant; with `sure` the first one is it. */
export interface Ways {
  ways: Way[];
  sure: boolean;
}

/** What an item without a verb inherits from the one before it. */
export interface Carry {
  way: Way;
  /** customers are being listed: bu tini 15rb, pak joko 20rb */
  named: boolean;
  /** it named whom: jual pulsa 10rb ke bu tini, 20rb ke bu ani */
  served: boolean;
  /** it named the goods: bu tini ngutang beras 30rb sama gula 14rb */
  goods: boolean;
  /** borrowed, repaid, given: nothing that a list of goods continues */
  closed: boolean;
  /** a bill paid among sales: goods after it may be bought or sold */
  mixed: boolean;
  /** takings without a word for what was sold */
  takings: boolean;
  heading: boolean;
  /** it spoke of oil, sugar and the like: she may sell them */
  material: boolean;
}

export const comesIn = (carry: Carry | null): boolean =>
  carry?.way.rows[0]?.direction === "in";

/** Does "Masuk:" or the like stand over it? */
export const isUnderIncome = (carry: Carry | null): boolean =>
  carry?.heading === true && comesIn(carry);

export function way(
  label: string,
  direction: Direction,
  category: Category,
): Way {
  return { label, rows: [{ direction, category }] };
}

export const sold = way("Jual", "in", "penjualan");
export const bought = way("Beli", "out", "belanja");
export const moneyIn = way("Uang masuk", "in", "penjualan");
export const moneyOut = way("Uang keluar", "out", "lainnya");
export const goneOut = way("Uang keluar", "out", "belanja");
export const theyOwe = way("Pelanggan utang", "owed_to_me", "piutang");
export const iOwe = way("Saya utang", "owed_by_me", "utang");
export const theyRepay = way("Pelanggan bayar utang", "in", "piutang");
export const iRepay = way("Saya bayar utang", "out", "utang");
export const modalIn = way("Modal masuk", "in", "modal");
export const modalOut = way("Modal belanja", "out", "belanja");
export const borrowed: Way = {
  label: "Saya pinjam",
  rows: [
    { direction: "in", category: "modal" },
    { direction: "owed_by_me", category: "utang" },
  ],
};
export const lent: Way = {
  label: "Saya pinjamkan",
  rows: [
    { direction: "out", category: "piutang" },
    { direction: "owed_to_me", category: "piutang" },
  ],
};

export const sure = (only: Way): Ways => ({ ways: [only], sure: true });
export const open = (...ways: Way[]): Ways => ({ ways, sure: false });
