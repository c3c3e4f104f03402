/** Days as YYYY-MM-DD, with no clock and no time zone. */

const dayMs = 86_400_000;

export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs)
    .toISOString()
    .slice(0, 10);
}

export function make(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year > 1999 ? date.toISOString().slice(0, 10) : null;
}

const longestBack = 60;

/**
 * A day and month without a year, when that day came within two months; null when
 * it may as well be one ahead, or a slip: 25/11 typed on the 24th is not last year's.
 */
export function recent(
  today: string,
  day: number,
  month: number,
): string | null {
  const date = latest(today, day, month);
  return date && date >= shift(today, -longestBack) ? date : null;
}

/** The latest such day that has come: 5 -> the last 5th, today included. */
export function latest(
  today: string,
  day: number,
  month: number | null,
): string | null {
  let [year = 0, at = 0] = today.split("-").map(Number);
  if (month) at = month;
  for (let tries = 0; tries < 12; tries++) {
    const date = make(year, at, day);
    if (date && date <= today) return date;
    if (month) year--;
    else if (--at === 0) {
      at = 12;
      year--;
    }
  }
  return null;
}
