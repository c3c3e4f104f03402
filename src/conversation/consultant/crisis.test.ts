import { expect, test } from "bun:test";
import { crisisLines, crisisOf } from "./crisis.ts";

test.each([
  ["saya mau bunuh diri", "despair"],
  ["rasanya pengen mati aja bu", "despair"],
  ["Saya sudah gak sanggup hidup", "despair"],
  ["suami saya suka mukul", "violence"],
  ["saya dipukul suami", "violence"],
  ["KDRT bu", "violence"],
])("%j is told of a life in danger: %s", (text, crisis) => {
  expect(crisisOf(text)).toBe(crisis as never);
});

test.each([
  ["petugas minta uang rokok ke saya", "officer"],
  ["saya mau komplain petugas saya kasar", "officer"],
  ["pak dedi minta uang bensin terus", "officer"],
  ["setoran saya ke petugas tidak disetorkan", "officer"],
  ["mau lapor, petugasnya suka bentak", "officer"],
  ["komplain", "complaint"],
  ["mau ngadu kemana ya bu", "complaint"],
  ["ada pinjol nagih saya kasar", "threat"],
  ["saya diteror pinjol", "threat"],
  ["saya ditipu orang 500rb", "fraud"],
  ["rekening saya diblokir", "fraud"],
  ["kalau ga bayar apa bisa dipenjara?", "jail"],
])("%j is told of a harm: %s, and no officer is named", (text, crisis) => {
  expect(crisisOf(text)).toBe(crisis as never);
  expect(crisisLines[crisis as never] as string).toContain("157");
  expect(crisisLines[crisis as never] as string).not.toContain("Petugas Ibu:");
});

test.each([
  "lampu mau mati terus",
  "ayam saya mati 3",
  "jual mainan pukul pukul 5rb",
  "listrik mati dari pagi",
  "suami saya kena phk",
  "beli rokok buat petugas 20rb",
  "petugas minta uang angsuran 120rb",
  "bayar setoran ke petugas 120rb",
  "jual nasi ke penjara 50rb",
  "siapa petugas saya",
  "minta dicek petugas",
])("%j is not", (text) => {
  expect(crisisOf(text)).toBeUndefined();
});
