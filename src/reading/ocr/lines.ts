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
/** A picture whose boxes are this unsure on the whole may be upside down. */
const doubtful = 0.7;

/** All boxes of a picture read one way up. */
interface Attempt {
  cells: Cell[];
  /** the mean over the boxes by their length; one that says nothing counts, too */
  confidence: number;
}

/** Reads all text of a picture file. */
export async function readCells(
  models: Models,
  file: Uint8Array,
): Promise<Cell[]> {
  const raster = await openRaster(file);
  const boxes = await detect(models, raster);
  const wide = boxes.filter((box) => box.width > box.height * 1.5);
  const tall = boxes.filter((box) => box.height > box.width * 1.5);
  const isSideways = sumOf(tall, "height") > sumOf(wide, "width");
  const attempts = isSideways ? [] : [await readAll(models, raster, boxes)];
  if (!isSideways && attempts[0]!.confidence > doubtful)
    return attempts[0]!.cells;
  const turns: Turn[] = isSideways ? [90, 270] : [180];
  for (const turn of turns) {
    const way = turned(raster, turn);
    attempts.push(await readAll(models, way, await detect(models, way)));
  }
  attempts.sort((a, b) => b.confidence - a.confidence);
  return attempts[0]!.cells;
}

const sumOf = (boxes: Box[], side: "width" | "height") =>
  boxes.reduce((total, box) => total + box[side], 0);

async function readAll(
  models: Models,
  raster: Raster,
  boxes: Box[],
): Promise<Attempt> {
  const cells: Cell[] = [];
  let confident = 0;
  for (const box of boxes) {
    const { text, confidence } = await recognised(models, raster, box);
    if (!text.trim() || confidence < leastConfidence) continue;
    cells.push({ ...box, text: text.trim(), confidence });
    confident += confidence * box.width;
  }
  return { cells, confidence: confident / Math.max(1, sumOf(boxes, "width")) };
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
