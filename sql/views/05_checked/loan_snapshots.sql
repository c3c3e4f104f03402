-- One row per staged row of loan_snapshots.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_loan_snapshots as
with texts as (
    select
        line_number,
        nullif(btrim(loan_id), '') as loan_id,
        nullif(btrim(customer_number), '') as customer_number,
        nullif(btrim(principal_amount), '') as principal_amount,
        nullif(btrim(outstanding_amount), '') as outstanding_amount,
        nullif(btrim(dpd), '') as dpd
    from ops.staged_loan_snapshots
),
parsed as (
    select
        texts.line_number,
        texts.loan_id,
        texts.customer_number,
        ops.parse_amount(texts.principal_amount) as principal_amount,
        ops.parse_amount(texts.outstanding_amount) as outstanding_amount,
        ops.parse_count(texts.dpd) as dpd,
        case
            when texts.loan_id is null then 'missing loan_id'
            when texts.customer_number is null then 'missing customer_number'
            when texts.principal_amount is null then 'missing principal_amount'
            when texts.outstanding_amount is null then 'missing outstanding_amount'
            when texts.dpd is null then 'missing dpd'
            when texts.principal_amount is not null and ops.parse_amount(texts.principal_amount) is null then 'unparseable principal_amount'
            when texts.outstanding_amount is not null and ops.parse_amount(texts.outstanding_amount) is null then 'unparseable outstanding_amount'
            when texts.dpd is not null and ops.parse_count(texts.dpd) is null then 'unparseable dpd'
            when texts.principal_amount ~ '^-.*[1-9]' then 'negative principal_amount'
            when texts.outstanding_amount ~ '^-.*[1-9]' then 'negative outstanding_amount'
            when texts.dpd ~ '^-.*[1-9]' then 'negative dpd'
        end as reason
    from texts
),
referred as (
    select
        parsed.line_number,
        parsed.loan_id,
        parsed.customer_number,
        parsed.principal_amount,
        parsed.outstanding_amount,
        parsed.dpd,
        case
            when parsed.reason is not null then parsed.reason
            when parent.customer_number is null then 'unknown customer_number'
            when stands.customer_number <> parsed.customer_number then 'moved loan_id'
        end as reason
    from parsed
    left join core.customers as parent on parent.customer_number = parsed.customer_number
    left join core.loans as stands on stands.loan_id = parsed.loan_id
)
select
    line_number,
    loan_id,
    customer_number,
    principal_amount,
    outstanding_amount,
    dpd,
    coalesce(reason, case
        when row_number() over (partition by reason is null, loan_id order by line_number) > 1
            then 'duplicate loan_id'
    end) as reason
from referred;

comment on view ops.checked_loan_snapshots is 'One row per staged row of loan_snapshots.csv: typed values, and the reason if it is bad.';
