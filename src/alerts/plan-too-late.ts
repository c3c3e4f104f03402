import { shortDay } from "../days.ts";
import type { Database } from "../db/database.ts";

/**
 * Tells a mitra once that messages of hers came too late to be booked, as the gateway may
 * bring a phone's old ones weeks after. Returns how many are told.
 */
export async function planTooLate(
  { sql }: Database,
  zone: string,
  today: string,
): Promise<number> {
  return await sql.begin(async (tx) => {
    const due = await tx`
      select * from alerts.too_late_due(${zone}) order by contact_id`;
    for (const one of due) {
      const text = tooLateText(one as TooLate, today);
      await tx`
        insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, once_key)
        values (${one.contact_id}, ${one.chat_id}, 'reply', false, ${text}, ${one.once_key})
        on conflict (once_key) do nothing`;
    }
    return due.length;
  });
}

interface TooLate {
  messages: number;
  /** YYYY-MM-DD */
  first_day: string;
  last_day: string;
}

function tooLateText(
  { messages, first_day, last_day }: TooLate,
  today: string,
): string {
  const [first, last] = [first_day, last_day].map((day) =>
    shortDay(day, today),
  );
  const days = first === last ? first : `${first} sampai ${last}`;
  const what = messages === 1 ? "pesan Ibu" : `${messages} pesan Ibu`;
  return `Bu, ${what} dari ${days} baru sampai ke saya, lebih dari seminggu sesudah dikirim, jadi tidak saya catat.\nMasih perlu? Kirim lagi dengan tanggalnya, misalnya: tanggal ${Number(first_day.slice(8))} jual kue 50rb`;
}
