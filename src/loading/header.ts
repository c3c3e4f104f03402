import { ServiceError } from "../errors.ts";
import type { FileForm } from "./files.ts";
import type { CsvFile } from "./records.ts";

/** The columns of a file that are not its form's; an error where one of those is missing or doubled. */
export function checkHeader(form: FileForm, csv: CsvFile): string[] {
  const twice = form.columns.find(
    (name) => csv.header.indexOf(name) !== csv.header.lastIndexOf(name),
  );
  if (twice !== undefined)
    throw new ServiceError(
      "column_twice",
      `${form.name}, line 1: the column "${twice}" stands there twice. Remove one.`,
    );
  const missing = form.columns.filter((name) => !csv.header.includes(name));
  if (missing.length === form.columns.length)
    throw new ServiceError("not_csv", noHeader(form, csv.header.join(",")));
  if (missing.length > 0)
    throw new ServiceError(
      "column_missing",
      `${form.name}, line 1: the column ${missing.join(", ")} is missing; found ${csv.header.join(", ").slice(0, 300)}. Add it and load again.`,
    );
  return csv.header
    .filter((name) => !form.columns.includes(name))
    .map((name) => name || "(without a name)");
}

/** What to say of a first line that has none of the columns. */
function noHeader(form: FileForm, line: string): string {
  const separator = otherSeparator(line);
  const looks = separator
    ? `its fields seem to be separated by ${separator}. Save it with commas`
    : `this looks like no CSV with a header. Put the column names into the first line`;
  return `${form.name}, line 1: none of the columns ${form.columns.join(", ")} is there; ${looks}, and load again. Found ${line.slice(0, 300)}`;
}

/** What a line's fields seem to be separated by, if not by commas. */
export function otherSeparator(line: string): string | undefined {
  if (line.includes("\t")) return "tabs";
  if (line.includes(";")) return "semicolons (;)";
}
