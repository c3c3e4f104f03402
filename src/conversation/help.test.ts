import { expect, test } from "bun:test";
import { commandOf } from "./corrections/commands.ts";
import { decisionOf } from "./rights/consent-words.ts";
import { intentOf } from "./intents.ts";
import { rightOf } from "./rights/rights.ts";
import { texts } from "./texts.ts";
import { mostLines } from "./compose.ts";

/** What a mitra can ask for, in the words that the help names it by. */
const things: Record<string, string> = {
  "RALAT 2 jadi 83rb": "amend",
  "HAPUS 2": "remove",
  BATAL: "undo",
  "untung hari ini": "cash",
  cicilan: "bills",
  status: "status",
  kenapa: "why",
  "cara naik": "status",
  "kalau saya bayar 2 angsuran": "what_if",
  "utang pelanggan": "debts",
  petugas: "officer",
  grafik: "weeks",
  laporan: "report",
  bahasa: "languages",
  "minta dicek petugas": "review",
  "DATA SAYA": "data",
  "HAPUS DATA": "erase",
  BERHENTI: "stop",
};

const meant = (text: string): string | undefined =>
  decisionOf(text)?.isStop
    ? "stop"
    : (commandOf(text)?.is ?? rightOf(text)?.is ?? intentOf(text)?.is);

test.each(Object.entries(things))(
  "the help names %s, and it is understood",
  (said, is) => {
    expect(texts.howToAll).toContain(said);
    expect(meant(said)).toBe(is);
  },
);

test("the help is whole where nothing else is told, on one screen of a phone", () => {
  expect(texts.howToAll.split("\n")).toHaveLength(mostLines);
  expect(texts.howToAll.length).toBeLessThan(500);
});

test("BANTUAN is short, names her rights, and leads to the whole", () => {
  expect(texts.howTo.split("\n")).toHaveLength(mostLines);
  expect(texts.howTo.length).toBeLessThan(260);
  for (const right of ["DATA SAYA", "HAPUS DATA", "BERHENTI", "RALAT"])
    expect(texts.howTo).toContain(right);
  expect(texts.howTo).toContain("BANTUAN LENGKAP");
  expect(intentOf("BANTUAN LENGKAP")).toEqual({ is: "help", isWhole: true });
  expect(intentOf("BANTUAN")).toEqual({ is: "help" });
});
