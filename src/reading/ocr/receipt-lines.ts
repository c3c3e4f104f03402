import { readFigure, type Figure } from "./figures.ts";
import { labelOf, type Label } from "./labels.ts";
import { rightOf, medianOf, type Row } from "./rows.ts";

/** A line of goods. */
export interface Item {
  name: string;
  quantity: number | null;
  unitPrice: number | null;
  amount: Figure;
}

/** A line that says what its figure is. */
export interface Named {
  label: Label;
  amount: Figure;
}

export interface ReceiptLines {
  /** the lines before the first figure */
  head: string[];
  items: Item[];
  named: Named[];
}

/** Only a rounding has a sign of its own: "Kembali -16.000" and "Diskon -500" take nothing off themselves. */
const unsigned = (label: Label, { value, form }: Figure): Figure => ({
  value: label === "rounding" ? value : Math.abs(value),
  form,
});

interface Line {
  /** the words that are no figures */
  words: string;
  /** all that stands before the amount, left to right */
  tokens: string[];
  amount: Figure | undefined;
  label: Label | undefined;
}

/** Sorts the rows of a receipt into goods and named figures. */
export function readReceiptLines(rows: Row[]): ReceiptLines {
  const lines = carryFigures(readLines(rows));
  const head: string[] = [];
  const items: Item[] = [];
  const named: Named[] = [];
  // A name alone on its line belongs to the figures under it: "Beras" / "2 x 12.500  25.000".
  let waiting = "";
  for (const line of lines) {
    const { words, tokens, amount, label } = line;
    if (!amount) {
      waiting = label ? "" : words;
      if (items.length + named.length === 0 && words) head.push(words);
    } else if (label) named.push({ label, amount: unsigned(label, amount) });
    // Taken off under the goods that it belongs to, whatever it is called.
    else if (amount.value < 0)
      named.push({ label: "discount", amount: unsigned("discount", amount) });
    // A figure among the payments that nothing names is none of the goods.
    else if (!named.some((one) => one.label === "total")) {
      const item = readItem(tokens, amount);
      items.push({ ...item, name: item.name || waiting });
      waiting = "";
    }
  }
  return { head, items, named };
}

function readLines(rows: Row[]): Line[] {
  const edge = edgeOf(rows);
  return rows.map((row) => {
    const text = row.cells
      .map((cell) => cell.text)
      .join(" ")
      // "75 ,000", "Rp 25.000", "- 500"
      .replace(/(\d)\s+([.,]\d{3})(?!\d)/g, "$1$2")
      .replace(/\b(rp|idr)[.:]?\s+(?=[\d-])/gi, "$1")
      .replace(/(^|\s)-\s+(?=\d)/g, "$1-")
      // "10%", "VAT10%", "(10.00%)": a rate is no amount.
      .replace(/\(?\d{1,2}([.,]\d{1,2})?\s?%\)?/g, " % ");
    const tokens = text.split(/\s+/).filter(Boolean);
    const last = tokens.at(-1) ?? "";
    const found = readFigure(last);
    const isAtEdge =
      Math.abs(rightOf(row.cells.at(-1)!) - edge) < 3 * row.height;
    const amount = found && isMoney(found, isAtEdge) ? found : undefined;
    const before = amount ? tokens.slice(0, -1) : tokens;
    const words = before.filter((token) => /[a-z]{2}/i.test(token)).join(" ");
    return { words, tokens: before, amount, label: labelOf(words) };
  });
}

/** A bare small number is a count; with its thousands marked, or in the column of amounts, it is money. */
function isMoney({ value, form }: Figure, isAtEdge: boolean): boolean {
  if (form === "grouped") return value !== 0 || isAtEdge;
  return isAtEdge && (form === "broken" || Math.abs(value) < 100_000_000);
}

/** Where the column of amounts ends on the right. */
function edgeOf(rows: Row[]): number {
  const ends = rows
    .map((row) => row.cells.at(-1)!)
    .filter(
      (cell) => readFigure(cell.text.split(/\s+/).at(-1)!)?.form === "grouped",
    )
    .map(rightOf);
  return medianOf(ends);
}

/**
 * On bent paper the column of figures can slip by a line: one stands alone, and some
 * lines further a label has none. Those between pass theirs on, in the same order.
 */
function carryFigures(lines: Line[]): Line[] {
  const carried = lines.map((line) => ({ ...line }));
  for (const [index, line] of carried.entries()) {
    if (!isBare(line)) continue;
    const end =
      runFrom(carried, index, 1) ?? runFrom(carried, index, -1) ?? index;
    const step = Math.sign(end - index);
    for (let at = end; at !== index; at -= step)
      carried[at]!.amount = carried[at - step]!.amount;
    if (end !== index) line.amount = undefined;
  }
  return carried;
}

const isBare = ({ amount, tokens }: Line) =>
  amount !== undefined && tokens.length === 0;

const isMoneyLabel = ({ label }: Line) =>
  label !== undefined && label !== "count";

/** Where a label lacks its figure, after labels that have theirs. */
function runFrom(lines: Line[], from: number, step: number) {
  for (let at = from + step; lines[at] && isMoneyLabel(lines[at]!); at += step)
    if (!lines[at]!.amount) return at;
  return undefined;
}

/** Takes the count and the price of one out of what stands before an amount. */
function readItem(tokens: string[], amount: Figure): Item {
  const rest = [...tokens];
  let quantity: number | null = null;
  let unitPrice: number | null = null;
  const [first = "", second = ""] = rest;
  const stuck = first.match(/^(\d{1,2})([A-Za-z]{3,}.*)$/);
  if (
    /^\d{1,3}[xX]?$/.test(first) &&
    rest.length > 1 &&
    !/^[xX@]/.test(second)
  ) {
    quantity = Number.parseInt(first);
    rest.shift();
  } else if (/^\d{1,3}$/.test(first) && /^[xX]$/.test(second)) {
    quantity = Number(first);
    rest.splice(0, 2);
  } else if (/^[xXkK]$/.test(first)) rest.shift();
  else if (stuck) {
    quantity = Number(stuck[1]);
    rest[0] = stuck[2]!;
  }
  // From the right: "… 2 x 12.500", "… 2 12.500", "… @12.500 x2", "… 2PCS".
  for (;;) {
    const token = rest.at(-1);
    if (
      token === undefined ||
      (rest.length === 1 && unitPrice !== null && quantity !== null)
    )
      break;
    const pair = token.match(/^(\d{1,3})[xX*@](\d[\d.,]*)$/);
    const counted = token.match(
      /^[xX*]?(\d{1,3})([xX*]|pcs|pc|bh|btl|bks|ea|kg|pck|pak|box|porsi)?[.]?$/i,
    );
    const price = readFigure(token);
    if (pair && readFigure(pair[2]!)) {
      quantity = Number(pair[1]);
      unitPrice = readFigure(pair[2]!)!.value;
    } else if (counted && quantity === null) quantity = Number(counted[1]);
    else if (price && price.value >= 100 && unitPrice === null)
      unitPrice = Math.abs(price.value);
    else if (!/^([xX*@=]|pcs|rp)$/i.test(token)) break;
    rest.pop();
  }
  return {
    name: rest.join(" "),
    quantity: quantity || null,
    unitPrice,
    amount,
  };
}
