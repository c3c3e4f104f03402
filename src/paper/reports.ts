import type { Sql, Transaction } from "../db/database.ts";
import type { Week } from "./chart.ts";

/** The figures of one month as marts.cash_reports gives them, whole rupiah. */
export interface Month {
  cash_in: number;
  sales: number;
  /** missing on papers that were made before it was told apart */
  capital_in?: number;
  other_in: number;
  cash_out: number;
  goods: number;
  operations: number;
  instalments: number;
  other_out: number;
  business_net: number;
  household: number;
  net_cash: number;
  receivables_open: number;
  payables_open: number;
  bills_due: number;
  bills_paid: number;
  entry_count: number;
  read_entries: number;
  noted_days: number;
  cash_in_before: number | null;
  cash_out_before: number | null;
  business_net_before: number | null;
  /** YYYY-MM-01 */
  month_start: string;
}

/** What stands on a picture or a paper, kept as it was when it was made. */
export type Figures =
  | { kind: "weeks"; weeks: Week[]; made_on: string }
  | {
      kind: "month";
      weeks: Week[];
      /** her day when it was made, YYYY-MM-DD */
      made_on: string;
      month: Month;
      /** the last day that is in it, YYYY-MM-DD */
      until: string;
      /** days from the month's first to that one */
      days: number;
      /** questions of ours that she has not answered: not booked, so not in it */
      questions: number;
      /** what the lender's last snapshot says she still owes; null without a loan */
      loan: { outstanding: number; snapshot_date: string } | null;
      /** her tier and the next step, as the chat says it */
      standing: string[];
    };

export interface Report {
  reportId: string;
  figures: Figures;
  /** sha256 of the figures, hex */
  hash: string;
  madeAt: Date;
  name: string | null;
}

interface Reader {
  contactId: number;
  customerNumber: string;
}

/** Makes the picture of the 8 weeks up to `today`; null where she noted nothing in them. */
export async function makeWeeks(
  tx: Transaction,
  reader: Reader,
  today: string,
): Promise<{ reportId: string; weeks: Week[] } | null> {
  const weeks = await readWeeks(tx, reader.customerNumber, today);
  if (weeks.every(isEmpty)) return null;
  const reportId = await keep(tx, reader, {
    kind: "weeks",
    weeks,
    made_on: today,
  });
  return { reportId, weeks };
}

/**
 * Makes the paper of a month (YYYY-MM-01) as it stands on `today`; null where she
 * noted nothing in it. `standing`: her tier and one next step, in words.
 */
export async function makeMonth(
  tx: Transaction,
  reader: Reader,
  monthStart: string,
  today: string,
  standing: string[],
): Promise<{ reportId: string; month: Month } | null> {
  const { customerNumber, contactId } = reader;
  const [month] = await tx<Month[]>`
    select * from marts.cash_reports
    where customer_number = ${customerNumber} and month_start = ${monthStart}`;
  if (!month) return null;
  const [rest] = await tx`
    select until, until - ${monthStart}::date + 1 as days,
        (select count(*) from chat.questions
            where contact_id = ${contactId} and closed_at is null) as questions,
        (select json_build_object('outstanding', sum(outstanding_amount), 'snapshot_date', max(snapshot_date))
            from core.loans where customer_number = ${customerNumber}
            having count(*) > 0) as loan
    from (select least(${today}::date, (${monthStart}::date + interval '1 month')::date - 1) as until) as month`;
  const { until, days, questions, loan } = rest!;
  const weeks = await readWeeks(tx, customerNumber, until);
  const reportId = await keep(tx, reader, {
    kind: "month",
    weeks,
    made_on: today,
    month: withoutMitra(month),
    until,
    days,
    questions,
    loan,
    standing,
  });
  return { reportId, month };
}

/** A report by its id, with the name that its reader has now. */
export async function readReport(
  sql: Sql | Transaction,
  reportId: string,
): Promise<Report | undefined> {
  const [row] = await sql<Report[]>`
    select report_id as "reportId", figures, figures_hash as hash, made_at as "madeAt", name
    from chat.reports inner join chat.contacts as contacts using (contact_id)
    where report_id = ${reportId}`;
  return row;
}

/** Seven weeks and the one of `day`, Monday to Sunday, empty ones with zeros. */
async function readWeeks(
  tx: Transaction,
  customerNumber: string,
  day: string,
): Promise<Week[]> {
  const rows = await tx<Week[]>`
    select monday::date as week_start, coalesce(cash_in, 0) as cash_in, coalesce(cash_out, 0) as cash_out,
        coalesce(household, 0) as household, coalesce(net_cash, 0) as net_cash
    from generate_series(date_trunc('week', ${day}::date::timestamp) - interval '7 weeks',
        ${day}::date, interval '1 week') as monday
    left join marts.weekly_cash as cash
        on cash.customer_number = ${customerNumber} and cash.week_start = monday::date
    order by monday`;
  return [...rows];
}

const isEmpty = (week: Week) =>
  week.cash_in + week.cash_out + week.household === 0;

/** The reader is known by the report's own columns: figures hold no name and no number of hers. */
function withoutMitra(month: Month & { customer_number?: string }): Month {
  const { customer_number: _, ...figures } = month;
  return figures;
}

async function keep(
  tx: Transaction,
  { contactId, customerNumber }: Reader,
  figures: Figures,
): Promise<string> {
  const reportId = newId();
  await tx`
    insert into chat.reports (report_id, contact_id, customer_number, kind, figures, figures_hash)
    select ${reportId}, ${contactId}, ${customerNumber}, ${figures.kind}, figures,
        encode(sha256(convert_to(figures::text, 'UTF8')), 'hex')
    from (select ${tx.json(figures as never)}::jsonb as figures) as made`;
  return reportId;
}

// Crockford's: no letter that is read as a digit or as another letter.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 40 random bits, so that nobody finds a report by guessing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => letters[byte % 32]).join("");
}

/** "K7Q2-M9XD", as it is written on paper. */
export const spelledId = (reportId: string): string =>
  `${reportId.slice(0, 4)}-${reportId.slice(4)}`;

/** The id in what a person typed, or null: O is a 0, I and L are a 1. */
export function idIn(text: string): string | null {
  const id = text
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(id) ? id : null;
}
