import { expect, test } from "bun:test";
import fc from "fast-check";
import { allNotes } from "../../testing/notes.ts";
import { isSecret } from "./secrets.ts";

test.each([
  "pin saya 123456",
  "PIN ATM saya: 4821",
  "kode otp 482910",
  "otp nya 482913 bu",
  "otpnya 482 913 ya",
  "kode otpnya 4829",
  "ini pin bri ku 445566 ya bu",
  "445566 itu pin bri saya",
  "nomor pin atm saya 120000",
  "pin 445566",
  "kata sandi dana 123456 tolong cek",
  "sandinya 123456",
  "saya dapat sms kode 482913 dari bank, ini kodenya",
  "ada sms dari gopay kodenya 4829 buat apa ya",
  "kode verifikasi wa 482-913",
  "password mbanking saya Rahasia123",
  "paswordnya: rahasia",
  "pasword fb ku siti1990 lupa terus",
  "nik saya 3201234567890123",
  "NIK 3201 2345 6789 0001 atas nama rini",
  "3201-2345-6789-0001 ini no ktp saya bu",
  "no kk 3201234567890001 buat daftar",
  "no kartu debit 4321 8765 1234 5678 exp 12/27",
  "cvv 123, kartunya 4321876512345678 ya bu",
  "no rek bri 1234-01-000123-50-7",
  "ini norek saya 1234567890 a.n. rini",
])("%j is a secret", (text) => expect(isSecret(text)).toBe(true));

test.each([
  "beli pin 5000",
  "jual pin 12000",
  "jual pin bros 20rb",
  "pin baju 25rb",
  "pin bros saya laku 25500",
  "cetak pin 20 biji 45500",
  "jual otp 5000",
  "laku 123456",
  "beli kode voucher 50rb",
  "kode pos 40123",
  "kode barang 1234 laku 3",
  "token listrik 20rb kodenya 1234 5678 9012 3456 7890",
  "fotokopi ktp 5000",
  "jual fotokopi ktp 16 lembar 8000",
  "transfer ke no rek 1234567890 50rb",
  "bayar ke rekening bri 0021014588905 Rp150.000",
  "isi dana 50000",
  "pak sandi bayar 15000",
  "mas sandi ngutang 12500",
  "lupa pin atm, ongkos ke bank 15rb",
  "pin atm saya ketelan, bayar ongkos ke bank 15500",
  "lupa password, tolong",
  "password wifi warung 5rb",
  "jual kartu perdana 35000",
  "beli kartu xl 081234567890 25rb",
  "dana masuk 482913",
])("%j is none", (text) => expect(isSecret(text)).toBe(false));

const fillers = fc
  .array(
    fc.constantFrom(
      "bu",
      "ya",
      "ini",
      "tolong",
      "saya",
      "tadi",
      "dari bank",
      "sudah",
      "kok",
      "buat apa",
      "bri",
      "cek",
    ),
    { maxLength: 3 },
  )
  .map((words) => words.join(" "));
const between = fc.constantFrom(
  "",
  "nya",
  " saya",
  " bri",
  " itu",
  ":",
  " saya adalah",
  " ku ya bu",
);
const digitsOf = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), {
      minLength: least,
      maxLength: most,
    })
    .map((all) => all.join(""));

test("a secret is known wherever it stands and whatever stands around it", () => {
  const word = fc.constantFrom(
    "pin",
    "PIN",
    "otp",
    "kode otp",
    "password",
    "kata sandi",
  );
  const code = fc.tuple(word, digitsOf(4, 8));
  const paper = fc.tuple(
    fc.constantFrom("nik", "no ktp", "KK"),
    digitsOf(16, 16),
  );
  const letters = fc.tuple(
    fc.constantFrom("password", "kata sandi", "pasword"),
    digitsOf(1, 4).map((number) => `Rahasia${number}`),
  );
  fc.assert(
    fc.property(
      fillers,
      fc.oneof(code, paper, letters),
      between,
      fillers,
      (start, [name, value], middle, end) => {
        const text = `${start} ${name}${middle} ${value} ${end}`.trim();
        expect([text, isSecret(text)]).toEqual([text, true]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("a note with a price is none, whatever it sells", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("jual", "beli", "laku", "kulakan", "bayar"),
      fc.constantFrom(
        "pin",
        "pin bros",
        "gorengan",
        "kode voucher",
        "kartu perdana",
        "fotokopi ktp",
        "token listrik",
      ),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom("rb", " ribu", "000", ".000", "500"),
      fillers.filter((words) => !/bri|saya|bank/.test(words)),
      (verb, thing, number, end, more) => {
        const text = `${verb} ${thing} ${number}${end} ${more}`;
        expect([text, isSecret(text)]).toEqual([text, false]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("of all our notes only papers and accounts that stand alone are secrets", () => {
  const found = allNotes().filter(({ note }) => isSecret(note));
  expect(found.map(({ id }) => id).sort()).toEqual(["n490", "n498", "p306"]);
});
