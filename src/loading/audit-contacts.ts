import type { Transaction } from "../db/database.ts";

/**
 * Takes down whom contacts.csv makes a mitra or an officer, or gives another officer or
 * branch, before its rows are stored; a file loaded again changes nobody.
 */
export async function auditContacts(tx: Transaction): Promise<void> {
  await tx`
    insert into ops.audit_log (action, contact_id, customer_number, details)
    select 'imported', stands.contact_id, checked.customer_number,
        jsonb_build_object('role', checked.role, 'was', stands.role)
    from checked
    left join chat.contacts as stands on stands.phone = checked.phone
    where checked.reason is null
        and (stands.role, stands.customer_number, stands.officer_phone, stands.branch_id)
            is distinct from (checked.role, checked.customer_number, checked.officer_phone, checked.branch_id)`;
}
