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
        line_number,
        bill_id,
        loan_id,
        ops.parse_date(bill_scheduled_date) + (select shift_days from load) as bill_scheduled_date,
        ops.parse_date(bill_paid_date) + (select shift_days from load) as bill_paid_date,
        ops.parse_amount(amount) as amount,
        ops.parse_amount(paid_amount) as paid_amount,
        bill_scheduled_date as bill_scheduled_date_text,
        bill_paid_date as bill_paid_date_text,
        amount as amount_text,
        paid_amount as paid_amount_text
    from texts
    offset 0 -- parse once, though what follows looks at the values several times
),
judged as (
    select
        parsed.line_number,
        parent.customer_number,
        parsed.bill_id,
        parsed.loan_id,
        parsed.bill_scheduled_date,
        parsed.bill_paid_date,
        parsed.amount,
        coalesce(parsed.paid_amount, 0) as paid_amount,
        -- Asked only once a history is written: a first load has nothing to be late for.
        case
            when (select recorded_until from ops.clock) is null then null
            when stands.bill_id is null then parsed.bill_scheduled_date
            when (stands.bill_scheduled_date, stands.amount)
                    is distinct from (parsed.bill_scheduled_date, parsed.amount)
                then least(stands.bill_scheduled_date, parsed.bill_scheduled_date)
            when (stands.bill_paid_date, stands.paid_amount)
                    is distinct from (parsed.bill_paid_date, coalesce(parsed.paid_amount, 0))
                then least(stands.bill_paid_date, parsed.bill_paid_date)
        end as changes_from,
        case
            when parsed.bill_id is null then 'missing bill_id'
            when parsed.loan_id is null then 'missing loan_id'
            when parsed.bill_scheduled_date_text is null then 'missing bill_scheduled_date'
            when parsed.amount_text is null then 'missing amount'
            when parsed.bill_scheduled_date is null then 'unparseable bill_scheduled_date'
            when parsed.bill_paid_date is null and parsed.bill_paid_date_text is not null then 'unparseable bill_paid_date'
            when parsed.amount is null then 'unparseable amount'
            when parsed.paid_amount is null and parsed.paid_amount_text is not null then 'unparseable paid_amount'
            when ops.is_negative(parsed.amount_text) then 'negative amount'
            when parsed.amount = 0 then 'zero amount'
            when ops.is_negative(parsed.paid_amount_text) then 'negative paid_amount'
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
    paid_amount,
    changes_from,
    coalesce(reason, case
        when row_number() over (partition by reason is null, bill_id order by line_number) > 1
            then 'duplicate bill_id'
    end) as reason
from judged;

comment on view ops.checked_bills is 'One row per staged row of bills.csv: typed values, and the reason if it is bad.';
comment on column ops.checked_bills.changes_from is 'The first date of which the row tells something else than what is stored; null if none, and before any history is written.';
