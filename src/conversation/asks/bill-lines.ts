/** What a mitra reads of her instalments. */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";

export interface Bills {
  nextAmount: number | null;
  nextDate: string | null;
  leftAmount: number;
  leftBills: number;
  lateAmount: number;
  lateBills: number;
  asOf: string;
  /** what the lender's file says is still owed of her loans; null without one */
  outstanding: number | null;
}

function longDay(day: string, today: string): string {
  const weekday = Temporal.PlainDate.from(day).toLocaleString("id-ID", {
    weekday: "long",
  });
  return `${weekday} ${shortDay(day, today)}`;
}

/** Her bills' sum and the lender's figure differ: each has its name, and that they do is said. */
const loanLeft = ({ outstanding, leftAmount, lateAmount }: Bills): string =>
  outstanding !== null &&
  outstanding > 0 &&
  outstanding !== leftAmount + lateAmount
    ? ` Sisa pinjaman di data pemberi pinjaman ${rupiah(outstanding)}. Cara menghitungnya lain, jadi jumlahnya bisa beda.`
    : "";

/** When she pays next and how much, what is late, and what is left. */
export function billLines(
  bills: Bills | undefined,
  today: string,
  /** the lender's own figure is told, too */
  isLoan = false,
): string[] {
  if (!bills || (bills.nextDate === null && bills.lateBills === 0))
    return ["Tidak ada angsuran yang menunggu, Bu."];
  const { nextAmount, nextDate, lateBills, lateAmount } = bills;
  return [
    ...(nextDate === null
      ? []
      : nextDate === today
        ? [`Angsuran ${rupiah(nextAmount!)} jatuh tempo hari ini, Bu.`]
        : [
            `Angsuran berikutnya ${rupiah(nextAmount!)}, ${longDay(nextDate, today)}.`,
          ]),
    ...(lateBills > 0
      ? [`Yang lewat: ${lateBills} tagihan, ${rupiah(lateAmount)}.`]
      : []),
    ...(bills.leftBills > 0
      ? [
          `Sisanya ${bills.leftBills} angsuran, ${rupiah(bills.leftAmount)} (data ${shortDay(bills.asOf, today)}).${isLoan ? loanLeft(bills) : ""}`,
        ]
      : []),
  ];
}

/** Whether she is late, said first. `dpd`: the days that the lender's file calls her late. */
export function lateLines(
  bills: Bills | undefined,
  dpd: number,
  today: string,
): string[] {
  if (!bills || bills.lateBills === 0)
    return [
      "Tidak ada tagihan yang lewat, Bu.",
      ...(dpd > 0 ? stillLate(dpd) : billLines(bills, today).slice(0, 1)),
    ];
  return [
    `Ada yang lewat, Bu: ${bills.lateBills} tagihan, ${rupiah(bills.lateAmount)}.`,
    ifHard,
  ];
}

const ifHard = "Kalau ada kendala, kabari petugas Ibu, ya.";

const stillLate = (dpd: number) => [
  `Tapi di data pemberi pinjaman masih tertulis telat ${dpd} hari. Kurang cocok? Tulis: minta dicek petugas`,
];

/** By how many days she is late, as the lender's file has it. */
export function lateDayLines(
  bills: Bills | undefined,
  dpd: number,
  today: string,
): string[] {
  if (dpd === 0) return lateLines(bills, dpd, today);
  const days = `Telat ${dpd} hari menurut data pemberi pinjaman, Bu.`;
  if (!bills || bills.lateBills === 0)
    return [
      days,
      "Tagihan yang lewat tidak ada. Kurang cocok? Tulis: minta dicek petugas",
    ];
  const { lateBills, lateAmount } = bills;
  return [
    `${days} Yang lewat: ${lateBills} tagihan, ${rupiah(lateAmount)}.`,
    ifHard,
  ];
}

/** To one who has paid and is called late: what the lender's file says as of when, and who can look. */
export function paidLines(
  bills: Bills | undefined,
  dpd: number,
  officer: string | null,
  today: string,
): string[] {
  if (!bills) return ["Tidak ada angsuran yang tercatat, Bu."];
  const late =
    bills.lateBills > 0
      ? `${bills.lateBills} tagihan lewat, ${rupiah(bills.lateAmount)}`
      : dpd > 0
        ? `tidak ada tagihan yang lewat, tapi tertulis telat ${dpd} hari`
        : "tidak ada tagihan yang lewat";
  return [
    `Di data pemberi pinjaman sampai ${shortDay(bills.asOf, today)}: ${late}. Yang dibayar sesudah itu belum terbaca di sini.`,
    `Sudah bayar? Tunjukkan buktinya ke petugas Ibu${officer ? `, ${officer}` : ""}, ya.`,
    "Mau saya minta dicek? Tulis: minta dicek petugas",
  ];
}

/** When the last of her bills is due. */
export const lastBillLines = (day: string | null, today: string): string[] =>
  day === null
    ? ["Tidak ada angsuran yang menunggu, Bu."]
    : [
        `Angsuran terakhir Ibu dijadwalkan ${longDay(day, today)}, kalau semua dibayar sesuai jadwal.`,
      ];
