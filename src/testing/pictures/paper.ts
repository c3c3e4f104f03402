/** What is drawn on one paper, and what a reader must find there. */
export interface Paper {
  /** rows of the paper's own markup */
  html: string;
  /** style of the whole paper: font, width, colour */
  style: string;
  expected: Expected;
}

/** One case in the form of shared/receipts; a page of a cash book has rows instead of a total. */
export interface Expected {
  file: string;
  origin: string;
  merchant: string | null;
  date: string | null;
  items: {
    name: string;
    qty: number;
    line_total: number;
    discount: number;
  }[];
  subtotal: number | null;
  service: number | null;
  tax: number | null;
  tax_included: boolean;
  discount: number | null;
  rounding_or_other: number | null;
  total: number | null;
  /** of a receipt: which way its total went */
  direction?: "out";
  cash: number | null;
  change: number | null;
  /** of a cash book's page: "in:350000 out:38000" or ASK */
  entries?: string;
}

/** A row with one part at the left and one at the right. */
export const spread = (...parts: string[]) =>
  `<div class="row">${parts.map((part) => `<span>${part}</span>`).join("")}</div>`;
