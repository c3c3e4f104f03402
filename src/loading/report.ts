import { quarantinedRows } from "./load.ts";
import type { FileReport } from "./stage.ts";

/** The load's result as a table for a terminal, a line each. */
export function describeLoad(files: FileReport[]): string[] {
  const head = [
    "file",
    "read",
    "inserted",
    "updated",
    "unchanged",
    "quarantined",
  ];
  const rows = files.map((file) =>
    file.stopped !== null
      ? [file.file, "stopped", "-", "-", "-", "-"]
      : [
          file.file,
          ...[
            file.read,
            file.inserted,
            file.updated,
            file.unchanged,
            quarantinedRows(file),
          ].map((count) => count.toLocaleString("en-US")),
        ],
  );
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]!.length)),
  );
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join("  "),
  );
  for (const file of files) {
    for (const [reason, count] of Object.entries(file.quarantined))
      lines.push(`${file.file}: ${count} quarantined: ${reason}`);
    for (const remark of file.remarks) lines.push(`${file.file}: ${remark}`);
    if (file.stopped !== null) lines.push(`Stopped: ${file.stopped}`);
  }
  const isTaken = files.some((file) => file.stopped === null);
  const isChanged = files.some((file) => file.inserted + file.updated > 0);
  if (isTaken && !isChanged)
    lines.push("Nothing changed: every good row stood there already.");
  return lines;
}
