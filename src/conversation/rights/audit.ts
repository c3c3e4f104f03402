import type { Transaction } from "../../db/database.ts";

/** What is taken down of an act: who did it, whom it is about, and no words of anybody. */
export interface Act {
  action:
    | "merged"
    | "not_merged"
    | "code_given"
    | "code_wrong"
    | "codes_locked"
    | "linked_by_code"
    | "enrolled"
    | "unlinked"
    | "consented"
    | "stopped"
    | "data_asked"
    | "erasure_asked"
    | "erasure_called_off"
    | "erased"
    | "review_asked"
    | "review_closed"
    | "command_refused";
  /** whose message did it */
  actorId: number;
  /** whom it is about, if not the actor */
  contactId?: number;
  customerNumber?: string | null;
  messageId?: number;
  /** ids, purposes and reasons; never a text, a name or a phone */
  details?: Record<string, string | number | boolean | string[]>;
}

/** Writes one row of the audit log, in the transaction of what it tells of. */
export async function audit(tx: Transaction, act: Act): Promise<void> {
  await tx`
    insert into ops.audit_log (action, actor_contact_id, contact_id, customer_number, message_id,
        details, happened_at)
    values (${act.action}, ${act.actorId}, ${act.contactId ?? act.actorId},
        ${act.customerNumber ?? null}, ${act.messageId ?? null},
        ${tx.json(act.details ?? {})}, ops.now())`;
}
