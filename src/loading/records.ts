import { ServiceError } from "../errors.ts";
import { COMMA, QUOTE } from "./ascii.ts";
import { frame, type Framed } from "./frame.ts";
import { Page } from "./page.ts";
import { plainWriter, type PlainForm } from "./plain-rows.ts";

/** A record that `copy` would refuse, and with it the whole file. */
export interface BadRecord {
  line: number;
  reason:
    | "wrong number of fields"
    | "not UTF-8 text"
    // Outside quotes Postgres takes it for a line end, and refuses to see two kinds.
    | "stray carriage return";
  found: string | null;
  text: string;
}

export interface CsvFile {
  header: string[];
  /**
   * Every good record, in pieces: its line number, then its wanted columns in the file's
   * order. With a plain form each row goes on as src/loading/plain-rows.ts says.
   */
  rows(
    wanted: string[],
    onBad: (record: BadRecord) => void,
    plain?: PlainForm,
  ): AsyncGenerator<Uint8Array>;
  /** Every good record, by pieces of the file. */
  good(onBad: (record: BadRecord) => void): AsyncGenerator<Framed[]>;
  /** The records at these lines, as they stand in the file. */
  texts(wanted: Set<number>): AsyncGenerator<{ line: number; text: string }>;
}

/** Opens a CSV file; `name` is what errors call it. */
export async function openCsv(path: string, name: string): Promise<CsvFile> {
  const file = Bun.file(path);
  if (!(await file.exists()))
    throw new ServiceError(
      "file_missing",
      `${name} is not in the folder. Put it there, or load a folder that has it.`,
    );
  return await readCsv(file.stream(), name);
}

/**
 * Frames CSV into records and leaves the reading of their fields to Postgres, as it
 * does it faster. Quotes are as Postgres takes them, anywhere in a field.
 * Errors name the file and the line.
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<CsvFile> {
  const pieces = frame(chunks, name);
  const { header, rest } = await readHeader(pieces, name);

  async function* records() {
    yield rest;
    yield* pieces;
  }
  /** The records that are as long as the header and hold nothing that Postgres would refuse. */
  async function* good(onBad: (record: BadRecord) => void) {
    for await (const piece of records()) {
      yield piece.filter((record) => {
        if (record.end === record.start) return false; // a blank line is nobody's row
        const bad = problemOf(record, header.length);
        if (!bad) return true;
        onBad({
          ...bad,
          line: record.line,
          // Postgres takes no NUL in a text.
          text: bytesOf(record).toString("utf8").replaceAll("\0", "\uFFFD"),
        });
        return false;
      });
    }
  }
  async function* rows(
    wanted: string[],
    onBad: (record: BadRecord) => void,
    plain?: PlainForm,
  ) {
    const kept = header.map((name) => wanted.includes(name));
    const isWhole = kept.every(Boolean);
    const plainly = plain && plainWriter(header, wanted, plain);
    const write = (record: Framed, out: Buffer, at: number) => {
      if (plainly) {
        plainly.read(record);
        return plainly.put(record, out, at);
      }
      const end = at + out.write(`${record.line},`, at, "latin1");
      if (!isWhole) return end + copyFields(record, kept, out, end);
      return end + record.bytes.copy(out, end, record.start, record.end);
    };
    const page = new Page();
    for await (const piece of good(onBad))
      for (const record of piece) {
        page.add(write, record);
        if (page.isFull) yield page.take().bytes;
      }
    if (page.rows > 0) yield page.take().bytes;
  }
  async function* texts(wanted: Set<number>) {
    for await (const piece of records())
      for (const record of piece)
        if (wanted.has(record.line))
          yield { line: record.line, text: bytesOf(record).toString("utf8") };
  }
  return { header, rows, good, texts };
}

const bytesOf = (record: Framed) =>
  record.bytes.subarray(record.start, record.end);

/** The column names of the first line that is not blank, and what of its piece follows it. */
async function readHeader(
  pieces: AsyncGenerator<Framed[]>,
  name: string,
): Promise<{ header: string[]; rest: Framed[] }> {
  for (;;) {
    const { value: piece, done } = await pieces.next();
    if (done)
      throw new ServiceError(
        "file_empty",
        `${name} is empty; a first line with the column names was expected.`,
      );
    const place = piece.findIndex(({ start, end }) => end > start);
    if (place >= 0)
      return {
        header: namesIn(piece[place]!, name),
        rest: piece.slice(place + 1),
      };
  }
}

function namesIn(head: Framed, name: string): string[] {
  const text = bytesOf(head).toString("utf8");
  if (!head.isText || head.hasStrayReturn)
    throw new ServiceError(
      "not_csv",
      `${name} is not CSV text in UTF-8: its first line holds other bytes. Save it as "CSV UTF-8, comma separated".`,
    );
  return [
    ...`,${text.replace(/^\uFEFF/, "")}`.matchAll(/,((?:"[^"]*"|[^",])*)/g),
  ].map(([, field]) =>
    field!
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"'),
  );
}

function problemOf(
  record: Framed,
  fields: number,
): Pick<BadRecord, "reason" | "found"> | undefined {
  if (record.fields !== fields)
    return {
      reason: "wrong number of fields",
      found: `${record.fields} ${record.fields === 1 ? "field" : "fields"}, the header has ${fields}`,
    };
  if (!record.isText) return { reason: "not UTF-8 text", found: null };
  if (record.hasStrayReturn)
    return { reason: "stray carriage return", found: null };
}

/** Copies the kept fields of a record, and returns how many bytes that were. */
function copyFields(
  { bytes, start, end }: Framed,
  kept: boolean[],
  out: Buffer,
  at: number,
): number {
  const from = at;
  let field = 0;
  let fieldStart = start;
  let isFirst = true;
  let isQuoted = false;
  for (let index = start; index <= end; index++) {
    const byte = bytes[index];
    if (index < end && byte === QUOTE) isQuoted = !isQuoted;
    if (index < end && (byte !== COMMA || isQuoted)) continue;
    if (kept[field]) {
      if (!isFirst) out[at++] = COMMA;
      isFirst = false;
      at += bytes.copy(out, at, fieldStart, index);
    }
    field++;
    fieldStart = index + 1;
  }
  return at - from;
}
