/** Files that stand for those of a mitra: made here, nobody's own. */
import { crc32, deflateSync } from "node:zlib";

/** A PNG of two colours, unlike those of other seeds; `width` pixels wide, half as high. */
export function drawPicture(seed: number, width = 16): Uint8Array<ArrayBuffer> {
  return encodePng(width, width / 2, (x) =>
    x < width / 2 ? seed % 0xffffff : 0xff0000,
  );
}

function encodePng(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => number,
): Uint8Array<ArrayBuffer> {
  const line = 1 + width * 3;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.writeUIntBE(colourAt(x, y), y * line + 1 + x * 3, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(pixels)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A JPEG as a phone writes it: lying on its side by its EXIF, which holds a place, too. */
export async function phonePhoto(width: number): Promise<Uint8Array> {
  const jpeg = await new Bun.Image(drawPicture(7, width))
    .jpeg({ quality: 90 })
    .bytes();
  const orientation = Buffer.from("12010300010000000600000000000000", "hex");
  const exif = Buffer.concat([
    Buffer.from("Exif\0\0II*\0\x08\0\0\0\x01\0", "latin1"),
    orientation,
    Buffer.from("GPSLatitude 6.2S GPSLongitude 106.8E SN-PHONE-1"),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from("ffe1", "hex"),
    length,
    exif,
    jpeg.subarray(2),
  ]);
}

/** The frame of an Ogg/Opus recording of that length, without a sound in it. */
export function voiceNote(seconds: number): Uint8Array<ArrayBuffer> {
  const page = (position: bigint, body: Buffer) => {
    const head = Buffer.alloc(28);
    head.write("OggS", 0, "latin1");
    head.writeBigInt64LE(position, 6);
    head.writeUInt8(1, 26);
    head.writeUInt8(body.length, 27);
    return Buffer.concat([head, body]);
  };
  return Uint8Array.from(
    Buffer.concat([
      page(0n, Buffer.from("OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0", "latin1")),
      page(BigInt(Math.round(seconds * 48_000)), Buffer.from("synthetic")),
    ]),
  );
}

/** The beginning of a PDF. */
export const pdf = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from("%PDF-1.7\n% synthetic\n%%EOF\n"));

/** A picture of 9 by 8 fields of light and dark, unlike that of every other seed. */
export function drawScene(seed: number): Uint8Array<ArrayBuffer> {
  let state = seed * 2_654_435_761;
  const [columns, rows, field] = [9, 8, 20];
  const fields = Array.from({ length: columns * rows }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 256;
  });
  const width = columns * field;
  return encodePng(width, rows * field, (x, y) => {
    const light =
      fields[Math.floor(y / field) * columns + Math.floor(x / field)]!;
    return (light << 16) | (light << 8) | light;
  });
}
