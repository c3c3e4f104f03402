import type { Area, Group } from "./area.ts";
import type { BadRows } from "./bad-rows.ts";
import { lastWeekday, textOf, type Day } from "./dates.ts";
import type { SampleFiles } from "./files.ts";
import type { Ids } from "./ids.ts";
import type { Mitra, Period } from "./mitra.ts";
import { between, chance, randomStream, type Random } from "./random.ts";
import { riniIndex } from "./rini.ts";
import { daysFromLebaran } from "./seasons.ts";

/** Meetings of this many weeks before the clock are kept, and one to come. */
export const meetingWeeks = 26;

/** The weekly meetings of one majelis and who came to them. */
export function addMeetings(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows,
  period: Period,
  area: Area,
  group: Group,
  members: Mitra[],
): void {
  const random = randomStream(period.seed, 3, group.first);
  const latest = lastWeekday(period.clock, group.weekday);
  const rows = new MeetingRows(files, ids, bad, random, area, group);
  for (let week = meetingWeeks - 1; week >= 0; week--) {
    const day = latest - 7 * week;
    const there = members.filter((mitra) => hasLoan(mitra, day));
    if (there.length === 0) continue;
    if (Math.abs(daysFromLebaran(day)) <= 3) rows.addCancelled(day);
    else rows.addHeld(day, there);
  }
  rows.addPlanned(latest + 7);
}

function hasLoan(mitra: Mitra, day: Day): boolean {
  return mitra.loans.some(
    (loan) => loan.start < day && (loan.finished === 0 || loan.finished >= day),
  );
}

class MeetingRows {
  constructor(
    readonly files: SampleFiles,
    readonly ids: Ids,
    readonly bad: BadRows,
    readonly random: Random,
    readonly area: Area,
    readonly group: Group,
  ) {}

  addCancelled(day: Day): void {
    this.#addTask("CANCELLED", textOf(day), "");
  }

  addPlanned(day: Day): void {
    const date = textOf(day);
    this.#addTask("SCHEDULED", date, "");
    if (this.bad.take("task_with_unparseable_date")) {
      this.#addTask("SCHEDULED", `${date.slice(0, 4)}-00-00`, "");
    }
  }

  addHeld(day: Day, members: Mitra[]): void {
    const minutes = String(between(this.random, 0, 35)).padStart(2, "0");
    const date = textOf(day);
    const actual = `${date} ${clockTime(this.group.hour)}:${minutes}:00`;
    const task = this.#addTask("COMPLETED", date, actual);
    if (this.bad.take("duplicate_task")) {
      this.files.tasks.add(this.#taskRow(task, "MISSED", date, ""));
    }
    const officer = this.ids.officer(this.area.officer);
    this.#addParticipant(task, "OFFICER", officer, "true,true,", false);
    for (const mitra of members) {
      const paid = mitra.payments.get(day) ?? 0;
      const came = paid > 0 || chance(this.random, 0.55);
      const face = chance(this.random, 0.06) ? "false" : "true";
      const code = chance(this.random, 0.05) ? "" : "true";
      this.#addParticipant(
        task,
        "CUSTOMER",
        this.ids.customer(mitra.index),
        came ? `${face},${code},${paid}` : "false,false,",
        mitra.index !== riniIndex,
      );
    }
  }

  #addTask(status: string, date: string, actual: string): string {
    const task = this.ids.nextTask();
    this.files.tasks.add(this.#taskRow(task, status, date, actual));
    return task;
  }

  #taskRow(task: string, status: string, date: string, actual: string) {
    const { hour, latitude, longitude } = this.group;
    // Phones without a signal send no place.
    const place = chance(this.random, 0.04)
      ? ","
      : `${latitude.toFixed(5)},${longitude.toFixed(5)}`;
    const start = `${date} ${clockTime(hour)}:00:00`;
    const end = `${date} ${clockTime(hour + 1)}:00:00`;
    const branch = this.ids.branch(this.area.branch);
    return `${task},MAJELIS_MEETING,${status},${start},${end},${actual},${place},${branch}`;
  }

  #addParticipant(
    task: string,
    type: string,
    id: string,
    rest: string,
    mayBeBad: boolean,
  ): void {
    this.files.participants.add(`${task},${type},${id},${rest}`);
    this.bad.nextParticipant();
    if (!mayBeBad) return;
    if (this.bad.take("duplicate_participant")) {
      this.files.participants.add(`${task},${type},${id},false,false,`);
    }
    if (this.bad.take("participant_without_task")) {
      const unknown = this.ids.unknownTask();
      this.files.participants.add(`${unknown},${type},${id},${rest}`);
    }
  }
}

function clockTime(hour: number): string {
  return String(hour).padStart(2, "0");
}
