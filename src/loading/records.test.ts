import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import { tmpdir } from "node:os";
import type { Database } from "../db/database.ts";
import { emptyDatabase, engines } from "../testing/databases.ts";
import { openCsv, readCsv, type BadRecord } from "./records.ts";

const bytesOf = (text: string | Uint8Array) =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

/** The text in pieces of these sizes, over and over. */
async function* inPieces(text: string | Uint8Array, sizes = [1 << 16]) {
  const bytes = bytesOf(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** What a CSV text is framed into; `wanted` columns default to all. */
async function framed(
  text: string | Uint8Array,
  sizes?: number[],
  wanted?: string[],
) {
  const csv = await readCsv(inPieces(text, sizes), "x.csv");
  const bad: BadRecord[] = [];
  const good: Buffer[] = [];
  for await (const piece of csv.rows(wanted ?? csv.header, (row) =>
    bad.push(row),
  ))
    good.push(Buffer.from(piece));
  return { header: csv.header, good: Buffer.concat(good).toString(), bad };
}

describe("framing", () => {
  const cases: [claim: string, text: string, good: string][] = [
    ["numbers rows by their first line", "a,b\n1,2\n3,4\n", "2,1,2\n3,3,4\n"],
    ["takes CRLF for a line end", "a,b\r\n1,2\r\n3,4\r\n", "2,1,2\n3,3,4\n"],
    [
      "takes a file whose line ends are mixed",
      "a,b\r\n1,2\n3,4\r\n",
      "2,1,2\n3,3,4\n",
    ],
    ["takes a last row without a line end", "a,b\n1,2\n3,4", "2,1,2\n3,3,4\n"],
    ["takes a last CR without a line feed", "a,b\r\n1,2\r", "2,1,2\n"],
    ["drops a byte order mark", "\uFEFFa,b\n1,2\n", "2,1,2\n"],
    [
      "counts blank lines, and leaves them out",
      "\n\na,b\n\n1,2\n\r\n\n3,4\n\n",
      "5,1,2\n8,3,4\n",
    ],
    ["takes a header alone", "a,b\n", ""],
    ["keeps commas inside quotes", 'a,b\n"1,5",2\n', '2,"1,5",2\n'],
    [
      "keeps line ends inside quotes, and counts them",
      'a,b\n"1\r\n5\n",2\n3,4\n',
      '2,"1\r\n5\n",2\n5,3,4\n',
    ],
    [
      "keeps doubled quotes",
      'a,b\n"say ""hi"", she said",2\n',
      '2,"say ""hi"", she said",2\n',
    ],
    [
      "keeps a quote that opens inside a field, as Postgres does",
      'a,b\n1"x,\ny",2\n',
      '2,1"x,\ny",2\n',
    ],
    ["keeps null and the empty text apart", 'a,b\n,""\n', '2,,""\n'],
    [
      "keeps letters of more than one byte",
      "a,b\nsoto Banjar é 😀,2\n",
      "2,soto Banjar é 😀,2\n",
    ],
  ];
  test.each(cases)("%s", async (_, text, good) => {
    for (const sizes of [undefined, [1], [2], [3], [7]])
      expect(await framed(text, sizes)).toMatchObject({ good, bad: [] });
  });

  test("is the same wherever a piece ends", async () => {
    const text =
      '\uFEFF"a",b,c\r\n1,"2\r\n""é"",",3\r\n\r\n4,5\n6,7,8\r9\n10,😀,12';
    const whole = await framed(text);
    expect(whole.good).toBe('2,1,"2\r\n""é"",",3\n7,10,😀,12\n');
    expect(whole.bad.map(({ line, reason }) => [line, reason])).toEqual([
      [5, "wrong number of fields"],
      [6, "stray carriage return"],
    ]);
    const length = bytesOf(text).length;
    for (let first = 1; first < length; first++)
      expect(await framed(text, [first, length])).toEqual(whole);
    for (const size of [1, 2, 3])
      expect(await framed(text, [size])).toEqual(whole);
  });

  test("leaves out columns that nobody wants, whatever they hold", async () => {
    expect(
      (await framed('x,a,y,b,z\n"1,""\n",2,,"3,4",\n', undefined, ["b", "a"]))
        .good,
    ).toBe('2,2,"3,4"\n');
  });

  test("puts aside rows with too few or too many fields, with their text", async () => {
    const { good, bad } = await framed('a,b\n1\n1,2\n1,2,3\n"1,2"\n');
    expect(good).toBe("3,1,2\n");
    expect(bad).toEqual([
      {
        line: 2,
        reason: "wrong number of fields",
        found: "1 field, the header has 2",
        text: "1",
      },
      {
        line: 4,
        reason: "wrong number of fields",
        found: "3 fields, the header has 2",
        text: "1,2,3",
      },
      {
        line: 5,
        reason: "wrong number of fields",
        found: "1 field, the header has 2",
        text: '"1,2"',
      },
    ]);
  });

  test("puts aside rows that aren't UTF-8 or hold a NUL, and only those", async () => {
    const text = Buffer.from(
      "a,b\n1,caf\xe9\n2,caf\u00c3\u00a9\n3,\0x\n4,good\n",
      "latin1",
    );
    for (const sizes of [undefined, [1], [5]]) {
      const { good, bad } = await framed(text, sizes);
      expect(good).toBe("3,2,café\n5,4,good\n");
      expect(bad).toEqual([
        { line: 2, reason: "not UTF-8 text", found: null, text: "1,caf\uFFFD" },
        { line: 4, reason: "not UTF-8 text", found: null, text: "3,\uFFFDx" },
      ]);
    }
  });

  test("gives the texts of chosen lines, as they stand", async () => {
    const csv = await readCsv(inPieces('a,b\n1,2\n"3\n",4\r\n5,6\n'), "x.csv");
    expect(await Array.fromAsync(csv.texts(new Set([3, 5])))).toEqual([
      { line: 3, text: '"3\n",4' },
      { line: 5, text: "5,6" },
    ]);
  });

  test("holds more than one piece of output", async () => {
    const row = `${"x".repeat(900_000)},2\n`;
    const { good } = await framed(`a,b\n${row.repeat(5)}`);
    expect(good).toBe([2, 3, 4, 5, 6].map((line) => `${line},${row}`).join(""));
  });
});

describe("the header", () => {
  test.each([
    ['"a","b"', ["a", "b"]],
    ['\uFEFF"a", b ,c', ["a", "b", "c"]],
    [",a,,b,", ["", "a", "", "b", ""]],
    ['"a, or ""b""",c', ['a, or "b"', "c"]],
  ])("%s is read as names", async (text, names) => {
    expect((await framed(text)).header).toEqual(names);
  });
});

describe("what isn't CSV", () => {
  const failure = (text: string | Uint8Array) =>
    framed(text).then(
      () => "no error",
      (error) => error.message,
    );
  test.each([
    ["an empty file", "", "x.csv is empty"],
    ["a file of blank lines", "\n\r\n\n", "x.csv is empty"],
    [
      "a sheet saved as UTF-16",
      new Uint8Array(Buffer.from("\uFEFFa,b\n1,2\n", "utf16le")),
      "x.csv is not CSV text in UTF-8",
    ],
    [
      "a packed sheet",
      new Uint8Array(Buffer.from("PK\x03\x04\x14\0\x06\0\xff\xfe\n", "latin1")),
      "x.csv is not CSV text in UTF-8",
    ],
    [
      "line ends of an old Macintosh",
      "a,b\r1,2\r3,4\r",
      "x.csv is not CSV text in UTF-8",
    ],
    [
      "a quote that never closes",
      'a,b\n1,2\n3,"4\n5,6\n',
      "x.csv, line 3, opens a quote that never closes",
    ],
    [
      "a quote that closes megabytes later",
      `a,b\n1,"2\n${"3,4\n".repeat(300_000)}5,6"\n`,
      "x.csv, line 2, opens a quote that never closes",
    ],
  ])("%s is refused", async (_, text, message) => {
    expect(await failure(text)).toStartWith(message);
  });

  test("a row that is too long is refused, also when it comes in one piece", async () => {
    const message = await framed(`a,b\n1,"${"x\n".repeat(1 << 20)}"\n`, [
      1 << 24,
    ]).catch((error) => error.message);
    expect(message).toStartWith(
      "x.csv, line 2, opens a quote that never closes, or is longer",
    );
  });

  test("a file that isn't there is refused, and so is a folder in its place", async () => {
    for (const path of [`${tmpdir()}/no/such.csv`, tmpdir()])
      expect(
        await openCsv(path, "x.csv").catch((error) => error.message),
      ).toStartWith("x.csv is not in the folder.");
  });
});

describe.each(engines)("a table written as CSV on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyDatabase(engine);
    await database.sql`create table things (line_number bigint, a text, b text, c text)`;
  });
  afterAll(() => database.close());

  const text = fc.string({
    unit: fc.constantFrom(..."ab\",\n\r\\. é😀'", "\r\n", "\\."),
    maxLength: 8,
  });
  const field = fc.option(text, { freq: 4 });
  const style = fc.record({
    lineEnd: fc.constantFrom("\n", "\r\n"),
    hasLastEnd: fc.boolean(),
    hasMark: fc.boolean(),
    isQuotedAlways: fc.boolean(),
    order: fc.shuffledSubarray(["a", "b", "c", "x"], { minLength: 4 }),
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

  test("comes back from the database as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ a: field, b: field, c: field, x: field }), {
          maxLength: 6,
        }),
        style,
        async (rows, how) => {
          let csv = how.order.join(",") + how.lineEnd;
          const expected = rows.map((row) => {
            const line_number = csv.split("\n").length;
            csv +=
              how.order
                .map((name) =>
                  written(row[name as keyof typeof row], how.isQuotedAlways),
                )
                .join(",") + how.lineEnd;
            return { line_number, a: row.a, b: row.b, c: row.c };
          });
          if (!how.hasLastEnd) csv = csv.slice(0, -how.lineEnd.length);
          if (how.hasMark) csv = `\uFEFF${csv}`;

          const file = await readCsv(inPieces(csv, how.sizes), "x.csv");
          const columns = file.header.filter((name) => name !== "x");
          const back = await database.sql.begin(async (tx) => {
            await tx`truncate things`;
            await database.copyFrom(
              tx,
              `things (line_number, ${columns.join(", ")})`,
              file.rows(columns, (bad) => {
                throw new Error(JSON.stringify(bad));
              }),
            );
            return await tx`select * from things order by line_number`;
          });
          expect([...back]).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function written(value: string | null, isQuotedAlways: boolean): string {
  if (value === null) return "";
  return isQuotedAlways || value === "" || /[",\r\n]/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}
