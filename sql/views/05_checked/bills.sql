-- One row per staged row of bills.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_bills as
with load as (
    select shift_days from ops.load_runs order by load_id desc limit 1
),
parsed as (
    select
        line_number,
        case when is_plain then bill_id else ops.trimmed(bill_id) end as bill_id,
        case when is_plain then loan_id else ops.trimmed(loan_id) end as loan_id,
        -- Trimmed only if it does not parse as it is: few values have blanks around them.
        case when is_plain then plain_bill_scheduled_date
            else coalesce(ops.parse_date(bill_scheduled_date), ops.parse_date(ops.trimmed(bill_scheduled_date))) end as bill_scheduled_date,
        case when is_plain then plain_bill_paid_date
            else coalesce(ops.parse_date(bill_paid_date), ops.parse_date(ops.trimmed(bill_paid_date))) end as bill_paid_date,
        case when is_plain then plain_amount
            else coalesce(ops.parse_amount(amount), ops.parse_amount(ops.trimmed(amount))) end as amount,
        case when is_plain then plain_paid_amount
            else coalesce(ops.parse_amount(paid_amount), ops.parse_amount(ops.trimmed(paid_amount))) end as paid_amount,
        case when is_plain then null else ops.trimmed(bill_scheduled_date) end as bill_scheduled_date_text,
        case when is_plain then null else ops.trimmed(bill_paid_date) end as bill_paid_date_text,
        case when is_plain then null else ops.trimmed(amount) end as amount_text,
        case when is_plain then null else ops.trimmed(paid_amount) end as paid_amount_text
    from ops.staged_bills
    offset null -- parse once, though what follows looks at the values several times
),
dated as (
    select
        line_number,
        bill_id,
        loan_id,
        bill_scheduled_date + (select shift_days from load) as bill_scheduled_date,
        bill_paid_date + (select shift_days from load) as bill_paid_date,
        amount,
        coalesce(paid_amount, 0) as paid_amount,
        bill_scheduled_date_text,
        bill_paid_date_text,
        amount_text,
        paid_amount is null and paid_amount_text is not null as is_paid_amount_odd,
        paid_amount_text
    from parsed
),
-- What stands under the ids of the file, found by them: joined as a whole, core.bills would be hashed.
standing as not materialized (
    select bill_id, loan_id, bill_scheduled_date, bill_paid_date, amount, paid_amount
    from core.bills
    where bill_id in (
        select case when is_plain then bill_id else ops.trimmed(bill_id) end
        from ops.staged_bills
        where not is_new
    )
),
judged as not materialized (
    select
        dated.line_number,
        parent.customer_number,
        dated.bill_id,
        dated.loan_id,
        dated.bill_scheduled_date,
        dated.bill_paid_date,
        dated.amount,
        dated.paid_amount,
        -- Asked only once a history is written: a first load has nothing to be late for.
        case
            when (select recorded_until from ops.clock) is null then null
            when stands.bill_id is null then dated.bill_scheduled_date
            when (stands.bill_scheduled_date, stands.amount)
                    is distinct from (dated.bill_scheduled_date, dated.amount)
                then least(stands.bill_scheduled_date, dated.bill_scheduled_date)
            when (stands.bill_paid_date, stands.paid_amount)
                    is distinct from (dated.bill_paid_date, dated.paid_amount)
                then least(stands.bill_paid_date, dated.bill_paid_date)
        end as changes_from,
        case
            when dated.bill_id is null then 'missing bill_id'
            when dated.loan_id is null then 'missing loan_id'
            when dated.bill_scheduled_date is null and dated.bill_scheduled_date_text is null then 'missing bill_scheduled_date'
            when dated.amount is null and dated.amount_text is null then 'missing amount'
            when dated.bill_scheduled_date is null then 'unparseable bill_scheduled_date'
            when dated.bill_paid_date is null and dated.bill_paid_date_text is not null then 'unparseable bill_paid_date'
            when dated.amount is null then 'unparseable amount'
            when dated.is_paid_amount_odd then 'unparseable paid_amount'
            when ops.is_negative(dated.amount_text) then 'negative amount'
            when dated.amount = 0 then 'zero amount'
            when ops.is_negative(dated.paid_amount_text) then 'negative paid_amount'
            when parent.loan_id is null then 'unknown loan_id'
            when stands.loan_id <> dated.loan_id then 'moved bill_id'
        end as reason
    from dated
    left join core.loans as parent on parent.loan_id = dated.loan_id
    left join standing as stands on stands.bill_id = dated.bill_id
),
-- Only rows whose id is in doubt are looked at: grouping all costs as much as the rest.
-- Filtered in the sum and not before, or Postgres takes nearly all rows for bad ones.
firsts as (
    select bill_id, min(line_number) filter (where reason is null) as line_number
    from judged
    where bill_id in (select ops.trimmed(staged.bill_id) from ops.staged_bills as staged where staged.may_repeat)
    group by bill_id
)
select
    judged.line_number,
    judged.customer_number,
    judged.bill_id,
    judged.loan_id,
    judged.bill_scheduled_date,
    judged.bill_paid_date,
    judged.amount,
    judged.paid_amount,
    judged.changes_from,
    -- A repeated id is called so before and after the first of its rows is stored.
    case when judged.line_number > firsts.line_number and coalesce(judged.reason, 'moved bill_id') = 'moved bill_id'
            then 'duplicate bill_id'
        else judged.reason end as reason
from judged
left join firsts on firsts.bill_id = judged.bill_id;

comment on view ops.checked_bills is 'One row per staged row of bills.csv: typed values, and the reason if it is bad.';
comment on column ops.checked_bills.changes_from is 'The first date of which the row tells something else than what is stored; null if none, and before any history is written.';
