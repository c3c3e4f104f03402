import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { connect, type Database } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { startCluster, type Cluster } from "../cluster.ts";

const gigabyte = 2 ** 30;

export interface Server {
  url(name: string): string;
  /** a connection to one of its databases, which the caller closes */
  open(name: string, max?: number): Promise<Database>;
  names(): Promise<string[]>;
  /** drops what a run that was stopped half way left: scratch_… */
  clear(): Promise<void>;
  create(name: string, template?: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  drop(name: string): Promise<void>;
  /** what the figures were taken on, a line each */
  describe(): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * What a small server has. Nothing that may lose an acknowledged row is switched off,
 * and both sides of a ratio run under the same settings.
 */
function settings(): Record<string, string> {
  const shared = Math.min(6, totalmem() / gigabyte / 4);
  return {
    shared_buffers: `${Math.round(shared * 1024)}MB`,
    effective_cache_size: `${Math.round((totalmem() / gigabyte) * 768)}MB`,
    // Postgres fills the hash tables of halves that never run by it, too: more of it costs more.
    work_mem: "16MB",
    maintenance_work_mem: "512MB",
    max_wal_size: "8GB",
    max_parallel_workers_per_gather: "2",
    jit: "off",
    // As of a disk that does not spin, and as a refresh sets it.
    random_page_cost: "1.1",
  };
}

/** Starts Postgres on the data of earlier runs in `folder`, or on none yet. */
export async function startServer(folder: string): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  // Postgres refuses to run as root, so another user must get into the folder.
  chmodSync(folder, 0o755);
  const secret = join(folder, "password");
  if (!existsSync(secret))
    writeFileSync(secret, crypto.randomUUID(), { mode: 0o600 });
  const password = await Bun.file(secret).text();
  const data = join(folder, "postgres");
  const chosen = settings();
  const options = { folder: data, password, settings: chosen };
  const cluster = await startCluster(options).catch((error) => {
    throw new ServiceError(
      "bench_folder",
      `Postgres does not start on ${data}. If another bench runs on that folder, wait for it or give --keep another one; else remove the folder and its data is made anew.`,
      { cause: error },
    );
  });
  return serverOn(cluster, chosen);
}

async function serverOn(
  cluster: Cluster,
  chosen: Record<string, string>,
): Promise<Server> {
  const admin = await connect(cluster.url("postgres"), { max: 1 });
  const { sql } = admin;
  const names = async (): Promise<string[]> =>
    (await sql`select datname from pg_database`).map((row) => row.datname);
  const drop = async (name: string) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  };
  return {
    url: cluster.url,
    open: (name, max) => connect(cluster.url(name), { max }),
    names,
    async clear() {
      for (const name of await names())
        if (name.startsWith("scratch_")) await drop(name);
    },
    async create(name, template = "template0") {
      await sql`create database ${sql(name)} template ${sql(template)}`;
    },
    async rename(from, to) {
      await sql`alter database ${sql(from)} rename to ${sql(to)}`;
    },
    drop,
    async describe() {
      const [row] =
        await sql`select current_setting('server_version') as version`;
      const [load] = loadavg();
      return [
        `Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() || "unnamed"}), ${(totalmem() / gigabyte).toFixed(1)} GB memory, load ${load!.toFixed(1)} at the start`,
        `Postgres ${row!.version}, Bun ${Bun.version}; ${Object.entries(chosen)
          .map(([name, value]) => `${name} ${value}`)
          .join(", ")}; all else as Postgres ships`,
      ];
    },
    async stop() {
      await admin.close();
      await cluster.stop();
    },
  };
}
