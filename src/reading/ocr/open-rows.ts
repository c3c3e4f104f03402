import { sumOf } from "../figures.ts";
import type { Question, ReadEntry } from "../reading.ts";

/** What a page states of its rows. */
export interface Stated {
  total: number | null;
  balance: number | null;
}

/** The rows of a page as its sums tell them. */
export interface Closed {
  rows: ReadEntry[];
  /** the lines whose way or amount nothing but the sums tells */
  guessed: string[];
}

/** A line that says no more than a way sums up the lines of that way: "masuk 435.000". */
const summing =
  /^\W*(?:total\W*|jumlah\W*|jml\W*)?(?:uang\W*)?(?:masuk|pemasukan|penjualan|keluar|pengeluaran|belanja)\W*(?:rp)?[\W\d]*$/i;
/** More ways to read a page than these are not gone through. */
const mostWays = 4_096;

/**
 * The one way to take what the parser would ask, and the lines that only sum up others,
 * in which the page's own sums come out; undefined where there is none, or several.
 */
export function closeRows(
  entries: ReadEntry[],
  questions: Question[],
  stated: Stated,
): Closed | undefined {
  if (stated.total === null && stated.balance === null) return undefined;
  const lines = [
    ...entries.map((entry) => ({
      about: entry.description,
      ways: [entry],
      isOpen: false,
    })),
    ...questions.map(({ about, options }) => ({
      about,
      ways: options.flatMap(({ entries }) =>
        entries.length === 1 ? entries : [],
      ),
      isOpen: true,
    })),
  ];
  const choices = lines.map(({ about, ways }) => [
    ...ways,
    ...(summing.test(about) ? [undefined] : []),
  ]);
  const count = choices.reduce((ways, { length }) => ways * length, 1);
  if (count === 0 || count > mostWays) return undefined;
  const found = new Map<string, Closed>();
  for (let way = 0; way < count; way++) {
    let rest = way;
    const taken = choices.map((choice) => {
      const at = rest % choice.length;
      rest = Math.floor(rest / choice.length);
      return choice[at];
    });
    const rows = taken.filter((row) => row !== undefined);
    const isLeftOut = lines.every(
      ({ ways }, index) =>
        taken[index] ||
        ways.some((sum) => sum.amount === sumOf(rows, sum.direction)),
    );
    if (rows.length === 0 || !isLeftOut || !doComeOut(rows, stated)) continue;
    const guessed = lines.filter(({ isOpen }, index) => isOpen && taken[index]);
    const key = rows.map(({ direction, amount }) => direction + amount).join();
    found.set(key, { rows, guessed: guessed.map(({ about }) => about) });
  }
  const [only, another] = found.values();
  return another ? undefined : only;
}

function doComeOut(rows: ReadEntry[], { total, balance }: Stated): boolean {
  const [paidIn, paidOut] = [sumOf(rows, "in"), sumOf(rows, "out")];
  const left = paidIn - paidOut;
  return (
    (balance === null || balance === left) &&
    (total === null || [paidIn, paidOut, left].includes(total))
  );
}
