import type { Day } from "./dates.ts";
import type { Token } from "../tokens.ts";
import { make, recent, shift } from "./calendar.ts";
import { yesterday } from "./day-words.ts";
import { readSpoken, scales } from "../numbers/number-words.ts";
import { spokenWindow } from "../numbers/units.ts";

/** Days told by how long ago they were: dua hari lalu, tgl 5 bulan lalu, rabu minggu lalu. */

const longUnits = new Set("minggu mgg bulan bln tahun thn".split(" "));
const weeks = new Set(["minggu", "mgg", "pekan"]);
const longestAgo = 400;
const shown = { ahead: false, span: false };

function skipYang(tokens: Token[], at: number): number {
  return /^(yg|yang)$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
}

function isPast(text: string | undefined): boolean {
  return text === "lalu" || text === "lepas" || yesterday.has(text ?? "");
}

/** "2", "dua", "dua belas" */
function countAt(
  tokens: Token[],
  at: number,
): { value: number; end: number } | null {
  const token = tokens[at];
  if (token?.kind === "number")
    return /^\d{1,4}$/.test(token.text)
      ? { value: Number(token.text), end: at + 1 }
      : null;
  const spoken = readSpoken(spokenWindow(tokens, at), 0);
  return spoken && { value: spoken.value, end: at + spoken.count };
}

export function ago(tokens: Token[], at: number, today: string): Day | null {
  const count = countAt(tokens, at);
  if (!count) return null;
  const unit = tokens[count.end]?.text ?? "";
  const inDays = unit === "hari" || unit === "hr";
  if (!inDays && !longUnits.has(unit)) return null;
  const last = skipYang(tokens, count.end + 1);
  const word = tokens[last]?.text ?? "";
  const passed = word === "lewat" && last > count.end + 1;
  if (word !== "lalu" && word !== "lepas" && !passed) return null;
  return {
    // "2 minggu lalu" is near a day, and nobody knows which
    date:
      inDays && count.value < longestAgo ? shift(today, -count.value) : null,
    ...shown,
    end: last + 1,
  };
}

function isSum(token: Token | undefined): boolean {
  return scales.has(token?.text ?? "");
}

/** "tgl 5 bulan lalu", "tgl 5 bulan 9": `at` is behind the 5 */
export function ofMonth(
  tokens: Token[],
  at: number,
  day: number,
  today: string,
): Day | null {
  if (!/^(bulan|bln)$/.test(tokens[at]?.text ?? "")) return null;
  const numbered = countAt(tokens, at + 1);
  // "tgl 5 bulan 9"; "tgl 5 bulan 50rb" names no month
  if (numbered && numbered.value <= 12 && !isSum(tokens[numbered.end])) {
    const date = recent(today, day, numbered.value);
    return { date, ...shown, end: numbered.end };
  }
  const last = skipYang(tokens, at + 1);
  const word = tokens[last]?.text;
  const isNow = word === "ini";
  if (!isNow && !isPast(word)) return null;
  const [year = 0, month = 0] = today.split("-").map(Number);
  const back = isNow ? 0 : 1;
  const date =
    month > back
      ? make(year, month - back, day)
      : make(year - 1, month - back + 12, day);
  const isAhead = date !== null && date > today;
  return {
    date: isAhead ? null : date,
    ahead: isAhead,
    span: false,
    end: last + 1,
  };
}

/** "rabu minggu lalu", "rabu minggu ini": `at` is behind the weekday; on a Sunday nobody knows which week. */
export function ofWeek(
  tokens: Token[],
  at: number,
  wanted: number,
  today: string,
): Day | null {
  if (!weeks.has(tokens[at]?.text ?? "")) return null;
  const last = skipYang(tokens, at + 1);
  const word = tokens[last]?.text;
  const isNow = word === "ini";
  if (!isNow && !isPast(word)) return null;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const fromMonday = (wanted + 6) % 7;
  const date = shift(today, fromMonday - (now - 1) - (isNow ? 0 : 7));
  const isAhead = date > today;
  return {
    date: now === 0 || isAhead ? null : date,
    ahead: isAhead && now !== 0,
    span: false,
    end: last + 1,
  };
}
