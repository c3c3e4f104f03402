/** The thread in which pictures are read: an entry of its own, started by reading/ocr/ocr.ts. */
import { readCells } from "./reading/ocr/lines.ts";
import { openModels } from "./reading/ocr/models.ts";
import type { Told } from "./reading/ocr/ocr.ts";
import { faultOf } from "./reading/picture/picture-file.ts";

declare const self: Worker;

const opened = openModels();

self.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  // Models that can't be opened are no fault of the picture: that ends the thread.
  const models = await opened;
  let told: Told;
  try {
    told = { cells: await readCells(models, data) };
  } catch (error) {
    told = { why: faultOf(error) };
  }
  self.postMessage(told);
};
