/** Whether every number of a sentence is one of the facts. What is not understood is not. */
import type { Fact } from "./facts.ts";
import { isCalled } from "./meanings.ts";
import { isOfPeriod } from "./periods.ts";

const months = "jan feb mar apr mei jun jul ags agt agu sep okt nov des".split(
  " ",
);
const monthPlaces = [1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 9, 10, 11, 12];
const weekdays = [
  "senin",
  "selasa",
  "rabu",
  "kamis",
  "jumat",
  "sabtu",
  "minggu",
];

const ones =
  "nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|hiji|tilu|opat|genep|dalapan|salapan|sapuluh|siji|loro|kalih|telu|tigo|papat|sekawan|limo|gangsal|nem|pitu|wolu|songo|sanga|ciek|duo|ampek|anam|tujuah|lapan|sambilan|sada|dua|tolu|onom|ualu|sampulu|besik|kutus|dasa|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|half|double|twice|triple";
const scales =
  "belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|lusin|kodi|rebu|ewu|yuta|perak";
const parts =
  "setengah|setengahnya|separuh|separuhnya|separo|sepertiga|seperempat|sepersepuluh|dobel|dobelnya|ganda|lipat|kelipatan|seceng|noceng|goceng|ceban|noban|goban|gocap|gopek|cepek|seratus|seribu|sejuta|setahun|sedekade|saparo|satengah|semilyar|selusin|sekodi";
const numberWord = RegExp(
  `^(?:ke)?(?:${ones}|${parts}|(?:se|sa|${ones})?(?:${scales})(?:an)?|(?:${ones})(?:an|nya)?)$`,
);
/** Ways of speaking in which "satu" counts nothing. */
const harmless = /\b(?:salah satu|satu per satu|satu persatu|satu satu)\b/g;

