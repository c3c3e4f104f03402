import { dayOf, textOf, type Day } from "./dates.ts";

const lebaran2026 = dayOf("2026-03-20");
const lunarYear = 354.367;

/** Days since the nearest Lebaran, negative before it; right to a day or two. */
export function daysFromLebaran(day: Day): number {
  const years = Math.round((day - lebaran2026) / lunarYear);
  return day - Math.round(lebaran2026 + years * lunarYear);
}

const factors = new Map<Day, number>();

/** How much likelier money gets tight in this week than in an ordinary one. */
export function strain(day: Day): number {
  let factor = factors.get(day);
  if (factor === undefined) {
    factor = strainOf(day);
    factors.set(day, factor);
  }
  return factor;
}

function strainOf(day: Day): number {
  const lebaran = daysFromLebaran(day);
  if (lebaran >= -10 && lebaran <= 14) return 2.5;
  const monthAndDay = textOf(day).slice(5);
  // School fees and uniforms.
  if (monthAndDay >= "06-20" && monthAndDay <= "07-31") return 1.7;
  // The lean months before the rice harvest.
  if (monthAndDay >= "12-01" || monthAndDay <= "01-31") return 1.5;
  // After the harvest.
  if (monthAndDay >= "03-15" && monthAndDay <= "04-30") return 0.7;
  return 1;
}
