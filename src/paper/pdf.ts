import PDFDocument from "pdfkit";
import { chartSize, weeksChart } from "./chart.ts";
import { fontBytes } from "./fonts.ts";
import { png } from "./picture.ts";
import { linesOf, notesOf, type Line } from "./month-lines.ts";
import { spelledId, type Figures, type Report } from "./reports.ts";
import { ibu, longDay, monthName, shortHash } from "./words.ts";

const margin = 40;
const ink = "#1d2733";
const faint = "#5b6672";
// A4 in points, less the margins.
const width = 595.28 - 2 * margin;
const bottom = 841.89 - margin;

/** Draws "Ringkasan kas" of a month: one A4 page, from the figures that the report keeps. */
export async function monthPaper(
  report: Report,
  figures: Extract<Figures, { kind: "month" }>,
): Promise<Uint8Array> {
  const [normal, bold, chart] = await Promise.all([
    fontBytes("normal", "woff"),
    fontBytes("bold", "woff"),
    png(weeksChart("Kas 8 minggu", figures.weeks), 3 * chartSize.width),
  ]);
  const title = `Ringkasan kas ${monthName(figures.month.month_start)}`;
  const doc = new PDFDocument({
    size: "A4",
    margin,
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
  const bytes = collect(doc);
  doc.registerFont("normal", Buffer.from(normal));
  doc.registerFont("bold", Buffer.from(bold));
  head(doc, title, report, figures);
  table(doc, linesOf(figures));
  const foot = bottom - 176;
  doc.image(Buffer.from(chart), margin, foot, { height: 168 });
  notes(doc, notesOf(figures), margin + 190, foot);
  doc
    .font("bold")
    .fontSize(8.5)
    .fillColor(ink)
    .text(
      `No. laporan ${spelledId(report.reportId)}   Sidik ${shortHash(report.hash)}`,
      margin + 190,
      bottom - 14,
      { width: width - 190, lineBreak: false },
    );
  doc.end();
  return await bytes;
}

function head(
  doc: PDFKit.PDFDocument,
  title: string,
  { name }: Report,
  { until, made_on }: Extract<Figures, { kind: "month" }>,
) {
  doc.font("bold").fontSize(19).fillColor(ink).text(title, margin, margin);
  doc
    .font("bold")
    .fontSize(12)
    .text(`Usaha ${ibu(name)}`, { continued: true })
    .font("normal")
    .text(`, sampai ${longDay(until)}`);
  doc
    .fontSize(9)
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
      doc.font("bold").fontSize(10.5).fillColor("#1f3f8f");
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
      .fontSize(10)
      .fillColor(ink);
    const top = y + (isSum ? 3 : 1);
    doc.text(line.text, margin + (line.is === "part" ? 12 : 0), top, {
      width: line.amount === undefined ? width : width - 130,
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
  doc.font("bold").fontSize(9).fillColor(ink).text("Catatan", left, top);
  doc.font("normal").fontSize(8.5).fillColor(faint);
  for (const [index, line] of lines.entries())
    doc.text(`${index + 1}. ${line}`, left, doc.y + 2, { width: width - 190 });
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  doc.on("end", () => resolve(Buffer.concat(chunks)));
  doc.on("error", reject);
  return await promise;
}
