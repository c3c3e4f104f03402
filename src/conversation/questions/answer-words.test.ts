import { expect, test } from "bun:test";
import { optionsMeant } from "./answer-words.ts";
import type { StoredQuestion } from "./questions.ts";

const option = (label: string, direction: string, amount: number) => ({
  label,
  entries: [{ direction, amount }],
});
const none = { label: "Bukan catatan", entries: [] };
const asked = (
  about: string,
  options: StoredQuestion["options"],
  prompt = "",
): StoredQuestion => ({ about, prompt, options: [...options, none] });

const flow = asked("ayam 45rb", [
  option("Uang masuk Rp45.000", "in", 45_000),
  option("Uang keluar Rp45.000", "out", 45_000),
]);
const trade = asked("ayam 45rb", [
  option("Beli Rp45.000", "out", 45_000),
  option("Jual Rp45.000", "in", 45_000),
]);
const debt = asked("utang bu sri 40rb", [
  option("Pelanggan utang Rp40.000", "owed_to_me", 40_000),
  option("Saya utang Rp40.000", "owed_by_me", 40_000),
]);
const repaid = asked("utang bu sri 40rb", [
  option("Saya utang Rp40.000", "owed_by_me", 40_000),
  option("Saya bayar utang Rp40.000", "out", 40_000),
  option("Pelanggan bayar utang Rp40.000", "in", 40_000),
]);
const amount = asked("laku 1500 jt", [
  option("Rp1.500.000", "in", 1_500_000),
  option("Rp1.500.000.000", "in", 1_500_000_000),
]);
const small = asked("beli gas 22", [
  option("Rp22.000", "out", 22_000),
  option("Rp22", "out", 22),
]);
const done = {
  ...asked("mau beli gas", [], "Mau beli gas Rp22.000: sudah terjadi, Bu?"),
  options: [
    option("Beli Rp22.000", "out", 22_000),
    { label: "Belum, jangan dicatat", entries: [] },
  ],
};

test.each<[StoredQuestion, string, string[]]>([
  [flow, "masuk", ["Uang masuk Rp45.000"]],
  [flow, "Keluar", ["Uang keluar Rp45.000"]],
  [flow, "uang keluar bu", ["Uang keluar Rp45.000"]],
  [flow, "itu beli", ["Uang keluar Rp45.000"]],
  [flow, "dijual", ["Uang masuk Rp45.000"]],
  [flow, "ayamnya laku", ["Uang masuk Rp45.000"]],
  [flow, "saya yang bayar", ["Uang keluar Rp45.000"]],
  [flow, "bu sri yang bayar", ["Uang masuk Rp45.000"]],
  // Who paid is not said.
  [flow, "bayar", ["Uang masuk Rp45.000", "Uang keluar Rp45.000"]],
  [flow, "uang", []],
  [flow, "keluar hari ini berapa", []],
  [flow, "beli minyak", []],
  [flow, "bukan jual", []],
  [flow, "bukan catatan", ["Bukan catatan"]],
  [flow, "catatan", []],
  [trade, "beli", ["Beli Rp45.000"]],
  [trade, "masuk", ["Jual Rp45.000"]],
  [debt, "saya yang ngutang", ["Saya utang Rp40.000"]],
  [debt, "saya utang ke dia", ["Saya utang Rp40.000"]],
  [debt, "bu sri yang ngutang", ["Pelanggan utang Rp40.000"]],
  [debt, "dia yang utang ke saya", ["Pelanggan utang Rp40.000"]],
  [debt, "utang", ["Pelanggan utang Rp40.000", "Saya utang Rp40.000"]],
  [repaid, "saya utang", ["Saya utang Rp40.000"]],
  [repaid, "saya yang bayar utang", ["Saya bayar utang Rp40.000"]],
  [repaid, "dia bayar", ["Pelanggan bayar utang Rp40.000"]],
  [amount, "juta", ["Rp1.500.000"]],
  [small, "ribu", ["Rp22.000"]],
  [small, "yang ribuan bu", ["Rp22.000"]],
  // All that is asked is money out: she asks for the day's sum.
  [small, "keluar", []],
  [small, "masuk", []],
  [done, "sudah bu", ["Beli Rp22.000"]],
  [done, "belum", ["Belum, jangan dicatat"]],
])("%#: %p", (question, text, expected) => {
  expect(optionsMeant(text, question, true).map(({ label }) => label)).toEqual(
    expected,
  );
});

test("a note of its own is an answer only by words that tell the options apart", () => {
  const of = (text: string, question: StoredQuestion) =>
    optionsMeant(text, question, false).map(({ label }) => label);
  expect(of("keluar 45rb", flow)).toEqual(["Uang keluar Rp45.000"]);
  expect(of("beli ayam 45rb", flow)).toEqual([]);
  expect(of("beli 22rb", small)).toEqual([]);
});
