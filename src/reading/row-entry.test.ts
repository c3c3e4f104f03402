import { expect, test } from "bun:test";
import type { Direction } from "./reading.ts";
import { rowEntry } from "./row-entry.ts";

const today = "2026-11-30";
const entryOf = (direction: Direction, description: string) =>
  rowEntry({ direction, description, amount: 50_000 }, "2026-11-28", today);

test.each([
  ["out", "Jajan anak", "prive"],
  ["out", "Arisan", "prive"],
  ["out", "Setor angsuran", "angsuran"],
  ["in", "modal dari suami", "modal"],
  ["out", "gula 2 kg", "belanja"],
  // The row's own way stands, whatever its words are taken for.
  ["in", "beli gula", "penjualan"],
  ["out", "dari foto", "belanja"],
] as const)("a row %s of %p is of the category %s", (way, words, category) => {
  expect(entryOf(way, words)).toMatchObject({ direction: way, category });
});

test("a row with a date of its own is of that day, another of the paper's", () => {
  expect(entryOf("in", "29/11 jual").date).toBe("2026-11-29");
  expect(entryOf("in", "jual").date).toBe("2026-11-28");
});
