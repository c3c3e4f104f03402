import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Gateway events made for the project: one for each engine and kind. */
export const ours = join(import.meta.dir, "payloads");

/** Samples that are not ours to pass on; undefined where this checkout has none. */
export const shared = [join(import.meta.dir, "../../../shared/waha")].find(
  existsSync,
);

/** The events of a folder, as the bytes that are posted. */
export function eventsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      name: name.replace(".json", ""),
      text: readFileSync(join(folder, name), "utf8"),
    }));
}

export const eventOf = (name: string): string =>
  readFileSync(join(ours, `${name}.json`), "utf8");
