import type { Sql } from "../db/database.ts";
import { chartSize, weeksChart } from "./chart.ts";
import { monthPaper } from "./pdf.ts";
import { png } from "./picture.ts";
import { readReport, spelledId } from "./reports.ts";

/** A file as it is sent. */
export interface PaperFile {
  bytes: Uint8Array;
  mimetype: "image/png" | "application/pdf";
  /** what the reader sees it called */
  filename: string;
}

// Three pixels for each of a cheap phone's 360: sharp when it is opened and turned.
const pictureWidth = 3 * chartSize.width;

/** Draws the file of a report from the figures that it keeps; undefined if there is no such report. */
export async function drawReport(
  sql: Sql,
  reportId: string,
): Promise<PaperFile | undefined> {
  const report = await readReport(sql, reportId);
  if (!report) return undefined;
  const { figures } = report;
  if (figures.kind === "weeks")
    return {
      bytes: await png(
        weeksChart("Kas 8 minggu terakhir", figures.weeks),
        pictureWidth,
      ),
      mimetype: "image/png",
      filename: `grafik-${spelledId(reportId)}.png`,
    };
  return {
    bytes: await monthPaper(report, figures),
    mimetype: "application/pdf",
    filename: `ringkasan-kas-${figures.month.month_start.slice(0, 7)}-${spelledId(reportId)}.pdf`,
  };
}
