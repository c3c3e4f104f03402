import { expect, test } from "bun:test";
import { parseNote } from "../parse-note.ts";

const today = "2026-11-12";

/** The one question of a note, with what each answer books. */
function asked(note: string) {
  const { entries, questions } = parseNote(note, today);
  expect([note, entries.length, questions.length]).toEqual([note, 0, 1]);
  return Object.fromEntries(
    questions[0]!.options.map(({ label, entries: rows }) => [
      label,
      rows.map(({ direction, amount }) => `${direction}:${amount}`).join(" "),
    ]),
  );
}

test("a part sold on credit is asked about together with its whole", () => {
  expect(asked("jual gorengan 350rb, yg 50rb utang")).toEqual({
    "Sudah: tunai Rp300.000, utang Rp50.000": "in:300000 owed_to_me:50000",
    "Belum: tunai Rp350.000, utang Rp50.000": "in:350000 owed_to_me:50000",
    "Bukan catatan": "",
  });
  expect(asked("laku 350rb, utang 50rb")).toMatchObject({
    "Tunai Rp350.000, saya yang utang Rp50.000": "in:350000 owed_by_me:50000",
  });
  expect(asked("beli beras 310rb, yg 100rb ngutang")).toMatchObject({
    "Sudah: dibayar Rp210.000, utang Rp100.000": "out:210000 owed_by_me:100000",
  });
});

test("what is paid now leaves the rest owed, or is all", () => {
  expect(asked("beli beras 310rb, baru bayar 200rb")).toEqual({
    "Ya: dibayar Rp200.000, utang Rp110.000": "out:200000 owed_by_me:110000",
    "Tidak: lunas Rp310.000": "out:310000",
    "Bukan catatan": "",
  });
  expect(asked("beli etalase 900rb dp 500rb")).toMatchObject({
    "Ya: dibayar Rp500.000, utang Rp400.000": "out:500000 owed_by_me:400000",
  });
});

test("a discount, a loss and change come off once or not at all", () => {
  for (const note of [
    "jual gorengan 350rb, diskon 50rb",
    "jual gorengan 350rb, tapi rugi 50rb",
    "jual gorengan 350rb, kembalian 50rb",
    "jual gorengan 350rb\ndipotong 50rb",
  ])
    expect(asked(note)).toEqual({
      "Belum, jadi Rp300.000": "in:300000",
      "Sudah, tetap Rp350.000": "in:350000",
      "Bukan catatan": "",
    });
});

test("a share of the takings is in them or beside them, never both", () => {
  expect(asked("jual gorengan 350rb, yang 100rb transfer")).toEqual({
    "Sudah, semua Rp350.000": "in:350000",
    "Belum, jadi Rp450.000": "in:450000",
    "Bukan catatan": "",
  });
  expect(asked("laku 350rb, 100rb dari grab")).toMatchObject({
    "Sudah, semua Rp350.000": "in:350000",
    "Belum, jadi Rp450.000": "in:450000",
  });
  expect(asked("jual pulsa 50rb, dapet 52rb")).toMatchObject({
    "Rp50.000": "in:50000",
    "Rp52.000": "in:52000",
  });
});

test("things listed behind a sum are in it or beside it", () => {
  expect(asked("belanja 100rb, minyak 38rb, gula 17rb")).toEqual({
    "Sudah, semua Rp100.000": "out:100000",
    "Belum, jadi Rp155.000": "out:155000",
    "Bukan catatan": "",
  });
  for (const note of [
    "Belanja 100rb\nminyak 38rb\ngula 17rb",
    "belanja 100rb: minyak 38rb, gula 17rb",
  ])
    expect(asked(note)).toMatchObject({
      "Sudah, semua Rp100.000": "out:100000",
      "Belum, jadi Rp155.000": "out:155000",
    });
  const { entries } = parseNote("belanja 100rb, minyak 38rb, gula 62rb", today);
  expect(entries.map(({ amount }) => amount)).toEqual([38_000, 62_000]);
});

test("of a sum and a list that comes to more only one is booked", () => {
  expect(asked("Belanja 100rb\nminyak 38rb\ngula 72rb")).toEqual({
    "Rp100.000": "out:100000",
    "Rp110.000": "out:110000",
    "Bukan catatan": "",
  });
});

test("a price that was beaten down replaces the first", () => {
  expect(asked("beli minyak 38rb, ditawar 35rb")).toMatchObject({
    "Rp38.000": "out:38000",
    "Rp35.000": "out:35000",
  });
});

test("two parts, or one that is more than its whole, are to be written one by one", () => {
  for (const note of [
    "jual gorengan 350rb, yg 50rb utang, diskon 10rb",
    "jual gorengan 50rb, yg 350rb utang",
    "laku 350rb dipotong modal 200rb",
  ])
    expect(Object.keys(asked(note))).toEqual([
      "Saya tulis ulang",
      "Bukan catatan",
    ]);
});

test("another person's debt and another thing's price are rows of their own", () => {
  const rows = (note: string) =>
    parseNote(note, today).entries.map(
      ({ direction, amount }) => `${direction}:${amount}`,
    );
  expect(rows("jual nasi 80rb, bu tini ngutang 30rb")).toEqual([
    "in:80000",
    "owed_to_me:30000",
  ]);
  expect(rows("jual gorengan 350rb, yg es 100rb utang bu tini")).toEqual([]);
  expect(rows("pagi laku 100rb, sore 250rb")).toEqual([
    "in:100000",
    "in:250000",
  ]);
});
