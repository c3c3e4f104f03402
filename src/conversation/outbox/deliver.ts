import type { Sql } from "../../db/database.ts";
import type { Log } from "../../log.ts";
import type { OutFile, WahaClient } from "../../waha/client.ts";
import { nameOf } from "../../waha/request.ts";
import type { Sent } from "../../waha/sent.ts";
import type { Pace } from "./pace.ts";
import { drawn, sendWithFile } from "./send-report.ts";

export interface DeliverDeps {
  sql: Sql;
  log: Log;
  waha: WahaClient;
  /** the gateway's session that sends */
  session: string;
  /** IANA name for readers whose zone is not known */
  zone: string;
  pace: Pace;
  /** true where the gateway is the try-it page's: only there a sample contact is written to first */
  isStandIn: boolean;
  /** draws the file of a report; undefined if there is no such report */
  fileOf: (reportId: string) => Promise<OutFile | undefined>;
}

/** A message in a sender's hands. */
export interface Claimed {
  outboxId: number;
  chatId: string;
  text: string;
  /** whose file goes with it */
  reportId: string | null;
  attempts: number;
  isAsked: boolean;
  /** whether its reader has ever written in this chat */
  isOpened: boolean;
}

/** Any constant will do: claims are short, and one at a time keeps the pace. */
const lockKey = 7_261_961;
/** How long a sender that died keeps a message; the gateway is given up after 20 s. */
const leaseSeconds = 30;
/** While the gateway tells one of these nothing leaves; what it doesn't tell holds nothing up. */
const paused = [
  "STOPPED",
  "STARTING",
  "SCAN_QR_CODE",
  "PASSKEY_REQUIRED",
  "PASSKEY_CONFIRMATION_REQUIRED",
  "FAILED",
];
/** A timelock without an end that we know is looked at again after this. */
const restrictedSeconds = 86_400;

/**
 * Takes the next message that may leave: answers first, the rest 08:00-20:00 of its reader's
 * zone; nothing while the session does not work. Claimed before it is sent, so two services
 * never send one twice.
 */
export async function claimNext(
  deps: DeliverDeps,
): Promise<Claimed | undefined> {
  const { sql, zone, isStandIn, session, pace } = deps;
  const ago = (ms: number) =>
    sql`clock_timestamp() - ${ms} * interval '1 millisecond'`;
  const [claimed] = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    return await tx<Claimed[]>`
      update chat.outbox as taken
      set status = 'sending', attempts = attempts + 1, claimed_at = clock_timestamp(),
          sent_at = null, lease_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
      from (
          select outbox_id, is_opened from ops.outbox_ready
          where (is_asked
                  or (ops.is_polite_hour(coalesce(timezone, ${zone}))
                      and (${isStandIn} or not is_sample)
                      and not exists (select from ops.session_status
                          where session = ${session} and restricted_until > now())
                      and not exists (select from chat.outbox as last
                          where not last.is_asked and last.claimed_at > ${ago(pace.unaskedMs)})))
              and not exists (select from ops.session_status
                  where session = ${session} and status = any(${paused}))
              and not exists (select from chat.outbox as last
                  where last.claimed_at > ${ago(pace.overallMs)})
              and coalesce(chat_claimed_at <= ${ago(pace.chatMs)}, true)
          order by is_asked desc, outbox_id
          limit 1) as ready
      where taken.outbox_id = ready.outbox_id and taken.status = 'planned'
      returning taken.outbox_id as "outboxId", chat_id as "chatId", text, report_id as "reportId", attempts,
          is_asked as "isAsked", is_opened as "isOpened"`;
  });
  return claimed;
}

/** Sends what was claimed and records how that ended. */
export async function send(deps: DeliverDeps, message: Claimed): Promise<void> {
  const { sql } = deps;
  const unfit = await whyNot(deps, message);
  if (unfit) return await record(deps, message, unfit);
  const file = message.reportId
    ? await drawn(deps, message.reportId)
    : undefined;
  await beHuman(deps, message);
  // From here on it may have gone out; before, it certainly has not.
  const handed = await sql`
    update chat.outbox
    set sent_at = clock_timestamp(), lease_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
    where outbox_id = ${message.outboxId} and status = 'sending'
        and sent_at is null and attempts = ${message.attempts}`;
  if (handed.count === 0) return;
  const { chatId, text } = message;
  const sent = await sendWithFile(deps, chatId, file, text);
  await record(deps, message, sent);
}

