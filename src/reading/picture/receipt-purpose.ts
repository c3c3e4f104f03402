import type { Category } from "../reading.ts";
import { parseNote } from "../text/parse-note.ts";

const ofBusiness: Category[] = ["belanja", "operasional", "modal"];

/**
 * What a receipt's rows say of whose money it was: all of the business, all of the
 * house, or undefined where they don't tell. A sack of rice may be for either.
 */
export function purposeOf(
  rows: {
    description?: string | null | undefined;
    category?: string | null | undefined;
  }[],
): Category | undefined {
  if (rows.length === 0) return undefined;
  const told = rows.map(
    ({ description, category }) =>
      category ?? (isOfHouse(description ?? "") ? "prive" : undefined),
  );
  if (told.every((category) => category === "prive")) return "prive";
  return told.every((category) => ofBusiness.includes(category as Category))
    ? "belanja"
    : undefined;
}

/** Whether our own parser takes it for household: school, pocket money, the kitchen at home. */
function isOfHouse(description: string): boolean {
  const { entries } = parseNote(`beli ${description} 10rb`, "2000-01-01");
  return entries.length === 1 && entries[0]!.category === "prive";
}

/** "belanja rumah", "bayar sekolah anak": surely none of the business. */
export function saysHouse(words: string): boolean {
  const { entries, questions } = parseNote(`${words} 10rb`, "2000-01-01");
  const [row, ...more] = entries;
  const isSure = more.length + questions.length === 0;
  return isSure && row?.direction === "out" && row.category === "prive";
}

/** What her words under a photo tell of it. */
export function purposeSaid(caption: string): Category | undefined {
  if (/\b(rumah|pribadi|keluarga|dapur|anak|prive)\b/i.test(caption))
    return "prive";
  return /\b(usaha|warung|toko|dagang\w*|jualan|kulak\w*|modal|stok)\b/i.test(
    caption,
  )
    ? "belanja"
    : undefined;
}
