/** The bytes that CSV and plainly written values are made of. */
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const ZERO = 0x30;
export const FALSE = 0x66;
export const TRUE = 0x74;
export const DELETE = 0x7f;

/** Whether a byte can be no blank, nor a part of one: beyond ASCII that is for SQL to tell. */
export function isInk(byte: number): boolean {
  return byte > SPACE && byte < DELETE;
}
