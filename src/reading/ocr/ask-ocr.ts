import type { Answered } from "../../gemini/client.ts";
import type { Cell } from "./lines.ts";
import type { Ocr, OcrRead } from "./ocr.ts";
import { pictureOf } from "./picture-of.ts";
import { rowsOf, textOf } from "./rows.ts";

/** Goes up with every change of what OCR makes of a picture; stored with each reading. */
export const ocrVersion = "ocr-4";

/** Reads a picture inside this process and answers as the model would, with the texts beside. */
export async function askOcr(
  ocr: Ocr,
  file: Uint8Array,
  today: string,
): Promise<Answered | Extract<OcrRead, { is: "unfit" }>> {
  const read = await ocr.read(file);
  if (read.is === "unfit") return read;
  const by = { model: "PP-OCRv4", usage: undefined };
  return read.is === "cells"
    ? { is: "answer", text: answerOf(read.cells, today), ...by }
    : { is: "timeout", problem: read.problem, ...by };
}

function answerOf(cells: Cell[], today: string): string {
  const rows = rowsOf(cells);
  return JSON.stringify({ ...pictureOf(rows, today), lines: rows.map(textOf) });
}
