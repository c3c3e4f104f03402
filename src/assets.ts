import { join } from "node:path";

// `bun build --compile --asset` puts files under the bundle's own folder; from
// source the same relative paths start at the project's root, one level up.
const root = Bun.isStandaloneExecutable
  ? import.meta.dir
  : join(import.meta.dir, "..");

/** The path of a file that ships with the service, from source and in the binary alike. */
export function asset(path: string): string {
  return join(root, path);
}

/** The path of a file of ours that begins a thread: the binary holds it beside the first. */
export function program(name: string): string {
  return join(import.meta.dir, name);
}
