-- One row per officer contact and mitra whom she may see: those of her branch, and her own.
-- An officer without a branch sees only her own.
create view chat.officer_mitra as
with officers as (
    select
        contacts.contact_id,
        contacts.phone,
        coalesce(officers.branch_id, contacts.branch_id) as branch_id
    from chat.contacts as contacts
    left join core.officers as officers on officers.phone = contacts.phone
    where contacts.role = 'officer'
)
select
    officers.contact_id as officer_contact_id,
    mitra.customer_number,
    mitra.contact_id,
    mitra.name,
    mitra.officer_phone,
    mitra.branch_id
from officers
inner join chat.mitra_branches as mitra
    on mitra.branch_id = officers.branch_id
    or mitra.officer_phone = officers.phone;

comment on view chat.officer_mitra is 'One row per officer contact and mitra whom she may see: those of her branch, and her own.';
