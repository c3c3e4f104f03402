import type { Sql } from "../db/database.ts";
import type { OutFile } from "../waha/client.ts";
import { readReport, spelledId, type Report } from "./reports.ts";

/** Draws the file of a report from the figures that it keeps; undefined if there is no such report. */
export async function drawReport(
  sql: Sql,
  reportId: string,
): Promise<OutFile | undefined> {
  const report = await readReport(sql, reportId);
  if (!report) return undefined;
  return await draw(report);
}

// Loaded when first needed: it would cost every start and command 0.2 s and 40 MB.
async function draw(report: Report): Promise<OutFile> {
  const { figures, reportId } = report;
  if (figures.kind === "month") {
    const { monthPaper } = await import("./pdf.ts");
    return {
      bytes: await monthPaper(report, figures),
      mimetype: "application/pdf",
      filename: `ringkasan-kas-${figures.month.month_start.slice(0, 7)}-${spelledId(reportId)}.pdf`,
    };
  }
  const { chartSize, weeksChart } = await import("./chart.ts");
  const { png } = await import("./picture.ts");
  const svg = weeksChart("Kas 8 minggu terakhir", figures.weeks);
  return {
    // Three pixels for each of a cheap phone's 360: sharp when it is opened and turned.
    bytes: await png(svg, 3 * chartSize.width),
    mimetype: "image/png",
    filename: `grafik-${spelledId(reportId)}.png`,
  };
}
