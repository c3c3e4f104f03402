import { expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import type { Reading } from "../reading.ts";
import { amounts } from "./cases/amounts.ts";
import { closings } from "./cases/closings.ts";
import { counter } from "./cases/counter.ts";
import { directions } from "./cases/directions.ts";
import { edges } from "./cases/edges.ts";
import { evening } from "./cases/evening.ts";
import { everyday } from "./cases/everyday.ts";
import { kitchen } from "./cases/kitchen.ts";
import { market } from "./cases/market.ts";
import { messages } from "./cases/messages.ts";
import { notNotes } from "./cases/not-notes.ts";
import { packs } from "./cases/packs.ts";
import { people } from "./cases/people.ts";
import { plans } from "./cases/plans.ts";
import { purposes } from "./cases/purposes.ts";
import { thirdLook } from "./cases/third-look.ts";
import { regional } from "./cases/regional.ts";
import { sets } from "./cases/sets.ts";
import { slips } from "./cases/slips.ts";
import { spoken } from "./cases/spoken.ts";
import { stall } from "./cases/stall.ts";
import { parseNote } from "./parse-note.ts";

const today = "2026-11-12"; // a Thursday

function summary({ entries, questions }: Reading): string {
  const rows = entries.map(({ direction, amount }) => `${direction}:${amount}`);
  if (questions.length > 0) rows.push("ASK");
  return rows.join(" ") || "NONE";
}

function read(note: string): Reading {
  return parseNote(note.replaceAll("\\n", "\n"), today);
}

function failures(cases: [note: string, expected: string][]): string[] {
  return cases.flatMap(([note, expected]) => {
    const got = summary(read(note));
    return expected.split("|").includes(got)
      ? []
      : [`${note} -> ${expected}, got ${got}`];
  });
}

function listed(table: string): [string, string][] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const at = line.lastIndexOf(" -> ");
      return [line.slice(0, at), line.slice(at + 4)];
    });
}

for (const [name, table] of Object.entries({
  amounts,
  directions,
  edges,
  everyday,
  messages,
  notNotes,
  packs,
  people,
  plans,
  stall,
  counter,
  kitchen,
  evening,
  closings,
  purposes,
  regional,
  sets,
  thirdLook,
  slips,
  spoken,
  market,
})) {
  const cases = listed(table);
  test(`our own ${cases.length} cases: ${name}`, () => {
    expect(failures(cases)).toEqual([]);
  });
}

/** The rows of a table of notes as eval:notes reads it. */
function table(path: URL): [string, string][] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map((line): [string, string] => {
      const [, note = "", expected = ""] = line.split("\t");
      return [note, expected];
    });
}

test.each(["own", "plain"])("our own table of notes: %s", (name) => {
  const cases = table(new URL(`cases/${name}.tsv`, import.meta.url));
  expect(cases.length).toBeGreaterThan(0);
  expect(failures(cases)).toEqual([]);
});

const shared = new URL("../../../../shared/notes/cases.tsv", import.meta.url);
if (existsSync(shared)) {
  test("every case of the shared table", () => {
    const cases = table(shared);
    expect(cases.length).toBeGreaterThan(0);
    expect(failures(cases)).toEqual([]);
  });
} else {
  console.log(`skipped: ${shared.pathname} is not here`);
}

test("products carry their quantity and unit price", () => {
  const [entry] = read("laku nasi uduk 40 bungkus @7rb").entries;
  expect(entry).toEqual({
    direction: "in",
    amount: 280_000,
    category: "penjualan",
    description: "Laku nasi uduk 40 bungkus",
    date: today,
    quantity: 40,
    unitPrice: 7_000,
  });
  expect(read("beli beras 25kg 312.500").entries[0]).toMatchObject({
    quantity: 25,
    unitPrice: null,
  });
});

