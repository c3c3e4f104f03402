import { balinese } from "./balinese.ts";
import { indonesian } from "./indonesian.ts";
import { javanese } from "./javanese.ts";
import { minangkabau } from "./minangkabau.ts";
import { sundanese } from "./sundanese.ts";
import { tobaBatak } from "./toba-batak.ts";

/** One sentence in one language; values stand in braces: {name}. */
export interface Line {
  text: string;
  /** the native speaker who read it; empty while none did */
  reviewed_by: string;
}

export type Key = keyof typeof indonesian;
export type Lines = Partial<Record<Key, Line>>;

/** Besides Bahasa Indonesia, by ISO 639 code, as chat.contacts.language keeps it. */
export type Language = "su" | "jv" | "min" | "bbc" | "ban";

export const languages: Record<Language, { name: string; lines: Lines }> = {
  su: { name: "Sunda", lines: sundanese },
  jv: { name: "Jawa", lines: javanese },
  min: { name: "Minang", lines: minangkabau },
  bbc: { name: "Batak Toba", lines: tobaBatak },
  ban: { name: "Bali", lines: balinese },
};

/** A line in a language (null: Bahasa Indonesia), and in Bahasa Indonesia where it has none. */
export function speak(
  language: Language | null,
  key: Key,
  values: Record<string, string> = {},
  spoken = languages,
): string {
  const { text } = (language && spoken[language].lines[key]) ?? indonesian[key];
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`the line ${key} wants a value for {${name}}`);
    return value;
  });
}

/** While a native speaker has not read all of it: offered as a trial, to who asks. */
export function isTrial(language: Language): boolean {
  const lines = Object.values(languages[language].lines);
  return lines.some(({ reviewed_by }) => reviewed_by === "");
}
