import { ServiceError } from "../../errors.ts";
import { makeArea, mitraPerOfficer, type Area } from "./area.ts";
import { BadRows } from "./bad-rows.ts";
import { dayOf } from "./dates.ts";
import { SampleFiles } from "./files.ts";
import { Ids } from "./ids.ts";
import { addLoans } from "./loan-rows.ts";
import { addMeetings, meetingWeeks } from "./majelis.ts";
import { makeMitra, type Period } from "./mitra.ts";
import { addMitra, addOfficer, officerPhone } from "./people-rows.ts";
import { makeRini, riniIndex } from "./rini.ts";

export interface GenerateOptions {
  mitra: number;
  seed: number;
  /** The folder; files of an earlier run in it are replaced. */
  out: string;
  /** The sample's today, YYYY-MM-DD. */
  clock: string;
  /** Days after the clock in which payments and snapshots go on. */
  ahead: number;
}

/** The phone numbers last for ten million mitra and their officers. */
const mostMitra = 10_000_000;

/** Returns the rows written per file. */
export async function generate(
  options: GenerateOptions,
  progress?: (done: number, of: number) => void,
): Promise<Record<string, number>> {
  return (await generateAndTell(options, progress)).rows;
}

/** Like `generate`, and tells how many bad rows of each kind were planted. */
export async function generateAndTell(
  options: GenerateOptions,
  progress?: (done: number, of: number) => void,
): Promise<{ rows: Record<string, number>; planted: Record<string, number> }> {
  const { mitra, seed, ahead, out } = options;
  checkWhole("mitra", mitra, 1, mostMitra);
  checkWhole("seed", seed, 0, 0xffff_ffff);
  checkWhole("ahead", ahead, 0, 366);
  const clock = dayOf(options.clock);
  checkClock(options.clock);
  const meetingsFrom = clock - 7 * meetingWeeks;
  const period: Period = { seed, clock, horizon: clock + ahead, meetingsFrom };
  const files = await SampleFiles.create(out, ahead);
  const ids = new Ids(mitra);
  const bad = new BadRows(mitra);
  try {
    const officers = Math.ceil(mitra / mitraPerOfficer);
    for (let officer = 1; officer <= officers; officer++) {
      addArea(files, ids, bad, period, mitra, officer);
      await files.drain();
      progress?.(Math.min(mitra, officer * mitraPerOfficer), mitra);
    }
    await files.drain(0);
  } finally {
    await files.close();
  }
  return { rows: files.counts(), planted: bad.planted };
}

/** Everything of one officer: few enough rows to hold in memory. */
function addArea(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows,
  period: Period,
  mitraCount: number,
  officer: number,
): void {
  const area: Area = makeArea(period.seed, officer, mitraCount, period.clock);
  const phone = officerPhone(officer, mitraCount);
  addOfficer(files, ids, area, phone);
  for (const group of area.groups) {
    const members = [];
    for (let index = group.first; index <= group.last; index++) {
      const isRini = index === riniIndex;
      const mitra = isRini
        ? makeRini(period)
        : makeMitra(index, group.weekday, period);
      if (!isRini) bad.nextMitra();
      addMitra(files, ids, bad, area, phone, mitra);
      addLoans(files, ids, bad, period, mitra);
      members.push(mitra);
    }
    addMeetings(files, ids, bad, period, area, group, members);
  }
}

/** Loans go back years from the clock and bills go on after it: all of them have to be dates. */
const [firstClock, lastClock] = ["1950-01-01", "2200-12-31"];

function checkClock(clock: string) {
  if (clock >= firstClock && clock <= lastClock) return;
  throw new ServiceError(
    "bad_arguments",
    `clock is ${clock}; it has to be a date from ${firstClock} to ${lastClock}.`,
  );
}

function checkWhole(name: string, value: number, from: number, to: number) {
  if (Number.isInteger(value) && value >= from && value <= to) return;
  throw new ServiceError(
    "bad_arguments",
    `${name} is ${value}; it has to be a whole number from ${from} to ${to}.`,
  );
}
