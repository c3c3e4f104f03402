-- One row per (as_of, customer_number, model_version, feature) of the live models' features:
-- scoring.terms set upright, for people.
create view scoring.contributions as
select
    terms.as_of,
    terms.customer_number,
    terms.model_version,
    inputs.feature,
    terms.status,
    weights.reason,
    weights.advice,
    inputs.value,
    inputs.contribution,
    terms.is_scored,
    terms.is_trial,
    weights.is_actionable
from scoring.terms as terms
cross join lateral unnest(scoring.feature_names(), terms.feature_values, terms.contributions)
    as inputs (feature, value, contribution)
inner join core.weights as weights
    on weights.model_version = terms.model_version
    and weights.feature = inputs.feature;

comment on view scoring.contributions is
    'One row per (as_of, customer_number, model_version, feature): what each feature adds to the logit of a live model.';
comment on column scoring.contributions.value is 'The feature as of the date; null if not known, and then it adds nothing.';
comment on column scoring.contributions.contribution is 'Above 0 it raises the risk, below it lowers it. The logit of the score is their sum and the model''s intercept (core.models).';
