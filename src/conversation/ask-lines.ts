/** What a mitra reads of her own figures: three short lines at most, from what SQL says. */
import { rupiah } from "../rupiah.ts";
import type { CashAsk, Span, WhatIf } from "./asks.ts";
import type { Facts } from "./facts.ts";
import { shortDay, tierName } from "./texts.ts";
import { statusLines } from "./tier-lines.ts";

export interface Cash {
  cashIn: number;
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

export interface Standing {
  tier: string | null;
  payAmount: number;
  latePaid: number;
  nextPaid: number;
  onDate: string;
  /** the first step from which on she has the tier of the last */
  sinceDate: string;
  sinceAmount: number;
}

const signed = (amount: number) =>
  amount < 0 ? `minus ${rupiah(amount)}` : rupiah(amount);

const spanNames: Record<Span, [now: string, before: string]> = {
  day: ["Hari ini", "Kemarin"],
  week: ["Minggu ini", "Minggu lalu"],
  month: ["Bulan ini", "Bulan lalu"],
};

/** "Minggu ini", "Oktober", "Desember 2025": the span that starts on `start`. */
export function spanName(ask: CashAsk, start: string, today: string): string {
  if (!ask.month) return spanNames[ask.span][ask.back];
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
  const { cashIn, cashOut, household, businessNet, netCash } = cash;
  const home =
    household > 0
      ? ` Untuk rumah ${rupiah(household)}, jadi sisa uang ${signed(netCash)}.`
      : "";
  return [
    `${when} masuk ${rupiah(cashIn)}, keluar ${rupiah(cashOut)}.`,
    `Sisa uang usaha ${signed(businessNet)}.${home}`,
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
): string[] {
  const status = statusLines(facts);
  const helps = score
    ? [
        `Yang paling membantu skor bayar Ibu${score.isTrial ? " (masih uji coba)" : ""}: ${score.advice}`,
      ]
    : [];
  const { tier, nextTier, ratePercent, nextMinPercent, dpd, nextMaxDpd } =
    facts;
  if (!tier || !nextTier) return [...status, ...helps];
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

/** Where she would stand if she paid so; `before` is how she stands. */
export function whatIfLines(
  pays: WhatIf["pays"],
  standing: Standing | undefined,
  before: Facts,
  rules: { silverMaxDpd: number },
): string[] {
  if (pays.is === "nothing")
    return [
      "Gold perlu telat 0 hari; Silver telat paling lama " +
        `${rules.silverMaxDpd} hari.`,
      "Kalau ada kendala bayar, kabari petugas Ibu sebelum hari angsuran, ya.",
    ];
  if (!standing) return nothingToPay(pays, before);
  const { latePaid, nextPaid, payAmount, tier } = standing;
  const what = [
    ...(latePaid > 0 ? [`${latePaid} tagihan yang lewat hari ini`] : []),
    ...(nextPaid > 0
      ? [`${nextPaid} angsuran ${latePaid > 0 ? "" : "berikutnya "}tepat waktu`]
      : []),
  ].join(" dan ");
  const stays = tier === before.tier;
  const { sinceDate, sinceAmount } = standing;
  // A tier holds from the first step that gives it; what she pays later does not delay it.
  const day = stays ? standing.onDate : sinceDate;
  const isEarly = !stays && sinceAmount < payAmount;
  const when =
    before.asOf && day !== before.asOf
      ? ` per ${shortDay(day, before.asOf)}`
      : isEarly
        ? ` hari ini juga, dari ${rupiah(sinceAmount)} yang pertama`
        : "";
  const then = `Ibu ${stays ? "tetap" : "jadi"} ${tierName(tier)}${when}.`;
  return [
    // What her sum is enough for is said with it: the rest of it pays no whole bill.
    pays.is === "amount"
      ? `${rupiah(pays.amount)} cukup untuk ${what} (${rupiah(payAmount)}). Kalau dibayar, ${then}`
      : `Kalau Ibu bayar ${what} (${rupiah(payAmount)}), ${then}`,
    ...(stays && before.nextTier ? statusLines(before).slice(2) : []),
  ];
}

function nothingToPay(pays: WhatIf["pays"], before: Facts): string[] {
  if (pays.is === "late" || (before.lateBills === 0 && before.path === "top"))
    return [
      "Tidak ada tagihan yang lewat, Bu.",
      ...statusLines(before).slice(-1),
    ];
  if (pays.is === "amount")
    return [
      `${rupiah(pays.amount)} belum cukup untuk melunasi tagihan berikutnya, Bu.`,
      ...statusLines(before).slice(-1),
    ];
  return [
    "Tidak ada angsuran yang menunggu, Bu.",
    ...statusLines(before).slice(0, 1),
  ];
}
