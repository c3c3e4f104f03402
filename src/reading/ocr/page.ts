import type { PictureAnswer } from "../picture/picture-schema.ts";
import type { Question, ReadEntry } from "../reading.ts";
import { parseNote } from "../text/parse-note.ts";
import { readFigure } from "./figures.ts";
import { closeRows } from "./open-rows.ts";

/** What a page of a cash book holds, by the parser of typed notes. */
export type Page = Pick<
  PictureAnswer,
  "rows" | "total" | "balance" | "unsure" | "date"
>;

/**
 * Reads the lines of a page as if she had typed them. What the parser would ask
 * becomes a row without an amount, which the checks then ask about, unless the page's
 * own sums tell it. A page of nothing but doubts is one only if it speaks of her trade.
 */
export function readPage(
  lines: string[],
  today: string,
  isHers: boolean,
): Page | undefined {
  const text = lines.map(asTyped).join("\n");
  const { entries, questions, checks } = parseNote(text, today);
  if (entries.length === 0 && (!isHers || questions.length === 0))
    return undefined;
  const stated = checks.filter((check) => !check.isAside);
  const left = stated.find(({ label }) => !/total|jumlah/i.test(label));
  const total = stated.find(({ label }) => /total|jumlah/i.test(label));
  const sums = { total: total?.stated ?? null, balance: left?.stated ?? null };
  const closed = closeRows(entries, questions, sums);
  const rows = closed?.rows ?? entries;
  const open = closed ? [] : questions;
  const days = [
    ...new Set([...rows, ...open.flatMap(entriesOf)].map(({ date }) => date)),
  ];
  return {
    rows: [...rows.map(rowOf), ...open.map(openRow)],
    ...sums,
    date: days[0] === today ? null : days[0]!,
    unsure: [
      ...open.map(({ about }) => about),
      ...(closed?.guessed ?? []),
      ...(days.length > 1 ? ["tanggal"] : []),
      // Written by hand and read by a machine: only a sum of her own bears it out.
      ...(stated.length === 0 ? ["jumlah"] : []),
    ],
  };
}

const entriesOf = ({ options }: Question) =>
  options.flatMap(({ entries }) => entries);

/** A day's name before its date says nothing more. */
const dayName =
  /^\W*(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\W+(?=\d{1,2}[\s/.-])/i;

/** The line with its figures as digits, and a space where a word ran into one. */
function asTyped(line: string): string {
  return line
    .replace(dayName, "")
    .split(/\s+/)
    .flatMap(apart)
    .map(inDigits)
    .join(" ");
}

/** "telurRp30.000" and "gula=32.000" are two words. */
function apart(word: string): string[] {
  const [, before, figure] =
    word.match(/^([a-z]{3,}?)[=:]?((?:rp\.?)?\w{1,3}[.,]\w{3})$/i) ?? [];
  return before && /\d/.test(figure!) && readFigure(figure!)
    ? [before, figure!]
    : [word];
}

function inDigits(word: string): string {
  const [, figure = "", unit = ""] =
    word.match(/^(.*?\d.*?)(rb|ribu|k|jt|juta)?$/i) ?? [];
  const read = readFigure(figure);
  if (!read || !/[a-z|!]/i.test(figure.replace(/^rp/i, ""))) return word;
  return Math.abs(read.value).toLocaleString("id-ID") + unit;
}

function rowOf(entry: ReadEntry): Page["rows"][number] {
  return {
    direction: entry.direction,
    description: entry.description,
    quantity: entry.unitPrice === null ? null : entry.quantity,
    unit_price: entry.unitPrice,
    amount: entry.amount,
    category: entry.category,
  };
}

function openRow({ about, options }: Question): Page["rows"][number] {
  return {
    direction: options[0]?.entries[0]?.direction ?? "out",
    description: about,
    quantity: null,
    unit_price: null,
    amount: null,
    category: null,
  };
}
