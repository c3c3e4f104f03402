/** How long an Ogg/Opus recording is, by its last page's position; undefined if it is none. */
export function opusSeconds(file: Uint8Array): number | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const last = bytes.lastIndexOf("OggS", bytes.length, "latin1");
  const isOpus = bytes.subarray(0, 100).includes("OpusHead", 0, "latin1");
  if (!isOpus || last < 0 || bytes.length < last + 14) return undefined;
  // Positions of Opus are counted at 48 kHz, whatever the recording's own rate.
  return Number(bytes.readBigInt64LE(last + 6)) / 48_000;
}
