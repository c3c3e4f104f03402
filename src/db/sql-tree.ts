import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { asset } from "../assets.ts";

export interface SqlFile {
  /** path below sql/, e.g. `views/10_features/10_bills.sql` */
  path: string;
  text: string;
  hash: string;
}

/** The .sql files of a folder of sql/, in the order of their paths. */
export function sqlFiles(folder: "migrations" | "views"): SqlFile[] {
  const root = asset("sql");
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".sql"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path: relative(root, path), text, hash: hashOf(text) };
    });
}

/** SHA-256 of a text with its line ends made plain, as a checkout may change them. */
export function hashOf(text: string): string {
  return new Bun.CryptoHasher("sha256")
    .update(text.replaceAll("\r\n", "\n"))
    .digest("hex");
}
