export interface TierChange {
  name: string | null;
  customerNumber: string;
  tier: string | null;
  previousTier: string | null;
  isRise: boolean;
  dpd: number;
  /** of what was due, in whole percent; null while nothing was */
  paidPercent: number | null;
}

/** What an officer reads of a change of tier; names the mitra and what to do, blames nobody. */
export function alertText(change: TierChange): string {
  const mitra = who(change.name, change.customerNumber);
  const tier = named(change.tier);
  if (change.isRise && change.tier === "GOLD")
    return `Halo, kabar baik! Mitra *${mitra}* baru saja naik ke *Tier ${tier}*. Beliau potensial untuk top-up plafon. Hubungi segera?`;
  if (change.isRise)
    return `Halo, kabar baik! Mitra *${mitra}* baru saja naik ke *Tier ${tier}*. Boleh disemangati supaya terus naik?`;
  const standing = [
    change.paidPercent !== null && `bayar ${change.paidPercent}%`,
    change.dpd > 0 && `telat ${change.dpd} hari`,
  ].filter(Boolean);
  const why = standing.length > 0 ? ` (${standing.join(", ")})` : "";
  return `Halo, mohon perhatian. Mitra *${mitra}* turun dari Tier ${named(change.previousTier)} ke *Tier ${tier}*${why}. Boleh disapa dan ditanya kabarnya?`;
}

/** What an officer reads of a mitra who wants a human to look at her tier. */
export function reviewText(
  asked: Pick<TierChange, "name" | "customerNumber" | "tier">,
): string {
  const { name, customerNumber, tier } = asked;
  return `Halo, Mitra *${who(name, customerNumber)}* (${customerNumber}) minta tiernya dicek petugas. Sekarang *Tier ${named(tier)}*. Kalau sudah, balas: sudah dicek ${customerNumber}`;
}

const who = (name: string | null, customerNumber: string) =>
  name ? `Ibu ${name.replace(/^(ibu|bu)\s+/i, "")}` : customerNumber;

function named(tier: string | null): string {
  return tier ? tier[0] + tier.slice(1).toLowerCase() : "baru";
}
