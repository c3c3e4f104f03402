import type { Sql, Transaction } from "../db/database.ts";
import { rupiah } from "../rupiah.ts";
import { weeksInWords } from "./captions.ts";
import { spelledId, type Report } from "./reports.ts";
import { ibu, longDay, monthName, shortHash, signed } from "./words.ts";

/**
 * What an officer hears of a report's id: its figures as they were made, to be held
 * beside the paper. Of a mitra who is not the officer's own, as little as of no report.
 */
export async function checkReport(
  sql: Sql | Transaction,
  officerContactId: number,
  reportId: string,
): Promise<string> {
  const [report] = await sql<(Report & { isIntact: boolean })[]>`
    select report_id as "reportId", figures, figures_hash as hash, made_at as "madeAt",
        mitra.mitra_name as name,
        encode(sha256(convert_to(figures::text, 'UTF8')), 'hex') = figures_hash as "isIntact"
    from chat.reports
    inner join alerts.mitra_officers as mitra using (customer_number)
    where report_id = ${reportId} and kind <> 'data' and mitra.officer_contact_id = ${officerContactId}`;
  const id = spelledId(reportId);
  if (!report)
    return `Laporan ${id} tidak ada, atau bukan laporan mitra Anda. Coba cek lagi nomornya.`;
  if (!report.isIntact)
    return `Laporan ${id} tersimpan tidak utuh. Jangan dipakai; minta mitra kirim lagi: laporan.`;
  const made = longDay(report.figures.made_on);
  return [
    `✅ Laporan ${id} kami buat ${made} untuk ${ibu(report.name)}.`,
    inWords(report),
    `Sidik ${shortHash(report.hash)}. Cocokkan angka dan sidiknya dengan kertasnya, ya.`,
  ].join("\n");
}

function inWords({ figures }: Report): string {
  if (figures.kind === "weeks")
    return `8 minggu: ${weeksInWords(figures.weeks)}.`;
  const { month, days } = figures;
  return `${monthName(month.month_start)}: masuk ${rupiah(month.cash_in)}, keluar usaha ${rupiah(month.cash_out)}, sisa usaha ${signed(month.business_net)}, keluarga ${rupiah(month.household)}, tercatat ${month.noted_days} dari ${days} hari.`;
}
