-- Who answers for a mitra, defined here alone.
-- Her own officer by contacts.csv or enrolment; without one, the officers of her branch.
create view alerts.mitra_officers as
with mitra as (
    select * from chat.mitra_branches
),
officers as (
    select
        officers.phone,
        officers.branch_id,
        contacts.contact_id,
        coalesce(contacts.name, officers.name) as name,
        -- After BERHENTI he still answers for her, but nothing is sent to him unasked.
        (
            select case when consents.may_record then consents.decided_at else 'infinity' end
            from chat.standing_consents as consents
            where consents.contact_id = contacts.contact_id
        ) as told_from
    from core.officers as officers
    inner join chat.contacts as contacts
        on contacts.phone = officers.phone and contacts.role = 'officer'
)
select
    mitra.customer_number,
    mitra.contact_id as mitra_contact_id,
    mitra.name as mitra_name,
    coalesce(her_own.contact_id, of_branch.contact_id) as officer_contact_id,
    coalesce(her_own.phone, of_branch.phone) as officer_phone,
    coalesce(her_own.name, of_branch.name) as officer_name,
    coalesce(her_own.told_from, of_branch.told_from, '-infinity') as told_from
from mitra
-- Two joins, as one with `or` between them compares every mitra with every officer.
left join officers as her_own on her_own.phone = mitra.officer_phone
left join officers as of_branch
    on of_branch.branch_id = mitra.branch_id and mitra.officer_phone is null;

comment on view alerts.mitra_officers is 'One row per mitra, with a chat or without, and officer who answers for her; the officer is null where there is none, and told_from is infinite while he wants to hear of nothing, else when he last said that he does.';
