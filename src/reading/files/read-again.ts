import type { Sql } from "../../db/database.ts";
import type { NoteReading } from "../book.ts";
import { readPicture } from "../picture/picture.ts";

/**
 * What a paper said when it was read, for other words under it; undefined where it
 * was never read, or is erased.
 */
export async function readAgain(
  sql: Sql,
  messageId: number,
  today: string,
): Promise<NoteReading | undefined> {
  const [row] = await sql`
    select reader, model, prompt_version as "promptVersion", raw_answer as "rawAnswer"
    from chat.notes
    where root_message_id = ${messageId} and raw_answer is not null
    order by note_id desc limit 1`;
  const reading = row && readPicture(row.rawAnswer, today);
  if (!row || !reading) return undefined;
  const { reader, rawAnswer } = row;
  return {
    reader,
    rawAnswer,
    reading,
    model: row.model ?? undefined,
    promptVersion: row.promptVersion ?? undefined,
  };
}
