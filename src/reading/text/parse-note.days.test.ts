import { expect, test } from "bun:test";
import type { Reading } from "../reading.ts";
import { parseNote } from "./parse-note.ts";

const today = "2026-11-12"; // a Thursday

function readNote(note: string): Reading {
  return parseNote(note, today);
}

const dates: [note: string, date: string][] = [
  ["jual 50rb", "2026-11-12"],
  ["tadi jual 50rb", "2026-11-12"],
  ["td pagi jual 50rb", "2026-11-12"],
  ["hari ini jual 50rb", "2026-11-12"],
  ["kemarin jual 50rb", "2026-11-11"],
  ["kmrn jual 50rb", "2026-11-11"],
  ["kemaren jual 50rb", "2026-11-11"],
  ["jual 50rb kemarin", "2026-11-11"],
  ["kemarin lusa jual 50rb", "2026-11-10"],
  ["2 hari lalu jual 50rb", "2026-11-10"],
  ["3 hari yg lalu jual 50rb", "2026-11-09"],
  ["dua hari lalu laku 50rb", "2026-11-10"],
  ["tiga hari yang lalu beli gula 30rb", "2026-11-09"],
  ["laku 50rb dua hari yang lewat", "2026-11-10"],
  ["kmrin laku 50rb", "2026-11-11"],
  ["kemarennya laku 50rb", "2026-11-11"],
  ["kamari laku 50rb", "2026-11-11"],
  ["kemarin dulu laku 50rb", "2026-11-10"],
  ["beli roti dua bungkus 60rb", "2026-11-12"],
  ["tadi malam jual 50rb", "2026-11-11"],
  ["senin jual 50rb", "2026-11-09"],
  ["hari senin jual 50rb", "2026-11-09"],
  ["senin kemarin jual 50rb", "2026-11-09"],
  ["kamis jual 50rb", "2026-11-12"],
  ["kamis kemarin jual 50rb", "2026-11-05"],
  ["kamis lalu jual 50rb", "2026-11-05"],
  ["jumat jual 50rb", "2026-11-06"],
  ["jum'at jual 50rb", "2026-11-06"],
  ["minggu jual 50rb", "2026-11-08"],
  ["hari minggu jual 50rb", "2026-11-08"],
  ["malam minggu jual 50rb", "2026-11-07"],
  ["tgl 5 jual 50rb", "2026-11-05"],
  ["tgl. 5 jual 50rb", "2026-11-05"],
  ["tanggal 12 jual 50rb", "2026-11-12"],
  ["tgl 13 jual 50rb", "2026-10-13"],
  ["tgl 5 bulan lalu jual 50rb", "2026-10-05"],
  ["tgl 5 bulan ini jual 50rb", "2026-11-05"],
  ["tgl 5 bulan 10 jual 50rb", "2026-10-05"],
  ["rabu minggu lalu jual 50rb", "2026-11-04"],
  ["jumat minggu lalu jual 50rb", "2026-11-06"],
  ["rabu minggu ini jual 50rb", "2026-11-11"],
  ["tgl 31 jual 50rb", "2026-10-31"],
  ["5 november jual 50rb", "2026-11-05"],
  ["tgl 5 nov jual 50rb", "2026-11-05"],
  ["5 november 2025 jual 50rb", "2025-11-05"],
  ["3/11 jual 50rb", "2026-11-03"],
  ["13/9 jual 50rb", "2026-09-13"],
  ["3/12/25 jual 50rb", "2025-12-03"],
  ["3/11/26 jual 50rb", "2026-11-03"],
  ["03-11-2026 jual 50rb", "2026-11-03"],
  ["03.11.2026 jual 50rb", "2026-11-03"],
  ["2026-11-03 jual 50rb", "2026-11-03"],
  ["minggu 8/11 jual 50rb", "2026-11-08"],
  ["minggu, 1/11 jual 50rb", "2026-11-01"],
  ["minggu 1 november jual 50rb", "2026-11-01"],
  ["minggu tgl 1 jual 50rb", "2026-11-01"],
  ["jual 50rb rabu 4/11", "2026-11-04"],
  ["rabu 4/11 jual 50rb", "2026-11-04"],
  ["kamis 5/11/26 jual 50rb", "2026-11-05"],
];

test("a day word dates the entry", () => {
  const got = dates.map(([note]) => [note, readNote(note).entries[0]?.date]);
  expect(got).toEqual(dates);
});

test("a day word dates the entries after it, until the next", () => {
  const { entries } = readNote(
    "jual 10rb\nkemarin jual 20rb, beli gas 5rb\ntgl 5: jual 30rb",
  );
  expect(entries.map(({ date }) => date)).toEqual([
    "2026-11-12",
    "2026-11-11",
    "2026-11-11",
    "2026-11-05",
  ]);
});

test("a number before a day is an amount of it, not a count of days", () => {
  const { entries } = readNote("kemarin jual 1.100.000 hari ini jual 950.000");
  expect(entries.map(({ amount, date }) => [amount, date])).toEqual([
    [1_100_000, "2026-11-11"],
    [950_000, "2026-11-12"],
  ]);
});

test("days that have not come or do not exist are asked, dated today", () => {
  for (const note of [
    "tgl 32 jual 50rb",
    "tgl 20 bulan ini jual 50rb",
    "sabtu minggu ini jual 50rb",
    "dua minggu lalu jual 50rb",
    "31/2 jual 50rb",
    "20-11-2026 jual 50rb",
    "besok jual 50rb",
    "13/11 jual 50rb",
    "3/12 jual 50rb",
    "25 desember jual 50rb",
    "jual 50rb tgl 1 des",
    "12/9 jual 50rb",
  ]) {
    const { entries, questions } = readNote(note);
    expect([note, entries.length, questions.length]).toEqual([note, 0, 1]);
    expect(questions[0]?.options[0]?.entries[0]?.date).toBe(today);
  }
});

test("a half or a quarter of something is no day, unless it may be a recent one", () => {
  const days = (note: string, on: string) =>
    parseNote(note, on).entries.map(({ date }) => date);
  expect(days("beli cabe 1/4 10rb, 1/4 bawang 8rb", today)).toEqual([
    today,
    today,
  ]);
  expect(days("beli cabe 1/4 10rb", "2026-04-03")).toEqual(["2026-04-03"]);
  expect(days("beli cabe 10rb, 1/4 bawang 8rb", "2026-04-03")).toHaveLength(1);
  expect(days("1/4 jual 50rb", "2026-04-03")).toEqual(["2026-04-01"]);
});
