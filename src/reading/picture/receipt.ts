import { figuresOf, sayable } from "../figures.ts";
import { kindOf } from "./paper-kind.ts";
import { askPeople, listsPeople } from "./name-list.ts";
import { kinds, type Way } from "./paper-question.ts";
import {
  categoryOf,
  doesMultiply,
  isProduct,
  largestUnasked,
  makeEntry,
  nothing,
  type Day,
} from "./picture-entry.ts";
import { largest, type PictureAnswer } from "./picture-schema.ts";
import { purposeOf } from "./receipt-purpose.ts";
import type { Direction, ReadEntry, Reading } from "../reading.ts";
import { rupiah } from "../../rupiah.ts";

/**
 * A receipt as one entry if all that it states comes out: items - discount +
 * service + tax + rounding = total, the subtotal is the items', cash - change =
 * total, nothing is left to pay, and every row is money out. Else one question; one,
 * too, of a paper that says that it is no purchase, or that nothing was paid.
 */
export function readReceipt(picture: PictureAnswer, date: Day): Reading {
  const { rows, subtotal, cash, change } = picture;
  if (listsPeople(rows) && cash == null && change == null)
    return { ...nothing, questions: [askPeople(rows, date)] };
  const total = picture.total ?? null;
  const items = sum(rows.map((row) => row.amount));
  const computed = totalOf(picture, items);
  const paid = paidOf(picture);
  const directions = [
    ...new Set<Direction>(["out", ...rows.map((row) => row.direction)]),
  ].slice(0, mostOptions);
  const told = kindOf(
    [picture.merchant ?? "", ...(picture.unsure ?? [])],
    rows.map((row) => row.description ?? ""),
  );
  if (told === "prices" && total === null) return nothing;
  const isParted = computed === total && (paid ?? total!) < (total ?? 0);
  // A till writes "INVOICE" over what was paid as well.
  const isSettled = told === "invoice" && paid !== null && paid === total;
  const kind =
    told === "unpaid" && isParted ? "part_paid" : isSettled ? undefined : told;
  const isSure =
    computed === total &&
    (subtotal == null || subtotal === items) &&
    (paid === null || paid === total) &&
    !(change && cash == null) &&
    !picture.balance &&
    directions.length === 1 &&
    doesMultiply(rows) &&
    date.isSure &&
    !kind &&
    !picture.unsure?.length &&
    isBorneOut(picture) &&
    (total ?? 0) <= largestUnasked;
  const { merchant } = picture;
  const purpose = purposeOf(rows);
  const asksPurpose = purpose === undefined;
  const entry = (direction: Direction, amount: number) =>
    makeEntry(
      direction,
      amount,
      direction === "out" ? (purpose ?? "belanja") : categoryOf(direction),
      merchant || (/^(in|owed_to_me)$/.test(direction) ? "Jualan" : "Belanja"),
      date.day,
    );
  if (isSure && total)
    return { ...nothing, asksPurpose, entries: [entry("out", total)] };
  const candidates = [
    total,
    computed,
    totalOf(picture, subtotal ?? null),
    totalOf(picture, sum(rows.map(productOf))),
    paid,
  ].filter(
    (amount): amount is number =>
      amount !== null && amount > 0 && amount <= largest,
  );
  if (candidates.length === 0) return nothing;
  const about = sayable(merchant ?? "") || "belanja";
  const ways = kind ? kinds[kind].ways : directions.map(wayOf);
  const amounts = [...new Set(candidates)].slice(0, mostOptions / ways.length);
  const sums = { paid: isParted ? paid : null, fee: picture.service ?? 0 };
  const options = amounts
    .flatMap((total) => ways.map((way) => ({ way, total, ...sums })))
    .map(({ way, ...sums }) => ({
      label: way.label,
      entries: way
        .rows(sums)
        .map(([direction, amount]) => entry(direction, amount)),
    }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ label, entries }) => ({
      label:
        ways.length > 1 || kind
          ? `${label} ${moneyOf(entries)}`
          : moneyOf(entries),
      entries,
    }));
  const refusal = (kind && kinds[kind].refusal) ?? "Jangan dicatat";
  return {
    ...nothing,
    asksPurpose,
    questions: [
      {
        about,
        prompt: kind
          ? `${merchant ? `Nota ${about}` : "Foto ini"} tampaknya ${kinds[kind].said}. Dicatat sebagai apa, Bu?`
          : `Nota ${about}: ${asking(amounts, directions)}`,
        options: [...options, { label: refusal, entries: [] }],
      },
    ],
  };
}

const moneyOf = (entries: ReadEntry[]) =>
  entries.length > 1 ? `(${figuresOf(entries)})` : rupiah(entries[0]!.amount);

/** One number alone, said twice, proves nothing: several items, a product, a charge or the change do. */
function isBorneOut(picture: PictureAnswer): boolean {
  const { rows, cash, change, discount, service, tax } = picture;
  return (
    rows.length > 1 ||
    rows.some(isProduct) ||
    [discount, service, tax].some(Boolean) ||
    (cash != null && Boolean(change))
  );
}

/** With the way out four answers; more are not read on a phone. */
const mostOptions = 3;

const directionWords: Record<Direction, string> = {
  out: "Belanja",
  in: "Uang masuk",
  owed_by_me: "Utang",
  owed_to_me: "Piutang",
};

const wayOf = (direction: Direction): Way => ({
  label: directionWords[direction],
  rows: ({ total }) => [[direction, total]],
});

function asking(amounts: number[], directions: Direction[]): string {
  if (directions.length > 1) return "dicatat sebagai apa, Bu?";
  return amounts.length > 1
    ? "totalnya yang mana, Bu?"
    : `benar belanja ${rupiah(amounts[0]!)}?`;
}

/** What these items come to with all that the paper adds and takes off. */
function totalOf(picture: PictureAnswer, items: number | null): number | null {
  if (items === null) return null;
  const { discount, service, tax, rounding } = picture;
  return (
    items - (discount ?? 0) + (service ?? 0) + (tax ?? 0) + (rounding ?? 0)
  );
}

/** What was paid; without change that is known only where it was less than the total. */
function paidOf({ cash, change, total }: PictureAnswer): number | null {
  if (cash == null) return null;
  if (change != null) return cash - change;
  return cash < (total ?? 0) ? cash : null;
}

/** What a row should come to by its own quantity and price. */
function productOf({
  quantity,
  unit_price,
  amount,
}: PictureAnswer["rows"][number]) {
  return quantity != null && unit_price != null
    ? Math.round(quantity * unit_price)
    : amount;
}

/** Null if any part is unknown: half a sum proves nothing. */
function sum(amounts: (number | null | undefined)[]): number | null {
  if (amounts.length === 0) return null;
  let total = 0;
  for (const amount of amounts) {
    if (amount == null) return null;
    total += amount;
  }
  return total;
}
