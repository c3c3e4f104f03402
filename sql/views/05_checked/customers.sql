-- One row per staged row of customers.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_customers as
with texts as (
    select
        line_number,
        ops.trimmed(customer_number) as customer_number,
        ops.trimmed(date_of_birth) as date_of_birth,
        ops.trimmed(marital_status) as marital_status,
        ops.trimmed(religion) as religion,
        ops.trimmed(purpose) as purpose
    from ops.staged_customers
    offset 0 -- trim once, though the parsing looks at the values several times
),
parsed as (
    select
        line_number,
        customer_number,
        ops.parse_date(date_of_birth) as date_of_birth,
        marital_status,
        religion,
        purpose,
        date_of_birth as date_of_birth_text
    from texts
    offset 0 -- parse once, though what follows looks at the values several times
),
judged as (
    select
        parsed.line_number,
        parsed.customer_number,
        parsed.date_of_birth,
        parsed.marital_status,
        parsed.religion,
        parsed.purpose,
        case
            when parsed.customer_number is null then 'missing customer_number'
            when parsed.date_of_birth is null and parsed.date_of_birth_text is not null then 'unparseable date_of_birth'
        end as reason
    from parsed
)
select
    line_number,
    customer_number,
    date_of_birth,
    marital_status,
    religion,
    purpose,
    coalesce(reason, case
        when row_number() over (partition by reason is null, customer_number order by line_number) > 1
            then 'duplicate customer_number'
    end) as reason
from judged;

comment on view ops.checked_customers is 'One row per staged row of customers.csv: typed values, and the reason if it is bad.';
