import { weekdayOf, type Day } from "./dates.ts";
import { officerName } from "./names.ts";
import { between, pick, randomStream, type Random } from "./random.ts";

export const mitraPerOfficer = 60;

/** One officer, the majelis she or he meets every week, and where. */
export interface Area {
  officer: number;
  officerName: string;
  branch: number;
  place: Place;
  groups: Group[];
}

/** A majelis: neighbours who meet on one weekday and pay together. */
export interface Group {
  first: number;
  last: number;
  weekday: number;
  hour: number;
  latitude: number;
  longitude: number;
}

interface Place {
  latitude: number;
  longitude: number;
  timezone: string;
}

// Depok, Garut, Makassar, Bogor, Cirebon, Ambon, Klaten, Malang, Padang, Denpasar.
const places: readonly Place[] = [
  { latitude: -6.4, longitude: 106.82, timezone: "" },
  { latitude: -7.21, longitude: 107.9, timezone: "" },
  { latitude: -5.14, longitude: 119.43, timezone: "WITA" },
  { latitude: -6.59, longitude: 106.79, timezone: "" },
  { latitude: -6.73, longitude: 108.55, timezone: "" },
  { latitude: -3.69, longitude: 128.18, timezone: "WIT" },
  { latitude: -7.7, longitude: 110.6, timezone: "" },
  { latitude: -7.98, longitude: 112.63, timezone: "" },
  { latitude: -0.95, longitude: 100.35, timezone: "" },
  { latitude: -8.65, longitude: 115.21, timezone: "Asia/Makassar" },
];

export function makeArea(
  seed: number,
  officer: number,
  mitra: number,
  clock: Day,
): Area {
  const random = randomStream(seed, 2, officer);
  // A small sample still shows several branches.
  const officersPerBranch = mitra < 3000 ? 2 : 6;
  const branch = Math.ceil(officer / officersPerBranch);
  const place = places[(branch - 1) % places.length]!;
  const first = (officer - 1) * mitraPerOfficer + 1;
  const last = Math.min(mitra, officer * mitraPerOfficer);
  const area: Area = {
    officer,
    officerName: officer === 1 ? "Dedi" : officerName(random),
    branch,
    place,
    groups: makeGroups(random, first, last, place),
  };
  // Rini's latest bill fell due the day before the clock.
  if (officer === 1) area.groups[0]!.weekday = weekdayOf(clock - 1);
  return area;
}

function makeGroups(
  random: Random,
  first: number,
  last: number,
  place: Place,
): Group[] {
  const groups: Group[] = [];
  for (let next = first; next <= last;) {
    let end = next + between(random, 8, 15) - 1;
    // No majelis of two or three.
    if (last - end < 6) end = last;
    groups.push({
      first: next,
      last: end,
      weekday: pick(random, [1, 2, 3, 4, 5]),
      hour: between(random, 8, 14),
      latitude: place.latitude + (random() - 0.5) / 5,
      longitude: place.longitude + (random() - 0.5) / 5,
    });
    next = end + 1;
  }
  return groups;
}

/**
 * `620000` and eight digits: no Indonesian number has a 0 after the country's
 * 62. The step has no factor in common with 10^8, so no two places in the
 * count share a number.
 */
export function phoneOf(place: number): string {
  const digits = (place * 38_747_303) % 100_000_000;
  return `620000${String(digits).padStart(8, "0")}`;
}
