import type { Box } from "./boxes.ts";
import { detect } from "./detect.ts";
import type { Models } from "./models.ts";
import { openRaster, turned, type Raster, type Turn } from "./raster.ts";
import { recognise, type Recognised } from "./recognise.ts";

/** One piece of text of a picture and where it stands, in the upright picture's pixels. */
export interface Cell extends Box {
  text: string;
  /** 0 to 1 */
  confidence: number;
}

/** Below this a text is a shadow or a weave, not letters. */
const leastConfidence = 0.5;
/** A picture whose texts are this unsure on the whole may be upside down. */
const doubtful = 0.8;

/** Reads all text of a picture file. */
export async function readCells(
  models: Models,
  file: Uint8Array,
): Promise<Cell[]> {
  const raster = await openRaster(file);
  const upright = await detect(models, raster);
  const wide = upright.filter((box) => box.width > box.height * 1.5);
  const tall = upright.filter((box) => box.height > box.width * 1.5);
  if (lengthOf(tall, "height") > lengthOf(wide, "width"))
    return await best(models, raster, [90, 270]);
  const cells = await readAll(models, raster, upright);
  if (cells.length < 4 || confidenceOf(cells) > doubtful) return cells;
  const other = await best(models, raster, [180]);
  return confidenceOf(other) > confidenceOf(cells) ? other : cells;
}

const lengthOf = (boxes: Box[], side: "width" | "height") =>
  boxes.reduce((total, box) => total + box[side], 0);

/** By length, as one sure letter says little. */
function confidenceOf(cells: Cell[]): number {
  const letters = cells.reduce((total, { text }) => total + text.length, 0);
  return (
    cells.reduce((sum, cell) => sum + cell.confidence * cell.text.length, 0) /
    Math.max(1, letters)
  );
}

async function best(models: Models, raster: Raster, turns: Turn[]) {
  let found: Cell[] = [];
  for (const turn of turns) {
    const way = turned(raster, turn);
    const cells = await readAll(models, way, await detect(models, way));
    if (found.length === 0 || confidenceOf(cells) > confidenceOf(found))
      found = cells;
  }
  return found;
}

async function readAll(
  models: Models,
  raster: Raster,
  boxes: Box[],
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const box of boxes) {
    const { text, confidence } = await recognised(models, raster, box);
    if (text.trim() && confidence >= leastConfidence)
      cells.push({ ...box, text: text.trim(), confidence });
  }
  return cells;
}

/** The model gives one character to 8 pixels at most: of slim letters it loses doubles, so they are widened. */
const slim = 17;

async function recognised(
  models: Models,
  raster: Raster,
  box: Box,
): Promise<Recognised> {
  const read = await recognise(models, raster, box, 1);
  const each = (48 * box.width) / box.height / Math.max(1, read.text.length);
  if (read.text.length < 3 || each >= slim) return read;
  const wide = await recognise(models, raster, box, 22 / each);
  return wide.confidence > read.confidence - 0.1 ? wide : read;
}