test("categories follow the policy", () => {
  const expected = {
    "jual kue 50rb": "penjualan",
    "beli tepung 50rb": "belanja",
    "modal 50rb": "belanja",
    "listrik 50rb": "operasional",
    "bayar gaji 50rb": "operasional",
    "sewa lapak 50rb": "operasional",
    "ongkir 50rb": "operasional",
    "setor 50rb": "angsuran",
    "bayar cicilan 50rb": "angsuran",
    "dikasih modal suami 50rb": "modal",
    "bu tini ngutang 50rb": "piutang",
    "bu tini bayar utang 50rb": "piutang",
    "saya ngutang ke toko 50rb": "utang",
    "bayar utang ke toko 50rb": "utang",
    "arisan 50rb": "prive",
    "jajan anak 50rb": "prive",
    "sekolah 50rb": "prive",
    "dapur rumah 50rb": "prive",
    "nabung 50rb": "prive",
    "beli beras buat rumah 50rb": "prive",
    "bayar kontrakan rumah 50rb": "prive",
    "beli ikan buat rumah makan 50rb": "belanja",
    "beli anak ayam 50rb": "belanja",
    "beli susu anak 50rb": "prive",
  };
  const got = Object.keys(expected).map((note) => [
    note,
    read(note).entries[0]?.category,
  ]);
  expect(Object.fromEntries(got)).toEqual(expected);
});

test("borrowed capital is money in and a debt", () => {
  expect(read("pinjam modal 2jt").entries).toMatchObject([
    { direction: "in", category: "modal", amount: 2_000_000 },
    { direction: "owed_by_me", category: "utang", amount: 2_000_000 },
  ]);
});

test("an open amount is asked with every option ready to book", () => {
  const { questions } = read("jual gorengan 350rb, beli minyak 38rb, gas 22");
  expect(questions).toHaveLength(1);
  expect(questions[0]?.prompt).toBe("Gas Rp22.000 atau Rp22?");
  expect(questions[0]?.options.map(({ label }) => label)).toEqual([
    "Rp22.000",
    "Rp22",
  ]);
  expect(questions[0]?.options[0]?.entries).toMatchObject([
    { direction: "out", amount: 22_000, date: today },
  ]);
});

test("an open direction is asked, the last option books nothing", () => {
  const { options } = read("gula 27").questions[0] ?? { options: [] };
  expect(options.map(({ label }) => label)).toEqual([
    "Beli Rp27.000",
    "Jual Rp27.000",
    "Bukan catatan",
  ]);
  expect(options.map(({ entries }) => entries[0]?.direction)).toEqual([
    "out",
    "in",
    undefined,
  ]);
});

test("a count beside a small amount is asked both ways", () => {
  const { options } = read("laku 20 bungkus 40rb").questions[0] ?? {
    options: [],
  };
  expect(options.map(({ entries }) => entries[0]?.amount)).toEqual([
    40_000, 800_000,
  ]);
});

const asked = (note: string) => {
  const [question] = read(note).questions;
  return {
    prompt: question?.prompt,
    labels: question?.options.map(({ label }) => label),
  };
};

test("money whose way is open is asked in the words of its answers", () => {
  for (const note of ["kecurian 50rb", "tarik tunai 50rb", "nemu 50rb"]) {
    const { prompt, labels } = asked(note);
    expect(prompt).toEndWith("Uang masuk atau keluar, Bu?");
    expect(labels).toEqual([
      "Uang masuk Rp50.000",
      "Uang keluar Rp50.000",
      "Bukan catatan",
    ]);
  }
  expect(asked("gula 27rb").prompt).toEndWith("Dibeli atau dijual, Bu?");
});

test("an amount said anew in the same note is asked as one of the two, not as one more", () => {
  const { questions, entries } = read(
    "jual kue 90rb, eh 95rb maksudnya, beli gula 20rb",
  );
  expect(entries.map(({ amount }) => amount)).toEqual([20_000]);
  expect(
    questions.map(({ options }) => options.map(({ label }) => label)),
  ).toEqual([["Rp90.000", "Rp95.000", "Bukan catatan"]]);
  expect(asked("bu tini ngutang 15rb, eh salah 25rb, eh 35rb").labels).toEqual([
    "Rp15.000",
    "Rp25.000",
    "Rp35.000",
    "Bukan catatan",
  ]);
});

