import type { Token } from "./tokens.ts";
import type { Word } from "./words/roles.ts";
import type { Money } from "./numbers/amounts.ts";
import { readDay, type Day } from "./days/dates.ts";
import type { Quantity } from "./numbers/units.ts";
import { readMoney } from "./numbers/amounts.ts";
import { readDayOrQuantity } from "./numbers/fractions.ts";
import { readQuantity } from "./numbers/units.ts";
import { meanings } from "./words/meanings.ts";
import { isInlineMark } from "./list-marks.ts";
import { givenNames, nameEnd } from "./words/names.ts";
import { isVerb } from "./words/plays.ts";
import { isAt, isTimes, spokenSign } from "./signs.ts";
import { isLostNumber, loseNumber } from "./numbers/lost-number.ts";
import { dayNear, wordNear } from "./words/near-words.ts";
import { numberName } from "./numbers/number-names.ts";
import {
  actsNext,
  beginsHour,
  guests,
  hour,
  isGift,
  isUntil,
  knownBeside,
  sinceWords,
  untilWords,
} from "./words/word-pairs.ts";

interface Place {
  start: number;
  end: number;
}

export interface MoneyMark extends Money, Place {
  kind: "money";
  /** total: marked as the sum of its item; range: one of several, "300-350rb" */
  role: "plain" | "total" | "equals" | "range";
  inBrackets: boolean;
  /** what it is the price of one of: kg in "12rb/kg" */
  of?: string | null;
}

export interface QuantityMark extends Place {
  kind: "quantity";
  value: number;
  measure: Quantity["measure"] | "count";
  unit: string;
  end: number;
  isOne?: boolean;
}

export interface WordMark extends Place {
  kind: "word" | "name";
  text: string;
  known: Word[];
}

export type Mark =
  | MoneyMark
  | QuantityMark
  | WordMark
  | (Place & { kind: "day"; day: Day })
  | (Place & {
      kind: "break";
      level: "line" | "sentence" | "comma" | "and";
      question: boolean;
      /** "lalu", "terus": what follows was done by the same one */
      goesOn?: boolean;
    })
  | (Place & { kind: "sign"; text: string });

/** An amount that can't be read. */
const unread = {
  kind: "money",
  values: [] as number[],
  open: true,
  each: false,
  bare: null,
  role: "plain",
} as const;

const turns = new Set(["tapi", "tp", "tpi", "sedangkan"]);
const stops = new Set([".", "!", "?"]);
const commas = new Set([",", ";", "|", "\u2022"]);
const spaceless = new Set(["@", "=", "-", ":", "(", ")", "/", "~"]);

export function readMarks(tokens: Token[], today: string): Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  let at = 0;
  const place = (end: number): Place => ({
    start: tokens[at]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const { text } = token;
    const skipped = numberName(tokens, at);
    if (skipped > at) {
      if (guests.has(text) && actsNext(tokens[skipped]))
        marks.push({ kind: "name", text, known: [], ...place(skipped) });
      else if (isInlineMark(tokens, at))
        marks.push({
          kind: "break",
          level: "comma",
          question: false,
          ...place(skipped),
        });
      else if (
        marks.at(-1)?.kind === "money" &&
        beginsHour(tokens, at, skipped)
      )
        marks.push({ kind: "sign", text: hour, ...place(skipped) });
      at = skipped;
      continue;
    }
    if (token.kind === "line" || stops.has(text)) {
      const level = token.kind === "line" ? "line" : "sentence";
      marks.push({
        kind: "break",
        level,
        question: text === "?",
        ...place(at + 1),
      });
      if (token.kind === "line") depth = 0;
      at++;
      continue;
    }
    const said = spokenSign(tokens, at);
    if (said) {
      const known = meanings(said.text);
      marks.push({ kind: "word", text: said.text, known, ...place(said.end) });
      at = said.end;
      continue;
    }
    if (commas.has(text) || text === "+" || text === "&") {
      const level = text === "+" || text === "&" ? "and" : "comma";
      marks.push({ kind: "break", level, question: false, ...place(at + 1) });
      at++;
      continue;
    }
    const sign = isAt(tokens, at) ? "@" : isTimes(tokens, at) ? "x" : text;
    if (token.kind === "sign" || sign !== text || text === "x") {
      if (text === "(") depth++;
      if (text === ")") depth = Math.max(0, depth - 1);
      if (sign === "x" || spaceless.has(sign))
        marks.push({ kind: "sign", text: sign, ...place(at + 1) });
      at++;
      continue;
    }
    if (token.kind === "odd" && !readQuantity(tokens, at)) {
      marks.push({ ...unread, inBrackets: depth > 0, ...place(at + 1) });
      at++;
      continue;
    }
    const { day, quantity } = readDayOrQuantity(tokens, at, today);
    if (day) {
      // "dari senin laku 400rb" is more than one day
      const before = tokens[at - 1]?.text ?? "";
      const since = sinceWords.has(before) && day.date !== today;
      const span =
        day.span || since || untilWords.has(before) || isUntil(tokens, at);
      marks.push({ kind: "day", day: { ...day, span }, ...place(day.end) });
      at = day.end;
    } else if (quantity) {
      marks.push({ kind: "quantity", ...quantity, ...place(quantity.end) });
      at = quantity.end;
    } else {
      at = readMoneyOrWord(tokens, at, marks, place, depth > 0, today);
    }
  }
  return marks;
}

