import type { Sql } from "../db/database.ts";

export interface SampleMitra {
  contactId: number;
  phone: string;
  name: string | null;
  officerPhone: string | null;
}

/** The sample's mitra with this number; anybody else is not to be found here. */
export async function findSampleMitra(
  sql: Sql,
  customerNumber: string,
): Promise<SampleMitra | undefined> {
  const [mitra] = await sql<SampleMitra[]>`
    select contact_id as "contactId", phone, name, officer_phone as "officerPhone"
    from chat.contacts
    where customer_number = ${customerNumber} and role = 'mitra' and is_sample and phone is not null`;
  return mitra;
}

/** Everybody whose chat can be tried, in order of customer number. */
export async function listPeople(sql: Sql) {
  return await sql`
    select mitra.customer_number, mitra.name, snapshot.tier, officer.name as officer
    from chat.contacts as mitra
    left join marts.mitra_tiers_snapshot as snapshot
        on snapshot.customer_number = mitra.customer_number
    left join chat.contacts as officer
        on officer.phone = mitra.officer_phone and officer.role = 'officer' and officer.is_sample
    where mitra.is_sample and mitra.role = 'mitra' and mitra.phone is not null
    order by mitra.customer_number`;
}

/** The clock's date, and how many mitra changed tier on it. */
export async function readDay(sql: Sql) {
  const [day] = await sql`
    select clock.as_of, count(changes.customer_number) as changes,
        count(*) filter (where changes.is_rise) as rises,
        count(*) filter (where changes.is_rise and changes.tier = 'GOLD') as rises_to_gold
    from ops.clock as clock
    left join marts.tier_changes as changes
        on changes.as_of = clock.as_of and not changes.is_corrected
    group by clock.as_of`;
  return day ?? null;
}

/** Every alert to an officer of the sample, the latest first. */
export async function listAlerts(sql: Sql) {
  return await sql`
    select outbox.outbox_id, officer.name as officer, changes.customer_number, mitra.name as mitra,
        changes.previous_tier, changes.tier, changes.is_rise, changes.as_of,
        outbox.text, outbox.status
    from chat.outbox as outbox
    inner join chat.contacts as officer on officer.contact_id = outbox.contact_id
    inner join marts.tier_changes as changes
        on outbox.once_key = format('tier-change:%s:%s', changes.tier_history_id, outbox.contact_id)
    inner join chat.contacts as mitra on mitra.customer_number = changes.customer_number
    where outbox.kind = 'alert' and officer.is_sample and mitra.is_sample
    order by outbox.outbox_id desc
    limit 500`;
}
