import { isTrial, languages, speak, type Language } from "./language.ts";

const names = Object.values(languages).map(({ name }) => name.toLowerCase());
const examples = `Tulis misalnya: bahasa ${names[0]}`;

/** What is said when she asks for a language. */
export const languageTexts = {
  chosen: (language: Language | null) =>
    [
      speak(language, "chosen", {
        language: language ? languages[language].name : "Indonesia",
      }),
      ...(language
        ? [
            `${isTrial(language) ? "Ini masih percobaan. " : ""}Angka dan aturan tetap bahasa Indonesia.`,
            "Mau kembali? Tulis: bahasa indonesia",
          ]
        : []),
    ].join("\n"),
  offered: `Selain Indonesia, masih percobaan: ${listed(names)}.\n${examples}`,
  unknown: `Bahasa itu belum bisa, Bu. Yang ada, masih percobaan: ${listed(names)}.\n${examples}`,
};

function listed(words: string[]): string {
  return `${words.slice(0, -1).join(", ")}, dan ${words.at(-1)}`;
}
