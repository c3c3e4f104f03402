/** The kind of a picture by its first bytes; a name or header may lie. */
export function photoType(bytes: Uint8Array): string | undefined {
  const starts = (...expected: number[]) =>
    expected.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47)) return "image/png";
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  return head.startsWith("RIFF") && head.endsWith("WEBP")
    ? "image/webp"
    : undefined;
}
