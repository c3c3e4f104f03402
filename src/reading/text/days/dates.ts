import type { Token } from "../tokens.ts";
import { scales } from "../numbers/number-words.ts";
import { latest, make, recent, shift } from "./calendar.ts";
import {
  ahead,
  months,
  now,
  past,
  weekdays,
  which,
  yesterday,
} from "./day-words.ts";
import { ago, ofMonth, ofWeek } from "./past-days.ts";
import { readSpan } from "./spans.ts";

/** A day named in the note: null when it is not known (future, no such day). */
export interface Day {
  date: string | null;
  /** the day has not come yet */
  ahead: boolean;
  /** a span longer than a day: minggu ini, sebulan */
  span: boolean;
  /** says how long, not which: sebulan */
  lasting?: boolean;
  /** only how much in a day: sehari */
  daily?: boolean;
  /** a weekday without its date, as they are listed */
  weekday?: number;
  /** it may only tell which thing: what follows is not of that day */
  aside?: boolean;
  /** written with a slip: the day that it is near to, which is asked */
  slip?: boolean;
  end: number;
}

function settled(date: string | null, today: string, end: number): Day {
  if (date && date <= today) return { date, ahead: false, span: false, end };
  return { date: null, ahead: date !== null, span: false, end };
}

function numberAt(tokens: Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === "number" && /^\d{1,4}$/.test(token.text)
    ? Number(token.text)
    : null;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** 3/11, 03-11-2026, 3/11/26, 2026-11-03, and 3.11.2026 as one token. */
function written(
  tokens: Token[],
  at: number,
  today: string,
  named: boolean,
): Day | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? "");
  if (dotted) {
    const [, day, month, year] = dotted.map(Number);
    return settled(make(year ?? 0, month ?? 0, day ?? 0), today, at + 1);
  }
  const first = numberAt(tokens, at);
  const mark = tokens[at + 1];
  const second = numberAt(tokens, at + 2);
  // "1-3 nov", "1 - 3 november"
  const month = tokens[at + 3]?.kind === "word" ? tokens[at + 3]?.text : "";
  if (
    first !== null &&
    second !== null &&
    mark?.text === "-" &&
    months.has(month ?? "")
  )
    return { date: null, ahead: false, span: true, end: at + 4 };
  if (
    first === null ||
    second === null ||
    !mark?.glued ||
    !tokens[at + 2]?.glued
  )
    return null;
  if (mark.text !== "/" && mark.text !== "-") return null;
  const third =
    tokens[at + 3]?.text === mark.text && tokens[at + 4]?.glued
      ? numberAt(tokens, at + 4)
      : null;
  if (third !== null) {
    const date =
      first > 31
        ? make(first, second, third)
        : make(fullYear(third), second, first);
    return settled(date, today, at + 5);
  }
  if (mark.text === "-" && !named) return null;
  if (first < 1 || first > 31) return null;
  // "es 5/7rb" costs five or seven
  if (scales.has(tokens[at + 3]?.text ?? "")) return null;
  // "tgl 5-7" is more likely a span of days than the fifth of July.
  if (mark.text === "-")
    return { date: null, ahead: false, span: true, end: at + 3 };
  return settled(
    recent(today, first, second > 12 ? 13 : second),
    today,
    at + 3,
  );
}

function spoken(
  tokens: Token[],
  at: number,
  today: string,
  named: boolean,
): Day | null {
  const day = numberAt(tokens, at);
  if (day === null) return null;
  // "tgl 5 november", "tgl 5 bulan november"
  const said = /^(bulan|bln)$/.test(tokens[at + 1]?.text ?? "") && named;
  const end = at + (said ? 3 : 2);
  const next = tokens[end - 1];
  const month = months.get(next?.kind === "word" ? next.text : "");
  if (month) {
    const year = numberAt(tokens, end);
    if (year !== null && year >= 2000 && year < 2100)
      return settled(make(year, month, day), today, end + 1);
    return settled(recent(today, day, month), today, end);
  }
  if (!named) return null;
  const inMonth = ofMonth(tokens, at + 1, day, today);
  if (inMonth) return inMonth;
  return settled(
    day > 0 && day < 32 ? latest(today, day, null) : null,
    today,
    at + 1,
  );
}

