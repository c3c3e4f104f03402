import type { Sql, Transaction } from "../db/database.ts";
import type { Log } from "../log.ts";
import type { OutFile, WahaClient } from "../waha/client.ts";
import { sendReport } from "./send-report.ts";

/** Writes an answer to the outbox, in the transaction that it tells of; returns its id. */
export async function plan(
  tx: Transaction,
  message: {
    contactId: number;
    chatId: string;
    kind: "reply" | "consent";
    text: string;
    /** false for an answer so late that it counts as not asked for */
    isAsked?: boolean;
    /** what it shows, in the order of its numbers */
    entryIds?: number[];
    /** whose file is sent, with the text as its caption */
    reportId?: string;
  },
): Promise<number> {
  const [row] = await tx`
    insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, entry_ids, report_id)
    values (${message.contactId}, ${message.chatId}, ${message.kind}, ${message.isAsked ?? true}, ${message.text},
        ${message.entryIds ?? null}, ${message.reportId ?? null})
    returning outbox_id`;
  return row!.outbox_id;
}

export interface DeliverDeps {
  sql: Sql;
  log: Log;
  waha: WahaClient;
  /** IANA name for readers whose zone is not known */
  zone: string;
  /** true where the gateway is the try-it page's: only there a sample contact is written to first */
  isStandIn: boolean;
  /** draws the file of a report; undefined if there is no such report */
  fileOf: (reportId: string) => Promise<OutFile | undefined>;
}

/**
 * Sends the next message that may leave, if there is one; returns whether there was.
 * Claimed before it is sent, so two services never send one twice; one whose sender
 * died is uncertain and not sent again by itself.
 */
export async function deliverNext(deps: DeliverDeps): Promise<boolean> {
  const { sql, zone, isStandIn } = deps;
  const [message] = await sql`
    update chat.outbox
    set status = 'sending', attempts = attempts + 1, sent_at = clock_timestamp(),
        lease_until = now() + interval '60 seconds'
    where outbox_id = (
        select planned.outbox_id
        from chat.outbox as planned
        left join chat.contacts as contacts using (contact_id)
        where planned.status = 'planned' and planned.try_at <= now()
            and (planned.is_asked
                or (ops.is_polite_hour(coalesce(contacts.timezone, ${zone}))
                    and (${isStandIn} or not coalesce(contacts.is_sample, false))))
            and not exists (
                select from chat.outbox as earlier
                where earlier.chat_id = planned.chat_id and earlier.is_asked = planned.is_asked
                    and earlier.status in ('planned', 'sending')
                    and earlier.outbox_id < planned.outbox_id)
        order by planned.is_asked desc, planned.outbox_id
        limit 1
        for update of planned skip locked)
        and status = 'planned'
    returning outbox_id, chat_id, text, report_id, attempts`;
  if (!message) return false;
  const sent = message.report_id
    ? await sendReport(deps, message.report_id, message.chat_id, message.text)
    : await deps.waha.sendText(message.chat_id, message.text);
  const id = message.outbox_id as number;
  switch (sent.is) {
    case "accepted":
      await sql`
        update chat.outbox
        set status = 'accepted', raw_id = ${sent.rawId}, accepted_at = now(), problem = null
        where outbox_id = ${id} and status in ('sending', 'uncertain')`;
      return true;
    case "refused": {
      const pause =
        sent.retryAfterSeconds ?? Math.min(2 ** message.attempts, 60);
      await sql`
        update chat.outbox
        set status = 'planned', problem = ${sent.problem}, try_at = now() + ${pause} * interval '1 second'
        where outbox_id = ${id} and status = 'sending'`;
      break;
    }
    case "rejected":
    case "uncertain":
      await sql`
        update chat.outbox
        set status = ${sent.is === "rejected" ? "failed" : "uncertain"}, problem = ${sent.problem}
        where outbox_id = ${id} and status = 'sending'`;
  }
  deps.log.warn(
    { outboxId: id, outcome: sent.is, problem: sent.problem },
    "a message was not accepted",
  );
  return true;
}

/**
 * Marks what a sender that died had in hand: perhaps sent, so not sent again.
 * `isAlone`: no other process sends, so whatever is in hand is a dead one's.
 */
export async function releaseStuck(sql: Sql, isAlone = false): Promise<number> {
  const stuck = await sql`
    update chat.outbox
    set status = 'uncertain', problem = 'the service stopped while it was being sent'
    where status = 'sending' and (${isAlone} or lease_until < now())`;
  return stuck.count;
}
