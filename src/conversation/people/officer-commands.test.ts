import { expect, test } from "bun:test";
import { officerCommandOf } from "./officer-commands.ts";

test.each([
  [
    "daftar CUST-00001 081234567890 Sari Wati",
    ["CUST-00001", "081234567890", "Sari Wati", false],
  ],
  [
    "Daftar: C1 +62 812-3456-7890 Bu Sari",
    ["C1", "+62 812-3456-7890", "Bu Sari", false],
  ],
  [
    "daftarkan 900123 0812 3456 7890, Sari",
    ["900123", "0812 3456 7890", "Sari", false],
  ],
  ["ganti C1 (0812) 34567890 Sari", ["C1", "(0812) 34567890", "Sari", true]],
  ["daftar ganti C1 081234567890 Sari", ["C1", "081234567890", "Sari", true]],
])("%s enrols", (text, [customerNumber, phone, name, isChange]) => {
  expect(officerCommandOf(text)).toEqual({
    is: "enrol",
    customerNumber,
    phone,
    name,
    isChange,
  } as never);
});

test.each([
  ["hubungkan 123456 C1", "123456", "C1", false],
  ["Hubungkan 012 345 CUST-9", "012345", "CUST-9", false],
  ["hubungkn 123456 C1 ganti", "123456", "C1", true],
])("%s links", (text, code, customerNumber, isChange) => {
  expect(officerCommandOf(text)).toEqual({
    is: "link",
    code,
    customerNumber,
    isChange,
  });
});

test.each([
  ["daftar", "enrol"],
  ["daftar C1 Sari", "enrol"],
  ["daftar C1 081234567890", "enrol"],
  ["ganti C1", "change"],
  ["hubungkan 12345 C1", "link"],
  ["hubungkan 123456", "link"],
  ["sudah dicek", "reviewed"],
])("%s is told how it is written", (text, command) => {
  expect(officerCommandOf(text)).toEqual({
    is: "incomplete",
    command,
  } as never);
});

test("what is no command is none", () => {
  for (const text of [
    "halo",
    "terima kasih",
    "cek laporan K7Q2",
    "Bu Sari sudah bayar",
  ])
    expect(officerCommandOf(text)).toBeUndefined();
  expect(officerCommandOf("sudah dicek C1")).toEqual({
    is: "reviewed",
    customerNumber: "C1",
  });
});

test.each([
  ["status CUST-000002", { is: "status", customerNumber: "CUST-000002" }],
  ["CUST-000002", { is: "status", customerNumber: "CUST-000002" }],
  ["telat", { is: "late", page: 1 }],
  ["siapa saja yang telat", { is: "late", page: 1 }],
  ["telat 2", { is: "late", page: 2 }],
  ["belum dicek", { is: "unreviewed" }],
  ["daftar mitra", { is: "mitra" }],
  ["status", { is: "incomplete", command: "status" }],
  ["daftar CUST-000012 0812 Susi", { is: "short_phone", phone: "0812" }],
])("%s asks", (text, command) => {
  expect(officerCommandOf(text)).toEqual(command as never);
});
