-- One row per mitra as of the clock's date, computed at the moment of asking.
create view marts.mitra_tiers as
select
    customer_number,
    tier,
    tier_dpd as dpd,
    dpd_bills,
    total_paid::double precision / nullif(total_due, 0) as repayment_rate,
    on_time_bills::double precision / nullif(due_bills, 0) as on_time_rate,
    due_bills,
    total_due,
    total_paid,
    score,
    unscored_reason,
    model_version,
    is_trial as is_trial_score,
    feature_values,
    as_of
from scoring.mitra
where as_of = (select as_of from ops.clock);

comment on view marts.mitra_tiers is 'One row per mitra, with loans or without, as of the clock''s date: live. What chat, alerts and pages show is marts.mitra_tiers_snapshot.';

-- The same rows as of the last refresh: what chat, alerts and pages show.
-- A refresh seeks doubles among the new rows that have no null, for up to 2 s at 277,000 mitra;
-- of score and unscored_reason one is null in each row, and the unique index finds doubles anyway.
create materialized view marts.mitra_tiers_snapshot as
select * from marts.mitra_tiers;

create unique index mitra_tiers_snapshot_customer_number
    on marts.mitra_tiers_snapshot (customer_number);

comment on materialized view marts.mitra_tiers_snapshot is 'One row per mitra as of the last refresh (by load, refresh or the daily job): what chat, alerts and pages show.';

do $$
declare relation_name text;
begin
    foreach relation_name in array array['mitra_tiers', 'mitra_tiers_snapshot'] loop
        execute format($comments$
            comment on column marts.%1$I.customer_number is 'The mitra.';
            comment on column marts.%1$I.tier is 'GOLD, SILVER or BRONZE by the rule; null while no bill is due.';
            comment on column marts.%1$I.dpd is 'Days past due, the largest over her loans: the lender''s snapshot from its date on, the bills'' before.';
            comment on column marts.%1$I.dpd_bills is 'Days past due by the bills alone: what the score sees.';
            comment on column marts.%1$I.repayment_rate is 'total_paid over total_due, 0 to 1 (above 1 if overpaid); null while no bill is due.';
            comment on column marts.%1$I.on_time_rate is 'Share of due bills paid in full on or before their scheduled date, 0 to 1.';
            comment on column marts.%1$I.due_bills is 'Number of bills scheduled on or before as_of.';
            comment on column marts.%1$I.total_due is 'Rupiah of those bills.';
            comment on column marts.%1$I.total_paid is 'Rupiah paid on those bills by as_of.';
            comment on column marts.%1$I.score is 'Probability (0 to 1) of falling more than 7 days behind in the next 8 weeks, among those who turn clearly good or bad in them: mitra who end up 1 to 7 days late count as neither, so over all mitra it reads high. Null before four due bills. Never changes the tier.';
            comment on column marts.%1$I.unscored_reason is 'Why there is no score: fewer than four due bills, or no champion model; null if there is one.';
            comment on column marts.%1$I.model_version is 'The model that gave the score.';
            comment on column marts.%1$I.is_trial_score is 'True while the model''s weights are set by hand and not fitted: do not rely on the score.';
            comment on column marts.%1$I.feature_values is 'Her features, in the order of scoring.feature_names(); marts.mitra_reasons and scoring.contributions set them upright.';
            comment on column marts.%1$I.as_of is 'The date that the row judges by.';
        $comments$, relation_name);
    end loop;
end
$$;
