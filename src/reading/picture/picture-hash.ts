import { decode } from "fast-png";

// One column more than bits: each bit compares two neighbours.
const width = 9;
const height = 8;
/** With fewer of one kind a picture is nearly flat, and like every other such one. */
const fewestBits = 10;
/** As for reading: what a phone's camera makes at most. */
const mostPixels = 64_000_000;

/**
 * The 64 bits of a picture's dHash, or null of what is no picture that can be opened or
 * shows nothing: which of two neighbours on a grid of 9 by 8 is brighter. It survives another size,
 * compression and light; pictures of one thing differ in few bits.
 */
export async function pictureHash(file: Uint8Array): Promise<string | null> {
  let png: Uint8Array;
  try {
    png = await new Bun.Image(file, { maxPixels: mostPixels })
      .resize(width, height, { filter: "box" })
      .png()
      .bytes();
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith("ERR_IMAGE"))
      throw error;
    return null; // a PDF, a voice note, a broken photo: they have no neighbours to compare
  }
  const { data, channels } = decode(png);
  const lightness = (place: number) => {
    const at = place * channels;
    if (channels < 3) return data[at]!;
    return 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  };
  let bits = "";
  for (let row = 0; row < height; row++)
    for (let column = 1; column < width; column++) {
      const place = row * width + column;
      bits += lightness(place - 1) > lightness(place) ? "1" : "0";
    }
  const bright = bits.replaceAll("0", "").length;
  return Math.min(bright, 64 - bright) < fewestBits ? null : bits;
}
