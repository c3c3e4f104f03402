import type { Box } from "./boxes.ts";
import { planesOf, run, type Models } from "./models.ts";
import type { Raster } from "./raster.ts";
import { withSpaces } from "./spaces.ts";

/** One box's text, with where each character stands, 0 at the box's left and 1 at its right. */
export interface Recognised {
  text: string;
  /** the mean probability of its characters */
  confidence: number;
  places: number[];
}

const cropHeight = 48;
const narrowest = 48;
const widest = 1_200;

/** Reads the text in a box, made `stretch` times as wide. Only printable ASCII is told apart: the model knows Chinese, too. */
export async function recognise(
  models: Models,
  raster: Raster,
  box: Box,
  stretch: number,
): Promise<Recognised> {
  const natural = (cropHeight * box.width * stretch) / box.height;
  const width = Math.round(Math.min(widest, Math.max(narrowest, natural)));
  const crop = cropOf(raster, box, width);
  const input = planesOf(
    crop,
    width * cropHeight,
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5],
  );
  const { data, dims } = await run(models.recognition, input, [
    1,
    3,
    cropHeight,
    width,
  ]);
  const read = decode(data, dims[1]!, dims[2]!, models.characters);
  return withSpaces(read, crop, width, cropHeight);
}

/** The most likely class of each step; repeats are one character, class 0 is none (CTC). */
function decode(
  data: Float32Array,
  steps: number,
  classes: number,
  characters: string[],
): Recognised {
  const allowed = asciiOf(characters);
  let text = "";
  let before = 0;
  let total = 0;
  const places: number[] = [];
  for (let step = 0; step < steps; step++) {
    let best = 0;
    for (const index of allowed)
      if (data[step * classes + index]! > data[step * classes + best]!)
        best = index;
    if (best !== 0 && best !== before) {
      text += characters[best];
      total += data[step * classes + best]!;
      places.push((step + 0.5) / steps);
    }
    before = best;
  }
  return { text, confidence: text ? total / text.length : 0, places };
}

const asciiClasses = new WeakMap<string[], number[]>();

function asciiOf(characters: string[]): number[] {
  let classes = asciiClasses.get(characters);
  if (!classes) {
    classes = [...characters.keys()].filter((index) =>
      /^[ -~]$/.test(characters[index]!),
    );
    asciiClasses.set(characters, classes);
  }
  return classes;
}

/** The box's pixels laid flat, 48 high. */
function cropOf(raster: Raster, box: Box, width: number): Uint8Array {
  const crop = new Uint8Array(width * cropHeight * 4);
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  for (let row = 0; row < cropHeight; row++) {
    const across = ((row + 0.5) / cropHeight - 0.5) * box.height;
    for (let column = 0; column < width; column++) {
      const along = ((column + 0.5) / width - 0.5) * box.width;
      blend(
        raster,
        box.x + along * cos - across * sin - 0.5,
        box.y + along * sin + across * cos - 0.5,
        crop,
        (row * width + column) * 4,
      );
    }
  }
  return crop;
}

/** Mixes the four pixels around a point. */
function blend(
  { data, width, height }: Raster,
  x: number,
  y: number,
  into: Uint8Array,
  at: number,
): void {
  const clampX = (value: number) => Math.min(width - 1, Math.max(0, value));
  const clampY = (value: number) => Math.min(height - 1, Math.max(0, value));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [rightShare, lowShare] = [x - left, y - top];
  const upper = clampY(top) * width;
  const lower = clampY(top + 1) * width;
  const [near, far] = [clampX(left), clampX(left + 1)];
  for (let band = 0; band < 3; band++) {
    const high =
      data[(upper + near) * 4 + band]! * (1 - rightShare) +
      data[(upper + far) * 4 + band]! * rightShare;
    const low =
      data[(lower + near) * 4 + band]! * (1 - rightShare) +
      data[(lower + far) * 4 + band]! * rightShare;
    into[at + band] = high * (1 - lowShare) + low * lowShare;
  }
}
