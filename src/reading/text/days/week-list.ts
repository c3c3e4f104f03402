import type { Mark } from "../marks.ts";
import { shift } from "./calendar.ts";

/** A week told day by day: on a Monday "senin …, selasa …, rabu …" begins with the Monday before. */

type DayMark = Extract<Mark, { kind: "day" }>;

const week = 7;
/** A day and one further on may as well be told backwards; three in order are a week. */
const fewestInOrder = 3;

const fromMonday = ({ day }: DayMark): number =>
  ((day.weekday ?? 0) + 6) % week;

const isListed = (mark: Mark): mark is DayMark =>
  mark.kind === "day" && mark.day.weekday !== undefined && !mark.day.span;

/** The runs of weekdays, each after the one before it in a week. */
function runsOf(days: DayMark[]): DayMark[][] {
  const runs: DayMark[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && fromMonday(day) > fromMonday(last)) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** "senin-rabu laku 400rb" is one amount of more days than one. */
function isPaidBetween(marks: Mark[], day: DayMark, next: DayMark): boolean {
  const between = marks.slice(marks.indexOf(day), marks.indexOf(next));
  return between.some(({ kind }) => kind === "money");
}

/** A day of a list that would come after the next one is of the week before; asked where it may be today. */
export function readWeekList(marks: Mark[]): Mark[] {
  const dates = new Map<Mark, string | null>();
  let following: DayMark | undefined;
  for (const run of runsOf(marks.filter(isListed)).toReversed()) {
    const isWeek = run.length >= fewestInOrder;
    for (const mark of run.toReversed()) {
      const next = following;
      following = mark;
      const then = next && (dates.get(next) ?? next.day.date);
      const { date } = mark.day;
      if (!next || !then || !date || date <= then) continue;
      if (!isPaidBetween(marks, mark, next)) continue;
      const inRun = run.includes(next);
      const isNextDay =
        (next.day.weekday! - mark.day.weekday! + week) % week === 1;
      // "jumat …, kamis …" is told backwards
      if (!inRun && !isNextDay) continue;
      const isSure = inRun && (isWeek || isNextDay);
      dates.set(mark, isSure ? shift(date, -week) : null);
    }
  }
  if (dates.size === 0) return marks;
  return marks.map((mark) => {
    const date = dates.get(mark);
    return mark.kind === "day" && date !== undefined
      ? { ...mark, day: { ...mark.day, date } }
      : mark;
  });
}
