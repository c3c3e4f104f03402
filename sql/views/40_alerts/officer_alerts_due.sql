-- One row per (tier change, officer contact) that no message was planned for yet.
-- Her own officer by contacts.csv; without one, the officers of the branch of her latest task.
-- A week later it is no news: contacts that are loaded late must not bring a flood.
create view alerts.officer_alerts_due as
with changes as (
    select
        changes.*,
        mitra.name as mitra_name,
        mitra.officer_phone,
        latest_task.branch_id
    from marts.tier_changes as changes
    left join chat.contacts as mitra
        on mitra.customer_number = changes.customer_number
    left join lateral (
        select tasks.branch_id
        from core.task_participants as participants
        inner join core.tasks as tasks on tasks.task_id = participants.task_id
        where participants.participant_id = changes.customer_number
            and tasks.branch_id is not null
        order by coalesce(tasks.actual_datetime, tasks.start_datetime) desc nulls last
        limit 1
    ) as latest_task on mitra.officer_phone is null
    -- An officer who comes to a branch is not told its history.
    where changes.recorded_at > now() - interval '7 days'
),
addressed as (
    select
        changes.*,
        contacts.contact_id,
        contacts.phone,
        format('tier-change:%s:%s', changes.tier_history_id, contacts.contact_id) as once_key
    from changes
    inner join core.officers as officers
        on officers.phone = changes.officer_phone
        or (changes.officer_phone is null and officers.branch_id = changes.branch_id)
    inner join chat.contacts as contacts
        on contacts.phone = officers.phone and contacts.role = 'officer'
)
select
    addressed.tier_history_id,
    addressed.once_key,
    addressed.contact_id,
    coalesce(aliases.chat_id, addressed.phone || '@c.us') as chat_id,
    addressed.customer_number,
    addressed.mitra_name,
    addressed.previous_tier,
    addressed.tier,
    addressed.is_rise,
    snapshot.dpd
from addressed
inner join marts.mitra_tiers_snapshot as snapshot
    on snapshot.customer_number = addressed.customer_number
left join lateral (
    select chat_id from chat.aliases
    where aliases.contact_id = addressed.contact_id
    order by chat_id
    limit 1
) as aliases on true
where not exists (
    select from chat.outbox where outbox.once_key = addressed.once_key
);

comment on view alerts.officer_alerts_due is 'One row per (tier change, officer contact) that no message was planned for yet.';
