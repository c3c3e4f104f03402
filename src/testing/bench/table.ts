/** One measured thing beside its floor. */
export interface Row {
  what: string;
  ours: string;
  floor?: string;
  ratio?: number;
  target?: string;
  /** undefined where there is no target, or where what it needs is not here */
  isMet?: boolean;
}

/** The table of a run, as Markdown that also reads well in a terminal. */
export function formatTable(rows: Row[]): string[] {
  const cells = [
    ["what", "ours", "floor", "ratio", "target", "met"],
    ...rows.map(({ what, ours, floor, ratio, target, isMet }) => [
      what,
      ours,
      floor ?? "",
      ratio === undefined ? "" : ratio.toFixed(2),
      target ?? "",
      isMet === undefined ? "" : isMet ? "yes" : "no",
    ]),
  ];
  const widths = cells[0]!.map((_, column) =>
    Math.max(...cells.map((line) => line[column]!.length)),
  );
  const lines = cells.map(
    (line) =>
      `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0]!, rule, ...lines.slice(1)];
}

/** A row that is met if ours is at most `most` times the floor. */
export function ratioRow(
  what: string,
  [ours, floor]: [number, number],
  write: (value: number) => string,
  most?: number,
): Row {
  const ratio = ours / floor;
  const row = { what, ours: write(ours), floor: write(floor), ratio };
  return most === undefined
    ? row
    : { ...row, target: `ratio <= ${most}`, isMet: ratio <= most };
}

export const inSeconds = (value: number) => `${value.toPrecision(3)} s`;
export const inMilliseconds = (value: number) =>
  `${(value * 1000).toPrecision(3)} ms`;
export const aSecond = (value: number) =>
  `${Math.round(value).toLocaleString("en-US")}/s`;
export const inMegabytes = (bytes: number) =>
  `${Math.round(bytes / 2 ** 20)} MB`;
export const inGigabytes = (bytes: number) =>
  `${(bytes / 2 ** 30).toFixed(1)} GB`;
export const millions = (count: number) => `${(count / 1e6).toPrecision(3)} M`;