function readMoneyOrWord(
  tokens: Token[],
  at: number,
  marks: Mark[],
  place: (end: number) => Place,
  inBrackets: boolean,
  today: string,
): number {
  const token = tokens[at] as Token;
  const money = readMoney(tokens, at);
  if (money) {
    // Zero is never an entry: it is as if it had not been written.
    if (money.bare === 0) {
      // "masuk 0 keluar 50rb"
      const known = meanings("itu");
      if (isVerb(marks.at(-1)))
        marks.push({ kind: "word", text: "nihil", known, ...place(money.end) });
      return money.end;
    }
    marks.push({
      kind: "money",
      role: "plain",
      inBrackets,
      ...money,
      ...place(money.end),
    });
    return money.end;
  }
  if (token.kind !== "word") return at + 1;
  if (isLostNumber(token.text, tokens[at + 1]?.text)) {
    const lost = { ...unread, garbled: true, inBrackets, ...place(at + 1) };
    loseNumber(marks, lost);
    return at + 1;
  }
  // "oleh 225 ewu": got; "dibeli oleh bu tini" says by whom
  const gift = isGift(tokens, at);
  const got = token.text === "oleh" && readMoney(tokens, at + 1)?.bare === null;
  const known = gift
    ? []
    : got
      ? meanings("entuk")
      : knownBeside(tokens[at - 1], token, tokens[at + 1]);
  if (known.some((word) => word.role === "title")) {
    const end = nameEnd(tokens, at);
    const named = end > at;
    if (named) {
      marks.push({ kind: "name", text: token.text, known, ...place(end) });
      return end;
    }
  }
  const near = dayNear(token.text, tokens[at + 1]?.text);
  if (known.length === 0 && givenNames.has(token.text)) {
    marks.push({ kind: "name", text: token.text, known, ...place(at + 1) });
  } else if (known.length === 0 && near) {
    const meant = { ...token, text: near };
    const date = readDay([meant], 0, today)?.date ?? null;
    const day = { date, ahead: false, span: false, slip: true, end: at + 1 };
    marks.push({ kind: "day", day, ...place(at + 1) });
  } else if (known.some(({ role }) => role === "and" || role === "then")) {
    const isThen = known.some(({ role }) => role === "then");
    marks.push({
      kind: "break",
      level: isThen ? "comma" : "and",
      question: false,
      goesOn: isThen && !turns.has(token.text),
      ...place(at + 1),
    });
  } else {
    const { text, start, end } = token;
    const roles = known.length > 0 || gift ? known : wordNear(text);
    marks.push({ kind: "word", text, known: roles, start, end });
  }
  return at + 1;
}
