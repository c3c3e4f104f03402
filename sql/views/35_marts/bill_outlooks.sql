-- One row per mitra of the snapshot: what she pays next, what is left, and what is late.
create view marts.bill_outlooks as
with snapshot as (
    select
        customer_number,
        as_of
    from marts.mitra_tiers_snapshot
)
select
    snapshot.customer_number,
    following.amount as next_amount,
    following.bills as next_bills,
    following.scheduled_date as next_date,
    coalesce(ahead.amount, 0)::bigint as left_amount,
    coalesce(ahead.bills, 0)::bigint as left_bills,
    coalesce(late.amount, 0)::bigint as late_amount,
    coalesce(late.bills, 0)::bigint as late_bills,
    loans.outstanding_amount,
    snapshot.as_of
from snapshot
-- Lateral, so that one mitra is asked for by her key.
left join lateral (
    select
        sum(open_amount)::bigint as amount,
        count(*) as bills,
        scheduled_date
    from marts.coming_bills as coming
    where coming.customer_number = snapshot.customer_number
        and open_amount > 0
    group by scheduled_date
    order by scheduled_date
    limit 1
) as following on true
left join lateral (
    select
        sum(open_amount) as amount,
        count(*) as bills
    from marts.coming_bills as coming
    where coming.customer_number = snapshot.customer_number
        and open_amount > 0
) as ahead on true
left join lateral (
    select
        sum(open_amount) as amount,
        count(*) as bills
    from marts.late_bills as late
    where late.customer_number = snapshot.customer_number
) as late on true
left join lateral (
    select sum(outstanding_amount)::bigint as outstanding_amount
    from core.loans as loans
    where loans.customer_number = snapshot.customer_number
) as loans on true;

comment on view marts.bill_outlooks is 'One row per mitra of the snapshot: what she pays next, what is left, and what is late. Live: ask for one mitra at a time.';
comment on column marts.bill_outlooks.customer_number is 'The mitra.';
comment on column marts.bill_outlooks.next_amount is 'Rupiah still to pay on the next day with a bill that is not paid ahead; null where no bill comes.';
comment on column marts.bill_outlooks.next_bills is 'Bills of that day: one for each loan.';
comment on column marts.bill_outlooks.next_date is 'That day; as_of itself where a bill of it is open.';
comment on column marts.bill_outlooks.left_amount is 'Rupiah still to pay on all bills of as_of or later.';
comment on column marts.bill_outlooks.left_bills is 'How many these are.';
comment on column marts.bill_outlooks.late_amount is 'Rupiah still to pay on bills scheduled before as_of.';
comment on column marts.bill_outlooks.late_bills is 'How many these are.';
comment on column marts.bill_outlooks.outstanding_amount is 'Rupiah outstanding on her loans by the lender''s last snapshot; null without a loan.';
comment on column marts.bill_outlooks.as_of is 'The date that the row judges by.';
