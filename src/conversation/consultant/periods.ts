/** Of which days a number is: a week's income is not a month's. */

type Period = "day" | "each_day" | "week" | "last_week" | "month" | "other";

const saidOf: [Period, RegExp][] = [
  [
    "last_week",
    /^(?:minggu|pekan) (?:lalu|kemarin|sebelum(?:nya)?|yang lalu)$/,
  ],
  ["week", /^(?:(?:minggu|pekan) ini|seminggu|sepekan|7 hari)$/],
  ["month", /^(?:bulan ini|sebulan|28 hari)$/],
  ["each_day", /^(?:(?:tiap|per|setiap) (?:hari|malam|pagi)|sehari|harian)$/],
  [
    "day",
    /^(?:(?:hari|malam|pagi|siang|sore) ini|tadi|kemarin|semalam|besok|lusa)$/,
  ],
];
const words =
  /(?:^| )((?:minggu|pekan) (?:lalu|kemarin|sebelum(?:nya)?|yang lalu|ini|depan)|bulan \p{L}+|(?:tiap|per|setiap) (?:hari|malam|pagi|minggu|bulan|tahun)|(?:hari|malam|pagi|siang|sore) ini|(?:7|28) hari|seminggu|sepekan|sebulan|setahun|sehari|harian|mingguan|bulanan|tahunan|tahun|tadi|kemarin|semalam|besok|lusa)(?= |$)/gu;

function periodsIn(said: string[]): Period[] {
  return [...said.join(" ").matchAll(words)].map(
    ([, word]) =>
      saidOf.find(([, pattern]) => pattern.test(word!))?.[0] ?? "other",
  );
}

/** What is summed over days; its period may be said a clause before. */
const sums: Record<string, Period[]> = {
  in_week: ["week"],
  out_week: ["week"],
  net_week: ["week"],
  noted_week: ["week"],
  in_before: ["last_week"],
  sales_drop: ["week", "last_week"],
  bill_share: ["week"],
  in_month: ["month"],
  out_month: ["month"],
  net_month: ["month"],
  home_month: ["month"],
  stock_month: ["month"],
  noted_month: ["month"],
  best_day: ["month"],
  mean_sales: ["month", "each_day"],
  home_share: ["month"],
  stock_share: ["month"],
  margin: ["month"],
  owed_share: ["month"],
};
/** What stands as it is; days near it are those of an advice. */
const stands: Record<string, Period[]> = {
  set_aside: ["each_day", "week"],
  receivables: ["week"],
  payables: ["week", "each_day"],
  next_amount: [],
  left_amount: [],
  late_amount: [],
  missing_amount: [],
  rate: [],
  next_rate: [],
};

/** Behind these another thing is spoken of. */
const another =
  /^(?:dan|sedangkan|lalu|dibanding|dibandingkan|daripada|lebih)$/;

/**
 * Whether the days that are said around a number are those of a fact. `before` and
 * `behind` are the words of its clause, `earlier` all that stands before it.
 */
export function isOfPeriod(
  name: string,
  earlier: string[],
  before: string[],
  behind: string[],
): boolean {
  const may = sums[name] ?? stands[name];
  if (!may) return true;
  const end = behind.findIndex((word) => another.test(word));
  const beside = [
    ...periodsIn(before).slice(-1),
    ...periodsIn(end < 0 ? behind : behind.slice(0, end)),
  ];
  const said =
    beside.length > 0 || name in stands ? beside : periodsIn(earlier).slice(-1);
  return said.every((period) => may.includes(period));
}
