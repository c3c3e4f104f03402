-- One row per mitra of the snapshot: the next tier, what is missing to it, and the way up.
-- The plan: where the lender counts any bill as past due, she pays all late ones today, since
-- days late grow with every day that they wait; then every coming bill in full on its day,
-- over all her loans, until the rule holds. Bills of one day become due together.
-- Lateral queries with "offset null" are worked out once, though many columns look at them.
create view marts.tier_paths as
with late as (
    select
        customer_number,
        count(*)::integer as late_bills,
        sum(open_amount)::bigint as late_amount,
        count(past_due_since) > 0 as is_past_due
    from marts.late_bills
    group by customer_number
),
paths as (
    select
        snapshot.customer_number,
        snapshot.tier,
        snapshot.dpd,
        snapshot.total_paid,
        snapshot.total_due,
        snapshot.as_of,
        late.late_bills,
        late.late_amount,
        aims.next_tier,
        aims.max_dpd,
        aims.min_percent,
        aims.needs_late_paid,
        days.scheduled_date as step_date,
        days.bills_to_pay,
        steps.is_reached,
        case when steps.is_reached
            then scoring.tier_of(0, steps.step_paid, steps.step_due, thresholds) end as reached_tier,
        case
            when aims.next_tier is null then 'top'
            when snapshot.tier is null then case when steps.is_reached then 'first_bills' else 'no_bills' end
            when aims.needs_late_paid then 'late_first'
            when steps.is_reached and days.scheduled_date is null then 'lender_figures'
            when steps.is_reached then 'on_time'
            else 'loan_ends'
        end as path
    from marts.mitra_tiers_snapshot as snapshot
    cross join scoring.tier_thresholds as thresholds
    left join late on late.customer_number = snapshot.customer_number
    cross join lateral (
        select
            next_tier,
            case next_tier when 'GOLD' then thresholds.gold_max_dpd
                when 'SILVER' then thresholds.silver_max_dpd end as max_dpd,
            case next_tier when 'GOLD' then thresholds.gold_min_percent
                when 'SILVER' then thresholds.silver_min_percent end as min_percent,
            snapshot.total_paid
                + case when late.is_past_due then late.late_amount else 0 end as start_paid,
            coalesce(late.is_past_due, false) as needs_late_paid
        from (
            -- First bills, paid on time, are 100 % and no day late.
            select case coalesce(snapshot.tier, 'none')
                when 'none' then 'GOLD' when 'BRONZE' then 'SILVER' when 'SILVER' then 'GOLD' end as next_tier
        ) as tiers
        offset null
    ) as aims
    -- The first of her coming days on which the rule holds, or else the first of all. Bills
    -- are looked for and summed only where today's payments don't lift her.
    left join lateral (
        select *
        from (
            select
                scheduled_date,
                count(*) filter (where open_amount > 0) over by_then as bills_to_pay,
                (sum(new_due) over by_then)::bigint as new_due,
                (sum(new_paid + open_amount) over by_then)::bigint as new_paid
            from marts.coming_bills as coming
            where coming.customer_number = snapshot.customer_number
                and (snapshot.total_due = 0
                    or aims.start_paid * 100 < aims.min_percent * snapshot.total_due)
            window by_then as (order by scheduled_date)
        ) as sums
        order by
            (aims.start_paid + new_paid) * 100 >= aims.min_percent * (snapshot.total_due + new_due) desc,
            scheduled_date
        limit 1
    ) as days on true
    cross join lateral (
        select
            step_due,
            step_paid,
            step_due > 0 and step_paid * 100 >= aims.min_percent * step_due as is_reached
        from (
            select
                snapshot.total_due + coalesce(days.new_due, 0) as step_due,
                aims.start_paid + coalesce(days.new_paid, 0) as step_paid
        ) as sums
        offset null
    ) as steps
)
select
    customer_number,
    tier,
    case when path <> 'no_bills' then next_tier end as next_tier,
    reached_tier,
    path,
    dpd,
    case when path <> 'no_bills' then max_dpd end as next_max_dpd,
    case when tier is not null and next_tier is not null then greatest(dpd - max_dpd, 0) end as missing_days,
    case when path <> 'no_bills' then min_percent end as next_min_percent,
    floor(total_paid * 100.0 / nullif(total_due, 0))::integer as rate_percent,
    case when tier is not null and next_tier is not null
        then greatest(ceil(min_percent * total_due / 100.0) - total_paid, 0)::bigint
    end as missing_amount,
    coalesce(late_bills, 0) as late_bills,
    coalesce(late_amount, 0) as late_amount,
    case when is_reached then coalesce(bills_to_pay, 0)::integer end as bills_to_go,
    needs_late_paid,
    case when path not in ('top', 'no_bills') then is_reached end as is_reachable,
    case when is_reached then coalesce(step_date, as_of) end as reach_date,
    as_of
from paths;

comment on view marts.tier_paths is 'One row per mitra of the snapshot: the next tier, what is missing to it and the way up. The plan: where the lender counts any bill as past due, all late ones are paid today, then every coming bill in full on its day until the rule holds.';
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
