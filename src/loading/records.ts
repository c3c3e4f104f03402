import { isUtf8 } from "node:buffer";
import { ServiceError } from "../errors.ts";

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
  /** Every good record, in pieces: its line number, then its wanted columns in the file's order. */
  rows(
    wanted: string[],
    onBad: (record: BadRecord) => void,
  ): AsyncGenerator<Uint8Array>;
  /** The records at these lines, as they stand in the file. */
  texts(wanted: Set<number>): AsyncGenerator<{ line: number; text: string }>;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
// A record this long is a quote that was never closed, not a row.
const longestRecord = 1 << 20;
const pieceBytes = 1 << 20;

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
 * Frames CSV into records without reading their fields: Postgres parses
 * them, as it does it faster. Quotes are as Postgres takes them, anywhere in a field.
 * Errors name the file and the line.
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<CsvFile> {
  const records = frame(chunks, name);
  const header = await readHeader(records, name);

  async function* rows(wanted: string[], onBad: (record: BadRecord) => void) {
    const kept = header.map((name) => wanted.includes(name));
    const isWhole = kept.every(Boolean);
    let out = Buffer.allocUnsafe(pieceBytes + longestRecord + 32);
    let filled = 0;
    for await (const record of records) {
      const length = record.end - record.start;
      if (length === 0) continue; // a blank line is nobody's row
      const bad = problemOf(record, header.length);
      if (bad) {
        onBad({
          ...bad,
          line: record.line,
          // Postgres takes no NUL in a text.
          text: bytesOf(record).toString("utf8").replaceAll("\0", "\uFFFD"),
        });
        continue;
      }
      filled += out.write(`${record.line},`, filled, "latin1");
      filled += isWhole
        ? record.bytes.copy(out, filled, record.start, record.end)
        : copyFields(record, kept, out, filled);
      out[filled++] = LF;
      if (filled < pieceBytes) continue;
      yield out.subarray(0, filled);
      out = Buffer.allocUnsafe(out.length);
      filled = 0;
    }
    if (filled > 0) yield out.subarray(0, filled);
  }
  async function* texts(wanted: Set<number>) {
    for await (const record of records)
      if (wanted.has(record.line))
        yield { line: record.line, text: bytesOf(record).toString("utf8") };
  }
  return { header, rows, texts };
}

interface Framed {
  bytes: Buffer;
  start: number;
  end: number;
  /** of its first line, from 1 */
  line: number;
  fields: number;
  isText: boolean;
  hasStrayReturn: boolean;
}

const bytesOf = (record: Framed) =>
  record.bytes.subarray(record.start, record.end);

/** The column names of the first line that is not blank. */
async function readHeader(
  records: AsyncGenerator<Framed>,
  name: string,
): Promise<string[]> {
  let head = await records.next();
  while (!head.done && head.value.end === head.value.start)
    head = await records.next();
  if (head.done)
    throw new ServiceError(
      "file_empty",
      `${name} is empty; a first line with the column names was expected.`,
    );
  const text = bytesOf(head.value).toString("utf8");
  if (!head.value.isText || head.value.hasStrayReturn)
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
      found: `${record.fields} fields, the header has ${fields}`,
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

/** Cuts a file into records at the line ends that are not inside quotes. */
async function* frame(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Framed> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of withLastLineEnd(chunks)) {
    const bytes = rest.length
      ? Buffer.concat([rest, chunk])
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    // Asked per piece, and per record only in a piece that has bad bytes.
    const isText = isUtf8(bytes) && !bytes.includes(0);
    let start = 0;
    let fields = 1;
    let lines = 0;
    let isQuoted = false;
    let hasStrayReturn = false;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) isQuoted = !isQuoted;
      else if (byte === COMMA && !isQuoted) fields++;
      else if (byte === CR && !isQuoted && bytes[at + 1] !== LF)
        hasStrayReturn = true;
      else if (byte === LF) {
        lines++;
        if (isQuoted) continue;
        if (at - start > longestRecord) throw neverCloses(name, line);
        const end = bytes[at - 1] === CR && at > start ? at - 1 : at;
        const record = {
          bytes,
          start,
          end,
          line,
          fields,
          isText,
          hasStrayReturn,
        };
        if (!isText) {
          const own = bytesOf(record);
          record.isText = isUtf8(own) && !own.includes(0);
        }
        yield record;
        line += lines;
        start = at + 1;
        fields = 1;
        lines = 0;
        hasStrayReturn = false;
      }
    }
    rest = bytes.subarray(start);
    if (rest.length > longestRecord) break;
  }
  if (rest.length > 0) throw neverCloses(name, line);
}

const neverCloses = (name: string, line: number) =>
  new ServiceError(
    "not_csv",
    `${name}, line ${line}, opens a quote that never closes, or is longer than any row. Close it, or double a quote inside a field.`,
  );

async function* withLastLineEnd(chunks: AsyncIterable<Uint8Array>) {
  let last: number | undefined;
  for await (const chunk of chunks) {
    yield chunk;
    last = chunk.at(-1) ?? last;
  }
  if (last !== undefined && last !== LF) yield new Uint8Array([LF]);
}
