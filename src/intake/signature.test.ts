import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "../testing/payloads.ts";
import { isSigned, sign } from "./signature.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

// RFC 4231, test cases 1 and 2.
const vectors = [
  [
    "\v".repeat(20),
    "Hi There",
    "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854",
  ],
  [
    "Jefe",
    "what do ya want for nothing?",
    "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
  ],
] as const;

test.each(vectors)(
  "the published HMAC-SHA-512 of key %j",
  (key, body, hmac) => {
    expect(sign(key, body)).toBe(hmac);
    expect(isSigned(key, bytes(body), hmac, "sha512")).toBe(true);
  },
);

test("letters of either case are taken, for the digest and for the algorithm", () => {
  const hmac = sign("key", "body").toUpperCase();
  expect(isSigned("key", bytes("body"), hmac, "SHA512")).toBe(true);
});

test.each([
  ["no digest", undefined, "sha512"],
  ["an empty one", "", "sha512"],
  ["no algorithm", sign("key", "body"), undefined],
  ["another algorithm", sign("key", "body"), "sha256"],
  ["another body's digest", sign("key", "body "), "sha512"],
  ["another key's digest", sign("Key", "body"), "sha512"],
  ["a digest cut short", sign("key", "body").slice(2), "sha512"],
  ["a digest with more behind it", `${sign("key", "body")}00`, "sha512"],
  ["letters that are two bytes", "é".repeat(64), "sha512"],
])("%s is refused", (_, hmac, algorithm) => {
  expect(isSigned("key", bytes("body"), hmac, algorithm)).toBe(false);
});

test("the bytes count as they came, a byte order mark and broken UTF-8 included", () => {
  const body = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x7d]);
  expect(isSigned("key", body, sign("key", body), "sha512")).toBe(true);
  expect(isSigned("key", body.slice(3), sign("key", body), "sha512")).toBe(
    false,
  );
});

describe.skipIf(!shared)("the vectors of the gateway's contract", () => {
  const list: { key: string; body?: string; file?: string; hmac: string }[] =
    shared
      ? JSON.parse(readFileSync(join(shared, "hmac-vectors.json"), "utf8"))
      : [];
  test("are ours, too", () => {
    expect(list.length).toBeGreaterThan(3);
    for (const { key, body, file, hmac } of list) {
      const raw = file ? readFileSync(join(shared!, file)) : bytes(body!);
      expect(isSigned(key, raw, hmac, "sha512")).toBe(true);
    }
  });
});
