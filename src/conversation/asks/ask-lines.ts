/** What a mitra reads of her own figures: three short lines at most, from what SQL says. */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";
import type { CashAsk, Span } from "./asks.ts";
import type { Facts } from "./facts.ts";
import { tierName } from "../texts.ts";
import { statusLines, topLine, type TierRules } from "./tier-lines.ts";

export interface Cash {
  cashIn: number;
  /** of cashIn, what is capital */
  capitalIn: number;
  cashOut: number;
  household: number;
  businessNet: number;
  netCash: number;
  notedDays: number;
}

export interface Debts {
  receivables: number;
  payables: number;
  /** by customer, the largest first */
  open: { name: string; amount: number }[];
}

const signed = (amount: number) =>
  amount < 0 ? `minus ${rupiah(amount)}` : rupiah(amount);

const spanNames: Record<Span, [now: string, before: string]> = {
  day: ["Hari ini", "Kemarin"],
  week: ["Minggu ini", "Minggu lalu"],
  month: ["Bulan ini", "Bulan lalu"],
};

/**
 * "Minggu ini", "Oktober", "Desember 2025", "Senin 23 Nov": the span that starts on
 * `start`, as it is called on `today`.
 */
export function spanName(
  { span, month }: CashAsk,
  start: string,
  today: string,
): string {
  const first = Temporal.PlainDate.from(start);
  const now = Temporal.PlainDate.from(today);
  const current = {
    day: now,
    week: now.subtract({ days: now.dayOfWeek - 1 }),
    month: now.with({ day: 1 }),
  }[span];
  const known = [current, current.subtract({ [`${span}s`]: 1 })];
  const back = known.findIndex((one) => one.equals(first));
  if (back >= 0 && !month) return spanNames[span][back]!;
  if (span === "day") {
    const weekday = first.toLocaleString("id-ID", { weekday: "long" });
    return `${weekday} ${shortDay(start, today)}`;
  }
  if (span === "week") return `Minggu yang mulai ${shortDay(start, today)}`;
  return Temporal.PlainDate.from(start).toLocaleString("id-ID", {
    month: "long",
    year: start.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric",
  });
}

/** "Minggu ini masuk Rp…, keluar Rp…." `days`: how many of the span have passed. */
export function cashLines(
  when: string,
  span: Span,
  cash: Cash | undefined,
  days: number,
): string[] {
  if (!cash)
    return [
      `${when} belum ada catatan, Bu.`,
      "Tulis misalnya: jual gorengan 350rb, beli minyak 38rb",
    ];
  const { cashIn, capitalIn, cashOut, household, businessNet, netCash } = cash;
  const home =
    household > 0
      ? ` Untuk rumah ${rupiah(household)}, jadi sisa uang ${signed(netCash)}.`
      : "";
  return [
    `${when} masuk ${rupiah(cashIn)}, keluar ${rupiah(cashOut)}.`,
    // Capital is no profit: what the business itself left is said with it.
    capitalIn > 0
      ? `Sisa uang usaha ${signed(businessNet)}, termasuk modal ${rupiah(capitalIn)}; tanpa modal itu ${signed(businessNet - capitalIn)}.${home}`
      : `Sisa uang usaha ${signed(businessNet)}.${home}`,
    ...(span === "day"
      ? []
      : [
          `Tercatat ${cash.notedDays} dari ${days} hari${cash.notedDays * 2 < days ? ", jadi belum lengkap" : ""}.`,
        ]),
  ];
}

export interface ScoreAdvice {
  advice: string;
  /** the model's weights are set by hand: it is said with it */
  isTrial: boolean;
}

/**
 * Why she has her tier: which of the two rules of the next one is not met, the way up,
 * and what would help her score most.
 */
export function whyLines(
  facts: Facts,
  score: ScoreAdvice | undefined,
  rules: TierRules,
): string[] {
  const status = statusLines(facts);
  const helps = score
    ? [
        `Yang paling membantu skor bayar Ibu${score.isTrial ? " (masih uji coba)" : ""}: ${score.advice}`,
      ]
    : [];
  const { tier, nextTier, ratePercent, nextMinPercent, dpd, nextMaxDpd } =
    facts;
  if (!tier) return [...status, ...helps];
  if (!nextTier) return [topLine(facts, rules), ...status.slice(1), ...helps];
  const causes = [
    ...(facts.missingAmount > 0
      ? [`baru terbayar ${ratePercent}% dari ${nextMinPercent}%`]
      : []),
    ...(dpd > (nextMaxDpd ?? 0)
      ? [
          `telat ${dpd} hari${nextMaxDpd ? ` dari paling lama ${nextMaxDpd}` : ""}`,
        ]
      : []),
  ];
  return [
    `Ibu sekarang ${tierName(tier)}, belum ${tierName(nextTier)} karena ${causes.join(" dan ")}.`,
    ...status.slice(2),
    ...helps,
  ];
}

/** What customers owe her, and what she owes. */
export function debtLines(debts: Debts): string[] {
  const { receivables, payables, open } = debts;
  const own =
    payables > 0
      ? [`Utang Ibu ke orang lain ${rupiah(payables)} (di luar pinjaman).`]
      : [];
  if (receivables === 0)
    return [
      "Belum ada utang pelanggan yang tercatat, Bu.",
      ...(own.length > 0
        ? own
        : ["Kalau ada, tulis misalnya: bu tini ngutang 15rb"]),
    ];
  return [
    `Utang pelanggan yang belum dibayar ${rupiah(receivables)}.`,
    ...(open.length > 0 ? [whoOwes(open, receivables)] : []),
    ...own,
  ];
}

/** More names are not read on a phone. */
const mostNames = 4;

function whoOwes(open: Debts["open"], receivables: number): string {
  const shown = open
    .slice(0, mostNames)
    .map(({ name, amount }) => `${name} ${rupiah(amount)}`);
  const left = open.length - shown.length;
  if (left > 0) shown.push(`dan ${left} orang lagi`);
  const total = open.reduce((sum, { amount }) => sum + amount, 0);
  const unclear =
    total > receivables
      ? `. Ada bayaran ${rupiah(total - receivables)} yang belum jelas dari siapa.`
      : "";
  return shown.join(", ") + unclear;
}

/** Who her officer is. */
export const officerLine = (officer: string | null): string =>
  officer
    ? `Petugas Ibu: ${officer}. Bisa ditanya di majelis, atau lewat WhatsApp beliau.`
    : "Nama petugas Ibu belum ada di data saya, Bu. Coba tanyakan di majelis, ya.";
