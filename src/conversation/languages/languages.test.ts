import { expect, test } from "bun:test";
import { indonesian } from "./indonesian.ts";
import {
  isTrial,
  languages,
  speak,
  type Key,
  type Language,
} from "./language.ts";
import { languageTexts } from "./language-texts.ts";

const keys = Object.keys(indonesian) as Key[];
const codes = Object.keys(languages) as Language[];

/** What must be the same in every language: values in braces, digits, status emoji. */
const fixed = (text: string) =>
  (text.match(/\{\w+\}|\d+|[✅❓⏰]/gu) ?? []).sort();

test.each(codes)(
  "%s has the values and numbers of Bahasa in every line",
  (code) => {
    const { lines } = languages[code];
    for (const [key, line] of Object.entries(lines)) {
      expect(keys).toContain(key as Key);
      expect([key, fixed(line.text)]).toEqual([
        key,
        fixed(indonesian[key as Key].text),
      ]);
    }
  },
);

test.each(codes)("%s has every line", (code) => {
  expect(Object.keys(languages[code].lines).sort()).toEqual([...keys].sort());
});

test("a line that a language lacks is said in Bahasa Indonesia", () => {
  const { greeting: _, ...rest } = languages.su.lines;
  const lacking = { ...languages, su: { ...languages.su, lines: rest } };
  const values = { name: "Ibu Rini" };
  expect(speak("su", "greeting", values, lacking)).toBe("Halo, Ibu Rini!");
  expect(speak("su", "thanks", values, lacking)).toBe("Hatur nuhun, Ibu Rini!");
  expect(speak(null, "thanks", values)).toBe("Terima kasih, Ibu Rini!");
});

test("every value of every line is filled in, and a forgotten one is no silent gap", () => {
  const values = { name: "Ibu Rini", amounts: "masuk Rp5", language: "Bali" };
  for (const code of [null, ...codes])
    for (const key of keys)
      expect(speak(code, key, values)).not.toMatch(/[{}]/);
  expect(() => speak("ban", "booked")).toThrow("{amounts}");
});

test("a language that no native speaker has read is called a trial when it is chosen", () => {
  for (const code of codes) {
    const isRead = Object.values(languages[code].lines).every(
      ({ reviewed_by }) => reviewed_by !== "",
    );
    expect(isTrial(code)).toBe(!isRead);
    expect(languageTexts.chosen(code).includes("percobaan")).toBe(!isRead);
  }
  expect(languageTexts.chosen(null)).not.toContain("percobaan");
});

test("no line of a language holds money, a share or a date of its own", () => {
  for (const code of codes)
    for (const { text } of Object.values(languages[code].lines))
      expect(text).not.toMatch(/\d|Rp|%/);
});
