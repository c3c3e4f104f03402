/** What an officer can ask of the mitra whom she may see, and of nobody else. */
import { shortDay } from "../../days.ts";
import type { Transaction } from "../../db/database.ts";
import { rupiah } from "../../rupiah.ts";
import { mitraOf, notYours, type OfficerAct } from "./enrol.ts";
import { who } from "./officer-texts.ts";
import { tierName } from "../texts.ts";

/** More are not read on a phone. */
const pageLength = 10;

interface Row {
  customerNumber: string;
  name: string | null;
  dpd: number;
}

const numberedFrom = (rows: Row[], from: number, say: (row: Row) => string) =>
  rows.map((row, index) => `${from + index + 1} ${say(row)}`);

/** Her late mitra, the longest first, ten a page. */
export async function lateMitra(
  tx: Transaction,
  officerId: number,
  page: number,
): Promise<string> {
  const from = (page - 1) * pageLength;
  const rows = await tx<(Row & { all: number })[]>`
    select customer_number as "customerNumber", name, dpd, count(*) over () as "all"
    from chat.officer_board
    where officer_contact_id = ${officerId} and dpd > 0
    order by dpd desc, customer_number
    limit ${pageLength} offset ${from}`;
  if (rows.length === 0)
    return page > 1
      ? "Tidak ada lagi mitra yang telat."
      : "Tidak ada mitra Anda yang telat.";
  const { all } = rows[0]!;
  return [
    `Telat: ${all} mitra, yang terlama dulu.`,
    ...numberedFrom(
      rows,
      from,
      ({ name, customerNumber, dpd }) =>
        `${who(name, customerNumber)}: ${dpd} hari`,
    ),
    ...(all > from + rows.length ? [`Lanjut? Tulis: telat ${page + 1}`] : []),
  ].join("\n");
}

/** Who of hers asked to have her tier looked at and was not. */
export async function unreviewedMitra(
  tx: Transaction,
  officerId: number,
): Promise<string> {
  const rows = await tx<Row[]>`
    select customer_number as "customerNumber", name, coalesce(dpd, 0) as dpd
    from chat.officer_board
    where officer_contact_id = ${officerId} and waits_for_review
    order by customer_number limit ${pageLength}`;
  if (rows.length === 0) return "Tidak ada mitra yang menunggu dicek.";
  return [
    "Menunggu dicek tiernya:",
    ...numberedFrom(rows, 0, ({ name, customerNumber }) =>
      who(name, customerNumber),
    ),
    "Kalau sudah, tulis: sudah dicek <nomor mitra>",
  ].join("\n");
}

/** How many mitra she has, and what she can ask of them. */
export async function countMitra(
  tx: Transaction,
  officerId: number,
): Promise<string> {
  const [row] = await tx`
    select count(*) as all, count(*) filter (where is_enrolled) as enrolled,
        count(*) filter (where dpd > 0) as late
    from chat.officer_board where officer_contact_id = ${officerId}`;
  return `Mitra Anda ${row!.all}, terhubung di WhatsApp ${row!.enrolled}, telat ${row!.late}.\nTulis: telat, belum dicek, atau status <nomor mitra>`;
}

/** Hers whose name has these words: she knows them by name, not by number. */
async function calledSo(
  tx: Transaction,
  officerId: number,
  typed: string,
): Promise<Omit<Row, "dpd">[]> {
  const name = typed.replace(/^(?:ibu|bu|mbak|mba)\s+/i, "").trim();
  if (name.length < 3 || /\d/.test(name)) return [];
  return await tx<Omit<Row, "dpd">[]>`
    select customer_number as "customerNumber", name from chat.officer_mitra
    where officer_contact_id = ${officerId} and strpos(' ' || lower(name), ' ' || lower(${name}::text)) > 0
    order by name, customer_number limit ${pageLength}`;
}

const whichOf = (rows: Omit<Row, "dpd">[]): string =>
  [
    "Ada beberapa. Tulis nomornya, misalnya: status " + rows[0]!.customerNumber,
    ...rows.map(({ name, customerNumber }) => who(name, customerNumber)),
  ].join("\n");

/** How one mitra of hers stands by the lender's own data. */
export async function mitraStatus(
  tx: Transaction,
  act: OfficerAct,
  typed: string,
): Promise<string> {
  let place = await mitraOf(tx, act.officerId, typed);
  if (!place) {
    const [named, ...others] = await calledSo(tx, act.officerId, typed);
    if (named && others.length > 0) return whichOf([named, ...others]);
    place = named && (await mitraOf(tx, act.officerId, named.customerNumber));
  }
  if (!place) return (await notYours(tx, act, typed)).text;
  const { customerNumber, name } = place;
  const [row] = await tx`
    select tier, dpd, floor(repayment_rate * 100)::integer as percent, late_bills, late_amount,
        next_amount, next_date, board.as_of, is_enrolled, waits_for_review
    from chat.officer_board as board
    left join marts.bill_outlooks using (customer_number)
    where officer_contact_id = ${act.officerId} and customer_number = ${customerNumber}`;
  const { tier, dpd, percent, late_bills, late_amount, as_of } = row!;
  return [
    tier
      ? `${who(name, customerNumber)}: ${tierName(tier)}, bayar ${percent}%, telat ${dpd} hari (data ${shortDay(as_of, as_of)}).`
      : `${who(name, customerNumber)}: belum punya tier.`,
    late_bills > 0
      ? `Yang lewat: ${late_bills} tagihan, ${rupiah(late_amount)}.`
      : "Tidak ada tagihan yang lewat.",
    ...(row!.next_date
      ? [
          `Berikutnya ${rupiah(row!.next_amount)}, ${shortDay(row!.next_date, as_of)}.`,
        ]
      : []),
    ...(row!.is_enrolled ? [] : ["Belum terhubung di WhatsApp."]),
    ...(row!.waits_for_review ? ["Menunggu tiernya dicek."] : []),
  ].join("\n");
}
