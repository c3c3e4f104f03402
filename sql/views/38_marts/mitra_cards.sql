-- One row per mitra of the snapshot: her tier, score, reasons and way up together, as
-- marts.mitra_tiers_snapshot, marts.mitra_reasons and marts.tier_paths have them.
create view marts.mitra_cards as
select
    snapshot.customer_number,
    snapshot.tier,
    snapshot.dpd,
    snapshot.repayment_rate,
    snapshot.on_time_rate,
    snapshot.due_bills,
    snapshot.score,
    snapshot.model_version,
    snapshot.is_trial_score,
    case when snapshot.score is not null then (
        select json_agg(reasons order by direction, rank)
        from scoring.reasons_of(
            snapshot.model_version, snapshot.feature_values) as reasons
    ) end as reasons,
    paths.next_tier,
    paths.reached_tier,
    paths.path,
    paths.missing_days,
    paths.missing_amount,
    paths.late_bills,
    paths.late_amount,
    paths.bills_to_go,
    paths.is_reachable,
    paths.reach_date,
    snapshot.as_of
from marts.mitra_tiers_snapshot as snapshot
inner join marts.tier_paths as paths on paths.customer_number = snapshot.customer_number;

comment on view marts.mitra_cards is 'One row per mitra: tier, score, reasons and way up together, as of the last refresh. Reasons are ranked when asked: ask for one mitra at a time.';
comment on column marts.mitra_cards.customer_number is 'The mitra.';
comment on column marts.mitra_cards.tier is 'As marts.mitra_tiers_snapshot has it: GOLD, SILVER, BRONZE, or null while no bill is due.';
comment on column marts.mitra_cards.dpd is 'Days past due that the tier goes by.';
comment on column marts.mitra_cards.repayment_rate is 'Paid over due, 0 to 1 (above 1 if overpaid); null while no bill is due.';
comment on column marts.mitra_cards.on_time_rate is 'Share of due bills paid in full on or before their scheduled date, 0 to 1.';
comment on column marts.mitra_cards.due_bills is 'Number of bills scheduled on or before as_of.';
comment on column marts.mitra_cards.score is 'As marts.mitra_tiers_snapshot has it; null before four due bills.';
comment on column marts.mitra_cards.model_version is 'The model that gave the score.';
comment on column marts.mitra_cards.is_trial_score is 'True while the model''s weights are set by hand and not fitted: do not rely on the score.';
comment on column marts.mitra_cards.reasons is 'JSON array of up to six: direction (against, for), rank, feature, reason, advice, value, contribution, is_actionable, as marts.mitra_reasons has them; null without a score.';
comment on column marts.mitra_cards.next_tier is 'This and the following as marts.tier_paths has them.';
comment on column marts.mitra_cards.reached_tier is 'The tier that the plan gives on reach_date.';
comment on column marts.mitra_cards.path is 'late_first, on_time, first_bills, lender_figures, loan_ends, top or no_bills.';
comment on column marts.mitra_cards.missing_days is 'Days past due that are too many for the next tier.';
comment on column marts.mitra_cards.missing_amount is 'The least rupiah that, paid today, lifts the rate to the next tier''s.';
comment on column marts.mitra_cards.late_bills is 'Bills scheduled before as_of and not paid in full.';
comment on column marts.mitra_cards.late_amount is 'Rupiah still to pay on them.';
comment on column marts.mitra_cards.bills_to_go is 'Coming bills to pay in full and on time until the rule holds.';
comment on column marts.mitra_cards.is_reachable is 'Whether the plan gets there before her bills end.';
comment on column marts.mitra_cards.reach_date is 'The day on which the rule holds if she keeps to the plan.';
comment on column marts.mitra_cards.as_of is 'The date that the row judges by.';
