import { rupiah } from "../rupiah.ts";

export interface Reminder {
  name: string | null;
  /** null where it is not certain whom she knows */
  officer: string | null;
  bills: number;
  openAmount: number;
  /** YYYY-MM-DD */
  dueDate: string;
}

/**
 * What a mitra reads the day before a bill is due. The first line, which a locked phone
 * shows to whoever holds it, has no sum; none blames, presses, or speaks of older bills.
 */
export function reminderText(reminder: Reminder): string {
  const { officer, bills, openAmount } = reminder;
  const who = reminder.name
    ? `Ibu ${reminder.name.replace(/^(ibu|bu)\s+/i, "")}`
    : "Ibu";
  const day = Temporal.PlainDate.from(reminder.dueDate).toLocaleString(
    "id-ID",
    { weekday: "long", day: "numeric", month: "short" },
  );
  const count = bills > 1 ? ` untuk ${bills} angsuran` : "";
  const whom = officer ? `petugas Ibu, ${officer},` : "petugas Ibu";
  return [
    `⏰ Halo, ${who}. Besok, ${day}, ada jadwal angsuran.`,
    `Jumlahnya ${rupiah(openAmount)}${count}.`,
    `Kalau ada kendala, kabari ${whom} ya.`,
  ].join("\n");
}
