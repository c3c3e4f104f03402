import { ServiceError } from "../../errors.ts";
/** A day is the number of days since 1970-01-01, so weeks are sums. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

export function dayOf(text: string): Day {
  const time = Date.parse(`${text}T00:00:00Z`);
  const day = time / millisecondsPerDay;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(time)) {
    throw new ServiceError(
      "bad_arguments",
      `"${text}" is not a date. Write it as YYYY-MM-DD.`,
    );
  }
  if (textOf(day) !== text) {
    throw new ServiceError(
      "bad_arguments",
      `"${text}" is not a day of the calendar.`,
    );
  }
  return day;
}

// Some thousand days serve millions of rows.
const texts = new Map<Day, string>();

export function textOf(day: Day): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (day + 4) % 7;
}

/** The latest day up to `day` that falls on `weekday`. */
export function lastWeekday(day: Day, weekday: number): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}
