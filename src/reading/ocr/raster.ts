import { decode, encode } from "fast-png";
import { mostPixels } from "../picture/picture-file.ts";

/** Pixels, four bytes each: red, green, blue, alpha. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A turn clockwise, for pictures taken sideways that do not say so. */
export type Turn = 0 | 90 | 180 | 270;

/** Print on a receipt is still 20 pixels high at this length of the picture's long side. */
const longestSide = 1_600;

/** The picture of a file, upright as its camera says, no longer than what reading needs. */
export async function openRaster(file: Uint8Array): Promise<Raster> {
  return await pixelsOf(
    new Bun.Image(file, { maxPixels: mostPixels }).resize(
      longestSide,
      longestSide,
      { fit: "inside", withoutEnlargement: true },
    ),
  );
}

/** The same picture, stretched to exactly this size. */
export async function resized(
  { data, width, height }: Raster,
  to: { width: number; height: number },
): Promise<Raster> {
  const png = encode(
    { data, width, height, channels: 4 },
    { zlib: { level: 0 } },
  );
  return await pixelsOf(new Bun.Image(png).resize(to.width, to.height));
}

export function turned(raster: Raster, turn: Turn): Raster {
  const { width, height } = raster;
  if (turn === 0) return raster;
  const isSideways = turn !== 180;
  const to = isSideways ? { width: height, height: width } : { width, height };
  const from = new Uint32Array(
    raster.data.buffer,
    raster.data.byteOffset,
    width * height,
  );
  const data = new Uint32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        turn === 90
          ? [height - 1 - y, x]
          : turn === 180
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      data[ty * to.width + tx] = from[y * width + x]!;
    }
  return { ...to, data: new Uint8Array(data.buffer) };
}

// Bun.Image has no output of bare pixels; a PNG that isn't packed is the nearest.
async function pixelsOf(image: Bun.Image): Promise<Raster> {
  const png = await image.png({ compressionLevel: 0 }).bytes();
  const { width, height, data } = decode(png);
  return { width, height, data: data as Uint8Array };
}
