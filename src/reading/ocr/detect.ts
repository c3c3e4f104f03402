import { findBoxes, type Box } from "./boxes.ts";
import { planesOf, run, type Models } from "./models.ts";
import { resized, type Raster } from "./raster.ts";

/** What the model was made for; more takes longer and finds no more. */
const longSide = 960;

/** Finds the boxes of text of a picture, in its own pixels. */
export async function detect(models: Models, raster: Raster): Promise<Box[]> {
  const ratio = longSide / Math.max(raster.width, raster.height);
  // The model halves the picture five times.
  const fit = (side: number) =>
    Math.max(32, Math.round((side * ratio) / 32) * 32);
  const small = await resized(raster, {
    width: fit(raster.width),
    height: fit(raster.height),
  });
  const { width, height } = small;
  const input = planesOf(
    small.data,
    width * height,
    [0.485, 0.456, 0.406],
    [0.229, 0.224, 0.225],
  );
  const { data } = await run(models.detection, input, [1, 3, height, width]);
  const scale = {
    x: raster.width / width,
    y: raster.height / height,
  };
  return findBoxes(data, width, height).map((box) => ({
    x: box.x * scale.x,
    y: box.y * scale.y,
    width: box.width * scale.x,
    height: box.height * scale.y,
    angle: box.angle,
  }));
}
