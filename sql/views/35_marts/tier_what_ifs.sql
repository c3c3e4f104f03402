-- One row per (customer_number, late_paid, next_paid): where she would stand if she paid
-- so many late bills today, the oldest first, and so many coming bills in full on time.
-- For one mitra at a time: every number of late bills meets every number of coming ones.
-- "not materialized", or the filter on her would not reach the indexes.
create view marts.tier_what_ifs as
with snapshot as not materialized (
    select * from marts.mitra_tiers_snapshot
),
late as not materialized (
    select * from marts.late_bills
),
coming as not materialized (
    select * from marts.coming_bills
),
late_steps as (
    select
        snapshot.customer_number,
        0 as late_paid,
        0::bigint as late_amount,
        min(late.past_due_since) as past_due_since
    from snapshot
    left join late on late.customer_number = snapshot.customer_number
    group by snapshot.customer_number
    union all
    select
        customer_number,
        (count(*) over oldest_first)::integer,
        (sum(open_amount) over oldest_first)::bigint,
        min(past_due_since) over (
            partition by customer_number order by scheduled_date, loan_id, bill_id
            rows between 1 following and unbounded following
        )
    from late
    window oldest_first as (
        partition by customer_number order by scheduled_date, loan_id, bill_id
        rows unbounded preceding
    )
),
-- What is paid ahead counts from its day on; of several bills of one day all become due.
coming_sums as (
    select
        customer_number,
        open_amount,
        scheduled_date,
        (count(*) filter (where open_amount > 0) over in_order)::integer as next_paid,
        (sum(open_amount) over in_order)::bigint as next_amount,
        (sum(new_paid) over by_then)::bigint as new_paid,
        (sum(new_due) over by_then)::bigint as new_due
    from coming
    window
        by_then as (partition by customer_number order by scheduled_date),
        in_order as (
            partition by customer_number order by scheduled_date, loan_id, bill_id
            rows unbounded preceding
        )
),
next_steps as (
    select
        customer_number,
        0 as next_paid,
        0::bigint as next_amount,
        0::bigint as new_paid,
        0::bigint as new_due,
        as_of as on_date
    from snapshot
    union all
    select
        customer_number,
        next_paid,
        next_amount,
        new_paid,
        new_due,
        scheduled_date
    from coming_sums
    where open_amount > 0
),
standings as (
    select
        snapshot.customer_number,
        late_steps.late_paid,
        next_steps.next_paid,
        late_steps.late_amount + next_steps.next_amount as pay_amount,
        coalesce(next_steps.on_date - late_steps.past_due_since, 0) as dpd,
        snapshot.total_paid + late_steps.late_amount
            + next_steps.new_paid + next_steps.next_amount as total_paid,
        snapshot.total_due + next_steps.new_due as total_due,
        next_steps.on_date,
        snapshot.as_of
    from snapshot
    inner join late_steps on late_steps.customer_number = snapshot.customer_number
    inner join next_steps on next_steps.customer_number = snapshot.customer_number
    where late_steps.late_paid + next_steps.next_paid > 0
)
select
    standings.customer_number,
    standings.late_paid,
    standings.next_paid,
    standings.pay_amount,
    scoring.tier_of(dpd, total_paid, total_due, thresholds) as tier,
    standings.dpd,
    floor(total_paid * 100.0 / nullif(total_due, 0))::integer as rate_percent,
    standings.total_paid,
    standings.total_due,
    standings.on_date,
    standings.as_of
from standings
cross join scoring.tier_thresholds as thresholds;

comment on view marts.tier_what_ifs is 'One row per (customer_number, late_paid, next_paid): where she would stand if she paid so many late bills today and so many coming bills in full on time. Live: ask for one mitra at a time.';
comment on column marts.tier_what_ifs.customer_number is 'The mitra.';
comment on column marts.tier_what_ifs.late_paid is 'Late bills paid in full today, the oldest first; 0 for none, late_bills of marts.tier_paths for all.';
comment on column marts.tier_what_ifs.next_paid is 'Coming bills paid in full, each on its day, those of as_of included, those already paid ahead not; 0 for none.';
comment on column marts.tier_what_ifs.pay_amount is 'Rupiah that she pays for it.';
comment on column marts.tier_what_ifs.tier is 'The tier that she would have on on_date.';
comment on column marts.tier_what_ifs.dpd is 'Days past due that the lender would then show: from the oldest bill that it counts and that stays unpaid.';
comment on column marts.tier_what_ifs.rate_percent is 'The repayment rate then, in whole percent, rounded down.';
comment on column marts.tier_what_ifs.total_paid is 'Rupiah paid then on due bills.';
comment on column marts.tier_what_ifs.total_due is 'Rupiah due then.';
comment on column marts.tier_what_ifs.on_date is 'The day of the last of these payments.';
comment on column marts.tier_what_ifs.as_of is 'The date that the row judges by.';
