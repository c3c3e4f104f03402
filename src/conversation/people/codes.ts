import { randomInt } from "node:crypto";
import type { Transaction } from "../../db/database.ts";
import { audit } from "../rights/audit.ts";

/** The code of a stranger by which her officer links her; the same one for a day. */
export async function codeFor(
  tx: Transaction,
  contactId: number,
  messageId: number,
): Promise<string> {
  await tx`
    delete from chat.enrol_codes where made_at <= ops.now() - interval '1 day'`;
  const [known] = await tx`
    select code from chat.enrol_codes where contact_id = ${contactId}`;
  if (known) return known.code;
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    const made = await tx`
      insert into chat.enrol_codes (code, contact_id, made_at)
      values (${code}, ${contactId}, ops.now())
      on conflict (code) do nothing`;
    // Another stranger's: of a million there is a free one.
    if (made.count === 0) continue;
    await audit(tx, { action: "code_given", actorId: contactId, messageId });
    return code;
  }
}

/** The stranger who was given a code within the last day; undefined if nobody was. */
export async function strangerBehind(
  tx: Transaction,
  code: string,
): Promise<number | undefined> {
  const [found] = await tx`
    select codes.contact_id as id
    from chat.enrol_codes as codes
    inner join chat.contacts as contacts using (contact_id)
    where code = ${code} and made_at > ops.now() - interval '1 day' and contacts.role is null`;
  return found?.id;
}

/** How many minutes an officer's chat is still locked; 0 if it is not. */
export async function lockedMinutes(
  tx: Transaction,
  officerId: number,
): Promise<number> {
  const [row] = await tx`
    select ceil(extract(epoch from locked_until - ops.now()) / 60)::integer as minutes
    from chat.code_locks
    where contact_id = ${officerId} and locked_until > ops.now()`;
  return row?.minutes ?? 0;
}

/** As the comment on chat.code_locks says. */
const mostWrongCodes = 5;

/** Takes down a wrong code; returns how many more she may try before her chat is locked. */
export async function wrongCode(
  tx: Transaction,
  officerId: number,
  messageId: number,
): Promise<number> {
  await audit(tx, { action: "code_wrong", actorId: officerId, messageId });
  const [row] = await tx`
    select wrong_codes from chat.code_locks where contact_id = ${officerId}`;
  const left = mostWrongCodes - (row!.wrong_codes as number);
  if (left <= 0)
    await audit(tx, { action: "codes_locked", actorId: officerId, messageId });
  return Math.max(left, 0);
}
