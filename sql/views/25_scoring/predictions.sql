-- One row: tier and score from five figures alone, by the small model `aggregate`.
create function scoring.predict(
    total_paid bigint, total_bill bigint, current_dpd integer,
    on_time_count bigint, total_bills_count bigint
) returns table (
    tier text, repayment_rate double precision, on_time_rate double precision,
    score double precision, model text, is_trial boolean, reasons text[]
)
language sql stable parallel safe
as $$
    with figures as (
        select
            total_paid::double precision / nullif(total_bill, 0) as repayment_rate,
            on_time_count::double precision / nullif(total_bills_count, 0) as on_time_rate
    ),
    contributions as (
        select
            weights.model_version,
            weights.reason,
            scoring.contribution(
                (weights.weight, weights.mean, weights.scale, weights.low, weights.high)::scoring.factor,
                inputs.value) as contribution
        from figures
        cross join lateral (
            values
                ('repayment_rate', figures.repayment_rate),
                ('dpd', current_dpd::double precision),
                ('on_time_rate', figures.on_time_rate)
        ) as inputs (feature, value)
        inner join core.weights as weights on weights.feature = inputs.feature
        inner join core.models as models
            on models.model_version = weights.model_version
            and models.model_name = 'aggregate'
            and models.status = 'champion'
    )
    select
        case when total_bills_count > 0
            then scoring.tier_of(current_dpd, total_paid, total_bill, rules) end,
        figures.repayment_rate,
        figures.on_time_rate,
        case when total_bill > 0 and total_bills_count > 0
            then scoring.logistic(models.intercept + sum(contributions.contribution)) end,
        models.model_version,
        models.is_trial,
        coalesce(array_agg(contributions.reason order by abs(contributions.contribution) desc)
            filter (where contributions.contribution > 0), '{}')
    from contributions
    inner join core.models as models using (model_version)
    cross join figures
    cross join scoring.tier_thresholds as rules
    group by models.model_version, figures.repayment_rate, figures.on_time_rate, rules
$$;

comment on function scoring.predict is
    'Tier and score from five aggregate figures; reasons are what raises the risk, strongest first.';
