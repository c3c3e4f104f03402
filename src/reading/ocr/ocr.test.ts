import { afterAll, describe, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../config.ts";
import { evalReceipts } from "../../commands/eval/receipts.ts";
import { createOcr, type Ocr } from "./ocr.ts";

const drawn = join(import.meta.dir, "../../testing/pictures/drawn");
const tills = join(import.meta.dir, "../../testing/pictures/tills");
const shared = join(import.meta.dir, "../../../../shared/receipts");
const quiet = () => {};

async function figures(folder: string) {
  return (await evalReceipts(folder, "ocr", readConfig({}), quiet)).figures;
}

test("of what we drew every total and line is read, and nothing is booked that is not there", async () => {
  const read = await figures(drawn);
  expect(read).toMatchObject({
    cases: 8,
    exact: 7,
    asked: 2,
    silent_wrong: 0,
    totals_exact: 5,
  });
  expect(read.line_totals_exact).toBe(read.line_totals);
  // One thing for one price and no change: said twice, not borne out.
  expect(read.results).toContainEqual({ id: "receipt_05.jpg", got: "ASK" });
}, 120_000);

test("of other tills' receipts, taken askew, dark, faded or upside down, every total is booked", async () => {
  expect(await figures(tills)).toMatchObject({
    cases: 9,
    exact: 9,
    silent_wrong: 0,
    totals_exact: 9,
  });
}, 120_000);

if (existsSync(shared))
  test("of the shared receipts every total is exact, nine of ten lines are, and nothing wrong is booked", async () => {
    const read = await figures(shared);
    expect(read.totals_exact).toBe(read.cases);
    expect(read.exact).toBe(read.cases);
    expect(read.silent_wrong).toBe(0);
    expect(read.line_totals_exact / read.line_totals).toBeGreaterThan(0.9);
  }, 120_000);
else console.log(`skipped: ${shared} is not here`);

describe("the reader's thread", () => {
  const started: Ocr[] = [];
  afterAll(() => started.forEach((ocr) => ocr.close()));

  /** A reader whose threads run these programs, one after the other, then the real one. */
  function readerOf(programs: string[], timeoutMs: number) {
    const left = programs.map((text) =>
      URL.createObjectURL(new Blob([text], { type: "text/javascript" })),
    );
    const real = new URL("../../ocr-thread.ts", import.meta.url).href;
    let starts = 0;
    const ocr = createOcr(() => {
      starts++;
      return new Worker(left.shift() ?? real);
    }, timeoutMs);
    started.push(ocr);
    return { ocr, starts: () => starts };
  }
  const page = () => Bun.file(join(drawn, "page_01.jpg")).bytes();

  test("that hangs or breaks has its picture wait, and the next one gets a new thread", async () => {
    const hung = readerOf(["onmessage = () => {}"], 50);
    expect(await hung.ocr.read(await page())).toEqual({
      is: "later",
      problem: "no answer from OCR in 0.05 s",
    });
    const broken = readerOf(
      ["onmessage = () => { throw new Error('out'); }"],
      60_000,
    );
    expect(await broken.ocr.read(await page())).toMatchObject({ is: "later" });
    expect(await broken.ocr.read(await page())).toMatchObject({ is: "cells" });
    expect(broken.starts()).toBe(2);
  }, 60_000);

  test("tells a file that is no picture from one that it can't open, and lives on", async () => {
    const { ocr, starts } = readerOf([], 60_000);
    const read = (text: string) => ocr.read(Buffer.from(text, "latin1"));
    expect(await read("no picture")).toEqual({
      is: "unfit",
      why: "other_type",
    });
    expect(await read("\xff\xd8\xff\xe0 torn")).toEqual({
      is: "unfit",
      why: "broken",
    });
    expect(await ocr.read(await page())).toMatchObject({ is: "cells" });
    expect(starts()).toBe(1);
  }, 60_000);
});
