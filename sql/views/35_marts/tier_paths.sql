-- One row per mitra of the snapshot: the next tier, what is missing to it, and the way up.
-- The plan: what the lender counts as past due she pays today, since days late grow with
-- every day that it waits; then every coming bill in full on its day, over all her loans,
-- until the rule holds. Bills of one day become due together.
create view marts.tier_paths as
with snapshot as (
    select * from marts.mitra_tiers_snapshot
),
rules as (
    select * from core.tier_rules
),
late as (
    select
        customer_number,
        count(*)::integer as late_bills,
        sum(open_amount)::bigint as late_amount,
        count(past_due_since) > 0 as is_past_due
    from marts.late_bills
    group by customer_number
),
coming as (
    select * from marts.coming_bills
),
starts as (
    select
        snapshot.customer_number,
        snapshot.tier,
        rules.tier as next_tier,
        snapshot.dpd,
        rules.max_dpd,
        rules.min_rate_percent,
        snapshot.total_paid,
        snapshot.total_due,
        coalesce(late.late_bills, 0) as late_bills,
        coalesce(late.late_amount, 0) as late_amount,
        snapshot.total_paid
            + case when late.is_past_due then late.late_amount else 0 end as start_paid,
        coalesce(late.is_past_due, false) as needs_late_paid,
        snapshot.as_of
    from snapshot
    -- First bills, paid on time, are 100 % and no day late.
    left join rules
        on rules.tier = case coalesce(snapshot.tier, 'none')
            when 'none' then 'GOLD' when 'BRONZE' then 'SILVER' when 'SILVER' then 'GOLD' end
    left join late on late.customer_number = snapshot.customer_number
),
-- Only those whom today's payments don't lift need their coming bills summed.
steps as (
    select
        starts.*,
        coming.scheduled_date as step_date,
        count(*) filter (where coming.open_amount > 0) over by_then as bills_to_pay,
        (starts.total_due + coalesce(sum(coming.new_due) over by_then, 0))::bigint as step_due,
        (starts.start_paid + coalesce(sum(coming.new_paid + coming.open_amount)
            over by_then, 0))::bigint as step_paid
    from starts
    left join coming
        on coming.customer_number = starts.customer_number
        and (starts.total_due = 0
            or starts.start_paid * 100 < starts.min_rate_percent * starts.total_due)
    window by_then as (partition by starts.customer_number order by coming.scheduled_date)
),
judged as (
    select
        steps.*,
        step_due > 0 and step_paid * 100 >= min_rate_percent * step_due as is_reached
    from steps
),
firsts as (
    select distinct on (customer_number) *
    from judged
    order by customer_number, is_reached desc, step_date
),
paths as (
    select
        firsts.*,
        case
            when next_tier is null then 'top'
            when tier is null then case when is_reached then 'first_bills' else 'no_bills' end
            when needs_late_paid then 'late_first'
            when is_reached and step_date is null then 'lender_figures'
            when is_reached then 'on_time'
            else 'loan_ends'
        end as path
    from firsts
)
select
    paths.customer_number,
    paths.tier,
    case when path <> 'no_bills' then paths.next_tier end as next_tier,
    case when is_reached then scoring.tier_of(0, step_paid, step_due, thresholds) end as reached_tier,
    paths.path,
    paths.dpd,
    case when path <> 'no_bills' then paths.max_dpd end as next_max_dpd,
    case when tier is not null and next_tier is not null then
        greatest(dpd - max_dpd, 0)
    end as missing_days,
    case when path <> 'no_bills' then paths.min_rate_percent end as next_min_percent,
    floor(total_paid * 100.0 / nullif(total_due, 0))::integer as rate_percent,
    case when tier is not null and next_tier is not null then
        greatest(ceil(min_rate_percent * total_due / 100.0) - total_paid, 0)::bigint
    end as missing_amount,
    paths.late_bills,
    paths.late_amount,
    case when is_reached then bills_to_pay::integer end as bills_to_go,
    paths.needs_late_paid,
    case when path not in ('top', 'no_bills') then is_reached end as is_reachable,
    case when is_reached then coalesce(step_date, as_of) end as reach_date,
    paths.as_of
from paths
cross join scoring.tier_thresholds as thresholds;

comment on view marts.tier_paths is 'One row per mitra of the snapshot: the next tier, what is missing to it and the way up. The plan: what the lender counts as past due is paid today, then every coming bill in full on its day until the rule holds.';
comment on column marts.tier_paths.customer_number is 'The mitra.';
comment on column marts.tier_paths.tier is 'Her tier of the snapshot.';
comment on column marts.tier_paths.next_tier is 'The tier above; without a tier the one that her first bills give if paid on time; null for GOLD and without a bill.';
comment on column marts.tier_paths.reached_tier is 'The tier that the plan gives on reach_date: GOLD also from BRONZE, where paying what is late lifts her over SILVER.';
comment on column marts.tier_paths.path is 'late_first: pay what is late now. on_time: pay the coming bills on time. first_bills: the same, before her first tier. lender_figures: nothing to pay, the lender''s next snapshot decides. loan_ends: her bills end before; missing_amount would do. top: GOLD. no_bills: no tier and no bill to come.';
comment on column marts.tier_paths.dpd is 'Days past due of the snapshot.';
comment on column marts.tier_paths.next_max_dpd is 'Days past due that the next tier allows.';
comment on column marts.tier_paths.missing_days is 'Days past due that are too many for the next tier.';
comment on column marts.tier_paths.next_min_percent is 'Repayment rate that the next tier needs, in percent.';
comment on column marts.tier_paths.rate_percent is 'Her repayment rate in whole percent, rounded down.';
comment on column marts.tier_paths.missing_amount is 'The least rupiah that, paid today, lifts the rate to the next tier''s.';
comment on column marts.tier_paths.late_bills is 'Bills scheduled before as_of and not paid in full, whether or not the lender counts them as past due.';
comment on column marts.tier_paths.late_amount is 'Rupiah still to pay on them.';
comment on column marts.tier_paths.bills_to_go is 'Coming bills to pay in full and on time until the rule holds, those of as_of included, those already paid ahead not; 0 where paying what is late is enough.';
comment on column marts.tier_paths.needs_late_paid is 'True where the lender counts late bills as past due: they are to be paid first, as days past due grow while they wait.';
comment on column marts.tier_paths.is_reachable is 'Whether the plan gets there before her bills end; null for GOLD and without a bill.';
comment on column marts.tier_paths.reach_date is 'The day on which the rule holds if she keeps to the plan; as_of where today''s payments are enough, days past due then going by the lender''s next snapshot.';
comment on column marts.tier_paths.as_of is 'The date that the row judges by.';
