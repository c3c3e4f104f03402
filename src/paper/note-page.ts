import { fontFamily } from "./fonts.ts";
import { png } from "./picture.ts";

// About what a hand puts on a line of a pocket book held in front of a camera.
const charactersALine = 44;
const fontSize = 32;
const lineHeight = 56;
const margin = 60;
// Noto Sans is 0.56 of its size wide on the average; a line of capitals still fits.
const pageWidth = 2 * margin + Math.ceil(0.72 * fontSize * charactersALine);

/** Draws a text as a page of writing, as PNG; pictographs, which the font has not, are left out. */
export async function notePage(text: string): Promise<Uint8Array> {
  const lines = text.split("\n").flatMap(wrapped);
  const height = 2 * margin + lines.length * lineHeight;
  const drawn = lines.map(
    (line, index) =>
      `<text x="${margin}" y="${margin + (index + 0.7) * lineHeight}">${Bun.escapeHTML(line)}</text>`,
  );
  return await png(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="${height}" font-family="${fontFamily}" font-size="${fontSize}" fill="#1c2a6b"><rect width="100%" height="100%" fill="#fbfaf4"/>${drawn.join("")}</svg>`,
    pageWidth,
  );
}

/** A line as lines that fit, broken between words; a word longer than a line is broken itself. */
function wrapped(line: string): string[] {
  const lines = [""];
  const words = line
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{C}]/gu, "")
    .split(/\s+/)
    .flatMap((word) => word.match(/.{1,44}/gu) ?? []);
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= charactersALine) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
