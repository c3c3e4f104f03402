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
  const who = change.name
    ? `Ibu ${change.name.replace(/^(ibu|bu)\s+/i, "")}`
    : change.customerNumber;
  const tier = named(change.tier);
  if (change.isRise && change.tier === "GOLD")
    return `Halo, kabar baik! Mitra *${who}* baru saja naik ke *Tier ${tier}*. Beliau potensial untuk top-up plafon. Hubungi segera?`;
  if (change.isRise)
    return `Halo, kabar baik! Mitra *${who}* baru saja naik ke *Tier ${tier}*. Boleh disemangati supaya terus naik?`;
  const standing = [
    change.paidPercent !== null && `bayar ${change.paidPercent}%`,
    change.dpd > 0 && `telat ${change.dpd} hari`,
  ].filter(Boolean);
  const why = standing.length > 0 ? ` (${standing.join(", ")})` : "";
  return `Halo, mohon perhatian. Mitra *${who}* turun dari Tier ${named(change.previousTier)} ke *Tier ${tier}*${why}. Boleh disapa dan ditanya kabarnya?`;
}

function named(tier: string | null): string {
  return tier ? tier[0] + tier.slice(1).toLowerCase() : "baru";
}
