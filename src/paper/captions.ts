/** What stands under a picture or a paper, and what is told where there is none. */
import { rupiah } from "../rupiah.ts";
import type { Week } from "./chart.ts";
import { spelledId, type Month } from "./reports.ts";
import { monthName, signed } from "./words.ts";

const example = "jual gorengan 350rb, beli minyak 38rb";

export const captions = {
  weeks: (weeks: Week[]) => `8 minggu terakhir, Bu: ${weeksInWords(weeks)}.`,
  noWeeks: `Belum ada catatan 8 minggu ini, Bu.\nTulis misalnya: ${example}`,
  month: (reportId: string, month: Month) =>
    [
      `Ringkasan kas ${monthName(month.month_start)}, Bu: sisa uang usaha ${signed(month.business_net)}.`,
      `Petugas bisa mencocokkan dengan menulis: cek laporan ${spelledId(reportId)}`,
    ].join("\n"),
  noMonth: (monthStart: string) =>
    `Belum ada catatan bulan ${monthName(monthStart)}, Bu.\nBulan lain? Tulis laporan dan nama bulannya.`,
  whichMonth:
    "Laporan bulan apa, Bu? Tulis misalnya: laporan bulan ini, atau laporan oktober",
};

/** "masuk Rp…, keluar Rp… (Rp… untuk rumah), sisa Rp…" of all weeks together. */
export function weeksInWords(weeks: Week[]): string {
  const sum = (of: (week: Week) => number) =>
    weeks.reduce((total, week) => total + of(week), 0);
  const household = sum((week) => week.household);
  const out = rupiah(sum((week) => week.cash_out) + household);
  const home = household > 0 ? ` (${rupiah(household)} untuk rumah)` : "";
  return `masuk ${rupiah(sum((week) => week.cash_in))}, keluar ${out}${home}, sisa ${signed(sum((week) => week.net_cash))}`;
}
