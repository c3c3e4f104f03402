import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { ServiceError } from "../../errors.ts";
import { directions } from "../../reading/reading.ts";

/** A note as typed, or a picture, and what must come of it. */
export interface Case {
  id: string;
  /** ways that are right: "in:350000 out:38000", "out:5000 ASK", "NONE" */
  expected: string[];
}

export interface NoteCase extends Case {
  note: string;
}

const row = /^(in|out|owed_to_me|owed_by_me):[1-9]\d*$/;

/** Reads a table of notes: id, what she types (\n = new line), what must come of it. */
export function readNoteCases(path: string): NoteCase[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ServiceError(
      "file_missing",
      `There is no file ${path}. Give a table of notes: id, note and what is expected, separated by tabs.`,
    );
  const name = basename(path);
  const cases: NoteCase[] = [];
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith("#")) continue;
    const where = `${name}, line ${index + 1}`;
    const columns = line.split("\t");
    const [id = "", note = "", expected = ""] = columns;
    if (columns.length !== 3 || !id.trim() || !note.trim())
      throw badForm(
        where,
        "id, note and what is expected, separated by two tabs",
        `${columns.length} columns`,
      );
    if (cases.some((one) => one.id === id))
      throw badForm(where, "an id of its own", `${id} again`);
    cases.push({
      id,
      note: note.replaceAll("\\n", "\n"),
      expected: readExpected(expected, where),
    });
  }
  if (cases.length === 0) throw badForm(name, "at least one case", "none");
  return cases;
}

/** The ways that are right, each as results are written: rows in order, ASK last. */
function readExpected(text: string, where: string): string[] {
  return text.split("|").map((way) => {
    const words = way.trim().split(/\s+/);
    const rows = words.filter((word) => row.test(word));
    const asks = words.filter((word) => word === "ASK");
    const isNone = words.length === 1 && words[0] === "NONE";
    if (!isNone && rows.length + asks.length !== words.length)
      throw badForm(
        where,
        "rows like in:350000, ASK or NONE",
        JSON.stringify(way),
      );
    return isNone ? "NONE" : [...rows, ...asks.slice(0, 1)].join(" ");
  });
}

const money = z.number().int().nullish();

const receipt = z.object({
  file: z.string().min(1),
  date: z.iso.date().nullish(),
  items: z.array(z.object({ line_total: z.number().int() })),
  total: money,
  /** which way the total went; without it a purchase is taken as right */
  direction: z.enum(directions).optional(),
  /** of a page of a cash book, which has no total: its rows, as in a table of notes */
  entries: z.string().optional(),
});

export interface PictureCase extends Case {
  path: string;
  /** the day that the paper names, for which it is read */
  date: string | null;
  total: number | null;
  lineTotals: number[];
  /** whether expected.json says which way the money went */
  hasDirection: boolean;
}

/** Reads a folder of pictures with its expected.json, in the form of shared/receipts. */
export function readPictureCases(folder: string): PictureCase[] {
  const path = join(folder, "expected.json");
  if (!existsSync(path))
    throw new ServiceError(
      "file_missing",
      `There is no ${path}. Give a folder of pictures with an expected.json that says what is on them.`,
    );
  const read = z
    .array(receipt)
    .min(1)
    .safeParse(parse(readFileSync(path, "utf8")));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw badForm(
      "expected.json",
      "a list of {file, items: [{line_total}], total}",
      `${issue!.path.join(".") || "the whole"}: ${issue!.message}`,
    );
  }
  return read.data.map((one) => {
    const { file, date, items, total, direction, entries } = one;
    const picture = join(folder, file);
    if (!existsSync(picture))
      throw new ServiceError(
        "file_missing",
        `expected.json names ${file}, which is not in ${folder}. Put it there or take its entry out.`,
      );
    if (entries === undefined && !total)
      throw badForm(
        `expected.json, ${file}`,
        "a total, or entries like in:350000",
        "neither",
      );
    return {
      id: file,
      path: picture,
      date: date ?? null,
      total: total ?? null,
      lineTotals: items.map((item) => item.line_total),
      hasDirection: (entries ?? direction) !== undefined,
      expected:
        entries === undefined
          ? [`${direction ?? "out"}:${total}`]
          : readExpected(entries, `expected.json, ${file}`),
    };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON at all: not the form asked for
  }
}

const badForm = (where: string, expected: string, found: string) =>
  new ServiceError(
    "bad_form",
    `${where}: expected ${expected}, found ${found}. Mend the file and run it again.`,
  );
