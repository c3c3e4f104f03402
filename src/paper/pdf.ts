import PDFDocument from "pdfkit";
import { chartSize, weeksChart } from "./chart.ts";
import { fontBytes } from "./fonts.ts";
import { png } from "./picture.ts";
import { linesOf, notesOf, type Line } from "./month-lines.ts";
import { spelledId, type Figures, type Report } from "./reports.ts";
import { ibu, longDay, monthName, shortHash } from "./words.ts";

// Read on a phone: the page is as narrow as lets its longest line stand, so that the text
// is large where the page fills the screen, and as high as what is on it.
const pageWidth = 460;
const margin = 28;
const width = pageWidth - 2 * margin;
const chartWidth = 196;
const gap = 14;
const ink = "#1d2733";
const faint = "#5b6672";

type MonthFigures = Extract<Figures, { kind: "month" }>;
interface Means {
  normal: Uint8Array;
  bold: Uint8Array;
  chart: Uint8Array;
}

/** Draws "Ringkasan kas" of a month: one page, from the figures that the report keeps. */
export async function monthPaper(
  report: Report,
  figures: MonthFigures,
): Promise<Uint8Array> {
  const [normal, bold, chart] = await Promise.all([
    fontBytes("normal", "woff"),
    fontBytes("bold", "woff"),
    png(weeksChart("Kas 8 minggu", figures.weeks), 3 * chartSize.width),
  ]);
  const means = { normal, bold, chart };
  // Drawn once to see how high it gets.
  const tried = page(report, figures, means, 4_000);
  const { doc } = page(report, figures, means, tried.end + margin);
  const bytes = collect(doc);
  doc.end();
  return await bytes;
}

function page(
  report: Report,
  figures: MonthFigures,
  { normal, bold, chart }: Means,
  height: number,
): { doc: PDFKit.PDFDocument; end: number } {
  const title = `Ringkasan kas ${monthName(figures.month.month_start)}`;
  const doc = new PDFDocument({
    size: [pageWidth, height],
    // None below: what is measured must not break the page that it just fills.
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    // Its own default is read from a folder that the binary does not have.
    font: "",
    lang: "id-ID",
    info: {
      Title: title,
      Author: "ArthiUsaha",
      CreationDate: report.madeAt,
      ModDate: report.madeAt,
    },
  });
  doc.registerFont("normal", Buffer.from(normal));
  doc.registerFont("bold", Buffer.from(bold));
  head(doc, title, report, figures);
  table(doc, linesOf(figures));
  const foot = doc.y + gap;
  doc.image(Buffer.from(chart), margin, foot, { width: chartWidth });
  const chartEnd = foot + (chartWidth * chartSize.height) / chartSize.width;
  notes(doc, notesOf(figures), margin + chartWidth + gap, foot);
  const end = Math.max(chartEnd, doc.y) + gap / 2;
  doc
    .font("bold")
    .fontSize(10.5)
    .fillColor(ink)
    .text(
      `No. laporan ${spelledId(report.reportId)}   Sidik ${shortHash(report.hash)}`,
      margin,
      end,
      { width, lineBreak: false },
    );
  return { doc, end: end + doc.currentLineHeight(true) };
}

function head(
  doc: PDFKit.PDFDocument,
  title: string,
  { name }: Report,
  { until, made_on }: MonthFigures,
) {
  doc.font("bold").fontSize(20).fillColor(ink).text(title, margin, margin);
  doc
    .font("bold")
    .fontSize(12)
    .text(`Usaha ${ibu(name)}`, { continued: true })
    .font("normal")
    .text(`, sampai ${longDay(until)}`);
  doc
    .fontSize(9.5)
    .fillColor(faint)
    .text(
      `Disusun dari catatan Ibu, belum diaudit. Dibuat ${longDay(made_on)}.`,
    );
  doc.moveDown(0.6);
}

function table(doc: PDFKit.PDFDocument, lines: Line[]) {
  for (const line of lines) {
    const y = doc.y;
    if (line.is === "heading") {
      doc.y = y + 5;
      doc.font("bold").fontSize(11.5).fillColor("#1f3f8f");
      doc.text(line.text, margin, doc.y, { width });
      continue;
    }
    const isSum = line.is === "sum";
    if (isSum)
      doc
        .moveTo(margin, y + 1)
        .lineTo(margin + width, y + 1)
        .lineWidth(0.6)
        .strokeColor(faint)
        .stroke();
    doc
      .font(isSum ? "bold" : "normal")
      .fontSize(11)
      .fillColor(ink);
    const top = y + (isSum ? 3 : 1);
    doc.text(line.text, margin + (line.is === "part" ? 12 : 0), top, {
      width: line.amount === undefined ? width : width - 105,
    });
    const end = doc.y;
    if (line.amount !== undefined)
      doc.text(line.amount, margin, top, { width, align: "right" });
    doc.y = end;
  }
}

function notes(
  doc: PDFKit.PDFDocument,
  lines: string[],
  left: number,
  top: number,
) {
  doc.font("bold").fontSize(11).fillColor(ink).text("Catatan", left, top);
  doc.font("normal").fontSize(9.5).fillColor(faint);
  for (const [index, line] of lines.entries())
    doc.text(`${index + 1}. ${line}`, left, doc.y + 2, {
      width: pageWidth - margin - left,
    });
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  doc.on("end", () => resolve(Buffer.concat(chunks)));
  doc.on("error", reject);
  return await promise;
}
