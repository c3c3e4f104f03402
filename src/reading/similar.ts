import type { Sql, Transaction } from "../db/database.ts";
import type { NoteReading } from "./book.ts";
import { figuresOf } from "./figures.ts";
import { grownFrom, plainWords } from "./grown.ts";
import { viewsOf } from "./picture/paper-doubts.ts";
import type { ReadEntry, Reading } from "./reading.ts";

/** A note before that this one looks like; `entries`: what stands of it. */
export interface SimilarNote {
  entries: { direction: string; amount: number }[];
  sentAt: Date;
  /** the rows that this one has more, where that is in it as a whole */
  added: ReadEntry[] | undefined;
}

/** Of 64 bits; the same paper taken again differs in fewer, another one in about half. */
const mostBits = 10;

/** "jual gorengan 50rb" twice a day are two sales; sent again this soon, with nothing between, it is likely one. */
const soonSeconds = 60;

const isTyped = ({ reader }: NoteReading) => reader === "parser";
const isLone = (note: NoteReading) =>
  isTyped(note) &&
  note.reading.entries.length + note.reading.questions.length === 1;

/**
 * What a note says, as a key: two notes with one key say the same of the same days.
 * Null of what may book nothing.
 */
export function contentKey(note: NoteReading): string | null {
  const { entries, questions } = note.reading;
  const asked = questions.map(
    ({ options }) =>
      options.find((option) => option.entries.length > 0)?.entries,
  );
  const rows = [...entries, ...asked.flatMap((found) => found ?? [])];
  if (rows.length === 0) return null;
  // A page's words are read a little differently each time; of one row they are the shop.
  const hasWords = isTyped(note) || rows.length === 1;
  const lines = rows.map((row) =>
    [row.date, row.direction, row.amount, hasWords ? plainWords(row) : ""].join(
      "|",
    ),
  );
  // "beli gas 22rb" answers what "beli gas 22" had asked, and is not the same again.
  if (isLone(note) && questions.length > 0) lines.push("asked");
  return new Bun.CryptoHasher("sha256")
    .update(lines.sort().join("\n"))
    .digest("hex");
}

/**
 * The newest note of hers that this one may be again: the same rows, the same picture
 * taken once more, or a photo and her typed words that come to the same on one day.
 * Only what stands or waits for an answer counts: what was taken back may come again.
 */
export async function similarNote(
  tx: Transaction,
  contactId: number,
  customerNumber: string,
  messageId: number,
  note: NoteReading,
): Promise<SimilarNote | undefined> {
  const alike = await alikePictures(tx, contactId, messageId, note.reading);
  const grown = isTyped(note)
    ? await grownFrom(tx, customerNumber, note.reading)
    : new Map<number, ReadEntry[]>();
  const [found] = await tx`
    with candidates as (
        select unnest(${alike}::bigint[]) as message_id
        union
        select notes.root_message_id from chat.notes as notes
        inner join chat.messages as told on told.message_id = root_message_id
        inner join chat.messages as now on now.message_id = ${messageId}
        where notes.contact_id = ${contactId} and content_key = ${contentKey(note)}
            and (${!isLone(note)}
                or told.sent_at >= now.sent_at - ${soonSeconds} * interval '1 second'
                    and not exists (
                        select from chat.notes as between_them
                        where between_them.contact_id = ${contactId}
                            and between_them.note_id > notes.note_id))
        union
        select unnest(${[...grown.keys()]}::bigint[])
        union
        ${sameFigures(tx, customerNumber, note)}
    )
    select message_id, sent_at from candidates
    inner join chat.messages as roots using (message_id)
    where message_id <> ${messageId} and ${isAlive(tx)}
    order by message_id desc
    limit 1`;
  if (!found) return undefined;
  const standing = await tx<SimilarNote["entries"]>`
    select direction, amount from chat.entry_sources
    where root_message_id = ${found.message_id} and is_standing
    order by entry_id`;
  const added = grown.get(found.message_id);
  return { entries: standing, sentAt: found.sent_at, added };
}

/**
 * Messages whose picture looks the same. Papers on one table do, too: what reads as of
 * another day and another sum is another paper.
 */
async function alikePictures(
  tx: Transaction,
  contactId: number,
  messageId: number,
  reading: Reading,
): Promise<number[]> {
  const dhash = await pictureOf(tx, messageId);
  const rows = await tx`
    select messages.message_id, first_notes.reading
    from chat.messages as messages
    inner join chat.media on sha256 = media_sha256
    left join lateral (
        select reading from chat.notes
        where root_message_id = messages.message_id and kind = 'note'
        order by note_id
        limit 1
    ) as first_notes on true
    where messages.contact_id = ${contactId}
        and bit_count(dhash # ${dhash}::text::bit(64)) <= ${mostBits}`;
  return rows
    .filter((row) => !row.reading || !isOther(row.reading, reading))
    .map((row) => row.message_id as number);
}

function isOther(one: Reading, other: Reading): boolean {
  const [ours, theirs] = [viewsOf(one), viewsOf(other)];
  const differ = (of: (view: ReadEntry[]) => string) => {
    const known = new Set(ours.map(of));
    return !theirs.some((view) => known.has(of(view)));
  };
  return (
    ours.length > 0 &&
    theirs.length > 0 &&
    differ(figuresOf) &&
    differ((view) => view[0]!.date)
  );
}

/** The dHash of a message's own picture, as its bits; null without one. */
async function pictureOf(tx: Transaction, messageId: number) {
  const [own] = await tx`
    select dhash::text as dhash from chat.messages
    inner join chat.media on sha256 = media_sha256
    where message_id = ${messageId}`;
  return (own?.dhash as string | null | undefined) ?? null;
}

/** Messages whose standing rows are the same, where one of the two was typed and the other was not. */
function sameFigures(
  tx: Transaction,
  customerNumber: string,
  note: NoteReading,
) {
  const { entries } = note.reading;
  const lines = entries.map(
    (row) => `${row.date}|${row.direction}|${row.amount}`,
  );
  return tx`
    select root_message_id from chat.entry_sources
    where customer_number = ${customerNumber} and is_standing
        and entry_date = any(${entries.map(({ date }) => date)}::date[])
        and (root_reader = 'parser') <> ${note.reader === "parser"}
    group by root_message_id
    having array_agg(concat_ws('|', entry_date, direction, amount)
        order by concat_ws('|', entry_date, direction, amount) collate "C") = ${lines.sort()}::text[]`;
}

/** A condition on `roots`: something that was read of it stands, or is being asked. */
const isAlive = (sql: Sql | Transaction) => sql`(
    exists (
        select from chat.notes
        inner join marts.entries as entries using (note_id)
        where root_message_id = roots.message_id)
    or exists (
        select from chat.notes
        inner join chat.questions as questions using (note_id)
        where root_message_id = roots.message_id and closed_at is null))`;

/**
 * Whether an earlier message of hers has this very file and still counts for something:
 * it waits to be read, or what was read of it stands or is being asked.
 */
export async function isKnownFile(
  sql: Sql,
  contactId: number,
  messageId: number,
  sha256: string,
): Promise<boolean> {
  const [row] = await sql`
    select exists (
        select from chat.messages as roots
        where roots.media_sha256 = ${sha256} and roots.message_id < ${messageId}
            and roots.chat_id in (
                select chat_id from chat.aliases where contact_id = ${contactId})
            and (roots.status in ('waiting', 'held', 'to_read') or ${isAlive(sql)})
    ) as is_known`;
  return row!.is_known;
}
