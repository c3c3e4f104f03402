import { expect, test } from "bun:test";
import fc from "fast-check";
import { splitText } from "./split.ts";

test("a text that fits is one message, as it is", () => {
  expect(splitText("satu\n\ndua ")).toEqual(["satu\n\ndua "]);
});

test("a long one is cut at its lines, else at its words, each part below 4,000 characters", () => {
  const line = "jual gorengan 350rb ".repeat(10).trim();
  const parts = splitText(Array(60).fill(line).join("\n"));
  expect(parts.length).toBe(3);
  for (const part of parts)
    for (const one of part.split("\n")) expect(one).toBe(line);
  const words = splitText("kue ".repeat(2_000).trim());
  for (const part of words) expect(part).toMatch(/^(kue )*kue$/);
});

test("nothing is lost and no sign is cut in half, whatever it is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "😀", "\n", " ", "xyz".repeat(900)), {
        maxLength: 40,
      }),
      (signs) => {
        const text = signs.join("");
        const parts = splitText(text);
        for (const part of parts) {
          expect(part.length).toBeLessThan(4_000);
          expect(part.isWellFormed()).toBe(true);
        }
        const bare = (one: string) => one.replaceAll(/\s/g, "");
        expect(parts.map(bare).join("")).toBe(bare(text));
      },
    ),
  );
});
