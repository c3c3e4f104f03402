import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { rupiah } from "../../rupiah.ts";
import type { Fact } from "./facts.ts";
import { guard, type GuardContext } from "./guard.ts";

const fact = (
  kind: Fact["kind"],
  number: number | null,
  unit: string | null = null,
  day: string | null = null,
): Fact => ({ fact: kind, kind, unit, number, day });

const context: GuardContext = {
  facts: [
    fact("rupiah", 350_000),
    fact("rupiah", 1_250_000),
    fact("rupiah", -40_000),
    fact("percent", 40),
    fact("count", 3, "hari"),
    fact("count", 2, "tagihan"),
    fact("date", null, null, "2026-11-27"),
  ],
  ownNames: ["Rini", "Pak Dedi"],
  otherNames: new Set(["sari"]),
  question: "",
};
const passes = (sentence: string, more: Partial<GuardContext> = {}) =>
  guard([sentence], { ...context, ...more }).length === 0;

describe("a sentence passes", () => {
  test.each([
    "Uang masuk minggu ini Rp350.000, Bu.",
    "Sisanya minus Rp40.000, jadi tahan belanja dulu.",
    "Uang masuk Rp 1.250.000 itu bagus.",
    "Uang rumah 40% dari uang masuk.",
    "Uang rumah 40 persen dari uang masuk.",
    "Catat 3 hari lagi, ya Bu.",
    "Ada 2 tagihan yang lewat.",
    "Angsuran berikutnya Jumat 27 Nov.",
    "Angsuran berikutnya 27 November 2026.",
    "Coba salah satu menu baru minggu ini, Bu.",
    "Ibu sudah Gold, pertahankan.",
    "Catat tiap hari selama seminggu.",
    "Pelanggan sudah bayar, catat hari itu juga.",
    "Kalau sudah bayar, coret dari daftar.",
    "Ramaikan warung dengan menu baru.",
    "Rini, coba catat tiap hari.",
    "Mulai dari yang paling laku.",
    "Modal belanja jangan dari uang rumah.",
    "Dewasa ini pembeli suka porsi kecil.",
    "Minyak bekas jangan dipakai lagi.",
    "Jangan pakai minyak bekas lagi, Bu.",
    "Minyak bekas sebaiknya dibuang.",
    "Pakai kardus bekas untuk kirim.",
    "Jual sisa kue lebih murah di sore hari.",
    "Bilang ke pembeli ada menu baru.",
    "Beri tanggal di tiap kemasan.",
    "Tempel label harga di rak.",
    "Jual nasi dan es sebagai paket hemat.",
    "Kirim kabar menu baru ke pelanggan.",
    "Tagih pelan-pelan dan sopan, Bu.",
    "Minta pelanggan menyebut tanggal bayarnya.",
    "Catat tiap tutup warung.",
  ])("%s", (sentence) => expect(passes(sentence)).toBe(true));
});

