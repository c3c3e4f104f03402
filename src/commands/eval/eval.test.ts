import { expect, test } from "bun:test";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { broken, shopReceipt, startModel } from "../../testing/model.ts";
import { freshFolder, run } from "../../testing/process.ts";

const folder = freshFolder();
const project = join(import.meta.dir, "../../..");

async function evaluate(...args: string[]) {
  const command = [process.execPath, "src/main.ts", "eval", ...args];
  return await run(command, {}, project);
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("notes are compared case by case, and the last line holds the figures", async () => {
  const path = file(
    "cases.tsv",
    [
      "\uFEFF# a comment",
      "b1\tjual gorengan 350rb, beli minyak 38rb\tin:350000 out:38000",
      "b2\tMasuk 500rb\\nKeluar 125rb\tin:500000 out:125000",
      "b3\tgula 27\tASK",
      "b4\thalo\tNONE",
      "b5\tjual kue 50rb\tin:60000",
      "b6\tjual kue 50rb, gas 22\tASK in:50000|in:50000",
      "b7\tjual kue 50rb, jual kue 50rb\tin:50000\r",
      "",
    ].join("\n"),
  );
  const { out, error, exitCode } = await evaluate("notes", path, "--json");
  expect([exitCode, error]).toEqual([0, ""]);
  const lines = out.trim().split("\n");
  expect(JSON.parse(lines.at(-1)!)).toEqual({
    cases: 7,
    exact: 5,
    asked: 2,
    silent_wrong: 2,
    results: [
      { id: "b1", got: "in:350000 out:38000" },
      { id: "b2", got: "in:500000 out:125000" },
      { id: "b3", got: "ASK" },
      { id: "b4", got: "NONE" },
      { id: "b5", got: "in:50000" },
      { id: "b6", got: "in:50000 ASK" },
      { id: "b7", got: "in:50000 in:50000" },
    ],
  });
  expect(lines.slice(0, -1)).toEqual([
    "b5: expected in:60000, got in:50000, booked in silence",
    "b7: expected in:50000, got in:50000 in:50000, booked in silence",
    "7 cases: exact 5 (71.4 %), asked 2 (28.6 %), booked and wrong 2 (28.6 %)",
  ]);
});

test.each([
  [
    "x1\tjual kue 50rb",
    "line 1: expected id, note and what is expected, separated by two tabs, found 2 columns",
  ],
  [
    "x1\tjual\tin:5\nx1\tbeli\tout:5",
    "line 2: expected an id of its own, found x1 again",
  ],
  [
    "x1\tjual kue\tmasuk 5",
    'expected rows like in:350000, ASK or NONE, found "masuk 5"',
  ],
  ["x1\tjual kue\tNONE in:5", "expected rows like in:350000"],
  ["# nothing", "expected at least one case, found none"],
])(
  "a table that is not one is refused, naming the line: %j",
  async (text, expected) => {
    const { error, exitCode } = await evaluate("notes", file("bad.tsv", text));
    expect(exitCode).toBe(1);
    expect(error).toContain(expected);
  },
);

test.each([
  [["notes", "nowhere.tsv"], "There is no file nowhere.tsv"],
  [["notes", "src", "--reader", "parser"], "There is no file"],
  [
    ["notes", "src/reading/text/cases/own.tsv", "--reader", "gemini"],
    "expected GEMINI_API_KEY",
  ],
  [["receipts", "nowhere"], "There is no nowhere/expected.json"],
  [
    ["receipts", "src/testing/pictures/drawn", "--reader", "gemini"],
    "expected GEMINI_API_KEY",
  ],
  [
    ["receipts", "src/testing/pictures/drawn", "--reader", "parser"],
    "it reads no pictures",
  ],
  [
    ["receipts", "src", "--reader", "tesseract"],
    "Allowed choices are parser, ocr, gemini",
  ],
])("what can't be done is said: %j", async (args, expected) => {
  const { error, exitCode } = await evaluate(...args);
  expect(exitCode).not.toBe(0);
  expect(error.replaceAll(`${project}/`, "")).toContain(expected);
});

test("OCR reads each note from a page with the note on it", async () => {
  const path = file(
    "pages.tsv",
    [
      "p1\tMasuk 500rb\\nbeli minyak 125rb 😀\\nSisa 375rb\tin:500000 out:125000",
      "p2\tjual kue 50rb\tin:50000|ASK",
      "p3\thalo & <selamat> pagi\tNONE",
      // Longer than a line of the page, and still one amount of its own sum.
      "p4\tjual nasi uduk dan gorengan di depan sekolah pagi ini 350.000\\nbeli minyak 38.000\\nsisa 312.000\tin:350000 out:38000",
      // Nothing on the page bears it out.
      "p5\tjual kue 75rb\tin:75000",
    ].join("\n"),
  );
  const args = ["notes", path, "--reader", "ocr", "--json"];
  const { out, error, exitCode } = await evaluate(...args);
  expect([exitCode, error]).toEqual([0, ""]);
  expect(JSON.parse(out.trim().split("\n").at(-1)!)).toEqual({
    cases: 5,
    exact: 4,
    asked: 2,
    silent_wrong: 0,
    clear: 3,
    clear_seen: 3,
    results: [
      { id: "p1", got: "in:500000 out:125000" },
      { id: "p2", got: "ASK" },
      { id: "p3", got: "NONE" },
      { id: "p4", got: "in:350000 out:38000" },
      { id: "p5", got: "ASK" },
    ],
  });
}, 60_000);

test("the model is shown each note on a page, and a note that it fails at is told", async () => {
  const path = file(
    "by-model.tsv",
    [
      "m1\tjual gorengan 350rb\\nbeli minyak 38rb\\nsisa 312rb\tin:350000 out:38000",
      "m2\tjual kue 50rb\tASK",
    ].join("\n"),
  );
  const answers = [
    {
      kind: "cash_book",
      rows: [
        { direction: "in", description: "gorengan", amount: 350_000 },
        { direction: "out", description: "minyak", amount: 38_000 },
      ],
      balance: 312_000,
    },
    broken.cut(),
  ];
  const model = startModel(() => answers.shift());
  try {
    const { out, error, exitCode } = await run(
      [
        process.execPath,
        "src/main.ts",
        "eval",
        "notes",
        path,
        "--reader",
        "gemini",
        "--json",
      ],
      { GEMINI_API_KEY: "key", GEMINI_BASE_URL: model.baseUrl },
      project,
    );
    expect([exitCode, error]).toEqual([1, ""]);
    const lines = out.trim().split("\n");
    expect(lines[0]).toBe("m2: not read: the answer was cut at its limit");
    expect(JSON.parse(lines.at(-1)!)).toEqual({
      cases: 2,
      exact: 1,
      asked: 0,
      silent_wrong: 0,
      clear: 1,
      clear_seen: 1,
      results: [
        { id: "m1", got: "in:350000 out:38000" },
        { id: "m2", got: "NONE" },
      ],
    });
    const [first] = model.requests;
    const file = first!.body.contents[0].parts[0].inlineData;
    expect(file.mimeType).toBe("image/jpeg");
    expect(JSON.stringify(first!.body)).not.toContain("gorengan");
  } finally {
    model.stop();
  }
});

test("the model reads a folder of pictures, each with its checks", async () => {
  const pictures = join(folder, "by-model");
  mkdirSync(pictures);
  const cases = [
    {
      file: "right.png",
      items: [{ line_total: 38_000 }, { line_total: 17_000 }],
      total: 55_000,
    },
    { file: "wrong.png", items: [{ line_total: 60_000 }], total: 60_000 },
    { file: "page.png", items: [], entries: "in:350000 out:38000" },
    { file: "asked.png", items: [{ line_total: 9_000 }], total: 9_000 },
    {
      file: "sale.png",
      items: [{ line_total: 38_000 }],
      total: 55_000,
      direction: "in",
    },
    { file: "cut.png", items: [{ line_total: 9_000 }], total: 9_000 },
  ];
  for (const { file } of cases)
    copyFileSync(
      join(project, "data/pictures/try-it.png"),
      join(pictures, file),
    );
  writeFileSync(join(pictures, "expected.json"), JSON.stringify(cases));
  const answers = [
    shopReceipt,
    shopReceipt,
    {
      kind: "cash_book",
      rows: [
        { direction: "in", description: "gorengan", amount: 350_000 },
        { direction: "out", description: "minyak", amount: 38_000 },
      ],
      balance: 312_000,
    },
    {
      kind: "receipt",
      rows: [{ direction: "out", description: "roti", amount: 9_000 }],
      total: 9_500,
    },
    shopReceipt,
    broken.cut(),
  ];
  const model = startModel(() => answers.shift());
  try {
    const { out, error, exitCode } = await run(
      [
        process.execPath,
        "src/main.ts",
        "eval",
        "receipts",
        pictures,
        "--reader",
        "gemini",
        "--json",
      ],
      { GEMINI_API_KEY: "key", GEMINI_BASE_URL: model.baseUrl },
      project,
    );
    expect([exitCode, error]).toEqual([1, ""]);
    const lines = out.trim().split("\n");
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      cases: 6,
      exact: 2,
      asked: 1,
      silent_wrong: 2,
      totals_exact: 2,
      line_totals_exact: 4,
      line_totals: 6,
      row_counts_exact: 2,
      directions_given: 2,
      results: [
        { id: "right.png", got: "out:55000" },
        { id: "wrong.png", got: "out:55000" },
        { id: "page.png", got: "in:350000 out:38000" },
        { id: "asked.png", got: "ASK" },
        { id: "sale.png", got: "out:55000" },
        { id: "cut.png", got: "NONE" },
      ],
    });
    expect(out).toContain("not read: the answer was cut at its limit");
    expect(out).toContain(
      "4 of 6 pictures name no direction and no entries: of them only the total is compared",
    );
    expect(model.requests).toHaveLength(6);
    expect(model.requests[0]!.path).toContain("gemini-flash-latest");
  } finally {
    model.stop();
  }
});

test("a folder whose expected.json names what is not there, or not what it needs, is refused", async () => {
  const pictures = join(folder, "pictures");
  mkdirSync(pictures);
  const say = (text: string) =>
    writeFileSync(join(pictures, "expected.json"), text);
  const refusal = async () => (await evaluate("receipts", pictures)).error;
  say("[{");
  expect(await refusal()).toContain(
    "expected a list of {file, items: [{line_total}], total}",
  );
  say('[{"file":"a.jpg","items":[],"total":5}]');
  expect(await refusal()).toContain(
    "expected.json names a.jpg, which is not in",
  );
  copyFileSync(
    join(project, "data/pictures/try-it.png"),
    join(pictures, "a.jpg"),
  );
  say('[{"file":"a.jpg","items":[]}]');
  expect(await refusal()).toContain("a.jpg: expected a total, or entries");
});
