import { program } from "../../assets.ts";
import { messageOf } from "../../errors.ts";
import type { PictureFault } from "../picture/picture-file.ts";
import type { Cell } from "./lines.ts";

/** What the thread answers for a picture. */
export type Told = { cells: Cell[] } | { why: PictureFault };

export type OcrRead =
  | { is: "cells"; cells: Cell[] }
  /** the reader hung or broke; it starts anew with the next picture */
  | { is: "later"; problem: string }
  | { is: "unfit"; why: PictureFault };

export interface Ocr {
  read(file: Uint8Array): Promise<OcrRead>;
  close(): void;
}

/** A page takes 1 to 5 s, the first one 3 s more; a machine under load ten times that. */
const patienceMs = 60_000;

/**
 * Reads pictures in a thread of its own, one after the other. The thread and its
 * models come with the first picture; one that broke or hangs is replaced.
 */
export function createOcr(
  start = () => new Worker(program("ocr-thread.ts")),
  timeoutMs = patienceMs,
): Ocr {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const stop = () => {
    worker?.terminate();
    worker = undefined;
  };

  const readOne = (file: Uint8Array): Promise<OcrRead> =>
    new Promise((resolve) => {
      const end = (read: OcrRead) => {
        clearTimeout(timer);
        if (read.is === "later") stop();
        resolve(read);
      };
      const timer = setTimeout(
        () =>
          end({
            is: "later",
            problem: `no answer from OCR in ${timeoutMs / 1_000} s`,
          }),
        timeoutMs,
      );
      worker ??= start();
      worker.onerror = ({ message }) =>
        end({ is: "later", problem: `OCR broke: ${message}` });
      worker.onmessage = ({ data }: MessageEvent<Told>) =>
        end(
          "cells" in data
            ? { is: "cells", cells: data.cells }
            : { is: "unfit", why: data.why },
        );
      worker.postMessage(file);
    });

  return {
    read(file) {
      const read = turn.then(() => readOne(file));
      turn = read.catch(messageOf);
      return read;
    },
    close: stop,
  };
}
