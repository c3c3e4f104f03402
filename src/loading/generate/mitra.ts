import { lastWeekday, textOf, type Day } from "./dates.ts";
import { mitraName } from "./names.ts";
import { inCrisis, makePayer, type Payer } from "./payer.ts";
import {
  between,
  chance,
  pick,
  pickWeighted,
  randomStream,
  type Random,
} from "./random.ts";
import { makeLoan, repay, type Loan } from "./repayment.ts";

export interface Period {
  seed: number;
  clock: Day;
  /** The last day on which a payment is known. */
  horizon: Day;
  /** Payments from here to the clock are kept for the meetings. */
  meetingsFrom: Day;
}

export interface Mitra {
  index: number;
  name: string;
  purpose: string;
  dateOfBirth: string;
  maritalStatus: string;
  religion: string;
  loans: Loan[];
  /** Rupiah brought per day. */
  payments: Map<Day, number>;
}

export const purposes =
  "gorengan,warung sembako,kue basah,kue kering,jahit,sayur keliling,warung kopi,nasi uduk,bakso,mie ayam,jus buah,pulsa,laundry,salon,ikan segar,ayam potong,kerupuk,keripik singkong,tempe,tahu,jamu,bensin eceran,baju anak,kerudung,warung nasi,es campur,seblak,batik,anyaman bambu,ternak ayam,telur asin,sambal kemasan,rempeyek,bubur ayam,pecel lele,bumbu dapur,tanaman hias,toko kelontong,lontong sayur,catering".split(
    ",",
  );

const maritalStatuses = [
  ["MARRIED", 84],
  ["WIDOWED", 8],
  ["DIVORCED", 4],
  ["SINGLE", 3],
  ["", 1],
] as const;
const religions = [
  ["ISLAM", 87],
  ["KRISTEN", 6],
  ["KATOLIK", 3],
  ["HINDU", 2],
  ["BUDDHA", 1],
  ["", 1],
] as const;

export function makeMitra(
  index: number,
  weekday: number,
  period: Period,
): Mitra {
  const random = randomStream(period.seed, 1, index);
  const age = between(random, 19, 63) * 365 + between(random, 0, 364);
  const mitra: Mitra = {
    index,
    name: mitraName(random),
    purpose: chance(random, 0.01) ? "" : pick(random, purposes),
    dateOfBirth: chance(random, 0.02) ? "" : textOf(period.clock - age),
    maritalStatus: pickWeighted(random, maritalStatuses),
    religion: pickWeighted(random, religions),
    loans: [],
    payments: new Map(),
  };
  addLoans(mitra, random, weekday, period);
  return mitra;
}

function addLoans(
  mitra: Mitra,
  random: Random,
  weekday: number,
  period: Period,
): void {
  const lastMeeting = lastWeekday(period.clock, weekday);
  const luck = random();
  if (luck < 0.02) return;
  const payer = makePayer(random, period.clock);
  const onPayment = (day: Day, amount: number) => {
    if (day < period.meetingsFrom || day > period.clock) return;
    mitra.payments.set(day, (mitra.payments.get(day) ?? 0) + amount);
  };
  const isNew = luck < 0.04;
  const earlier = isNew
    ? 0
    : pickWeighted(random, [
        [0, 0.6],
        [1, 0.28],
        [2, 0.12],
      ]);
  const weeksIn = isNew ? 0 : between(random, 1, 49);
  let start = lastMeeting - 7 * (weeksIn + 52 * earlier);
  // Nobody stops paying before the first few bills.
  payer.crisisFrom = Math.max(payer.crisisFrom, start + 35);
  for (let number = 1; number <= 3; number++) {
    const loan = makeLoan(
      start,
      principalOf(random, number),
      pick(random, [18, 20, 22, 25]),
    );
    repay(loan, payer, random, period.horizon, onPayment);
    mitra.loans.push(loan);
    if (loan.finished === 0 || loan.finished > period.clock) return;
    // Eight to twenty-one days after the last payment, on a meeting day.
    start = lastWeekday(loan.finished, weekday) + 7 * between(random, 2, 3);
    if (start > period.clock || !lendsAgain(payer, random, start)) return;
  }
}

function principalOf(random: Random, number: number): number {
  const halfMillions =
    number === 1 ? between(random, 6, 8) : between(random, 8 + number, 16);
  return halfMillions * 500_000;
}

function lendsAgain(payer: Payer, random: Random, start: Day): boolean {
  if (inCrisis(payer, start)) return false;
  return payer.kind !== "struggling" || chance(random, 0.6);
}
