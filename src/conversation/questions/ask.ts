/** Questions about a note as a whole. */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";
import type { StoredOption, StoredQuestion } from "./questions.ts";
import { amounts } from "../texts.ts";

/** A note before that another looks like. */
export interface Like {
  /** what stands of it; nothing while it waits for an answer itself */
  entries: { direction: string; amount: number }[];
  sentAt: Date;
  /** what the other has more, where that is in it as a whole */
  added: { direction: string; amount: number }[] | undefined;
}

/**
 * "Nota ini mirip yang tadi (keluar Rp38.000, 09.12).", with its own figures where they
 * are others. `today` is her day of the new one.
 */
export function duplicateQuestion(
  like: Like,
  entries: unknown[],
  /** what it may come to, where it is a question itself */
  seen: Like["entries"],
  zone: string,
  today: string,
): StoredQuestion {
  const at = like.sentAt.toTemporalInstant().toZonedDateTimeISO(zone);
  const day = at.toPlainDate().toString();
  const time = at.toPlainTime().toString().slice(0, 5).replace(":", ".");
  const when = day === today ? time : `${shortDay(day, today)} ${time}`;
  const what = [amounts(like.entries), when].filter(Boolean).join(", ");
  const ours = amounts(seen);
  const own = ours && ours !== amounts(like.entries) ? ` (${ours})` : "";
  return {
    kind: "duplicate",
    about: "nota",
    prompt: `Nota ini${own} mirip yang ${day === today ? "tadi" : "dulu"} (${what}).`,
    options: [
      { label: "Sama, jangan dobel", entries: [] },
      { label: "Memang beda", entries, keeps: entries.length === 0 },
      ...(like.added ? [onlyNew(like.added)] : []),
    ],
  };
}

/** What is open in it is asked behind this answer, too. */
function onlyNew(added: Like["entries"]): StoredOption {
  const what = amounts(added);
  const label = what ? `Hanya yang baru: ${what}` : "Hanya yang baru";
  return { label, entries: added, keeps: added.length === 0 };
}

/** A receipt's row is booked; whose money it was is asked. */
export function purposeQuestion(
  entryId: number,
  entry: { amount: number; description: string },
): StoredQuestion {
  return {
    kind: "purpose",
    about: entry.description,
    prompt: `Nota ${rupiah(entry.amount)}: belanja usaha atau rumah?`,
    options: [
      { label: "Usaha", entries: [], keeps: true },
      {
        label: "Rumah",
        entries: [{ ...entry, category: "prive" }],
        reverses: [entryId],
      },
    ],
  };
}
