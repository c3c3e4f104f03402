import { z } from "zod";
import { retryFailed } from "../conversation/outbox/deliver.ts";
import { retryDead } from "../intake/inbox.ts";
import { parseArgs, type Job } from "./job.ts";

const retryArgs = z.object({ ids: z.array(z.int().positive()) });

/** Brings back what was given up: messages by id, or all, and then also answers that the gateway refused. */
export const retryJob: Job = async ({ database }, args, say) => {
  const { sql } = database;
  const { ids } = parseArgs(retryArgs, args);
  const isAll = ids.length === 0;
  const messages = await retryDead(sql, isAll ? undefined : ids);
  const answers = isAll ? await retryFailed(sql) : 0;
  const [left] = await sql`
    select count(*) as letters from ops.dead_letters where not is_retryable`;
  const uncertain = left!.letters as number;
  say(
    `Brought back: ${messages} messages to be read, ${answers} answers to be sent.`,
  );
  if (uncertain > 0)
    say(
      `${uncertain} answers may have left and are not sent again: see ops.dead_letters.`,
    );
  const isDone = isAll || messages === ids.length;
  if (!isDone)
    say(
      `${ids.length - messages} of these ids are no messages that were given up.`,
    );
  return { figures: { messages, answers, uncertain }, isDone };
};
