-- One row per (as_of, customer_number, model_version, feature) of the live models' features:
-- scoring.logits set upright, for people.
create view scoring.contributions as
select
    logits.as_of,
    logits.customer_number,
    logits.model_version,
    inputs.feature,
    logits.status,
    weights.reason,
    weights.advice,
    inputs.value,
    scoring.contribution(weights.factor, inputs.value) as contribution,
    logits.is_scored,
    logits.is_trial,
    weights.is_actionable
from scoring.logits
cross join lateral unnest(scoring.feature_names(), logits.feature_values)
    as inputs (feature, value)
inner join scoring.feature_words as weights
    on weights.model_version = logits.model_version
    and weights.feature = inputs.feature;

comment on view scoring.contributions is
    'One row per (as_of, customer_number, model_version, feature): what each feature adds to the logit of a live model.';
comment on column scoring.contributions.value is 'The feature as of the date; null if not known, and then it adds nothing.';
comment on column scoring.contributions.contribution is 'Above 0 it raises the risk, below it lowers it. The logit of the score is their sum and the model''s intercept (core.models).';
