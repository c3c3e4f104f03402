import type { Sql } from "../db/database.ts";
import { readDay, type SampleMitra } from "./sample-people.ts";

const mostShown = 200;
const mostAlerts = 50;

/** All that the page shows of one mitra: her standing, her chat and her officer's. */
export async function readThread(
  sql: Sql,
  zone: string,
  customerNumber: string,
  mitra: SampleMitra,
) {
  const [standing] = await sql`
    select tier, dpd, repayment_rate from marts.mitra_tiers_snapshot
    where customer_number = ${customerNumber}`;
  const day = await readDay(sql);
  return {
    mitra: {
      customer_number: customerNumber,
      name: mitra.name,
      tier: standing?.tier ?? null,
      dpd: standing?.dpd ?? null,
      repayment_rate: standing?.repayment_rate ?? null,
    },
    as_of: day?.as_of ?? null,
    day,
    ...(await readState(sql, mitra)),
    messages: await readChat(sql, zone, mitra),
    ...(await readOfficer(sql, customerNumber, mitra.officerPhone)),
  };
}

/** Whether an answer is on its way, and where her consent stands. */
async function readState(sql: Sql, { contactId, phone }: SampleMitra) {
  const [state] = await sql`
    select
        exists (select from chat.messages
            where chat_id = ${`${phone}@c.us`} and status = 'waiting' and attempts <= 3)
        or exists (select from chat.outbox
            where contact_id = ${contactId} and is_asked and status in ('planned', 'sending'))
            as is_typing,
        coalesce(
            (select case when may_record then 'granted' else 'refused' end from chat.standing_consents
                where contact_id = ${contactId} and may_record is not null),
            (select 'asked' from chat.outbox
                where contact_id = ${contactId} and kind = 'consent'
                    and (accepted_at is not null or status = 'uncertain') limit 1),
            'unasked') as consent`;
  return { is_typing: state!.is_typing, consent: state!.consent };
}

/** `at` is the wall clock's, `day` the page's: an answer belongs to the day of what it answers. */
async function readChat(
  sql: Sql,
  zone: string,
  { contactId, phone }: SampleMitra,
) {
  const rows = await sql`
    select * from (
        select 'in-' || message_id as key, 'mitra' as sender, body as text, kind, received_at as at,
            (sent_at at time zone ${zone})::date as day,
            -- Whose it is stands there once it is worked on; until then nobody may see it.
            case when media_sha256 is not null and kind = 'image' and contact_id is not null
                then '/try/photo/' || message_id end as file,
            coalesce(body, media_sha256, media_url) is null as is_erased,
            case status when 'waiting' then 'sent' when 'dead' then 'failed' else 'read' end as state
        from chat.messages
        where not is_from_me and target_raw_id is null
            and (contact_id = ${contactId} or (contact_id is null and chat_id = ${`${phone}@c.us`}))
        union all
        select 'out-' || outbox_id, 'service', text,
            case reports.kind when 'weeks' then 'image' when 'month' then 'document' when 'data' then 'document' else 'text' end,
            coalesce(accepted_at, outbox.created_at),
            coalesce(
                (select bill_scheduled_date - 1 from chat.reminded_bills
                    inner join core.bills as bills using (bill_id)
                    where reminded_bills.outbox_id = outbox.outbox_id
                        and bills.customer_number = contacts.customer_number limit 1),
                (select (sent_at at time zone ${zone})::date from chat.messages as heard
                    where heard.contact_id = ${contactId} and heard.received_at <= outbox.created_at
                    order by message_id desc limit 1)),
            '/try/report/' || report_id,
            false, case when status in ('failed', 'uncertain') then 'failed' else 'read' end
        from chat.outbox
        inner join chat.contacts as contacts using (contact_id)
        left join chat.reports as reports using (report_id)
        where outbox.contact_id = ${contactId} and status not in ('planned', 'sending')
    ) as said
    order by at desc, key desc
    limit ${mostShown}`;
  return rows.reverse();
}

async function readOfficer(
  sql: Sql,
  customerNumber: string,
  phone: string | null,
) {
  const [officer] = await sql`
    select contact_id, name from chat.contacts
    where phone = ${phone} and role = 'officer' and is_sample`;
  if (!officer) return { officer: null, officer_messages: [] };
  const rows = await sql`
    select 'alert-' || outbox.outbox_id as key, outbox.text,
        coalesce(outbox.accepted_at, outbox.created_at) as at,
        case when outbox.status in ('planned', 'sending') then 'planned'
            when outbox.status in ('failed', 'uncertain') then 'failed'
            else 'sent' end as state,
        history.as_of, coalesce(history.customer_number = ${customerNumber}, false) as is_hers
    from chat.outbox as outbox
    left join core.tier_history as history
        on outbox.once_key = format('tier-change:%s:%s', history.tier_history_id, outbox.contact_id)
    where outbox.contact_id = ${officer.contact_id} and outbox.kind = 'alert'
    order by outbox.outbox_id desc
    limit ${mostAlerts}`;
  return { officer: { name: officer.name }, officer_messages: rows.reverse() };
}
