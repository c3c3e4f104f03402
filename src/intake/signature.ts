import { createHmac, timingSafeEqual } from "node:crypto";

/** The lower-case hex HMAC-SHA-512 of a body, as WAHA puts it into X-Webhook-Hmac. */
export function sign(key: string, body: Uint8Array | string): string {
  return createHmac("sha512", key).update(body).digest("hex");
}

/** Whether the header is this body's signature; compared in constant time. */
export function isSigned(
  key: string,
  body: Uint8Array,
  hmac: string | undefined,
  algorithm: string | undefined,
): boolean {
  if (!hmac || algorithm?.toLowerCase() !== "sha512") return false;
  const expected = Buffer.from(sign(key, body));
  const found = Buffer.from(hmac.toLowerCase());
  return found.length === expected.length && timingSafeEqual(found, expected);
}
