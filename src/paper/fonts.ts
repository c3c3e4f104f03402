import { asset } from "../assets.ts";

/** The family that the drawings are set in; picture.ts and pdf.ts embed it. */
export const fontFamily = "Noto Sans";

const weights = { normal: 400, bold: 700 };

/**
 * Noto Sans (SIL Open Font License 1.1), which both picture and paper embed. resvg
 * reads it as woff2 alone; of a woff2 pdfkit embeds glyphs that readers refuse.
 */
export async function fontBytes(
  weight: keyof typeof weights,
  format: "woff" | "woff2",
): Promise<Uint8Array> {
  const path = `node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weights[weight]}-normal.${format}`;
  return await Bun.file(asset(path)).bytes();
}
