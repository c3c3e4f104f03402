import { isUtf8 } from "node:buffer";
import { ServiceError } from "../errors.ts";
import { COMMA, CR, LF, QUOTE } from "./ascii.ts";

// A record this long is a quote that was never closed, not a row.
export const longestRecord = 1 << 20;

/** One record of a CSV file, where it stands in its piece of the file. */
export interface Framed {
  bytes: Buffer;
  start: number;
  end: number;
  /** of its first line, from 1 */
  line: number;
  fields: number;
  isText: boolean;
  hasStrayReturn: boolean;
}

/**
 * Cuts a file into records at the line ends that are not inside quotes; those of one
 * piece of the file come together, as a step of a generator costs more than a record.
 * Errors name the file and the line.
 */
export async function* frame(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Framed[]> {
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
    const records: Framed[] = [];
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
          const own = bytes.subarray(start, end);
          record.isText = isUtf8(own) && !own.includes(0);
        }
        records.push(record);
        line += lines;
        start = at + 1;
        fields = 1;
        lines = 0;
        hasStrayReturn = false;
      }
    }
    if (records.length > 0) yield records;
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
