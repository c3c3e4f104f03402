import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import type { PGlite } from "@electric-sql/pglite";
import { ServiceError } from "../errors.ts";
import { openEmbedded, socketTo } from "./embedded.ts";
import { lockFolder, type FolderLock } from "./lock.ts";

const types = {
  // A date is a calendar day: a JavaScript Date would give it an hour and a zone.
  date: {
    to: 1082,
    from: [1082],
    serialize: (value: string) => value,
    parse: (value: string) => value,
  },
  timestamp: {
    to: 1114,
    from: [1114],
    serialize: (value: string) => value,
    parse: (value: string) => value,
  },
  // Rupiah and ids fit a safe integer; anything beyond it is an error, not a rounding.
  bigint: {
    to: 20,
    from: [20],
    serialize: (value: number) => String(value),
    parse: (text: string) => {
      const value = Number(text);
      if (!Number.isSafeInteger(value))
        throw new ServiceError(
          "number_too_large",
          `The database holds ${text}, which is beyond a safe integer`,
        );
      return value;
    },
  },
};

type Types = { date: string; timestamp: string; bigint: number };
export type Sql = postgres.Sql<Types>;
export type Transaction = postgres.TransactionSql<Types>;

/** One database, whichever engine is behind it. */
export interface Database {
  engine: "postgres" | "embedded";
  sql: Sql;
  /**
   * Copies CSV rows into `target` (a table, columns in brackets) inside `tx`.
   * Each chunk ends at a row's end; memory stays flat.
   */
  copyFrom(
    tx: Transaction,
    target: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<void>;
  /** The port that the running service answers on, kept in the folder's lock. */
  announce(port: number, token: string): void;
  close(): Promise<void>;
}

/** The copy options that every load uses: one form, so that both engines read alike. */
const copyOptions = "(format csv)";

/** Connects to a Postgres server (15 or newer). */
export async function connect(
  url: string,
  options: { max?: number } = {},
): Promise<Database> {
  const sql = postgres(url, {
    types,
    max: options.max ?? 10,
    // The client's own pause grows to 20 s: a query after an outage would wait it out.
    backoff: () => 0.5,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { TimeZone: "UTC", application_name: "arthiusaha" },
  });
  try {
    const [row] =
      await sql`select current_setting('server_version_num')::int as version`;
    if (row!.version < 150000)
      throw new ServiceError(
        "postgres_too_old",
        `DATABASE_URL points to Postgres ${Math.floor(row!.version / 10000)}; version 15 or newer is needed. Upgrade the server or leave DATABASE_URL empty for the embedded database.`,
      );
    // The first connection has learnt the array types for all. The client drops the promise
    // of that question: asked again as a connection breaks, it would end the process.
    sql.options.fetch_types = false;
  } catch (error) {
    await sql.end({ timeout: 1 });
    if (error instanceof ServiceError) throw error;
    throw new ServiceError("database_unreachable", whyRefused(error), {
      cause: error,
    });
  }
  return {
    engine: "postgres",
    sql,
    async copyFrom(tx, target, chunks) {
      const query = tx.unsafe(`copy ${target} from stdin ${copyOptions}`);
      // An error that the server finds after the last chunk reaches nobody but the
      // query, which has long been resolved with its stream, and the pipeline would wait for ever.
      const refused = new Promise<never>((_, reject) =>
        Object.assign(query, { reject }),
      );
      refused.catch(() => {});
      const writable = await Promise.race([query.writable(), refused]);
      await Promise.race([pipeline(Readable.from(chunks), writable), refused]);
    },
    announce() {},
    close: () => sql.end({ timeout: 5 }),
  };
}

/** What a person can do about a connection that failed, told without any of its values. */
function whyRefused(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === "28P01" || code === "28000")
    return `The server at DATABASE_URL refuses the user or password in DATABASE_URL (${code}). Check both there.`;
  if (code === "3D000")
    return `The server at DATABASE_URL has no database of that name (${code}); create it, or name another one in DATABASE_URL.`;
  return `The database at DATABASE_URL does not answer (${code ?? "no code"}). Check that it runs, and the host, port, user and password in DATABASE_URL.`;
}

/** Opens the embedded database in `folder` (locked while open), or in memory without one. */
export async function open(
  folder?: string,
  template?: Blob,
): Promise<Database> {
  const lock = folder ? lockFolder(folder) : undefined;
  try {
    const engine = await openEmbedded(folder && `${folder}/postgres`, template);
    return embedded(engine, lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

// A blob for PGlite's copy is read whole, so a large file goes in by pieces.
const pieceBytes = 4 << 20;

/** Wraps an open PGlite, as tests do with a clone. */
export function embedded(engine: PGlite, lock?: FolderLock): Database {
  const options = {
    types,
    max: 1,
    onnotice: () => {},
    // The socket is a Duplex in this process; the rest only satisfies the client.
    socket: () => socketTo(engine),
    host: "embedded",
    user: "postgres",
    database: "postgres",
    connection: { TimeZone: "UTC", application_name: "arthiusaha" },
  };
  const sql = postgres(options as postgres.Options<typeof types>) as Sql;
  const copyPiece = async (target: string, pieces: Uint8Array[]) => {
    const blob = new Blob(pieces as Uint8Array<ArrayBuffer>[]);
    await engine.query(`copy ${target} from '/dev/blob' ${copyOptions}`, [], {
      blob,
    });
  };
  return {
    engine: "embedded",
    sql,
    async copyFrom(_tx, target, chunks) {
      let pieces: Uint8Array[] = [];
      let bytes = 0;
      for await (const chunk of chunks) {
        pieces.push(chunk);
        bytes += chunk.length;
        if (bytes < pieceBytes) continue;
        await copyPiece(target, pieces);
        pieces = [];
        bytes = 0;
      }
      if (bytes > 0) await copyPiece(target, pieces);
    },
    announce: (port, token) => lock?.announce(port, token),
    async close() {
      await sql.end({ timeout: 5 });
      await engine.close();
      lock?.release();
    },
  };
}
