/**
 * What a reader (our parser, Gemini) makes of one message: rows that are
 * certain, questions about what is not, and the check lines it found.
 */

export const directions = ["in", "out", "owed_to_me", "owed_by_me"] as const;

/** in, out: cash moved. owed_to_me, owed_by_me: a debt was made, no cash moved. */
export type Direction = (typeof directions)[number];

export const categories = [
  "penjualan",
  "belanja",
  "operasional",
  "angsuran",
  "modal",
  "utang",
  "piutang",
  "prive",
  "lainnya",
] as const;

/** `prive` is household and savings: out, but apart from the business. */
export type Category = (typeof categories)[number];

/** One line of a note that is certain enough to be booked. */
export interface ReadEntry {
  direction: Direction;
  /** whole rupiah, 1 to 999_999_999_999 */
  amount: number;
  category: Category;
  /** her own words for it, at most 80 characters */
  description: string;
  /** YYYY-MM-DD */
  date: string;
  quantity: number | null;
  /** whole rupiah; set where amount was multiplied */
  unitPrice: number | null;
}

/** One thing to ask her; answered with the number of an option. */
export interface Question {
  /** the words of the note that it is about */
  about: string;
  /** one short line in Bahasa Indonesia, without the options */
  prompt: string;
  /** at least two; an option without entries books nothing */
  options: { label: string; entries: ReadEntry[] }[];
}

/** A line like "laba 290.000" that states what the rows should come to. */
export interface Check {
  label: string;
  stated: number;
  computed: number;
  /** said of one item in passing, "jual 50rb untung 2rb": there is nothing to compare */
  isAside?: boolean;
}

export interface Reading {
  entries: ReadEntry[];
  questions: Question[];
  checks: Check[];
  /** of a receipt: it does not tell whether it is of the business or of the house */
  asksPurpose?: boolean;
}
