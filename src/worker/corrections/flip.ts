/** Corrections that leave the amount: the way that money went, whose purse, which day. */
import type { Command } from "../../conversation/corrections/commands.ts";
import { entryOf, type LedgerRow } from "../../reading/ledger.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import { parseNote } from "../../reading/text/parse-note.ts";

/** Which rows a correction fits, and what it makes of one; nothing where it can't. */
export interface Turning {
  fits(row: LedgerRow): boolean;
  of(row: LedgerRow): ReadEntry[];
  /** by which the rows are found where she points at none */
  name?: string;
}

const household =
  /^(?:buat |untuk |belanja )?(?:rumah|rumah tangga|pribadi|keluarga|dapur|anak|anak-anak|suami|sendiri)$/;
const business =
  /^(?:buat |untuk |belanja )?(?:usaha|warung|toko|dagang|dagangan|jualan)$/;

/** "bukan beli tapi jual", "bukan usaha tapi rumah", "bukan ngutang tapi bayar utang" */
export function turnOf(
  { from, to }: Pick<Extract<Command, { is: "flip" }>, "from" | "to">,
  today: string,
): Turning | undefined {
  const [was, is] = [from, to].map((verb) => movedBy(verb, today));
  const isHousehold = household.test(to);
  // "bukan belanja tapi jualan" says the way, "bukan rumah tapi jualan" the purse
  const turns = was && is && was.direction !== is.direction;
  if (!turns && (isHousehold || business.test(to)))
    return {
      fits: (row) =>
        row.direction === "out" && (row.category === "prive") !== isHousehold,
      of: (row) =>
        row.direction === "out"
          ? [{ ...entryOf(row), category: isHousehold ? "prive" : "belanja" }]
          : [],
    };
  // "itu pengeluaran": said of money that came in
  const before = from === "" ? opposite[is?.direction ?? ""] : was?.direction;
  if (before && is && before !== is.direction)
    return {
      fits: (row) => row.direction === before,
      of: (row) => [
        {
          ...entryOf(row),
          direction: is.direction,
          category: is.category,
          description: renamed(row.description, from, to),
        },
      ],
    };
  if (debt.test(from)) return ofDebt(from, to, is, today);
  if (debt.test(to)) return toDebt(from, to, was);
  return from && !was && !is ? toName(from, to, today) : undefined;
}

const opposite: Record<string, string> = { in: "out", out: "in" };

/** What a verb alone says of money; goods may leave that open. */
const movedBy = (verb: string, today: string): ReadEntry | undefined =>
  verb
    ? (only(`${verb} barang 10rb`, today) ?? only(`${verb} 10rb`, today))
    : undefined;

/** "bukan bu tini tapi bu siti", "bukan kopi tapi teh": the same money, of another one. */
function toName(from: string, to: string, today: string): Turning | undefined {
  const isSome = (verb: (name: string) => string, direction: string) =>
    [from, to].every(
      (name) =>
        /^[\p{L} ]+$/u.test(name) &&
        only(verb(name), today)?.direction === direction,
    );
  const areNames =
    isSome((name) => `${name} ngutang 10rb`, "owed_to_me") ||
    isSome((name) => `beli ${name} 10rb`, "out");
  if (!areNames) return undefined;
  const named = (row: LedgerRow) => renamed(row.description, from, to);
  return {
    name: from,
    fits: (row) => named(row) !== row.description,
    of: (row) => {
      const description = named(row);
      const read = only(`${description} ${row.amount}`, today);
      const entry = { ...entryOf(row), description };
      return read?.direction === row.direction && row.category !== "prive"
        ? [{ ...entry, category: read.category }]
        : [entry];
    },
  };
}

const debt =
  /^(?:ng|nge|ber|di)?(?:h?utang|bon)(?:in)?(?: (?:dulu|aja|saja))?$/;
const repaid = /\b(?:di|mem)?(?:bayar|byr|lunas\w*|\w*cicil)\b/;

/** "bukan ngutang tapi bayar utang": whose debt it is the row tells. */
function ofDebt(
  from: string,
  to: string,
  is: ReadEntry | undefined,
  today: string,
): Turning {
  return {
    fits: ({ direction }) => direction.startsWith("owed"),
    of: (row) => {
      const description = renamed(row.description, from, to);
      const entry = { ...entryOf(row), description };
      if (repaid.test(to))
        return row.direction === "owed_to_me"
          ? [{ ...entry, direction: "in", category: "piutang" }]
          : [{ ...entry, direction: "out", category: "utang" }];
      const read = only(`${description} ${row.amount}`, today) ?? is;
      if (!read || read.direction === row.direction) return [];
      const { direction, category } = read;
      return [{ ...entry, direction, category }];
    },
  };
}

/** "bukan bayar tapi ngutang": what came in is owed to her, what went out by her. */
function toDebt(from: string, to: string, was: ReadEntry | undefined): Turning {
  return {
    fits: ({ direction, description }) =>
      !direction.startsWith("owed") &&
      (` ${description.toLowerCase()} `.includes(` ${from} `) ||
        direction === was?.direction),
    of: (row) => {
      const entry = {
        ...entryOf(row),
        description: renamed(row.description, from, to),
      };
      return row.direction === "in"
        ? [{ ...entry, direction: "owed_to_me", category: "piutang" }]
        : [{ ...entry, direction: "owed_by_me", category: "utang" }];
    },
  };
}

/** "itu kemarin", "ralat 1 tanggal 5"; undefined where no day that has been is told. */
export function moveTo(day: string, today: string): Turning | undefined {
  const date = day && only(`${day} jual barang 10rb`, today)?.date;
  if (!date || date > today) return undefined;
  return {
    fits: (row) => row.date !== date,
    of: (row) => [{ ...entryOf(row), date }],
  };
}

/** The one entry that a text is, without a doubt. */
export function only(text: string, today: string): ReadEntry | undefined {
  const { entries, questions } = parseNote(text, today);
  return entries.length === 1 && questions.length === 0
    ? entries[0]
    : undefined;
}

/** "Beli minyak" is "Jual minyak" now; of other words nothing changes. */
function renamed(description: string, from: string, to: string): string {
  const at = ` ${description.toLowerCase()} `.indexOf(` ${from} `);
  if (at < 0 || from === "") return description;
  const now =
    description.slice(0, at) + to + description.slice(at + from.length);
  return now[0]!.toUpperCase() + now.slice(1);
}
