import { expect, test } from "bun:test";
import { parseNote } from "../parse-note.ts";

const today = "2026-11-12"; // a Thursday

test("days of the week in order are of one week; backwards, or two apart, they may not be", () => {
  const monday = "2026-11-30";
  const days = (note: string) => {
    const { entries, questions } = parseNote(note, monday);
    const asked = questions.map(() => "asked");
    return [...entries.map(({ date }) => date.slice(8)), ...asked].join(" ");
  };
  const cases: [note: string, days: string][] = [
    ["Senin laku 100rb\nSelasa laku 120rb\nRabu laku 90rb", "23 24 25"],
    ["senin laku 100rb beli 50rb\nselasa laku 120rb", "23 23 24"],
    ["senin laku 100rb\njumat laku 50rb\nminggu laku 20rb", "23 27 29"],
    ["jumat laku 10rb\nsabtu 20rb\nminggu 30rb\nsenin 40rb", "27 28 29 30"],
    ["minggu laku 100rb\nsenin laku 90rb", "29 30"],
    ["minggu laku 10rb\nsenin laku 90rb\nselasa 80rb", "23 24 asked"],
    ["senin laku 100rb\njumat laku 50rb", "27 asked"],
    ["jumat laku 100rb\nkamis laku 50rb", "27 26"],
    ["senin 30/11 laku 100rb\nselasa laku 50rb", "30 24"],
    ["senin laku 100rb", "30"],
    ["senin laku 100rb, selasa libur, rabu laku 120rb", "23 25"],
  ];
  expect(cases.map(([note]) => [note, days(note)])).toEqual(cases);
});

test("a day written with a slip is asked by its date, and so is what follows", () => {
  const { entries, questions } = parseNote(
    "keemarin laku 300rb, belanja 100rb",
    today,
  );
  expect(entries).toEqual([]);
  expect(questions.map(({ prompt }) => prompt)).toEqual([
    "Keemarin laku Rp300.000: tanggal 11 Nov, Bu?",
    "Belanja Rp100.000: tanggal 11 Nov, Bu?",
  ]);
  for (const { options } of questions)
    expect(options[0]!.entries[0]!.date).toBe("2026-11-11");
});

test("a day that only tells which thing is meant dates nothing, or is asked", () => {
  const days = (note: string) => {
    const { entries, questions } = parseNote(note, today);
    const asked = questions.map(() => "asked");
    return [...entries.map(({ date }) => date.slice(8)), ...asked].join(" ");
  };
  const cases: [note: string, days: string][] = [
    ["bu tini bayar utang yang kemarin 30rb", "12"],
    ["bu imas sudah bayar yang kemarin 17rb", "12"],
    ["bu imas sudah bayar kemarin 17rb", "11"],
    ["bayar utang kemarin 30rb, beli gula 16rb", "12 12"],
    ["kemarin bayar utang 30rb", "11"],
    ["bu tini bayar utang tgl 2 30rb", "asked"],
    ["bayar utang tgl 2 30rb, beli gula 16rb", "12 asked"],
    ["bu tini ngutang kemarin 30rb", "11"],
    ["beli gula 30rb uang kemarin", "12"],
    ["terima uang kemarin 50rb", "11"],
    ["sisa kemarin 100rb\nlaku 200rb\nbeli 50rb\nsisa 250rb", "12 12"],
    ["sisa kemarin 50rb, laku 200rb", "12"],
    ["uang kemarin 50rb, laku 200rb", "12 asked"],
    ["omset kemarin 200rb", "11"],
    ["Laba kemarin\njual nasi 200rb\nbeli gula 16rb", "11 11"],
    ["jual paket jumat berkah 150rb", "12"],
    ["jumat berkah laku 150rb", "asked"],
    ["beli koran minggu 10rb", "12"],
    ["jual koran 10rb minggu", "08"],
    ["ke pasar minggu beli sayur 50rb", "asked"],
    ["setor ke bu Minggu 50rb", "12"],
    ["bu minggu laku 50rb", "08"],
    ["beli gula yang kemarin 16rb, telur 20rb", "12 asked"],
    ["yang kemarin laku 50rb", "11"],
  ];
  expect(cases.map(([note]) => [note, days(note)])).toEqual(cases);
});

test("takings of one day are asked of today, not of several days", () => {
  const prompt = (note: string) => parseNote(note, today).questions[0]?.prompt;
  expect(prompt("sehari laku 200rb")).toContain("tanggalnya belum jelas");
  expect(prompt("seminggu laku 1jt")).toContain("untuk beberapa hari");
  expect(prompt("laku kamis-sabtu 500rb")).toContain("untuk beberapa hari");
  expect(prompt("laku 200rb 3 hari")).toContain("untuk beberapa hari");
  const { entries } = parseNote("kemarin sehari laku 200rb", today);
  expect(entries[0]?.date).toBe("2026-11-11");
  expect(parseNote("sewa lapak sehari 20rb", today).entries).toHaveLength(1);
});
