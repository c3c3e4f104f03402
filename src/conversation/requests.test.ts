import { expect, test } from "bun:test";
import { intentOf } from "./intents.ts";
import { monthStart, type AskedMonth } from "./requests.ts";

const today = "2026-11-24";

test.each([
  ["grafik", "weeks"],
  ["Grafik dong", "weeks"],
  ["gambar grafik", "weeks"],
  ["minta grafik 8 minggu", "weeks"],
  ["lihat grafk ya bu", "weeks"],
  ["grafik usaha saya", "weeks"],
  ["grafik jualan", "weeks"],
  ["grafik bulan ini", "weeks"],
  ["grafik 4 minggu", "weeks"],
  ["grafix", "weeks"],
  ["nyuwun grafik", "weeks"],
  ["bahasa", "languages"],
  ["bahasa apa saja?", "languages"],
])("%j asks for %s", (text, is) => {
  expect(intentOf(text)).toEqual({ is } as never);
});

test.each([
  ["laporan", "2026-11-01"],
  ["Laporan bulan ini", "2026-11-01"],
  ["minta laporan kas bulan lalu", "2026-10-01"],
  ["laporan oktober", "2026-10-01"],
  ["lapran okt 2025", "2025-10-01"],
  ["laporan desember", "2025-12-01"],
  ["laporan 10/2026", "2026-10-01"],
  ["laporan bulan 3", "2026-03-01"],
  ["lap keuangan bulan lalu", "2026-10-01"],
  ["kirim laporan nopember dong bu", "2026-11-01"],
  ["rekap bulan kemarin", "2026-10-01"],
  ["nyuwun laporan", "2026-11-01"],
  ["laporan bulan ieu", "2026-11-01"],
])("%j asks for the paper of %s", (text, start) => {
  const intent = intentOf(text) as { is: string; month: AskedMonth };
  expect(intent.is).toBe("report");
  expect(monthStart(intent.month, today)).toBe(start);
});

test("a report of a span that we have no paper for is asked about", () => {
  for (const text of [
    "laporan minggu ini",
    "laporan harian",
    "laporan bulan depan",
    "laporan tahunan",
    "laporan 2025",
  ])
    expect(intentOf(text)).toEqual({ is: "report", month: null });
});

test.each([
  ["bahasa sunda", "su"],
  ["Bahasa Jawa ya", "jv"],
  ["ganti bahasa minang", "min"],
  ["bhs padang", "min"],
  ["bahasa batak toba", "bbc"],
  ["bahasa batak", "bbc"],
  ["pakai basa bali dong", "ban"],
  ["bahasa indonesia", null],
  ["bahasa inggris", "unknown"],
])("%j asks to be spoken to so: %s", (text, language) => {
  expect(intentOf(text)).toEqual({ is: "language", language } as never);
});

test("a note or a question that only holds such a word is no request", () => {
  for (const text of [
    "jual kertas grafik 50rb",
    "grafik jual 50rb",
    "jualan grafik 50rb",
    "beli buku laporan 12rb",
    "laporan jual gorengan 350rb",
    "bayar les bahasa 100rb",
    "basa gula 20rb",
  ])
    expect(["weeks", "report", "language", "languages"]).not.toContain(
      intentOf(text)?.is as never,
    );
});
