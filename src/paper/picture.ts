import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { asset } from "../assets.ts";
import { fontBytes, fontFamily } from "./fonts.ts";

// The module sets itself up once a process, and a second time throws.
let ready: Promise<void> | undefined;

/** Draws an SVG as PNG, so many pixels wide. */
export async function png(svg: string, width: number): Promise<Uint8Array> {
  const wasm = Bun.file(asset("node_modules/@resvg/resvg-wasm/index_bg.wasm"));
  ready ??= wasm.arrayBuffer().then(initWasm);
  await ready;
  const fonts = await Promise.all([
    fontBytes("normal", "woff2"),
    fontBytes("bold", "woff2"),
  ]);
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { fontBuffers: fonts, defaultFontFamily: fontFamily },
  });
  const image = drawn.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawn.free();
  }
}
