-- One row per staged row of bills.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_bills as
with texts as (
    select
        line_number,
        nullif(btrim(bill_id), '') as bill_id,
        nullif(btrim(loan_id), '') as loan_id,
        nullif(btrim(bill_scheduled_date), '') as bill_scheduled_date,
        nullif(btrim(bill_paid_date), '') as bill_paid_date,
        nullif(btrim(amount), '') as amount,
        nullif(btrim(paid_amount), '') as paid_amount
    from ops.staged_bills
),
load as (
    select shift_days from ops.load_runs order by load_id desc limit 1
),
parsed as (
    select
        texts.line_number,
        texts.bill_id,
        texts.loan_id,
        ops.parse_date(texts.bill_scheduled_date) + (select shift_days from load) as bill_scheduled_date,
        ops.parse_date(texts.bill_paid_date) + (select shift_days from load) as bill_paid_date,
        ops.parse_amount(texts.amount) as amount,
        ops.parse_amount(texts.paid_amount) as paid_amount,
        case
            when texts.bill_id is null then 'missing bill_id'
            when texts.loan_id is null then 'missing loan_id'
            when texts.bill_scheduled_date is null then 'missing bill_scheduled_date'
            when texts.amount is null then 'missing amount'
            when texts.bill_scheduled_date is not null and ops.parse_date(texts.bill_scheduled_date) is null then 'unparseable bill_scheduled_date'
            when texts.bill_paid_date is not null and ops.parse_date(texts.bill_paid_date) is null then 'unparseable bill_paid_date'
            when texts.amount is not null and ops.parse_amount(texts.amount) is null then 'unparseable amount'
            when texts.paid_amount is not null and ops.parse_amount(texts.paid_amount) is null then 'unparseable paid_amount'
            when texts.amount ~ '^-.*[1-9]' then 'negative amount'
            when ops.parse_amount(texts.amount) = 0 then 'zero amount'
            when texts.paid_amount ~ '^-.*[1-9]' then 'negative paid_amount'
        end as reason
    from texts
),
referred as (
    select
        parsed.line_number,
        parent.customer_number,
        parsed.bill_id,
        parsed.loan_id,
        parsed.bill_scheduled_date,
        parsed.bill_paid_date,
        parsed.amount,
        parsed.paid_amount,
        case
            when parsed.reason is not null then parsed.reason
            when parent.loan_id is null then 'unknown loan_id'
            when stands.loan_id <> parsed.loan_id then 'moved bill_id'
        end as reason
    from parsed
    left join core.loans as parent on parent.loan_id = parsed.loan_id
    left join core.bills as stands on stands.bill_id = parsed.bill_id
)
select
    line_number,
    customer_number,
    bill_id,
    loan_id,
    bill_scheduled_date,
    bill_paid_date,
    amount,
    coalesce(paid_amount, 0) as paid_amount,
    coalesce(reason, case
        when row_number() over (partition by reason is null, bill_id order by line_number) > 1
            then 'duplicate bill_id'
    end) as reason
from referred;

comment on view ops.checked_bills is 'One row per staged row of bills.csv: typed values, and the reason if it is bad.';
