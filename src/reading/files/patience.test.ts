import { expect, test } from "bun:test";
import { nextTry } from "./patience.ts";

const now = new Date("2026-06-10T09:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const day = 86_400;
const past = (more: object = {}) => ({
  failures: 1,
  uselessInARow: 0,
  since: now,
  ...more,
});

test("a file is tried again after 30 s, then twice as long, at most an hour", () => {
  const pauses = [1, 2, 3, 7, 8, 9, 5_000].map((failures) =>
    nextTry(past({ failures }), now),
  );
  expect(pauses).toEqual(
    [30, 60, 120, 1_920, 3_600, 3_600, 3_600].map((inSeconds) => ({
      is: "again",
      inSeconds,
    })),
  );
});

test("a pause that the model asks for is kept, a shorter one than ours is not", () => {
  const after = (retryAfterSeconds: number) =>
    nextTry(past({ retryAfterSeconds }), now);
  expect(after(59)).toEqual({ is: "again", inSeconds: 59 });
  expect(after(5)).toEqual({ is: "again", inSeconds: 30 });
});

test("the last try comes when the day is over, and then it is given up", () => {
  const at = (seconds: number) =>
    nextTry(past({ failures: 30, since: ago(seconds) }), now);
  expect(at(day - 600)).toEqual({ is: "again", inSeconds: 600 });
  expect(at(day - 0.2)).toEqual({ is: "again", inSeconds: 1 });
  expect(at(day)).toEqual({ is: "given_up" });
});

test("eight answers of no use in a row are enough", () => {
  expect(nextTry(past({ uselessInARow: 7 }), now).is).toBe("again");
  expect(nextTry(past({ uselessInARow: 8 }), now).is).toBe("given_up");
});
