import { expect, test } from "bun:test";
import { crisisLines, crisisOf, isSecret } from "./crisis.ts";

test.each([
  ["saya mau bunuh diri", "despair"],
  ["rasanya pengen mati aja bu", "despair"],
  ["Saya sudah gak sanggup hidup", "despair"],
  ["suami saya suka mukul", "violence"],
  ["saya dipukul suami", "violence"],
  ["KDRT bu", "violence"],
  ["mending saya mati biar utang lunas", "despair"],
  ["mau minum baygon aja biar selesai", "despair"],
  ["udah ga kuat lagi hidup kayak gini", "despair"],
  ["gak ada gunanya lagi saya hidup", "despair"],
  ["pengen ngilang selamanya", "despair"],
  ["capek hidup", "despair"],
  ["anak saya dipukulin bapaknya", "violence"],
  ["debt collector ngancem bakar rumah saya", "violence"],
  ["saya dipaksa tidur sama petugas biar dapat pinjaman", "violence"],
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
  "saya mau mati lampu ga bisa jualan",
  "mau beli obat nyamuk 5rb",
  "beli racun tikus biar mati 10rb",
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

test("a PIN, a code or an identity number is a secret; a thing of that name is not", () => {
  for (const text of [
    "pin saya 123456",
    "PIN ATM saya: 4821",
    "kode otp 482910",
    "nik saya 3201234567890123",
    "otp nya 482913 bu",
    "ini pin bri ku 445566 ya bu",
    "kata sandi dana 123456 tolong cek",
    "NIK 3201 2345 6789 0001 atas nama rini",
    "kode otpnya 4829",
    "saya dapat sms kode 482913 dari bank, ini kodenya",
    "password mbanking saya Rahasia123",
  ])
    expect([text, isSecret(text)]).toEqual([text, true]);
  for (const text of [
    "beli pin 5000",
    "jual pin 12000",
    "pin baju 25rb",
    "kode barang 1234 laku 50rb",
    "beli pulsa 50rb kode 112233",
    "laku 123456",
  ])
    expect([text, isSecret(text)]).toEqual([text, false]);
});
