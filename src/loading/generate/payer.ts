import type { Day } from "./dates.ts";
import { between, chance, pickWeighted, type Random } from "./random.ts";
import { strain } from "./seasons.ts";

type Mood = "fine" | "tight" | "crisis";

/** How a mitra handles her weekly bill. Probabilities are per week. */
export interface Habit {
  kind: string;
  /** fine to tight, before the season's strain */
  tighten: number;
  /** tight to fine */
  ease: number;
  /** tight to crisis */
  worsen: number;
  /** crisis to tight */
  mend: number;
  /** to pay a day or two after the meeting although all is fine */
  late: number;
  /** to bring the next week's money too, or to pay a day or two before */
  early: number;
  /** to bring nothing in an ordinary week: from then on she is a week behind */
  skip: number;
  /** to bring money for arrears beside the week's own bill */
  catchUp: number;
}

export interface Payer extends Habit {
  mood: Mood;
  /** A crisis of known dates, whatever the weekly chances say. */
  crisisFrom: Day;
  crisisUntil: Day;
}

// prettier-ignore
const habits: readonly (readonly [Habit, number])[] = [
  [{ kind: "excellent", tighten: 0.002, ease: 0.7, worsen: 0, mend: 1, late: 0.01, early: 0.07, skip: 0, catchUp: 1 }, 15],
  [{ kind: "good", tighten: 0.015, ease: 0.5, worsen: 0.01, mend: 0.5, late: 0.05, early: 0.03, skip: 0, catchUp: 0.9 }, 13],
  [{ kind: "sloppy", tighten: 0.08, ease: 0.25, worsen: 0.02, mend: 0.4, late: 0.15, early: 0.01, skip: 0.04, catchUp: 0.25 }, 17],
  [{ kind: "week behind", tighten: 0.01, ease: 0.6, worsen: 0.02, mend: 0.4, late: 0, early: 0, skip: 0.2, catchUp: 0.03 }, 36],
  [{ kind: "struggling", tighten: 0.2, ease: 0.2, worsen: 0.08, mend: 0.2, late: 0.3, early: 0, skip: 0.05, catchUp: 0.3 }, 7],
  [{ kind: "recovering", tighten: 0.02, ease: 0.6, worsen: 0, mend: 1, late: 0.05, early: 0, skip: 0, catchUp: 1 }, 7],
  [{ kind: "defaulting", tighten: 0.1, ease: 0.3, worsen: 0.03, mend: 0.3, late: 0.2, early: 0, skip: 0.02, catchUp: 0.4 }, 7],
];

export function makePayer(random: Random, clock: Day): Payer {
  const habit = pickWeighted(random, habits);
  let crisisFrom = Number.POSITIVE_INFINITY;
  let crisisUntil = Number.POSITIVE_INFINITY;
  if (habit.kind === "recovering") {
    crisisFrom = clock - between(random, 28, 70);
    crisisUntil = clock + between(random, -14, 28);
  }
  if (habit.kind === "defaulting") {
    crisisFrom = clock - between(random, 14, 210);
  }
  return { ...habit, mood: "fine", crisisFrom, crisisUntil };
}

export function inCrisis(payer: Payer, day: Day): boolean {
  return day >= payer.crisisFrom && day < payer.crisisUntil;
}

/** One week passes: may the purse tighten or ease. */
function age(payer: Payer, random: Random, meeting: Day): void {
  if (inCrisis(payer, meeting)) payer.mood = "crisis";
  else if (payer.mood === "fine") {
    if (chance(random, payer.tighten * strain(meeting))) payer.mood = "tight";
  } else if (payer.mood === "tight") {
    if (chance(random, payer.ease)) payer.mood = "fine";
    else if (chance(random, payer.worsen)) payer.mood = "crisis";
  } else if (chance(random, payer.mend)) payer.mood = "tight";
}

export interface Intent {
  amount: number;
  /** days after the meeting, negative before it */
  delay: number;
}

const nothing: Intent = { amount: 0, delay: 0 };

/**
 * What she brings in the week of this meeting. `owed` is due by the meeting
 * and unpaid, `left` is all that the loan still asks.
 */
export function weeklyIntent(
  payer: Payer,
  random: Random,
  meeting: Day,
  weekly: number,
  owed: number,
  left: number,
): Intent {
  age(payer, random, meeting);
  if (owed <= 0) return nothing;
  const own = Math.min(owed, weekly);
  if (payer.mood === "crisis") {
    const luck = random();
    if (luck < 0.75) return nothing;
    if (luck < 0.9) return { amount: part(random, own), delay: 0 };
    return { amount: own, delay: between(random, 0, 4) };
  }
  if (payer.mood === "tight") {
    const luck = random();
    if (luck < 0.1) return nothing;
    if (luck < 0.15) {
      return { amount: part(random, own), delay: between(random, 0, 2) };
    }
    return { amount: own, delay: between(random, 1, 6) };
  }
  if (owed > weekly) {
    const extra = chance(random, payer.catchUp) ? weekly * 2 : 0;
    // Who is a week behind mostly brings it the day after the meeting.
    const delay = chance(random, 0.8) ? 1 : 0;
    return { amount: Math.min(owed, weekly + extra), delay };
  }
  if (chance(random, payer.skip)) return nothing;
  if (chance(random, payer.early)) {
    if (left <= weekly * 5) return { amount: left, delay: 0 };
    if (chance(random, 0.5)) return { amount: owed + weekly, delay: 0 };
    return { amount: owed, delay: -between(random, 1, 2) };
  }
  const delay = chance(random, payer.late) ? between(random, 1, 2) : 0;
  return { amount: owed, delay };
}

function part(random: Random, amount: number): number {
  const share = 0.3 + random() * 0.5;
  return Math.max(1000, Math.round((amount * share) / 1000) * 1000);
}
