import type { Recognised } from "./recognise.ts";

/** A gap of this share of a letter's room, and more, parts two words. */
const wordGap = 0.6;
/** The feet and the bar of these lie outside what is looked at, so the gap behind them seems wider. */
const open = /[LET]/;
const openGap = 1;

/**
 * Puts back the spaces that recognition drops: between two letters, or a letter and
 * a figure, whose ink stands apart. Figures are left as they were read: a 1 stands
 * alone in print, and "11.000" must not become "1 1.000".
 */
export function withSpaces(
  { text, places, confidence }: Recognised,
  crop: Uint8Array,
  width: number,
  height: number,
): Recognised {
  const hasInk = inkOf(crop, width, height);
  const steps = places.slice(1).map((place, index) => place - places[index]!);
  const room = width * medianOf(steps);
  let spaced = text.slice(0, 1);
  for (let index = 1; index < text.length; index++) {
    const pair = text.slice(index - 1, index + 1);
    const gap = gapBetween(
      hasInk,
      Math.round(places[index - 1]! * width),
      Math.round(places[index]! * width),
    );
    const isPart = /^([a-z][a-z\d]|\d[a-z])$/i.test(pair);
    const least = open.test(pair[0]!) ? openGap : wordGap;
    if (isPart && gap > least * room) spaced += " ";
    spaced += text[index];
  }
  return { text: spaced, places, confidence };
}

/** The longest run of columns without ink between two of them. */
function gapBetween(hasInk: boolean[], from: number, to: number): number {
  let [longest, run] = [0, 0];
  for (let column = from; column <= to; column++) {
    run = hasInk[column] ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Which columns hold ink; the lines of ruled paper run below the letters and are left out. */
function inkOf(crop: Uint8Array, width: number, height: number): boolean[] {
  const [top, bottom] = [Math.round(height * 0.2), Math.round(height * 0.75)];
  const darkest: number[] = [];
  const lightest: number[] = [];
  for (let column = 0; column < width; column++) {
    let [dark, light] = [255, 0];
    for (let row = top; row < bottom; row++) {
      const value = crop[(row * width + column) * 4 + 1]!;
      dark = Math.min(dark, value);
      light = Math.max(light, value);
    }
    darkest.push(dark);
    lightest.push(light);
  }
  const paper = medianOf(lightest);
  const ink = darkest.toSorted((a, b) => a - b)[Math.floor(width / 10)]!;
  return darkest.map((dark) => dark < paper - 0.4 * (paper - ink));
}

function medianOf(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