/** Why the numbers of a sentence may not be sent; undefined if all of them are facts. */
export function wrongNumber(
  sentence: string,
  facts: Fact[],
): string | undefined {
  const text = sentence.normalize("NFKC");
  // What is not shown, or shown otherwise than it is read, hides a number.
  if (/[\p{Cf}\p{Cc}\p{Co}]|\d\p{M}/u.test(text.replaceAll("\n", " ")))
    return "a hidden character";
  if (/[^\P{N}0-9]|[💯🔟🔢]/u.test(text)) return "a number that is no digit";
  if (/[^\P{L}\p{Script=Latin}]/u.test(text)) return "another script";
  const words = text.split(/\s+/).filter(Boolean);
  const plain = words.map((word) =>
    word.toLowerCase().replace(/^[("'“‘]+|[)"'”’.,;:!?]+$/g, ""),
  );
  const counted = plain
    .join(" ")
    .replace(harmless, "")
    .split(/[ \-/–—]+/);
  const inWords = counted.find((word) =>
    numberWord.test(word.replace(/[^\p{L}]/gu, "")),
  );
  if (inWords) return `a number in words: ${inWords}`;
  let from = 0;
  for (let at = 0; at < plain.length; at++) {
    if (!/\d/.test(plain[at]!)) {
      if (endsClause(words[at]!)) from = at + 1;
      continue;
    }
    const read = readNumber(plain, at);
    const alike = read ? factsLike(read, facts, plain, at) : [];
    if (!read || alike.length === 0)
      return `a number that is no fact: ${words.slice(at, at + 2).join(" ")}`;
    const next = at + read.more + 1;
    const before = plain.slice(from, at);
    const behind = endsClause(words[next - 1]!)
      ? []
      : clauseFrom(words, plain, next);
    const earlier = plain.slice(0, at);
    const isSo = (fact: Fact) =>
      isCalled(fact, before, behind) &&
      isOfPeriod(fact.fact, earlier, before, behind);
    if (!alike.some(isSo))
      return `a number that is something else: ${words.slice(from, next).join(" ")}`;
    at += read.more;
    from = next;
  }
  return undefined;
}

const endsClause = (word: string) => /[,;:.!?]["'”’)]*$/.test(word);

/** The words from a place on, up to the clause's end or the next number. */
function clauseFrom(words: string[], plain: string[], from: number): string[] {
  const end = words.findIndex(
    (word, place) =>
      place >= from && (/\d/.test(word) || endsClause(words[place - 1]!)),
  );
  return plain.slice(from, end < 0 ? undefined : Math.max(from, end));
}

/** A number as it was read; `more`: how many words behind its first one are its own. */
type Number_ = { more: number } & (
  | { is: "rupiah" | "percent"; value: number }
  | { is: "count"; value: number; unit: string }
  | { is: "date"; day: number; month: number; year?: number }
);

const whole = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/;
const valueOf = (digits: string) => Number(digits.replaceAll(".", ""));

function readNumber(plain: string[], at: number): Number_ | undefined {
  const word = plain[at]!;
  const next = plain[at + 1] ?? "";
  const rupiah = word.match(/^(?:rp\.?)(.+)$/)?.[1];
  if (rupiah) return money(rupiah, next, 0);
  if (/^rp\.?$/.test(plain[at - 1] ?? "")) return money(word, next, 0);
  const percent = word.match(/^(\d+)%$/)?.[1];
  if (percent) return { is: "percent", value: Number(percent), more: 0 };
  const iso = word.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (iso)
    return {
      is: "date",
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3]),
      more: 0,
    };
  if (!whole.test(word)) return undefined;
  if (next === "persen" && /^\d+$/.test(word))
    return { is: "percent", value: Number(word), more: 1 };
  const month = monthOf(next);
  if (month && /^\d{1,2}$/.test(word)) {
    const year = plain[at + 2] ?? "";
    const hasYear = /^\d{4}$/.test(year);
    return {
      is: "date",
      day: Number(word),
      month,
      ...(hasYear && { year: Number(year) }),
      more: hasYear ? 2 : 1,
    };
  }
  return /^\d+$/.test(word) && next
    ? { is: "count", value: Number(word), unit: next, more: 1 }
    : undefined;
}

/** Digits behind Rp; "Rp5 juta" is refused as a number in words before. */
function money(
  digits: string,
  next: string,
  more: number,
): Number_ | undefined {
  const isScaled = /^(?:rb|rbu|k|jt|m|t)$/.test(next);
  return whole.test(digits) && !isScaled
    ? { is: "rupiah", value: valueOf(digits), more }
    : undefined;
}

function monthOf(word: string): number | undefined {
  const names = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
  ];
  const place = months.indexOf(word);
  return place >= 0 ? monthPlaces[place] : names.indexOf(word) + 1 || undefined;
}

const below = /\b(?:minus|rugi|tekor|defisit|nombok|kurang)\b/;

/** The facts that a number may be. */
function factsLike(
  read: Number_,
  facts: Fact[],
  plain: string[],
  at: number,
): Fact[] {
  switch (read.is) {
    case "rupiah": {
      const alike = facts.filter(
        ({ kind, number }) =>
          kind === "rupiah" && Math.abs(number!) === read.value,
      );
      const isBelow = /^minus$/.test(
        plain[at - 1] === "rp" ? (plain[at - 2] ?? "") : (plain[at - 1] ?? ""),
      );
      return alike.filter(({ number }) =>
        number! < 0 ? below.test(plain.join(" ")) : !isBelow,
      );
    }
    case "percent":
      return facts.filter(
        ({ kind, number }) => kind === "percent" && number === read.value,
      );
    case "count":
      return facts.filter(
        ({ kind, number, unit }) =>
          kind === "count" && number === read.value && unit === read.unit,
      );
    case "date": {
      const said = plain.slice(Math.max(0, at - 2), at);
      const weekday = weekdays.findIndex((name) => said.includes(name)) + 1;
      return facts.filter(({ kind, day }) => {
        if (kind !== "date") return false;
        const date = Temporal.PlainDate.from(day!);
        return (
          date.day === read.day &&
          date.month === read.month &&
          (read.year ?? date.year) === date.year &&
          (weekday === 0 || weekday === 7 || date.dayOfWeek === weekday)
        );
      });
    }
  }
}
