-- One row per (live model, feature or 'score', bin) with a mitra in it as of the clock's date:
-- how many. Of the mitra that training looks at as well, or those whose loans have
-- ended would read as drift. Costs two passes over all features: for the weekly job.
create view scoring.drift as
with bounds as (
    -- Negated, as width_bucket counts a bound into the bin above it and a bin ends with its bound.
    select
        model_version,
        feature,
        array_agg(-high order by bin desc) filter (where high is not null) as edges
    from core.model_bins
    group by model_version, feature
),
inputs as (
    select customer_number, model_version, feature, value
    from scoring.contributions
    where as_of = (select as_of from ops.clock) and is_scored
    union all
    select customer_number, model_version, 'score', scoring.logistic(logit)
    from scoring.logits
    where as_of = (select as_of from ops.clock) and is_scored
)
select
    inputs.model_version,
    inputs.feature,
    case when inputs.value is null then 0
        else coalesce(cardinality(bounds.edges) - width_bucket(-inputs.value, bounds.edges), 0) + 1
    end as bin,
    count(*) as rows
from inputs
inner join bounds
    on bounds.model_version = inputs.model_version
    and bounds.feature = inputs.feature
inner join scoring.at_stake as at_stake on at_stake.customer_number = inputs.customer_number
group by 1, 2, 3;

comment on view scoring.drift is 'One row per (live model, feature or score, bin) with a mitra in it as of the clock''s date: how many.';