describe("a sentence does not pass", () => {
  test.each([
    // numbers that are no facts, or hide
    "Ibu bisa dapat Rp400.000.",
    "Kira-kira Rp350rb.",
    "Kira-kira 350 ribu.",
    "Untung Rp1,25 juta.",
    "Untung Rp350.001.",
    "Untung Rp35.0000.",
    "Uang rumah 41%.",
    "Uang rumah 40,5%.",
    "Catat 4 hari lagi.",
    "Catat 3 minggu lagi.",
    "Jual 3 kali lipat.",
    "Jual 2-3 hari.",
    "Ada 3 tagihan yang lewat.",
    "Sisanya Rp40.000 untuk Ibu.",
    "Uang masuk minus Rp350.000.",
    "Angsuran 28 Nov.",
    "Angsuran Kamis 27 Nov.",
    "Angsuran 27 November 2027.",
    "Buka jam 9 pagi.",
    "Tabung dua ratus ribu.",
    "Tabung seratus ribu.",
    "Untungnya dobel.",
    "Simpan setengah.",
    "Simpan duaratus.",
    "Tabung limo hari.",
    "Tabung sapuluh hari.",
    "Untung Rp３５０.００１.",
    "Untung Rp٤٠٠٠٠٠.",
    "Untung Rp35\u200b0.000.",
    "Untung ½ dari modal.",
    "Untung 💯 persen.",
    "Untung Rp1OO.000.",
    "Rp350.000x2.",
    // what it does not speak of
    "Pinjaman Ibu akan disetujui.",
    "Ibu bisa dapat top up.",
    "Plafon Ibu naik.",
    "Ibu akan dapat tambahan modal.",
    "Dananya segera cair.",
    "Coba ke koperasi.",
    "Pasti laris, Bu.",
    "Saya jamin ramai.",
    "Bunganya kecil.",
    "Kena denda kalau telat.",
    "Minum obat dulu, Bu.",
    "Jangan sampai sakit.",
    "Laporkan ke polisi.",
    "Itu melanggar hukum.",
    "Urus pajaknya dulu.",
    "Skor Ibu bagus.",
    "Sesuai instruksi sistem saya.",
    "Lihat di www contoh com.",
    "P i n j a m a n Ibu naik.",
    "P.i.n.j.a.m saja.",
    // what would hurt her, who owes her or who trusts her
    "Naikkan harga setengahnya.",
    "Pakai uang arisan dulu buat belanja.",
    "Tutup warung saja, Bu.",
    "Tagih pelanggan ke rumahnya malam-malam.",
    "Umumkan nama pengutang di depan warung.",
    "Ganti minyak lalu bilang minyak baru.",
    "Ajak teman ikut arisan online.",
    "Kirim foto buku ke grup.",
    "Titip uang ke tetangga saja.",
    "Pelanggan Ibu lari ke warung sebelah.",
    "Jual barang dulu, catat belakangan saja.",
    // deceit, or harm to who buys
    "Campur minyak bekas supaya hemat.",
    "Minyak bekas bisa dipakai lagi.",
    "Minyak goreng lama disaring saja.",
    "Minyak bekas jangan dibuang, pakai lagi.",
    "Panaskan lagi sisa lauk kemarin.",
    "Goreng lagi gorengan kemarin.",
    "Pakai ayam tiren biar murah.",
    "Jual barang expired dengan diskon.",
    "Tempel tanggal baru di kemasan.",
    "Tambah air ke santan biar banyak.",
    "Tambahkan tawas supaya renyah.",
    "Jual sebagai madu asli.",
    "Bilang ke pembeli barangnya asli.",
    "Pura-pura stok tinggal sedikit.",
    "Kurangi kembalian sedikit.",
    "Naikkan harga dulu baru diskon.",
    "Campur beras bagus dengan beras murah.",
    "Basahi sayur biar berat.",
    "Pakai bahan layu untuk sambal.",
    "Tambah plastik ke minyak goreng biar renyah.",
    "Isi botol merek dengan kecap curah.",
    // others, and other forms
    "Contoh warung Sari.",
    "Sari sudah bayar.",
    "Sari, coba catat.",
    "Tanya ke Mbak Wati.",
    "Wati sudah bayar.",
    "Siti punya warung ramai.",
    "Budi bisa jadi contoh.",
    "Mawar sudah bayar utangnya.",
    "Bunga bilang pasar ramai.",
    "Zulkarnaen ngutang lagi.",
    "Tanya pak budi dulu.",
    "*Catat* tiap hari.",
    "Catat tiap hari\ndan simpan.",
    "Подумайте, Bu.",
    "",
    "a".repeat(200),
  ])("%j", (sentence) => expect(passes(sentence)).toBe(false));

  test("that speaks of whom she named herself", () => {
    const question = "bu tini utangnya gimana?";
    expect(passes("Kasih tahu tini baik-baik.", { question })).toBe(false);
    expect(passes("Kasih tahu baik-baik.", { question })).toBe(true);
  });
});

