-- One row per mitra: the branch that looks after her.
-- That of her officer by contacts.csv or enrolment, else her own row's, else that of her latest task.
create view chat.mitra_branches as
with mitra as (
    select
        customers.customer_number,
        contacts.contact_id,
        contacts.name,
        contacts.officer_phone,
        coalesce(officers.branch_id, contacts.branch_id) as known_branch_id
    from core.customers as customers
    left join chat.contacts as contacts
        on contacts.customer_number = customers.customer_number
    left join core.officers as officers on officers.phone = contacts.officer_phone
)
select
    mitra.customer_number,
    mitra.contact_id,
    mitra.name,
    mitra.officer_phone,
    coalesce(mitra.known_branch_id, latest_task.branch_id) as branch_id
from mitra
left join lateral chat.latest_task_branch(mitra.customer_number) as latest_task on mitra.known_branch_id is null;

comment on view chat.mitra_branches is 'One row per mitra: the branch that looks after her, null where none is known.';
comment on column chat.mitra_branches.contact_id is 'Her WhatsApp contact; null while she has none.';
