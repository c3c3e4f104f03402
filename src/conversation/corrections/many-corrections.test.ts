import { expect, test } from "bun:test";
import { saysMany } from "./many-corrections.ts";

test.each([
  "ralat 1 jadi 20rb, 2 jadi 30rb",
  "RALAT 1 jadi 20rb\nRALAT 2 jadi 30rb",
  "RALAT:\n1 jadi 20rb\n2 jadi 30rb",
  "ralat minyak 40rb, gula 20rb",
  "ralat minyak 40rb dan gula jadi 20rb",
  "hapus 1, ralat 2 jadi 30rb",
  "hapus 1 terus ralat minyak 40rb",
  "1 jadi 20rb, 2 jadi 30rb",
  "ralat 1=20rb, 2=30rb ya bu",
  "ubah 1 jadi 20rb, 2 jadi 30rb",
])("%s is more than one correction", (text) => {
  expect(saysMany(text)).toBe(true);
});

test.each([
  "hapus 1 dan 2",
  "hapus minyak dan gula",
  "RALAT 2 jadi 83rb",
  "ralat minyak 40rb",
  "ralat 2 jadi 1,2jt",
  "1: 20rb, 2: 30rb",
  "jual es 20rb, beli gas 22rb",
  "ganti oli 50rb, beli gas 22rb",
  "beli es 10rb dan 5 jadi",
  "bukan beli tapi jual",
  "salah, harusnya 43rb",
  "ralat",
  "RALAT\n2 jadi 83rb",
])("%s is not", (text) => {
  expect(saysMany(text)).toBe(false);
});