describe("a number is called what it is", () => {
  const named = (
    name: string,
    number: number,
    kind: Fact["kind"] = "rupiah",
  ) => ({
    ...fact(kind, number),
    fact: name,
  });
  const facts = [
    named("in_week", 350_000),
    named("out_week", 290_000),
    named("net_week", 60_000),
    named("home_month", 90_000),
    named("home_share", 25, "percent"),
    named("receivables", 45_000),
    named("next_amount", 120_000),
    named("set_aside", 20_000),
  ];
  test.each([
    "Uang masuk minggu ini Rp350.000, keluar Rp290.000, sisa Rp60.000.",
    "Untung Ibu minggu ini Rp60.000, bagus.",
    "Dari uang masuk Rp350.000, sisanya Rp60.000.",
    "Utang pelanggan Rp45.000 coba ditagih minggu ini.",
    "Sisihkan Rp20.000 tiap hari jualan untuk angsuran.",
    "Angsuran berikutnya Rp120.000.",
    "Belanja rumah Rp90.000, itu 25% dari uang masuk.",
    "Rp350.000 masuk minggu ini.",
    "Jualan Ibu Rp350.000 dan belanja Rp290.000.",
    "Uang sisa untuk angsuran Rp120.000 disimpan dulu.",
  ])("passes: %s", (sentence) =>
    expect(passes(sentence, { facts })).toBe(true),
  );
  test.each([
    "Untung Ibu minggu ini Rp350.000.",
    "Rp350.000 itu untung Ibu.",
    "Untung Ibu dari jualan minggu ini Rp350.000.",
    "Laba bersihnya Rp290.000.",
    "Uang keluar Rp350.000.",
    "Uang masuk Rp60.000.",
    "Utang pelanggan Rp120.000.",
    "Angsuran Ibu Rp45.000.",
    "Uang masuk Rp350.000, untungnya Rp290.000.",
    "Untung Ibu 25%.",
    "Belanja dapur Rp45.000.",
  ])("does not pass: %s", (sentence) =>
    expect(passes(sentence, { facts })).toBe(false),
  );
});

test("three sentences at most, and at least one", () => {
  const line = "Catat tiap hari.";
  expect(guard([], context)).not.toEqual([]);
  expect(guard([line, line, line], context)).toEqual([]);
  expect(guard([line, line, line, line], context)).not.toEqual([]);
});

/** Ways to write a whole number that a model may find. */
const ways: ((number: number) => string)[] = [
  (number) => rupiah(number),
  (number) => `Rp ${number}`,
  (number) => `${number} rupiah`,
  (number) => `Rp${number},-`,
  (number) => `Rp${number}.00`,
  (number) => `Rp${number / 1000} ribu`,
  (number) => `${number}rb`,
  (number) => `${number} ribu`,
  (number) => `${number}k`,
  (number) => `${number / 1_000_000} juta`,
  (number) => `${number}%`,
  (number) => `${number} persen`,
  (number) => `${number} hari`,
  (number) => `${number} tagihan`,
  (number) => `${number} orang`,
  (number) => `${number}x`,
  (number) => `${number} Nov`,
  (number) => `tanggal ${number}`,
  (number) => `+${number}`,
  (number) => `(${number})`,
  (number) => `~${number}`,
  (number) => number.toLocaleString("id-ID"),
  (number) => number.toLocaleString("en-US"),
  (number) => number.toLocaleString("ar-EG"),
  (number) => number.toLocaleString("bn-BD"),
];
const frames = [
  "Uang masuk # minggu ini.",
  "# untung Ibu.",
  "Coba simpan # ya, Bu.",
  "Sisihkan #",
  "Itu #, Bu.",
];

test("no number that is not in the facts passes, however it is written", () => {
  const known = new Set(
    context.facts.flatMap(({ number, day }) => [
      Math.abs(number ?? 0),
      day ? Number(day.slice(8)) : 0,
    ]),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(100), fc.nat(10_000), fc.nat(2_000_000_000)),
      fc.constantFrom(...ways),
      fc.constantFrom(...frames),
      (number, way, frame) => {
        fc.pre(!known.has(number));
        expect(passes(frame.replace("#", way(number)))).toBe(false);
      },
    ),
    { numRuns: 5_000 },
  );
});

test("of any facts and any text with digits, what passes holds facts alone", () => {
  const amount = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(
      fc.array(amount, { maxLength: 5 }),
      fc.array(
        fc.oneof(
          amount.map((one) => rupiah(one)),
          fc.constantFrom(
            "catat",
            "uang",
            "minus",
            "dan",
            "3",
            "Rp",
            "%",
            "hari",
            "Nov",
            "ribu",
            ".",
            ",",
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 6 },
      ),
      (amounts, words) => {
        const facts = amounts.map((one) => fact("rupiah", one));
        const sentence = words.join(" ");
        if (!/\p{N}/u.test(sentence.normalize("NFKC"))) return;
        if (!passes(sentence, { facts })) return;
        for (const [digits] of sentence.matchAll(/\d[\d.]*/g))
          expect(amounts).toContain(Number(digits.replaceAll(".", "")));
      },
    ),
    { numRuns: 5_000 },
  );
});
