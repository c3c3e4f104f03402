import type { Cell } from "../../reading/ocr/lines.ts";

/** Cells of lines whose parts, set apart by " | ", stand left, and the last at the right edge, on paper turned by `tilt`. */
export function cellsOf(lines: string[], tilt = 0): Cell[] {
  return lines.flatMap((line, index) =>
    line.split(" | ").map((text, part, parts): Cell => {
      const width = text.length * 12;
      const isLast = part > 0 && part === parts.length - 1;
      const flatX = isLast ? 600 - width / 2 : 40 + part * 150 + width / 2;
      const flatY = 50 + index * 30;
      return {
        text,
        confidence: 0.95,
        x: flatX * Math.cos(tilt) - flatY * Math.sin(tilt),
        y: flatX * Math.sin(tilt) + flatY * Math.cos(tilt),
        width,
        height: 24,
        angle: tilt,
      };
    }),
  );
}
