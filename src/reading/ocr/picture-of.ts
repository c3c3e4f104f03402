import type { z } from "zod";
import { kindOf } from "../picture/paper-kind.ts";
import type {
  PictureAnswer,
  pictureOfPapers,
} from "../picture/picture-schema.ts";
import { papersIn } from "./apart.ts";
import { added } from "./charges.ts";
import { dateIn, merchantIn } from "./header.ts";
import { mended } from "./mended.ts";
import { readPage } from "./page.ts";
import { readReceiptLines, type ReceiptLines } from "./receipt-lines.ts";
import { textOf, type Row } from "./rows.ts";
import { settle, type Settled } from "./settle.ts";
import { sumOf } from "./ways.ts";

const nothing: PictureAnswer = {
  kind: "other",
  date: null,
  merchant: null,
  rows: [],
  subtotal: null,
  discount: null,
  service: null,
  tax: null,
  rounding: null,
  total: null,
  cash: null,
  change: null,
  balance: null,
  unsure: [],
};

/** What the rows of a picture say, in the form in which every reader of pictures answers. */
export function pictureOf(
  rows: Row[],
  today: string,
): z.infer<typeof pictureOfPapers> {
  const [first, ...others] = papersIn(rows).map((paper) =>
    paperOf(paper, today),
  );
  return others.length > 0 ? { ...first!, others } : first!;
}

function paperOf(rows: Row[], today: string): PictureAnswer {
  const texts = rows.map((row) => mended(textOf(row)));
  const lines = readReceiptLines(rows);
  const settled = settle(lines);
  const telling = tellingOf(texts, lines);
  const isOwn = isHers(texts.filter((text) => !telling.includes(text)));
  const isBill =
    isShop(lines) ||
    (!isOwn && (isPaidFor(settled) || isNoPurchase(telling, settled)));
  const page = isBill ? undefined : readPage(texts, today, isOwn);
  if (page) return { ...nothing, kind: "cash_book", ...page };
  if (lines.items.length + lines.named.length === 0) return nothing;
  return {
    ...nothing,
    kind: "receipt",
    date: dateIn(texts),
    merchant: merchantIn(lines.head),
    ...answerOf(settled),
    unsure: telling,
  };
}

/** The lines that say of a bill that it is no purchase, or was not paid. */
function tellingOf(texts: string[], { top }: ReceiptLines): string[] {
  const [head, below] = [texts.slice(0, top), texts.slice(top)];
  return [
    ...head.filter((text) => kindOf([text])),
    ...below.filter((text) => kindOf([], [text])),
  ];
}

/** Whether a figure stands there that only a shop's till prints. */
const isShop = ({ named }: ReceiptLines) =>
  named.some(({ label }) =>
    ["subtotal", "tax", "change", "rounding"].includes(label),
  );

/** Whether goods come to a total that was paid, or each was counted: so does a till write, not a cash book. */
function isPaidFor(settled: Settled): boolean {
  const { items, total, cash, change } = settled;
  return (
    items.length > 0 &&
    sumOf(items) + added(settled) === total &&
    (cash === total + (change ?? 0) ||
      (items.length > 1 && items.every(({ quantity }) => quantity !== null)))
  );
}

/** Whether a line speaks of her own trade: no shop writes so to its customers. */
const isHers = (texts: string[]) =>
  texts.some((text) =>
    /\b(jual\w*|laku|laris|masuk|pemasukan|omzet|setor\w*|beli)\b/i.test(text),
  );

/** Whether a paper says by its title, or beside the sum of its goods, that it is no purchase. */
function isNoPurchase(telling: string[], { items, total }: Settled): boolean {
  const kind = kindOf(telling);
  const isOwed = kind === "unpaid" || kind === "part_paid";
  return (
    kind !== undefined &&
    // A report of sales is a page of her own as far as its rows can be read so.
    kind !== "sales" &&
    (!isOwed || (items.length > 0 && sumOf(items) === total))
  );
}

function answerOf({ items, ...sums }: Settled): Partial<PictureAnswer> {
  return {
    ...sums,
    rows: items.map(({ name, quantity, unitPrice, amount }) => ({
      direction: "out",
      description: name,
      // A count and a price that do not make the amount were misread: the sums bear out the amount.
      ...(quantity && unitPrice && quantity * unitPrice === amount.value
        ? { quantity, unit_price: unitPrice }
        : { quantity, unit_price: null }),
      amount: amount.value,
      category: null,
    })),
  };
}
