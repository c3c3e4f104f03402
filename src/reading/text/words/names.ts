import type { Token } from "../tokens.ts";
import { readMoney } from "../numbers/amounts.ts";
import { readDay } from "../days/dates.ts";
import { weekdays, which } from "../days/day-words.ts";
import { meanings } from "./meanings.ts";
import { saints } from "./word-pairs.ts";

/** Given names that are no goods and no other word: "tini ngutang 15rb" has no "bu". */
export const givenNames = new Set(
  [
    "ani tini rina rini siti sri wati yanti yati dewi lina lilis neneng euis",
    "tuti titin yuni wiwik endang sumi surti minah inah ijah romlah aminah",
    "fatimah khadijah aisyah ratih ningsih susi susanti yuli yulia nia tika",
    "ika eka erna evi fitri indah kartika maya nani novi rosi sari sumarni",
    "joko budi agus slamet bambang sugeng udin ujang asep dedi deden ahmad",
    "andi anto yanto wawan iwan hendra rudi tono paijo parjo karyo mamat dodi",
    "eko doni rahmat rohman supri tarno warno yono yudi zainal",
  ].flatMap((line) => line.split(" ")),
);

/** Which day it is does not matter where only the word counts. */
const noDay = "2000-01-01";

/** "setor ke bu minggu": a name; "bu, minggu laku" and "ke bu ani minggu depan" speak of a day. */
function isDayName(tokens: Token[], at: number, end: number): boolean {
  const beside = meanings(tokens[at - 1]?.text ?? "");
  const toWhom = beside.some(({ role }) => role === "prep" || role === "from");
  const isDay = weekdays.has(tokens[end]?.text ?? "");
  return toWhom && isDay && !which.has(tokens[end + 1]?.text ?? "");
}

/** bu tini, pak haji udin: the index behind the name, or `at` for a bare "bu". */
export function nameEnd(tokens: Token[], at: number): number {
  let end = at + 1;
  while (
    end < at + 3 &&
    meanings(tokens[end]?.text ?? "").some(({ role }) => role === "title")
  )
    end++;
  const next = tokens[end];
  if (next?.kind === "word") {
    // "bu bidan", "pak tukang"
    const plain =
      meanings(next.text).every(({ role }) => role === "outlay") &&
      readMoney(tokens, end) === null &&
      readDay(tokens, end, noDay) === null;
    if (plain || saints.has(next.text) || isDayName(tokens, at, end))
      return end + 1;
  }
  return end > at + 1 ? end : at;
}
