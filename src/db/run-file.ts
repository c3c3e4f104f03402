import { ServiceError } from "../errors.ts";
import type { Transaction } from "./database.ts";
import type { SqlFile } from "./sql-tree.ts";

/** Runs a whole file; an error names the file and line and points at the place. */
export async function runFile(tx: Transaction, file: SqlFile): Promise<void> {
  try {
    await tx.unsafe(file.text).simple();
  } catch (error) {
    const { message, position, hint } = error as Error & {
      position?: string;
      hint?: string;
    };
    let where = file.path;
    let picture = "";
    if (position) {
      const before = file.text.slice(0, Number(position) - 1);
      const line = before.split("\n").length;
      const column = before.length - before.lastIndexOf("\n") - 1;
      where += `:${line}:${column + 1}`;
      picture = `\n${file.text.split("\n")[line - 1]}\n${" ".repeat(column)}^`;
    }
    throw new ServiceError(
      "sql_file_failed",
      `${where}: ${message}${hint ? ` (${hint})` : ""}${picture}`,
      { cause: error },
    );
  }
}
