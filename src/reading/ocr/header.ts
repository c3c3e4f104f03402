import { kindOf } from "../picture/paper-kind.ts";

/** Behind a day its time may stand without the space, which OCR drops: "28/11/202609:14". */
const end = String.raw`(?![.,]\d{3})(?:(?!\d)|(?=[0-2]\d[:.]?[0-5]\d))`;
/** Before it, too: "09:1428/11/2026". */
const start = String.raw`(?:(?<!\d)|(?<=[:.]\d\d))`;
const day = "\\d{1,2}";
const year = "20\\d{2}|\\d{2}";
/** "12/11/2026", "12-11-26", "12.11.2026", as Indonesian shops write days. */
const numbered = RegExp(`${start}(${day})([/.-])(${day})\\2(${year})${end}`);
/** "12 Nov 2026", "12-Nov-26", "12November2026": OCR drops spaces. */
const named = RegExp(
  String.raw`${start}(${day})[\s.-]*(jan|feb|mar|apr|mei|may|jun|jul|agu|aug|ags|sep|okt|oct|nov|des|dec)[a-z]*[\s.,-]*(${year})${end}`,
  "i",
);
const iso = RegExp(`${start}(20\\d{2})-(\\d{2})-(\\d{2})${end}`);

const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  aug: 8,
  ags: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
};

/** The first day that these lines name, as YYYY-MM-DD; whether it can be is judged later. */
export function dateIn(lines: string[]): string | null {
  for (const line of lines) {
    const [, year, month, day] = line.match(iso) ?? [];
    if (year) return written(year, Number(month), day!);
    const digits = line.match(numbered);
    if (digits) return written(digits[4]!, Number(digits[3]), digits[1]!);
    const words = line.match(named);
    if (words)
      return written(words[3]!, months[words[2]!.toLowerCase()]!, words[1]!);
  }
  return null;
}

function written(year: string, month: number, day: string): string {
  const full = year.length === 2 ? `20${year}` : year;
  return [full, String(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
}

/** What a paper calls itself, or the day that it names. */
const isTitle =
  /^(nota|faktur|bon|invoice|struk|kwi ?tansi|kuitansi|laporan|rekap|daftar|bukti|surat|sudah|telah|terima|selamat|barang|slip|tagihan|rincian|pembayaran|transfer|transaksi|jatuh ?tempo|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b/i;

/** The shop's name: the first line at the top that is one rather than a street or a number. */
export function merchantIn(head: string[]): string | null {
  const name = head.find(
    (line) =>
      (line.match(/[a-z]/gi)?.length ?? 0) >= 4 &&
      !/^(jl|jln|jalan|telp|tlp|tel|npwp|no|tgl|kasir|cashier|meja|table|ke|kepada|kpd|dari|nama)\b/i.test(
        line,
      ) &&
      !isTitle.test(line) &&
      !kindOf([line]),
  );
  return name ?? null;
}
