/** Why a picture can't be opened, now or ever. */
export type PictureFault = "other_type" | "too_large" | "broken";

export type Prepared =
  | { is: "ready"; bytes: Uint8Array; mimetype: string }
  | { is: "unfit"; why: PictureFault };

// What the model tells apart on a page of small writing; more only costs tokens.
const longestSide = 1_600;
// 64 megapixels are 256 MB in memory; a phone's own pictures have up to 50.
export const mostPixels = 64_000_000;

const whys: Record<string, PictureFault> = {
  ERR_IMAGE_FORMAT_UNSUPPORTED: "other_type",
  ERR_IMAGE_UNKNOWN_FORMAT: "other_type",
  ERR_IMAGE_TOO_MANY_PIXELS: "too_large",
  ERR_IMAGE_DECODE_FAILED: "broken",
};

/**
 * A picture as it may leave: upright, at most 1,600 px, and drawn anew, so that
 * nothing of the file goes along but what is to be seen: no place, no time, no phone.
 */
export async function preparePicture(file: Uint8Array): Promise<Prepared> {
  try {
    const bytes = await new Bun.Image(file, { maxPixels: mostPixels })
      .resize(longestSide, longestSide, {
        fit: "inside",
        withoutEnlargement: true,
      })
      .jpeg({ quality: 85 })
      .bytes();
    return { is: "ready", bytes, mimetype: "image/jpeg" };
  } catch (error) {
    return { is: "unfit", why: faultOf(error) };
  }
}

/** What an error says of a picture; throws one that is about something else. */
export function faultOf(error: unknown): PictureFault {
  const fault = whys[(error as { code?: string }).code ?? ""];
  if (!fault) throw error;
  return fault;
}
