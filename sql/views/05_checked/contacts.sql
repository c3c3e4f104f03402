-- One row per staged row of contacts.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_contacts as
with texts as (
    select
        line_number,
        nullif(btrim(phone), '') as phone,
        nullif(btrim(name), '') as name,
        nullif(btrim(role), '') as role,
        nullif(btrim(customer_number), '') as customer_number,
        nullif(btrim(branch_id), '') as branch_id,
        nullif(btrim(officer_phone), '') as officer_phone,
        nullif(btrim(timezone), '') as timezone
    from ops.staged_contacts
),
parsed as (
    select
        texts.line_number,
        ops.parse_phone(texts.phone) as phone,
        texts.name,
        ops.parse_role(texts.role) as role,
        -- An officer is nobody's mitra and has no officer, whatever the row says.
        case when ops.parse_role(texts.role) = 'mitra' then texts.customer_number end as customer_number,
        texts.branch_id,
        case when ops.parse_role(texts.role) = 'mitra' then ops.parse_phone(texts.officer_phone) end as officer_phone,
        ops.parse_zone(texts.timezone) as timezone,
        case
            when texts.phone is null then 'missing phone'
            when texts.role is null then 'missing role'
            when texts.phone is not null and ops.parse_phone(texts.phone) is null then 'unparseable phone'
            when texts.role is not null and ops.parse_role(texts.role) is null then 'unparseable role'
            when texts.officer_phone is not null and ops.parse_phone(texts.officer_phone) is null then 'unparseable officer_phone'
            when texts.timezone is not null and ops.parse_zone(texts.timezone) is null then 'unparseable timezone'
            when ops.parse_role(texts.role) = 'mitra' and texts.customer_number is null then 'missing customer_number'
        end as reason
    from texts
),
officers as (
    select phone from core.officers
    union
    select phone from parsed where role = 'officer' and reason is null
),
referred as (
    select
        parsed.line_number,
        parsed.phone,
        parsed.name,
        parsed.role,
        parsed.customer_number,
        parsed.branch_id,
        parsed.officer_phone,
        parsed.timezone,
        case
            when parsed.reason is not null then parsed.reason
            when parsed.role = 'mitra' and parent.customer_number is null then 'unknown customer_number'
            when parsed.officer_phone is not null and officers.phone is null then 'unknown officer_phone'
            when stands.customer_number <> parsed.customer_number then 'moved phone'
            when hers.contact_id is not null and hers.phone is distinct from parsed.phone then 'moved customer_number'
        end as reason
    from parsed
    left join core.customers as parent on parent.customer_number = parsed.customer_number
    left join officers on officers.phone = parsed.officer_phone
    left join chat.contacts as stands on stands.phone = parsed.phone
    left join chat.contacts as hers on hers.customer_number = parsed.customer_number
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
from referred;

comment on view ops.checked_contacts is 'One row per staged row of contacts.csv: typed values, and the reason if it is bad.';
