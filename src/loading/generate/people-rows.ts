import type { Area } from "./area.ts";
import { phoneOf } from "./area.ts";
import type { BadRows } from "./bad-rows.ts";
import type { SampleFiles } from "./files.ts";
import type { Ids } from "./ids.ts";
import type { Mitra } from "./mitra.ts";
import { riniIndex } from "./rini.ts";

/** The officers' numbers follow those of all mitra. */
export function officerPhone(officer: number, mitra: number): string {
  return phoneOf(mitra + officer);
}

export function addOfficer(
  files: SampleFiles,
  ids: Ids,
  area: Area,
  phone: string,
): void {
  const branch = ids.branch(area.branch);
  files.contacts.add(
    `${phone},${area.officerName},officer,,${branch},,${area.place.timezone}`,
  );
}

export function addMitra(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows,
  area: Area,
  officersPhone: string,
  mitra: Mitra,
): void {
  const number = ids.customer(mitra.index);
  const { dateOfBirth, maritalStatus, religion, purpose } = mitra;
  const person = `${dateOfBirth},${maritalStatus},${religion}`;
  files.customers.add(`${number},${person},${purpose}`);
  // Now and then the lender does not say who looks after her.
  const knowsOfficer = mitra.index === riniIndex || mitra.index % 37 !== 0;
  files.contacts.add(
    `${phoneOf(mitra.index)},${mitra.name},mitra,${number},,${knowsOfficer ? officersPhone : ""},${area.place.timezone}`,
  );
  if (mitra.index === riniIndex) return;
  if (bad.take("duplicate_customer")) {
    const other = purpose === "warung kopi" ? "jahit" : "warung kopi";
    files.customers.add(`${number},${person},${other}`);
  }
  if (bad.take("customer_without_number")) {
    files.customers.add(`,${person},${purpose}`);
  }
}