/** "minggu ke 2", "minggu ke-2": the index behind the number */
function nth(tokens: Token[], at: number): number {
  const dash = tokens[at]?.text === "-" ? 1 : 0;
  return tokens[at + dash]?.kind === "number" ? at + dash + 1 : at;
}

function weekday(tokens: Token[], at: number, today: string): Day | null {
  const text = tokens[at]?.text ?? "";
  const wanted = weekdays.get(text);
  if (wanted === undefined) return null;
  const before = tokens[at - 1]?.text ?? "";
  const after = tokens[at + 1]?.text ?? "";
  const sunday = before === "hari" || before === "malam" || before === "malem";
  if (text === "minggu" && !sunday) {
    if (after === "ke")
      return { date: null, ahead: false, span: true, end: nth(tokens, at + 2) };
    if (which.has(after))
      return { date: null, ahead: after === "depan", span: true, end: at + 2 };
    if (before === "per" || before === "tiap" || before === "setiap")
      return { date: null, ahead: false, span: true, end: at + 1 };
  }
  if (after === "depan")
    return { date: null, ahead: true, span: false, end: at + 2 };
  const inWeek = ofWeek(tokens, at + 1, wanted, today);
  if (inWeek) return inWeek;
  const weekdayToday = new Date(`${today}T00:00:00Z`).getUTCDay();
  let back = (weekdayToday - wanted + 7) % 7;
  const strict = past.has(after);
  if (strict && back === 0) back = 7;
  if (before === "malam" || before === "malem") back = (back + 1) % 7;
  return {
    date: shift(today, -back),
    ahead: false,
    span: false,
    end: at + (strict ? 2 : 1),
    ...(strict ? {} : { weekday: wanted }),
  };
}

const dateWords = new Set(["tgl", "tanggal", "tgal"]);

const longestNamesake = "april".length;

export function readDay(
  tokens: Token[],
  at: number,
  today: string,
): Day | null {
  const token = tokens[at];
  const text = token?.text ?? "";
  const after = tokens[at + 1]?.text ?? "";
  const day = (date: string, end: number): Day => ({
    date,
    ahead: false,
    span: false,
    end,
  });
  if (token?.kind === "number") {
    return (
      written(tokens, at, today, false) ??
      spoken(tokens, at, today, false) ??
      ago(tokens, at, today)
    );
  }
  if (token?.kind !== "word") return null;
  const counted = ago(tokens, at, today);
  if (counted) return counted;
  if (dateWords.has(text)) {
    const from = after === "." ? at + 2 : at + 1;
    return (
      written(tokens, from, today, true) ?? spoken(tokens, from, today, true)
    );
  }
  if (yesterday.has(text)) {
    return after === "lusa" || after === "dulu"
      ? day(shift(today, -2), at + 2)
      : day(shift(today, -1), at + 1);
  }
  if (text === "lusa" && yesterday.has(after))
    return day(shift(today, -2), at + 2);
  if (text === "semalam" || text === "semalem")
    return day(shift(today, -1), at + 1);
  if (now.has(text)) {
    const night = after === "malam" || after === "malem" || after === "mlm";
    return night ? day(shift(today, -1), at + 2) : day(today, at + 1);
  }
  if (/^(hari|hr|saat)$/.test(text) && after === "ini")
    return day(today, at + 2);
  if (ahead.has(text))
    return { date: null, ahead: true, span: false, end: at + 1 };
  const stretch = readSpan(tokens, at);
  if (stretch) return stretch;
  // "omset oktober 8jt"; "bu juli" and "mbak april" are people
  if (months.has(text) && text.length > longestNamesake)
    return { date: null, ahead: false, span: true, end: at + 1 };
  const named = weekday(tokens, at, today);
  return named && !named.span ? withDate(tokens, named, today) : named;
}

/** "rabu 3/6", "minggu, tgl 7": one day, and the date tells which. */
function withDate(tokens: Token[], named: Day, today: string): Day {
  const from = tokens[named.end]?.text === "," ? named.end + 1 : named.end;
  const begins =
    tokens[from]?.kind === "number" || dateWords.has(tokens[from]?.text ?? "");
  const dated = begins ? readDay(tokens, from, today) : null;
  return dated && !dated.span ? dated : named;
}
