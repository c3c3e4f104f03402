/** Planted a few times each, more slowly than the number of mitra grows. */
const fewKinds = [
  "customer_without_number",
  "duplicate_loan",
  "loan_of_unknown_customer",
  "loan_principal_negative",
  "bill_without_loan_id",
  "bill_amount_not_a_number",
  "bill_paid_amount_negative",
  "bill_amount_zero",
  "bill_of_unknown_loan",
  "duplicate_bill",
  "bill_paid_without_date",
  "bill_with_too_few_fields",
  "task_with_unparseable_date",
  "duplicate_task",
  "duplicate_participant",
] as const;

/** Planted as a share of their rows, as the real set has them. */
const shares = {
  duplicate_customer: 0.002,
  bill_with_unparseable_date: 0.0001,
  participant_without_task: 0.03 / 0.97,
};

type FewKind = (typeof fewKinds)[number];
export type ShareKind = keyof typeof shares;
export type BadKind = FewKind | ShareKind;

/**
 * Says when a bad row is due. Each kind owes rows as good ones go by; what is
 * owed waits until a fitting row comes along, and Rini's are never asked.
 */
export class BadRows {
  readonly planted: Record<string, number> = {};
  readonly #owed: Record<string, number> = {};
  readonly #fewRate: number;

  constructor(mitra: number) {
    const count = Math.max(1, Math.round(Math.sqrt(mitra / 300)));
    const others = Math.max(1, mitra - 1);
    this.#fewRate = count / others;
    // Spread over the file: kind after kind falls due some mitra later.
    fewKinds.forEach((kind, i) => {
      this.#owed[kind] = 1 - (i + 1) / (fewKinds.length + 1);
    });
    for (const kind of Object.keys(shares)) this.#owed[kind] = 0.6;
  }

  /** One more mitra (not Rini) is about to be written. */
  nextMitra(): void {
    for (const kind of fewKinds) this.#owed[kind]! += this.#fewRate;
    this.#owed.duplicate_customer! += shares.duplicate_customer;
  }

  /** Bills that are about to be written, whether or not they can be spoilt. */
  nextBills(count: number): void {
    this.#owed.bill_with_unparseable_date! +=
      count * shares.bill_with_unparseable_date;
  }

  nextParticipant(): void {
    this.#owed.participant_without_task! += shares.participant_without_task;
  }

  /** True if a row of this kind has to be planted here. */
  take(kind: BadKind): boolean {
    // Sums of many small floats end a hair below the whole number.
    if (this.#owed[kind]! < 1 - 1e-9) return false;
    this.#owed[kind]! -= 1;
    this.planted[kind] = (this.planted[kind] ?? 0) + 1;
    return true;
  }
}

export const unparseableDates = [
  "0000-00-00",
  "2026-02-30",
  "31/12/2025",
  "NaT",
  "2025-13-01",
];
