import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const src = import.meta.dir;
const parts = [
  "intake",
  "reading",
  "conversation",
  "tiering",
  "alerts",
  "paper",
  "loading",
  "web",
];
const ends = ["waha", "gemini", "db"];
const base = [
  "config.ts",
  "log.ts",
  "errors.ts",
  "assets.ts",
  "rupiah.ts",
  "days.ts",
  "file-type.ts",
];
const tops = ["http", "schedule.ts", "worker"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));

/** The files of ours that a file imports, relative to src. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map(
    ([, name]) => relative(src, join(src, dirname(path), name!)),
  );
}

// These put the parts together: the entry and its commands, the build, the tests.
const composers = [
  "main.ts",
  "ocr-thread.ts",
  "commands",
  "build.ts",
  "testing",
];

/** The place of a file in the order main → tops → parts → ends → base. */
const placeOf = (path: string) => path.split("/")[0]!;

test("imports go one way, and no part imports another", () => {
  const wrong: string[] = [];
  for (const { path, text } of files) {
    const from = placeOf(path);
    if (composers.includes(from)) continue;
    for (const imported of importsOf(path, text)) {
      const to = placeOf(imported);
      const allowed = tops.includes(from)
        ? [from, ...parts, ...ends, ...base]
        : parts.includes(from)
          ? [from, ...ends, ...base]
          : ends.includes(from)
            ? [from, ...base]
            : base;
      if (!allowed.includes(to)) wrong.push(`${path} imports ${imported}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("there are no barrels", () => {
  expect(files.filter(({ path }) => path.endsWith("index.ts"))).toEqual([]);
});

test("no file has two jobs: none is longer than 250 lines", () => {
  const long = files.filter(({ text }) => text.split("\n").length > 251);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("only config.ts reads the environment", () => {
  const readers = files.filter(
    ({ path, text }) =>
      /process\.env|Bun\.env|import\.meta\.env/.test(text) &&
      path !== "config.ts" &&
      !path.startsWith("testing/"),
  );
  expect(readers.map(({ path }) => path)).toEqual([]);
});
