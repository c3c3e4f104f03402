-- Who is told of a change of tier, defined here alone.
-- Her own officer by contacts.csv; without one, the officers of the branch of her latest task.
-- A week later it is no news: contacts that are loaded late must not bring a flood.
create view alerts.change_officers as
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
        and not changes.is_corrected
        and not changes.is_correction
),
officers as (
    select
        officers.phone,
        officers.branch_id,
        contacts.contact_id
    from core.officers as officers
    inner join chat.contacts as contacts
        on contacts.phone = officers.phone and contacts.role = 'officer'
)
select
    changes.tier_history_id,
    changes.customer_number,
    changes.mitra_name,
    changes.previous_tier,
    changes.tier,
    changes.is_rise,
    coalesce(her_own.contact_id, of_branch.contact_id) as officer_contact_id,
    coalesce(her_own.phone, of_branch.phone) as officer_phone
from changes
-- Two joins, as one with `or` between them compares every change with every officer.
left join officers as her_own on her_own.phone = changes.officer_phone
left join officers as of_branch
    on of_branch.branch_id = changes.branch_id and changes.officer_phone is null;

comment on view alerts.change_officers is 'One row per change of tier of the last 7 days that was found as one and still holds, and officer who is to be told; the officer is null where there is none.';
