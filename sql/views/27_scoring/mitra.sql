-- One row per (as_of, customer_number): tier by the rule, score by the champion model.
create view scoring.mitra as
select
    terms.as_of,
    terms.customer_number,
    scoring.tier_of(terms.tier_dpd, terms.total_paid, terms.total_due, rules) as tier,
    terms.tier_dpd,
    terms.dpd_bills,
    terms.due_bills,
    terms.on_time_bills,
    terms.total_due,
    terms.total_paid,
    case when terms.is_scored then scoring.logistic(terms.logit) end as score,
    terms.model_version,
    terms.is_trial,
    terms.feature_values,
    terms.contributions
from scoring.terms as terms
cross join scoring.tier_thresholds as rules
where terms.status = 'champion';

comment on view scoring.mitra is 'One row per (as_of, customer_number): tier by the rule, score by the champion model.';
