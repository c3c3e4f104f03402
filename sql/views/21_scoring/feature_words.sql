-- One row per (model_version, feature): what it is called, what can be done about it, and its weight.
-- For functions, which run with the rights of whoever asks: an analyst reads views alone.
create view scoring.feature_words as
select
    model_version,
    feature,
    reason,
    advice,
    is_actionable,
    factors.factor,
    coalesce(scoring.contribution(factors.factor, reference), 0) as gold_contribution
from core.weights
cross join lateral (
    select (weight, mean, scale, low, high)::scoring.factor as factor
) as factors;

comment on view scoring.feature_words is 'One row per (model_version, feature): what it is called, what can be done about it, and its weight.';
comment on column scoring.feature_words.gold_contribution is 'What it adds to the logit of the middle Gold mitra: reasons against are told beside her.';
