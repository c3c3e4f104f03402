import { amount } from "./command-forms.ts";
import type { Command, Which } from "./commands.ts";

/** Corrections in everyday words: "eh salah yg ayam td 52rb bukan 42", "minyaknya 30rb ya". */

const slip =
  "(?:eh|eeh|ehh|salah|keliru|maaf|maap|sori|sorry|ups|ralat|typo|oh iya|bu|kak)";
const marked = RegExp(
  `^(?:(?:td|tdi|tadi) (?=salah|keliru|typo))?(?:eh|eeh|ehh|salah|keliru|maaf|maap|sori|sorry|ups|typo)\\b[ ,:.]*(?:${slip}\\b[ ,:.]*)*(.*)$`,
);
const valued = RegExp(
  `^(.*?)[ ,:]*\\b(${amount})(?: ?,? ?bukan (${amount}))?(?:[ ,]+(.*))?$`,
);
const becomesBare = RegExp(`^(?:jadi|jd|jadinya|menjadi) (${amount})$`);
const meantBare = RegExp(
  `^(${amount}) (?:maksudnya|mksdnya|maksud saya|harusnya|seharusnya|deng)$`,
);
/** "kebanyakan nol, 70rb", "bukan, 25rb" */
const otherBare = RegExp(
  `^(?:(?:eh|maaf|bu),? )*(?:(?:kebanyakan|kelebihan|kurang|salah) nol(?:nya)?|bukan|bkn)[ ,:]+(${amount})$`,
);
const itsPrice = RegExp(
  `^(\\p{L}{3,})nya (?:jadi |jd |itu |cuma )*(${amount})$`,
  "u",
);
/** "bakso 40rb bukan 400": what stood there is said with it */
const notThat = RegExp(`^(.*?)[ ,:]*\\b(${amount}) ?,? ?bukan (${amount})$`);
/** "yg ayam tadi 38rb": a row named before, or the same goods once more */
const namedAgain = RegExp(
  `^(?:yg|yang) (\\p{L}+(?: \\p{L}+){0,2}) (?:tadi|td|tdi)(?: (?:itu|jadi|jd|harganya|cuma))* (${amount})$`,
  "u",
);
const isWrong =
  /^(?:(?:yang|yg) )?(\p{L}+(?: \p{L}+)?) (?:salah|keliru)$|^(?:salah|keliru) (?:di )?(?:yang|yg) (\p{L}+(?: \p{L}+)?)$/u;

/** These say sums, ways or prices of a new note rather than name a row. */
const noNames = new Set(
  "sisa total untung laba semua jumlah hasil harga modal belanja jual beli bayar kembali masuk keluar pemasukan pengeluaran utang hutang omset kata ada".split(
    " ",
  ),
);
const idle = new Set(
  "yang yg td tadi tdi tu itu deh dong sih nya ya iya bu pak kak maaf salah ketik nulis tulis catat catet catatan harga harganya uang jadi jd cuma untuk".split(
    " ",
  ),
);
/** Something more, not something else. */
const more =
  /\b(?:lupa|kelupaan|tambah|nambah|lagi|belum|blm|kurang|mau|kalau|kalo)\b/;
const trades = /\b(?:jual|laku|beli|belanja|bayar|kulak|dapat|dapet|terima)\b/;

/** A correction that begins with a slip's word, or has its form; a note where no row fits. */
export function slipOf(plain: string): Command | undefined {
  const wrong = plain.match(isWrong);
  if (wrong) {
    const name = nameOf(wrong[1] ?? wrong[2]!);
    return name
      ? { is: "incomplete", which: { is: "named", name }, isSure: false }
      : undefined;
  }
  const bare =
    plain.match(becomesBare) ??
    plain.match(meantBare) ??
    plain.match(otherBare);
  if (bare) return amend({ is: "only" }, bare[1]!);
  const price = plain.match(itsPrice);
  if (price && !noNames.has(price[1]!))
    return {
      ...amend({ is: "named", name: price[1]! }, price[2]!),
      isGuess: true,
    };
  const again = plain.match(namedAgain);
  if (again && !noNames.has(again[1]!))
    return {
      ...amend({ is: "named", name: again[1]! }, again[2]!),
      isGuess: true,
    };
  const rest = plain.match(marked)?.[1];
  if (rest === undefined) {
    const [, lead = "", value, was] = plain.match(notThat) ?? [];
    const name = nameOf(lead);
    return name && !more.test(lead)
      ? { ...amend({ is: "named", name }, value!), was }
      : undefined;
  }
  if (more.test(rest)) return undefined;
  const said = rest.match(valued);
  if (!said) return undefined;
  const [, lead = "", value, was, tail = ""] = said;
  const name = nameOf(`${lead} ${tail}`);
  return {
    ...amend(name ? { is: "named", name } : { is: "only" }, value!),
    was,
    isGuess: trades.test(name),
  };
}

const amend = (which: Which, value: string) => ({
  is: "amend" as const,
  which,
  value,
  isSure: false,
});

/** "yg ayam td" -> "ayam", "deh gulanya" -> "gula" */
function nameOf(words: string): string {
  return words
    .split(/[ ,:.]+/)
    .filter((word) => word && !idle.has(word))
    .map((word) => (word.length > 5 ? word.replace(/nya$/, "") : word))
    .join(" ");
}