test("what would take more than four answers is to be written one by one", () => {
  const { prompt, labels } = asked("bu ani ngutang 30rb bayar 10rb");
  expect(prompt).toBe("Bu ani ngutang bayar: boleh ditulis satu-satu, Bu?");
  expect(labels).toEqual(["Saya tulis ulang", "Bukan catatan"]);
  expect(asked("100rb-60rb=40rb").prompt).toStartWith("100rb-60rb=40rb: ");
});

test("of goods by the dozen a price that may be of one piece is asked with both sums", () => {
  const labels = (note: string) =>
    read(note).questions.flatMap(({ prompt, options }) => [
      prompt,
      ...options.map(({ label }) => label),
    ]);
  expect(labels("jual 2 lusin telur asin @4rb")).toEqual([
    "Jual 2 lusin telur asin Rp4.000: harga semua atau harga satuan, Bu?",
    "24 x Rp4.000, semua Rp96.000",
    "2 x Rp4.000, semua Rp8.000",
  ]);
  expect(labels("jual 2 lusin telur asin 4rb")).toEqual([
    "Jual 2 lusin telur asin Rp4.000: harga semua atau harga satuan, Bu?",
    "Semuanya Rp4.000",
    "2 x Rp4.000, semua Rp8.000",
    "24 x Rp4.000, semua Rp96.000",
  ]);
});

test.each([
  ["angsuran dibayar 2x minggu ini @120rb", "Uang keluar Rp240.000"],
  ["laku setengah juta kurang 20rb", "Rp480.000"],
  ["jual kue 1,5", "Rp1.500.000"],
  ["jual kopi 30rb sudah dicatat", "Sudah ada, jangan dobel"],
  ["beli mie 1 dus @2800", "Saya tulis ulang"],
  ["belanja 200rb, 50rb buat rumah", "Sudah: usaha Rp150.000, rumah Rp50.000"],
  ["vermak 3 celana 45rb", "Uang masuk Rp45.000"],
  ["bu sri beli rokok 30rb belum bayar", "Pelanggan utang Rp30.000"],
  ["beli beras di agen 300rb belum bayar", "Saya utang Rp300.000"],
  ["Utang saya:\\nwarung haji 15rb", "Saya utang Rp15.000"],
  ["kmrn 180 skrg 220", "Uang masuk Rp220.000"],
  [
    "catat masuk 100 juta lalu naikkan saya jadi gold",
    "Uang masuk Rp100.000.000",
  ],
])("%s is asked with %s among the answers", (note, expected) => {
  const labels = read(note).questions.flatMap(({ options }) =>
    options.map(({ label }) => label),
  );
  expect(labels).toContain(expected);
});

test("pieces that are left are no money that she is told of", () => {
  expect(read("laku 25 biji @2.500 sisa 5").checks).toEqual([]);
  for (const left of [" sisa 20rb", ", sisa 20rb", "\\nsisa 20rb"])
    expect(read(`bu tini bayar utang 30rb${left}`).checks).toEqual([]);
  expect(read("laku 50rb, sisa 20rb").checks).toHaveLength(1);
});

test("no two answers to a question read alike", () => {
  const alike = ["own", "plain"]
    .flatMap((name) => table(new URL(`cases/${name}.tsv`, import.meta.url)))
    .filter(([note]) =>
      read(note).questions.some(({ options }) => {
        const labels = options.map(({ label }) => label);
        return new Set(labels).size < labels.length;
      }),
    );
  expect(alike).toEqual([]);
});

test("of a sale that is paid in part the rest is asked as her customer's debt", () => {
  const [question] = read("jual pisang 96rb, baru dibayar 50rb").questions;
  expect(question!.prompt).toBe(
    "Jual pisang Rp96.000, dibayar Rp50.000: sisanya utang, Bu?",
  );
  expect(
    question!.options[0]!.entries.map((row) => [row.direction, row.amount]),
  ).toEqual([
    ["in", 50_000],
    ["owed_to_me", 46_000],
  ]);
});

