import { Duplex } from "node:stream";
import { existsSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { asset } from "../assets.ts";

const dist = "node_modules/@electric-sql/pglite/dist";

// Nine megabytes, a third of a second: once a process is enough.
let compiled: ReturnType<typeof compile> | undefined;

const compile = () =>
  Promise.all(
    ["pglite.wasm", "initdb.wasm"].map(async (name) =>
      WebAssembly.compile(
        await Bun.file(asset(`${dist}/${name}`)).arrayBuffer(),
      ),
    ),
  );

/** Opens PGlite on a folder, or in memory without one; a new folder starts from `template`. */
export async function openEmbedded(
  folder?: string,
  template?: Blob,
): Promise<PGlite> {
  const [pgliteWasmModule, initdbWasmModule] = await (compiled ??= compile());
  const isNew = !folder || !existsSync(`${folder}/PG_VERSION`);
  return await PGlite.create({
    dataDir: folder,
    pgliteWasmModule,
    initdbWasmModule,
    fsBundle: Bun.file(asset(`${dist}/pglite.data`)),
    ...(isNew && template ? { loadDataDir: template } : {}),
  });
}

/**
 * A socket for postgres.js that ends in PGlite, inside the process. Only with
 * `max: 1`: PGlite has one session, and two connections would mix their messages.
 */
export function socketTo(engine: PGlite): Duplex {
  const terminate = 0x58; // "X": the client's good-bye would end PGlite's only session
  const socket = new Duplex({
    read() {},
    write(chunk: Uint8Array, _encoding, done) {
      if (chunk[0] === terminate) return done();
      engine.execProtocolRaw(chunk).then((answer) => {
        if (answer.length > 0) socket.push(Buffer.from(answer));
        done();
      }, done);
    },
    final(done) {
      socket.push(null);
      socket.destroy();
      done();
    },
  });
  // postgres.js ends only sockets that say they are open.
  return Object.assign(socket, { readyState: "open" });
}