/** A chat that its reader never opened is looked up first: numbers that are none are reported. */
async function whyNot(
  deps: DeliverDeps,
  { isAsked, isOpened, chatId }: Claimed,
): Promise<Sent | undefined> {
  const phone = chatId.match(/^(\d+)@c\.us$/)?.[1];
  if (isAsked || isOpened || deps.isStandIn || !phone) return undefined;
  try {
    return (await deps.waha.isOnWhatsApp(phone))
      ? undefined
      : { is: "rejected", problem: "the number is not on WhatsApp" };
  } catch (error) {
    // If the gateway is in trouble, the send meets it, too.
    deps.log.warn({ code: nameOf(error) }, "a number could not be looked up");
    return undefined;
  }
}

/** Seen, typing and a pause: she sees that somebody is there. None of it holds an answer up. */
async function beHuman(deps: DeliverDeps, message: Claimed): Promise<void> {
  const { waha, log, pace } = deps;
  const { chatId, isAsked, outboxId } = message;
  const typingMs = pace.typingMs(message.text);
  if (typingMs === 0) return;
  const politely = (call: Promise<void>) =>
    call.catch((error) =>
      log.debug({ outboxId, code: nameOf(error) }, "good manners failed"),
    );
  if (isAsked) await politely(waha.sendSeen(chatId));
  await politely(waha.setTyping(chatId, true));
  await Bun.sleep(typingMs);
  await politely(waha.setTyping(chatId, false));
}

async function record(
  deps: DeliverDeps,
  message: Claimed,
  sent: Sent,
): Promise<void> {
  const { sql, session } = deps;
  const { outboxId: id, attempts } = message;
  switch (sent.is) {
    case "accepted":
      return await accept(sql, id, sent.rawId);
    case "refused": {
      const pause = sent.retryAfterSeconds ?? Math.min(2 ** attempts, 60);
      await sql`
        update chat.outbox
        set status = 'planned', problem = ${sent.problem}, try_at = now() + ${pause} * interval '1 second'
        where outbox_id = ${id} and status = 'sending'`;
      if (sent.isRestricted)
        await sql`
          insert into ops.session_status as stands (session, status, happened_at, since, restricted_until)
          values (${session}, 'UNKNOWN', 'epoch', now(), now() + ${restrictedSeconds} * interval '1 second')
          on conflict (session) do update
          set restricted_until = greatest(stands.restricted_until, excluded.restricted_until)`;
      break;
    }
    case "rejected":
      await sql`
        update chat.outbox set status = 'failed', problem = ${sent.problem}
        where outbox_id = ${id} and status = 'sending'`;
      break;
    case "uncertain":
      await sql`
        update chat.outbox
        set status = 'uncertain', problem = ${sent.problem}, look_at = now() + interval '5 seconds'
        where outbox_id = ${id} and status = 'sending'`;
  }
  deps.log.warn(
    { outboxId: id, outcome: sent.is, problem: sent.problem },
    "a message was not accepted",
  );
}

/** The gateway has it; an ack may have been quicker than its answer. */
export async function accept(
  sql: Sql,
  outboxId: number,
  rawId: string | null,
): Promise<void> {
  await sql`
    update chat.outbox
    set status = 'accepted', raw_id = ${rawId}, accepted_at = now(), problem = null, look_at = null
    where outbox_id = ${outboxId} and status in ('sending', 'uncertain')`;
  if (rawId)
    await sql`
      with early as (delete from chat.early_acks where raw_id = ${rawId} returning ack)
      update chat.outbox
      set status = ops.after_ack(status, early.ack),
          acked_at = case when early.ack = 0 then acked_at else now() end
      from early where outbox_id = ${outboxId}`;
}

/**
 * Takes back what a sender that died had in hand. What it had handed over was perhaps sent:
 * it is looked for. `isAlone`: no other process sends, so whatever is in hand is a dead one's.
 */
export async function releaseStuck(sql: Sql, isAlone = false): Promise<number> {
  const stuck = await sql`
    update chat.outbox
    set status = case when sent_at is null then 'planned' else 'uncertain' end,
        problem = case when sent_at is null then problem else 'the service stopped while it was being sent' end,
        look_at = case when sent_at is null then look_at else now() end
    where status = 'sending' and (${isAlone} or lease_until < now())`;
  return stuck.count;
}

/** Plans answers again that the gateway certainly did not take; returns how many. */
export async function retryFailed(sql: Sql): Promise<number> {
  const back = await sql`
    update chat.outbox set status = 'planned', attempts = 0, try_at = now()
    where status = 'failed' and attempts > 0 and accepted_at is null`;
  return back.count;
}