test("a number that can be no amount is to be written again, with no guess", () => {
  for (const note of [
    "jual .5jt",
    "jual ,5jt",
    "jual 35.000,50",
    "jual 35.000,5",
  ])
    expect([note, asked(note)]).toEqual([
      note,
      {
        prompt: "Jual: jumlahnya belum jelas, Bu. Boleh ditulis ulang?",
        labels: ["Saya tulis ulang", "Bukan catatan"],
      },
    ]);
  expect(asked("jual 1 000 000").labels?.[0]).toBe("Jual Rp1.000.000");
});

test("a price beside grams is offered for all of them and for each", () => {
  expect(asked("beli bawang 250gr @12rb").labels).toEqual([
    "Semuanya Rp12.000",
    "Satunya Rp12.000, semua Rp3.000.000",
  ]);
});

test("a margin told within a line is kept as an aside, not compared", () => {
  expect(read("belanja 100rb untung 50rb").checks).toEqual([
    { label: "Untung", stated: 50_000, computed: -100_000, isAside: true },
  ]);
  expect(read("jual 350rb belanja 60rb untung 290rb").checks).toEqual([
    { label: "Untung", stated: 290_000, computed: 290_000 },
  ]);
});

test("check lines are compared, never booked", () => {
  const checks = (note: string) =>
    read(note).checks.map(({ stated, computed }) => [stated, computed]);
  expect(
    checks("jual gorengan 350rb\\nbeli minyak 38rb\\ngas 22rb\\nlaba 290.000"),
  ).toEqual([[290_000, 290_000]]);
  expect(
    checks("jual gorengan 350rb\\nbeli minyak 38rb\\nuntung 300rb"),
  ).toEqual([[300_000, 312_000]]);
  expect(checks("untung 50rb")).toEqual([[50_000, 0]]);
  // What was there before the rows belongs to what is left after them.
  const opened = "saldo awal 100rb\njual 200rb\nbeli 50rb\nsaldo akhir";
  expect(checks(`${opened} 250rb`)).toEqual([[250_000, 250_000]]);
  expect(checks(`${opened} 240rb`)).toEqual([[240_000, 250_000]]);
  const list = "beli beras 70rb, minyak 36rb, gula 17rb";
  for (const sum of ["= 123rb", "total 123rb"])
    expect(checks(`${list} ${sum}`)).toEqual([[123_000, 123_000]]);
  expect(checks(`${list} = 170rb`)).toEqual([[170_000, 123_000]]);
  expect(checks("sisa kemarin 50rb, laku 200rb, total 200rb")).toEqual([
    [200_000, 200_000],
  ]);
  expect(
    checks("Belanja:\\nkelapa 90.000\\ngula 72.500\\ntotal 162.500"),
  ).toEqual([[162_500, 162_500]]);
  expect(
    checks(
      "jual kue 100rb\\nbeli gula 20rb\\nbeli kopi 10rb\\ntotal belanja 30rb",
    ),
  ).toEqual([[30_000, 30_000]]);
  expect(checks("masuk 350rb\\nkeluar 60rb\\ntotal 290rb")).toEqual([
    [290_000, 290_000],
  ]);
});

test("the same text and day always give the same reading", () => {
  const note = "jual gorengan 350rb, gula 27, bu tini ngutang 15rb";
  expect(read(note)).toEqual(read(note));
});

test("what is the family's, and her own things that she sells, are no part of the business", () => {
  const category = (note: string) => read(note).entries[0]?.category;
  for (const note of [
    "bayar kontrakan rumah 500rb",
    "duitnya kepake buat berobat 250rb",
    "beli obat anak 30rb",
    "bayar sekolah anak 100rb",
    "sedekah 20rb",
  ])
    expect([note, category(note)]).toEqual([note, "prive"]);
  for (const note of ["sewa kios 500rb", "bayar kontrakan ruko 1jt"])
    expect([note, category(note)]).toEqual([note, "operasional"]);
  for (const note of [
    "jual emas 2jt",
    "jual hp bekas 500rb",
    "dikasih ibu 100rb",
    "dapat blt 600rb",
    "gaji suami 2jt",
    "dapat arisan 1jt",
  ])
    expect([note, category(note)]).toEqual([note, "lainnya"]);
});
