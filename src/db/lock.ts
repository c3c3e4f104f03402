import { Database } from "bun:sqlite";
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ServiceError } from "../errors.ts";

/** Who has a data folder open, as its owner file says. */
export interface FolderOwner {
  pid: number;
  started: string;
  port?: number;
  token?: string;
}

export interface FolderLock {
  announce(port: number, token: string): void;
  release(): void;
}

/** Thrown when another living process has the folder; `owner` says which. */
export class FolderInUse extends ServiceError {
  constructor(readonly owner: FolderOwner | undefined) {
    super(
      "database_in_use",
      `The service (pid ${owner?.pid ?? "unknown"}) has this database open. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
}

/** Locks that are held: one that is garbage to the engine would be closed, and so freed. */
const held = new Set<Database>();

/**
 * Takes the folder for this process. PGlite does not guard its folder: two
 * processes on it lose acknowledged rows without an error. The lock is SQLite's
 * own file lock, which the kernel frees when its process dies, so a dead owner
 * needs no guessing by process id; the owner file only tells who and where.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  // SQLite would only say that it can't open its file.
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  const ownerPath = join(folder, "owner.json");
  const lock = new Database(join(folder, "service.lock"));
  try {
    lock.run("pragma busy_timeout = 0");
    lock.run("begin exclusive");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== "SQLITE_BUSY") throw error;
    throw new FolderInUse(readOwner(ownerPath));
  }
  const write = (owner: FolderOwner) => {
    writeFileSync(`${ownerPath}.next`, JSON.stringify(owner), { mode: 0o600 });
    renameSync(`${ownerPath}.next`, ownerPath);
  };
  held.add(lock);
  const me = { pid: process.pid, started: new Date().toISOString() };
  write(me);
  return {
    announce: (port, token) => write({ ...me, port, token }),
    release() {
      rmSync(ownerPath, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
}

function readOwner(path: string): FolderOwner | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined; // the owner is only just starting or stopping
  }
}
