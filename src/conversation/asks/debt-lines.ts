/** What a mitra reads of what she owes herself: her loan, and what she noted besides. */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";
import type { Debts } from "./ask-lines.ts";
import type { Bills } from "./bill-lines.ts";

const noLoan = "Tidak ada angsuran yang menunggu, Bu.";

/** "Angsuran Ibu: yang lewat 2 tagihan, Rp…; yang akan datang 36, Rp…." */
function loanLine(bills: Bills, today: string): string {
  const { lateBills, lateAmount, leftBills, leftAmount, asOf } = bills;
  const parts = [
    ...(lateBills > 0
      ? [`yang lewat ${lateBills} tagihan, ${rupiah(lateAmount)}`]
      : []),
    ...(leftBills > 0
      ? [`yang akan datang ${leftBills} angsuran, ${rupiah(leftAmount)}`]
      : []),
  ];
  return `Angsuran Ibu: ${parts.join("; ")} (data ${shortDay(asOf, today)}).`;
}

const hasBills = (bills: Bills | undefined): bills is Bills =>
  bills !== undefined && bills.lateBills + bills.leftBills > 0;

/** Her loan's instalments, and what she owes to others by her own notes. */
export function ownDebtLines(
  bills: Bills | undefined,
  payables: number,
  today: string,
): string[] {
  const noted =
    payables > 0
      ? [`Utang Ibu ke orang lain yang tercatat ${rupiah(payables)}.`]
      : [];
  if (!hasBills(bills)) return [noLoan, ...noted];
  const { nextAmount, nextDate } = bills;
  const next =
    nextDate === null
      ? []
      : [
          `Berikutnya ${rupiah(nextAmount!)}, ${nextDate === today ? "hari ini" : shortDay(nextDate, today)}.`,
        ];
  return [loanLine(bills, today), ...next, ...noted];
}

/** Both sides, where she doesn't say whose debts she means. */
export function anyDebtLines(
  bills: Bills | undefined,
  debts: Debts,
  today: string,
): string[] {
  const { receivables, payables } = debts;
  return [
    receivables > 0
      ? `Utang pelanggan ke Ibu ${rupiah(receivables)}.`
      : "Belum ada utang pelanggan yang tercatat, Bu.",
    hasBills(bills) ? loanLine(bills, today) : noLoan,
    ...(payables > 0
      ? [`Utang Ibu ke orang lain yang tercatat ${rupiah(payables)}.`]
      : []),
  ];
}

/** What is left of what she owes to one; `whom` as she asked where nothing is noted. */
export function owedToLine(
  whom: string,
  debt: { name: string; amount: number } | undefined,
): string {
  if (!debt) return `Utang Ibu ${whom} belum ada yang tercatat.`;
  const { name, amount } = debt;
  return amount > 0
    ? `Utang Ibu ke ${name} tinggal ${rupiah(amount)}.`
    : `Utang Ibu ke ${name} sudah lunas.`;
}

/** What is left of one customer's debt. */
export const owesLine = (debt: { name: string; amount: number }): string =>
  debt.amount > 0
    ? `Utang ${debt.name} tinggal ${rupiah(debt.amount)}.`
    : `Utang ${debt.name} sudah lunas.`;

/** The same, asked by "utang bu tini". */
export const unpaidLine = (debt: { name: string; amount: number }): string =>
  debt.amount > 0
    ? `Yang belum dibayar: ${debt.name} ${rupiah(debt.amount)}.`
    : owesLine(debt);
