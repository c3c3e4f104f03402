import { amountColumn } from "./column.ts";
import { readFigure, type Figure } from "./figures.ts";
import { dateIn } from "./header.ts";
import { isCounted, priceIn, readItem, type Item } from "./item.ts";
import { labelOf, type Label } from "./labels.ts";
import type { Row } from "./rows.ts";
import { wordsOf } from "./till.ts";

/** A line that says what its figure is. */
export interface Named {
  label: Label;
  amount: Figure;
}

export interface ReceiptLines {
  /** the lines before the first figure */
  head: string[];
  /** how many rows of the paper stand above the first figure */
  top: number;
  items: Item[];
  /** figures that nothing names, below the goods and above the total */
  loose: Item[];
  named: Named[];
  /** whether a line below the goods names a total whose figure could not be read */
  isTotalUnread: boolean;
  /** whether a line names a rounding whose figure could not be read */
  isRoundingUnread: boolean;
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
  /** the price of one, alone on its line: "@12.500" */
  price: number | undefined;
  label: Label | undefined;
}

/** Below the goods: whatever comes now is no goods any more. */
const closing: Label[] = ["subtotal", "service", "tax", "rounding"];

/** Sorts the rows of a receipt into goods and named figures. */
export function readReceiptLines(rows: Row[]): ReceiptLines {
  const lines = withTotals(carryFigures(readLines(rows)));
  const head: string[] = [];
  const items: Item[] = [];
  const loose: Item[] = [];
  const named: Named[] = [];
  // A name alone on its line belongs to the figures under it: "Beras" / "2 x 12.500  25.000".
  let waiting = "";
  let isTotalUnread = false;
  const first = lines.findIndex(
    ({ amount, label }) => amount && label !== "count",
  );
  const top = first < 0 ? lines.length : first;
  for (const line of lines) {
    const { words, tokens, amount, label, price } = line;
    const last = items.at(-1);
    if (label === "total" && !amount && last) isTotalUnread = true;
    if (price && last && !label) last.unitPrice ??= price;
    else if (!amount) {
      waiting = label ? "" : words;
      if (items.length + named.length === 0 && words) head.push(words);
    } else if (label) named.push({ label, amount: unsigned(label, amount) });
    // Taken off under the goods that it belongs to, whatever it is called.
    else if (amount.value < 0)
      named.push({ label: "discount", amount: unsigned("discount", amount) });
    // A figure among the payments that nothing names is none of the goods.
    else if (!named.some((one) => one.label === "total")) {
      const item = readItem(tokens, amount);
      const isBelow = named.some((one) => closing.includes(one.label));
      const list = isBelow ? loose : items;
      list.push({ ...item, name: item.name || waiting });
      waiting = "";
    }
  }
  const isRoundingUnread = lines.some(
    ({ label, amount }) => label === "rounding" && !amount,
  );
  return { head, top, items, loose, named, isTotalUnread, isRoundingUnread };
}

function readLines(rows: Row[]): Line[] {
  const texts = wordsOf(rows);
  const isAtEdge = amountColumn(rows, texts);
  return rows.map((row, index) => {
    const tokens = texts[index]!;
    const last = tokens.at(-1) ?? "";
    const before = tokens.slice(0, -1);
    const label = isCounted(before) ? undefined : labelOf(wordsIn(before));
    const found = readFigure(last);
    const isAmount =
      found &&
      !last.startsWith("@") &&
      !isYear(tokens) &&
      isMoney(found, isAtEdge(row), before.length === 0, label);
    if (isAmount)
      return {
        words: wordsIn(before),
        tokens: before,
        amount: found,
        price: undefined,
        label,
      };
    return {
      words: wordsIn(tokens),
      tokens,
      amount: undefined,
      price: tokens.length === 1 ? priceIn(last) : undefined,
      label: labelOf(wordsIn(tokens)),
    };
  });
}

/** "29 Nov 2026" ends in no amount. */
const isYear = (tokens: string[]) =>
  /^20\d{2}$/.test(tokens.at(-1) ?? "") && dateIn([tokens.join(" ")]) !== null;

const wordsIn = (tokens: string[]) =>
  tokens.filter((token) => /[a-z]{2}/i.test(token)).join(" ");

/** A bare small number is a count; with its thousands marked, or in the column of amounts, it is money. */
function isMoney(
  { value, form }: Figure,
  isAtEdge: boolean,
  isAlone: boolean,
  label: Label | undefined,
): boolean {
  if (form === "grouped" && value !== 0) return isAtEdge || !isAlone;
  if (!isAtEdge || Math.abs(value) >= 100_000_000) return false;
  // "Meja 12", "Pax 2": no goods cost less than a hundred, but some are free.
  return label !== undefined || value === 0 || Math.abs(value) >= 100;
}

/** "Total (5 item) 45.000" counts the goods and states their sum: the total where no other line does. */
function withTotals(lines: Line[]): Line[] {
  const isStated = lines.some(
    ({ label, amount }) => label === "total" && amount,
  );
  return lines.map((line) =>
    line.label === "count" &&
    /^(sub|total|jumlah|jml|ttl|item)/i.test(line.words) &&
    line.amount &&
    line.amount.value >= 500
      ? { ...line, label: isStated ? "subtotal" : "total" }
      : line,
  );
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
