/** What a mitra is told of her tier: how she stands, what the next one needs, and what to do. */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";
import type { Facts } from "./facts.ts";
import { speak, type Language } from "../languages/language.ts";
import { tierName } from "../texts.ts";

export interface TierRules {
  goldMaxDpd: number;
  goldMinPercent: number;
  silverMaxDpd: number;
  silverMinPercent: number;
}

/** What the tiers are; what they are good for is the lender's to say. */
export const tierRuleLines = (rules: TierRules): string[] => [
  `Tier dihitung dari angsuran saja. Gold: ${rules.goldMinPercent}% terbayar, telat ${rules.goldMaxDpd} hari. Silver: ${rules.silverMinPercent}%, telat paling lama ${rules.silverMaxDpd} hari. Selebihnya Bronze.`,
  "Tier bukan janji pinjaman; soal manfaatnya tanya petugas Ibu, ya.",
];

const tierRule = (tier: string, rules: TierRules) =>
  tier === "GOLD"
    ? { percent: rules.goldMinPercent, days: rules.goldMaxDpd }
    : { percent: rules.silverMinPercent, days: rules.silverMaxDpd };

/** Whether her tier can go down, and by what. */
export function fallLines(facts: Facts, rules: TierRules): string[] {
  const { tier } = facts;
  if (!tier) return statusLines(facts);
  if (tier === "BRONZE")
    return [
      "Bronze tidak bisa turun lagi, Bu.",
      ...statusLines(facts).slice(1),
    ];
  const { percent, days } = tierRule(tier, rules);
  return [
    `Bisa, Bu: ${tierName(tier)} turun kalau telat lebih dari ${days} hari, atau yang terbayar kurang dari ${percent}%.`,
    statusLines(facts)[0]!,
  ];
}

/** Why she has the highest tier. */
export function topLine(facts: Facts, rules: TierRules): string {
  const { percent } = tierRule("GOLD", rules);
  return `Ibu sekarang ${tierName(facts.tier)} karena sudah bayar ${facts.ratePercent}% (perlu ${percent}%) dan telat ${facts.dpd} hari.`;
}

/** Three lines at most. */
export function statusLines(
  facts: Facts,
  language: Language | null = null,
): string[] {
  if (!facts.tier)
    return [
      "Ibu belum punya tier: belum ada angsuran yang jatuh tempo.",
      ...wayUp(facts, language),
    ];
  const stands = `Ibu sekarang ${tierName(facts.tier)}: bayar ${facts.ratePercent}%, telat ${facts.dpd} hari.`;
  if (!facts.nextTier) return [stands, ...wayUp(facts, language)];
  const days =
    facts.nextMaxDpd === 0
      ? "telat 0 hari"
      : `telat paling lama ${facts.nextMaxDpd} hari`;
  return [
    stands,
    `${tierName(facts.nextTier)} perlu ${facts.nextMinPercent}% dan ${days}.`,
    ...wayUp(facts, language),
  ];
}

/** The one thing that she can do now; no line where there is none. */
function wayUp(facts: Facts, language: Language | null): string[] {
  const late = `${facts.lateBills} tagihan yang lewat (${rupiah(facts.lateAmount)})`;
  const missing = rupiah(facts.missingAmount);
  const next = tierName(facts.nextTier);
  const date = reachDay(facts);
  switch (facts.path) {
    case "top":
      return [
        facts.needsLatePaid
          ? `Supaya tetap ${tierName(facts.tier)}, lunasi ${late} ya, Bu.`
          : `Ini tier tertinggi. ${facts.lateBills > 0 ? `Masih ada ${late}.` : speak(language, "praise")}`,
      ];
    case "late_first": {
      const also = facts.billsToGo > 0 ? " dan angsuran hari ini" : "";
      // Paying what is late often lifts her over a tier: worth a word.
      const leap =
        facts.reachedTier !== facts.nextTier
          ? ` Ibu bisa langsung ${tierName(facts.reachedTier)}.`
          : "";
      return [`Lunasi dulu ${late}${also}.${leap}`];
    }
    case "on_time": {
      if (facts.reachDate === facts.asOf)
        return [`Bayar ${bills(facts.billsToGo)} hari ini, ${next} tercapai.`];
      const pay =
        facts.billsToGo === 0
          ? "Angsuran berikutnya sudah Ibu bayar"
          : `Bayar ${bills(facts.billsToGo)} berikutnya tepat waktu`;
      return [
        `${pay}, kira-kira tercapai ${date}. Atau tambah ${missing} sekarang.`,
      ];
    }
    case "loan_ends":
      return [
        `Pinjaman Ibu selesai sebelum itu. Bayar kekurangan ${missing}, ${next} tercapai.`,
      ];
    case "lender_figures":
      return [
        `Tidak ada yang perlu dibayar, Bu: data pemberi pinjaman masih mencatat telat ${facts.dpd} hari.`,
      ];
    case "first_bills":
      return [
        facts.billsToGo === 0
          ? `Angsuran pertama sudah Ibu bayar, ${next} mulai ${date}.`
          : `Bayar angsuran pertama tepat waktu (${date}), Ibu langsung ${next}.`,
      ];
    case "no_bills":
      return [];
  }
}

const bills = (count: number) =>
  count === 1 ? "angsuran" : `${count} angsuran`;

const reachDay = ({ reachDate, asOf }: Facts): string =>
  reachDate && asOf ? shortDay(reachDate, asOf) : "";
