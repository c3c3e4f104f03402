-- One row per (as_of, customer_number): tier by the rule, score by the champion model.
create view scoring.mitra as
select
    logits.as_of,
    logits.customer_number,
    scoring.tier_of(logits.tier_dpd, logits.total_paid, logits.total_due, rules) as tier,
    logits.tier_dpd,
    logits.dpd_bills,
    logits.due_bills,
    logits.on_time_bills,
    logits.total_due,
    logits.total_paid,
    case when logits.is_scored then scoring.logistic(logits.logit) end as score,
    case when logits.is_scored then null
        when logits.model_version is null then 'no champion model'
        else 'fewer than four due bills' end as unscored_reason,
    logits.model_version,
    logits.is_trial,
    logits.feature_values
from scoring.logits
cross join scoring.tier_thresholds as rules
where logits.status = 'champion';

comment on view scoring.mitra is 'One row per (as_of, customer_number): tier by the rule, score by the champion model.';
