-- One row per staged row of loan_snapshots.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_loan_snapshots as
with texts as (
    select
        line_number,
        ops.trimmed(loan_id) as loan_id,
        ops.trimmed(customer_number) as customer_number,
        ops.trimmed(principal_amount) as principal_amount,
        ops.trimmed(outstanding_amount) as outstanding_amount,
        ops.trimmed(dpd) as dpd
    from ops.staged_loan_snapshots
    offset 0 -- trim once, though the parsing looks at the values several times
),
parsed as (
    select
        line_number,
        loan_id,
        customer_number,
        ops.parse_amount(principal_amount) as principal_amount,
        ops.parse_amount(outstanding_amount) as outstanding_amount,
        ops.parse_count(dpd) as dpd,
        principal_amount as principal_amount_text,
        outstanding_amount as outstanding_amount_text,
        dpd as dpd_text
    from texts
    offset 0 -- parse once, though what follows looks at the values several times
),
judged as (
    select
        parsed.line_number,
        parsed.loan_id,
        parsed.customer_number,
        parsed.principal_amount,
        parsed.outstanding_amount,
        parsed.dpd,
        case
            when parsed.loan_id is null then 'missing loan_id'
            when parsed.customer_number is null then 'missing customer_number'
            when parsed.principal_amount_text is null then 'missing principal_amount'
            when parsed.outstanding_amount_text is null then 'missing outstanding_amount'
            when parsed.dpd_text is null then 'missing dpd'
            when parsed.principal_amount is null then 'unparseable principal_amount'
            when parsed.outstanding_amount is null then 'unparseable outstanding_amount'
            when parsed.dpd is null then 'unparseable dpd'
            when ops.is_negative(parsed.principal_amount_text) then 'negative principal_amount'
            when ops.is_negative(parsed.outstanding_amount_text) then 'negative outstanding_amount'
            when ops.is_negative(parsed.dpd_text) then 'negative dpd'
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
from judged;

comment on view ops.checked_loan_snapshots is 'One row per staged row of loan_snapshots.csv: typed values, and the reason if it is bad.';
