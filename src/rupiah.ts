const digits = new Intl.NumberFormat("id-ID");

/** Rp350.000, as Indonesians write it; the sign is left to the words around it. */
export function rupiah(amount: number): string {
  return `Rp${digits.format(Math.abs(amount))}`;
}
