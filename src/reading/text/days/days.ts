import type { Facts } from "../facts.ts";
import type { Item } from "../items.ts";
import type { Doubt } from "../questions.ts";
import { meanings } from "../words/meanings.ts";
import { plays } from "../words/plays.ts";

interface Said {
  /** null: a day we cannot date */
  date: string | null;
  doubt: Doubt | null;
}

/** Does a day say nothing of what follows it? */
export function endsWithItem({
  late,
  aside,
  date,
  span,
}: Facts["days"][number]): boolean {
  return (late || aside === true) && !date && !span;
}

/** "yang", or "ya bu": says of no thing what it is */
const isLittle = (text: string): boolean =>
  /^(yang|yg|dan)$/.test(text) ||
  meanings(text).some(({ role }) => role === "filler" || role === "title");

/** "…, itu kemarin dan hari ini ya bu" */
export const saysOnlyDays = ({ days, texts }: Facts): boolean =>
  days.length > 0 && [...texts].every(isLittle);

/** The day that the entries are dated by, as the note goes on. */
export class Days {
  readonly #today: string;
  said: Said;

  constructor(today: string) {
    this.#today = today;
    this.said = { date: today, doubt: null };
  }

  /** "…, untung 40rb kemarin", "(kemarin)": is a day that has been the last that it says? */
  isLastOf(item: Item | null): boolean {
    const last = item?.marks.findLast(
      (mark) => mark.kind !== "sign" && !plays(mark, "filler"),
    );
    if (last?.kind !== "day" || last.day.date === this.#today) return false;
    return !last.day.ahead && !last.day.span;
  }

  get date(): string {
    return this.said.date ?? this.#today;
  }

  /** Dates what follows; true when the item speaks of more than a day. */
  read(facts: Facts): boolean {
    const days = facts.days.filter((day) => !day.span);
    const dates = new Set(days.map((day) => day.date));
    const ahead = facts.days.some((day) => day.ahead);
    const [date] = dates;
    if (ahead) this.said = { date: null, doubt: "happened" };
    else if (dates.has(null)) this.said = { date: null, doubt: "day" };
    else if (date) {
      const isSlip = days.some(({ slip }) => slip);
      this.said = { date, doubt: isSlip ? "slipped" : null };
    }
    dates.delete(null);
    return facts.days.some((day) => day.span) || dates.size > 1;
  }
}
