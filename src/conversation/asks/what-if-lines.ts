/** What a mitra reads of "kalau saya bayar …". */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";
import type { Facts } from "./facts.ts";
import { tierName } from "../texts.ts";
import { statusLines } from "./tier-lines.ts";
import type { WhatIf } from "./what-if.ts";

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

/** Her bills: late ones, and those to come. */
interface Counts {
  lateBills: number;
  leftBills: number;
}

/** The answer to more bills than there are says so first; a bare number may have been rupiah. */
export function tooMany(
  asked: WhatIf["pays"],
  { lateBills, leftBills }: Counts,
  lines: string[],
): string[] {
  const isOfBills =
    asked.is === "bills" || (asked.is === "ahead" && asked.of === "bills");
  if (!isOfBills || lateBills + leftBills === 0) return lines;
  const most = leftBills + (asked.is === "bills" ? lateBills : 0);
  if (asked.count <= most || most === 0) return lines;
  const late =
    lateBills > 0 ? `, ditambah ${lateBills} tagihan yang lewat` : "";
  const left = `Tidak sampai ${asked.count}, Bu: sisa Ibu ${leftBills} angsuran${late}.`;
  return asked.is === "bills" && asked.isBare
    ? [
        left,
        `Maksudnya ${rupiah(asked.count * 1_000)}? Tulis: kalau saya bayar ${asked.count}rb`,
      ]
    : [left, ...lines];
}

/** Where she would stand if she paid so; `before` is how she stands. */
export function whatIfLines(
  pays: WhatIf["pays"],
  standing: Standing | undefined,
  before: Facts,
  rules: { silverMaxDpd: number },
  bills: Counts,
): string[] {
  if (pays.is === "nothing" || pays.is === "later")
    return [
      ...(pays.is === "later"
        ? [
            `Kalau baru dibayar ${pays.days === 1 ? "besok" : `${pays.days} hari lagi`}, Ibu telat sekitar ${pays.late} hari.`,
          ]
        : []),
      "Gold perlu telat 0 hari; Silver telat paling lama " +
        `${rules.silverMaxDpd} hari.`,
      "Kalau ada kendala bayar, kabari petugas Ibu sebelum hari angsuran, ya.",
    ];
  if (!standing) return nothingToPay(pays, before, bills);
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
  // Days late go on growing meanwhile, and may cost her the tier.
  const late =
    pays.is === "ahead" && before.lateBills > 0
      ? `, selama tagihan yang lewat (${rupiah(before.lateAmount)}) belum dibayar`
      : "";
  const then = `Ibu ${stays ? "tetap" : "jadi"} ${tierName(tier)}${when}${late}.`;
  return [
    // What her sum is enough for is said with it: the rest of it pays no whole bill.
    pays.is === "amount"
      ? `${rupiah(pays.amount)} cukup untuk ${what} (${rupiah(payAmount)}). Kalau dibayar, ${then}`
      : `Kalau Ibu bayar ${what} (${rupiah(payAmount)}), ${then}`,
    ...(stays && before.nextTier ? statusLines(before).slice(2) : []),
  ];
}

function nothingToPay(
  pays: WhatIf["pays"],
  before: Facts,
  { lateBills, leftBills }: Counts,
): string[] {
  if (pays.is === "late" || (before.lateBills === 0 && before.path === "top"))
    return [
      "Tidak ada tagihan yang lewat, Bu.",
      ...statusLines(before).slice(-1),
    ];
  // Where no bill comes at all, no sum is too small for it.
  if (pays.is === "amount" && lateBills + leftBills > 0)
    return [
      `${rupiah(pays.amount)} belum cukup untuk melunasi tagihan berikutnya, Bu.`,
      ...statusLines(before).slice(-1),
    ];
  return [
    lateBills > 0
      ? `Tidak ada angsuran yang akan datang, Bu. Yang lewat: ${lateBills} tagihan, ${rupiah(before.lateAmount)}.`
      : "Tidak ada angsuran yang menunggu, Bu.",
    ...statusLines(before).slice(0, 1),
  ];
}
