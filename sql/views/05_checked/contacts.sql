-- One row per staged row of contacts.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_contacts as
with texts as (
    select
        line_number,
        ops.trimmed(phone) as phone,
        ops.trimmed(name) as name,
        ops.trimmed(role) as role,
        ops.trimmed(customer_number) as customer_number,
        ops.trimmed(branch_id) as branch_id,
        ops.trimmed(officer_phone) as officer_phone,
        ops.trimmed(timezone) as timezone
    from ops.staged_contacts
    offset 0 -- trim once, though the parsing looks at the values several times
),
parsed as (
    select
        line_number,
        ops.parse_phone(phone) as phone,
        name,
        ops.parse_role(role) as role,
        customer_number,
        branch_id,
        ops.parse_phone(officer_phone) as officer_phone,
        ops.parse_zone(timezone) as timezone,
        phone as phone_text,
        role as role_text,
        officer_phone as officer_phone_text,
        timezone as timezone_text
    from texts
    offset 0 -- parse once, though what follows looks at the values several times
),
wanted as (
    -- An officer is nobody's mitra and has no officer, whatever the row says.
    select
        line_number,
        phone,
        name,
        role,
        case when role = 'mitra' then customer_number end as customer_number,
        branch_id,
        case when role = 'mitra' then officer_phone end as officer_phone,
        timezone,
        case
            when phone_text is null then 'missing phone'
            when role_text is null then 'missing role'
            when phone is null then 'unparseable phone'
            when role is null then 'unparseable role'
            when officer_phone is null and officer_phone_text is not null then 'unparseable officer_phone'
            when timezone is null and timezone_text is not null then 'unparseable timezone'
            when role = 'mitra' and customer_number is null then 'missing customer_number'
        end as reason
    from parsed
),
officers as (
    select phone from core.officers
    union
    select phone from wanted where role = 'officer' and reason is null
),
erased as (
    select distinct customer_number from chat.erasures where erased_at is not null
),
judged as (
    select
        wanted.line_number,
        wanted.phone,
        wanted.name,
        wanted.role,
        wanted.customer_number,
        wanted.branch_id,
        wanted.officer_phone,
        wanted.timezone,
        case
            when wanted.reason is not null then wanted.reason
            when wanted.role = 'mitra' and parent.customer_number is null then 'unknown customer_number'
            when wanted.officer_phone is not null and officers.phone is null then 'unknown officer_phone'
            when stands.customer_number <> wanted.customer_number then 'moved phone'
            when hers.contact_id is not null and hers.phone is distinct from wanted.phone then 'moved customer_number'
            -- She had her data erased: only her officer links her again.
            when hers.contact_id is null and erased.customer_number is not null then 'erased customer_number'
        end as reason
    from wanted
    left join core.customers as parent on parent.customer_number = wanted.customer_number
    left join officers on officers.phone = wanted.officer_phone
    left join chat.contacts as stands on stands.phone = wanted.phone
    left join chat.contacts as hers on hers.customer_number = wanted.customer_number
    left join erased on erased.customer_number = wanted.customer_number
)
select
    line_number,
    phone,
    name,
    role,
    customer_number,
    branch_id,
    officer_phone,
    timezone,
    phone like '620000%' as is_sample,
    coalesce(reason, case
        when row_number() over (partition by reason is null, phone order by line_number) > 1 then 'duplicate phone'
        when customer_number is not null
            and row_number() over (partition by reason is null, customer_number order by line_number) > 1
            then 'duplicate customer_number'
    end) as reason
from judged;

comment on view ops.checked_contacts is 'One row per staged row of contacts.csv: typed values, and the reason if it is bad.';
