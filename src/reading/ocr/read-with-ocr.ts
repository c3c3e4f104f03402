import type { NoteReading } from "../book.ts";
import { readPicture } from "../picture.ts";
import type { Cell } from "./lines.ts";
import type { Ocr } from "./ocr.ts";
import { pictureOf } from "./picture-of.ts";
import { textOf, rowsOf } from "./rows.ts";

/** Goes up with every change of what OCR makes of a picture; stored with each reading. */
const ocrVersion = "ocr-1";
const model = "PP-OCRv4";

export type OcrNote =
  | { is: "read"; note: NoteReading & { rawAnswer: string } }
  /** the reader broke or hung: it may be tried again */
  | { is: "later"; problem: string }
  /** the file is no picture, or too large a one */
  | { is: "unreadable"; problem: string };

/** Reads a picture inside this process; the same checks as a model's answer judge it. */
export async function readWithOcr(
  ocr: Ocr,
  file: Uint8Array,
  today: string,
): Promise<OcrNote> {
  const read = await ocr.read(file);
  if (read.is !== "cells") return read;
  const rawAnswer = answerOf(read.cells, today);
  return {
    is: "read",
    note: {
      reader: "ocr",
      model,
      promptVersion: ocrVersion,
      rawAnswer,
      reading: readPicture(rawAnswer, today)!,
    },
  };
}

/** What the texts of a picture say, as a model would answer, and the texts themselves. */
export function answerOf(cells: Cell[], today: string): string {
  const rows = rowsOf(cells);
  return JSON.stringify({ ...pictureOf(rows, today), lines: rows.map(textOf) });
}
