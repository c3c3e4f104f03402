import { LF } from "./ascii.ts";
import { longestRecord, type Framed } from "./frame.ts";

const fullBytes = 1 << 20;

/** Writes a record, without its line end, at a place in `out`; returns where it ends. */
export type Write = (record: Framed, out: Buffer, at: number) => number;

/** Rows that go on to Postgres together. */
export class Page {
  #out = Buffer.allocUnsafe(fullBytes + longestRecord + 128);
  #filled = 0;
  rows = 0;

  add(write: Write, record: Framed): void {
    this.#filled = write(record, this.#out, this.#filled);
    this.#out[this.#filled++] = LF;
    this.rows++;
  }

  get isFull(): boolean {
    return this.#filled >= fullBytes;
  }

  /** What was added since the last time. */
  take(): { bytes: Uint8Array; rows: number } {
    const taken = {
      bytes: this.#out.subarray(0, this.#filled),
      rows: this.rows,
    };
    this.#out = Buffer.allocUnsafe(this.#out.length);
    this.#filled = 0;
    this.rows = 0;
    return taken;
  }
}
