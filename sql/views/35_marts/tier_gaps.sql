-- One row per mitra of the snapshot: the next tier and what is missing to it today.
create view marts.tier_gaps as
with goals as (
    select
        snapshot.*,
        case snapshot.tier when 'BRONZE' then 'SILVER' when 'SILVER' then 'GOLD' end as next_tier
    from marts.mitra_tiers_snapshot as snapshot
)
select
    goals.customer_number,
    goals.tier,
    goals.next_tier,
    goals.dpd,
    rules.max_dpd as next_max_dpd,
    greatest(goals.dpd - rules.max_dpd, 0) as missing_days,
    rules.min_rate_percent as next_min_percent,
    floor(goals.total_paid * 100.0 / nullif(goals.total_due, 0))::integer as rate_percent,
    greatest(ceil(rules.min_rate_percent * goals.total_due / 100.0) - goals.total_paid, 0)::bigint as missing_amount,
    goals.total_due - goals.total_paid as unpaid_amount,
    goals.as_of
from goals
left join core.tier_rules as rules on rules.tier = goals.next_tier;

comment on view marts.tier_gaps is 'One row per mitra of the snapshot: the next tier and what is missing to it.';
comment on column marts.tier_gaps.customer_number is 'The mitra.';
comment on column marts.tier_gaps.tier is 'Her tier of the snapshot.';
comment on column marts.tier_gaps.next_tier is 'The tier above; null for GOLD and while no bill is due.';
comment on column marts.tier_gaps.dpd is 'Days past due.';
comment on column marts.tier_gaps.next_max_dpd is 'Days past due that the next tier allows.';
comment on column marts.tier_gaps.missing_days is 'Days past due that are too many for the next tier.';
comment on column marts.tier_gaps.next_min_percent is 'Repayment rate that the next tier needs, in percent.';
comment on column marts.tier_gaps.rate_percent is 'Her repayment rate in whole percent, rounded down.';
comment on column marts.tier_gaps.missing_amount is 'Rupiah that would lift the rate to the next tier''s, with no further bill due.';
comment on column marts.tier_gaps.unpaid_amount is 'Rupiah due and not paid.';
comment on column marts.tier_gaps.as_of is 'The date that the row judges by.';
