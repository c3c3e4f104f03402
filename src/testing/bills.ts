import type { Loan } from "./mitra.ts";

type Bill = NonNullable<Loan["bills"]>[number];

/** Weekly bills of 100 around a day, to put into `addMitra`. */
export function billsAround(today: string) {
  const day = (offset: number) =>
    Temporal.PlainDate.from(today).add({ days: offset }).toString();
  /** One bill that is due in so many days, of which so much is paid. */
  const bill = (offset: number, paid = 0, paidOn = day(-1)): Bill => [
    day(offset),
    paid > 0 ? paidOn : null,
    100,
    paid,
  ];
  return {
    day,
    bill,
    /** so many, each paid on its day, the last one due in `last` days */
    paid: (count: number, last: number): Bill[] =>
      Array.from({ length: count }, (_, index) => {
        const due = last - 7 * (count - 1 - index);
        return bill(due, 100, day(due));
      }),
    /** so many, unpaid, the first one due in `first` days */
    coming: (count: number, first: number): Bill[] =>
      Array.from({ length: count }, (_, index) => bill(first + 7 * index)),
  };
}
