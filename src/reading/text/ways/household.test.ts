import { expect, test } from "bun:test";
import { parseNote } from "../parse-note.ts";

/** The categories that a note is booked in, and "asked" for each question. */
function categories(note: string): string {
  const { entries, questions } = parseNote(note, "2026-11-12");
  const asked = questions.map(() => "asked");
  return [...entries.map(({ category }) => category), ...asked].join(" ");
}

function expectAll(cases: [note: string, categories: string][]): void {
  expect(cases.map(([note]) => [note, categories(note)])).toEqual(cases);
}

test("what is bought for her house, her family and herself is no cost of the business", () => {
  expectAll([
    ["belanja rumah 75rb", "prive"],
    ["belanja rumah: beras 70rb, sabun 20rb", "prive prive"],
    ["Belanja rumah\nberas 70rb\nsabun 20rb", "prive prive"],
    ["Pengeluaran rumah: beras 70rb, sabun 20rb", "prive prive"],
    ["belanja pribadi: beras 70rb, sabun 20rb", "prive prive"],
    ["pengeluaran rumah tangga 50rb", "prive"],
    ["belanja harian rumah 50rb", "prive"],
    ["belanja rumah ibu 50rb", "prive"],
    ["bayar bpjs 105rb", "prive"],
    ["bayar bpjs karyawan 105rb", "operasional"],
    ["nyumbang hajatan 100rb", "prive"],
    ["dapat bantuan 300rb", "lainnya"],
    ["dapat hadiah 100rb", "lainnya"],
    ["dapet thr dari anak 500rb", "lainnya"],
    ["beli beras buat keluarga 70rb", "prive"],
    ["beli beras untuk makan sendiri 70rb", "prive"],
    ["beli beras buat dimakan sendiri 70rb", "prive"],
    ["beli beras 70rb, sabun 20rb, semua buat rumah", "prive prive"],
    [
      "jual nasi 100rb, beli beras 70rb, semuanya untuk keluarga",
      "penjualan prive",
    ],
    ["beli beras 70rb, buat rumah", "prive"],
    ["beli beras 70rb, sabun 20rb, buat rumah", "asked asked"],
    ["beli minyak 38rb\nbuat rumah\nberas 70rb", "belanja prive"],
    [
      "belanja rumah 75rb, jual nasi 100rb, beli minyak 38rb",
      "prive penjualan belanja",
    ],
  ]);
});

test("a house that is an eating place, a stall or for sale is none of hers", () => {
  expectAll([
    ["beli cat rumah makan 50rb", "belanja"],
    ["belanja warung rumahan 50rb", "belanja"],
    ["sewa rumah buat jualan 500rb", "operasional"],
    ["beli beras buat rumah makan 70rb", "belanja"],
    ["pakai uang pribadi beli tepung 50rb", "belanja"],
    ["beli nasi buat makan 20rb", "belanja"],
    ["jual kue buat keluarga bu ani 50rb", "penjualan"],
    ["beli tepung 50rb, semua buat jualan", "belanja"],
  ]);
});

test("medicine for animals and plants is of a trade, any other the family's", () => {
  for (const whose of "ayam lele kambing sapi bebek ikan ternak tanaman hama".split(
    " ",
  ))
    expectAll([[`beli obat ${whose} 35rb`, "belanja"]]);
  expectAll([
    ["beli obat anak 35rb", "prive"],
    ["beli obat 35rb", "prive"],
  ]);
});

test("money put by for an instalment is saved, not paid", () => {
  expectAll([
    ["sisihkan 20rb buat cicilan", "prive"],
    ["sisihkan buat cicilan 20rb", "prive"],
    ["nyisihin 20rb untuk angsuran", "prive"],
    ["simpan 20rb buat setoran", "prive"],
    ["kumpulin 20rb buat angsuran", "prive"],
    ["sisihkan 20rb buat bayar utang", "prive"],
    ["sisihkan 20rb buat modal", "prive"],
    ["simpan 20rb buat cicilan\nsetor 100rb", "prive angsuran"],
    ["mau sisihkan 20rb buat cicilan", "asked"],
    ["setor cicilan 20rb", "angsuran"],
    ["bayar cicilan 20rb buat minggu ini", "angsuran"],
    ["simpan 20rb", "asked"],
  ]);
});

test("what she pays back is a debt of hers, whatever it is called", () => {
  expectAll([
    ["bayar utang ke kakak 200rb", "utang"],
    ["bayar pinjaman kakak 200rb", "utang"],
    ["bayar pinjaman ke kakak 200rb", "utang"],
    ["lunasi pinjaman adik 200rb", "utang"],
    ["bayar pinjaman bu ani 200rb", "asked"],
    ["bayar pinjaman tini 200rb", "asked"],
    ["bayar pinjaman online 100rb", "utang"],
    ["bayar pinjol 100rb", "utang"],
    ["bayar cicilan pinjol 100rb", "utang"],
    ["bayar shopee paylater 100rb, beli gula 16rb", "utang belanja"],
    ["bayar pay later 100rb", "utang"],
    ["bayar kredit motor 500rb", "utang"],
    ["bu tini bayar kredit panci 50rb", "piutang"],
    ["dapat pinjaman kakak 200rb", "asked"],
    ["beli hp pakai paylater 500rb", "belanja"],
  ]);
});
