/** What a file is by its first bytes, of the kinds that can be read; a name or header may lie. */
export function fileType(bytes: Uint8Array): string | undefined {
  const starts = (...expected: number[]) =>
    expected.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47)) return "image/png";
  const ascii = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (ascii.startsWith("RIFF") && ascii.endsWith("WEBP")) return "image/webp";
  if (ascii.slice(4, 8) === "ftyp" && /hei[cfx]|mif1/.test(ascii.slice(8)))
    return "image/heic";
  if (ascii.startsWith("%PDF-")) return "application/pdf";
  if (ascii.startsWith("OggS")) return "audio/ogg";
  return undefined;
}
