-- One row per (as_of, customer_number): tier by the rule, score by the champion model.
-- No score before four due bills: too little is known (FIELD.md section 4).
create view scoring.mitra as
with logits as (
    select
        as_of,
        customer_number,
        model_version,
        sum(contribution) as logit
    from scoring.contributions
    group by as_of, customer_number, model_version
)
select
    mitra.as_of,
    mitra.customer_number,
    scoring.tier_of(mitra.tier_dpd, mitra.total_paid, mitra.total_due, rules) as tier,
    mitra.tier_dpd,
    mitra.due_bills,
    mitra.on_time_bills,
    mitra.total_due,
    mitra.total_paid,
    case when mitra.due_bills >= 4
        then scoring.logistic(models.intercept + logits.logit) end as score,
    models.model_version,
    models.is_trial
from features.mitra as mitra
cross join scoring.tier_thresholds as rules
left join core.models as models
    on models.model_name = 'early_warning' and models.status = 'champion'
left join logits
    on logits.as_of = mitra.as_of
    and logits.customer_number = mitra.customer_number;

comment on view scoring.mitra is 'One row per (as_of, customer_number): tier by the rule, score by the champion model.';
