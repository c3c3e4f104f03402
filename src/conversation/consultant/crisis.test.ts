import { expect, test } from "bun:test";
import { crisisOf, isSecret } from "./crisis.ts";

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
  "lampu mau mati terus",
  "ayam saya mati 3",
  "jual mainan pukul pukul 5rb",
  "listrik mati dari pagi",
  "suami saya kena phk",
])("%j is not", (text) => {
  expect(crisisOf(text)).toBeUndefined();
});

test("a PIN, a code or an identity number is a secret; a thing of that name is not", () => {
  for (const text of [
    "pin saya 123456",
    "PIN ATM saya: 4821",
    "kode otp 482910",
    "nik saya 3201234567890123",
  ])
    expect([text, isSecret(text)]).toEqual([text, true]);
  for (const text of [
    "beli pin 5000",
    "jual pin 12000",
    "pin baju 25rb",
    "laku 123456",
  ])
    expect([text, isSecret(text)]).toEqual([text, false]);
});
