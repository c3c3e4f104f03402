-- One row: the thresholds of core.tier_rules side by side.
create view scoring.tier_thresholds as
select
    max(max_dpd) filter (where tier = 'GOLD') as gold_max_dpd,
    max(min_rate_percent) filter (where tier = 'GOLD') as gold_min_percent,
    max(max_dpd) filter (where tier = 'SILVER') as silver_max_dpd,
    max(min_rate_percent) filter (where tier = 'SILVER') as silver_min_percent
from core.tier_rules;

comment on view scoring.tier_thresholds is 'One row: the thresholds of core.tier_rules side by side.';

-- The rule, the only place that has it. A plain expression, so that the planner
-- puts it into the query; exact, since both sides are whole rupiah.
create function scoring.tier_of(
    dpd integer, total_paid bigint, total_due bigint, rules scoring.tier_thresholds
) returns text
language sql immutable parallel safe
as $$
    select case
        when total_due = 0 then null
        when dpd <= (rules).gold_max_dpd
            and total_paid * 100 >= (rules).gold_min_percent * total_due then 'GOLD'
        when dpd <= (rules).silver_max_dpd
            and total_paid * 100 >= (rules).silver_min_percent * total_due then 'SILVER'
        else 'BRONZE'
    end
$$;

comment on function scoring.tier_of is 'The tier by the rule: GOLD, SILVER, BRONZE, or null while nothing is due.';

-- The numbers of one row of core.weights, to be handed on as one value.
create type scoring.factor as (
    weight double precision,
    mean double precision,
    scale double precision,
    low double precision,
    high double precision
);

-- What one feature adds to the logit, the only place that has it. A missing value adds
-- nothing: it is as the mean. So does a feature that the model doesn't have.
create function scoring.contribution(factor scoring.factor, value double precision) returns double precision
language sql immutable parallel safe
as $$
    select case when value is null or (factor).weight is null then 0 else
        (factor).weight
            * (greatest(least(value, (factor).high), (factor).low) - (factor).mean)
            / (factor).scale end
$$;

-- Clamped, as exp() raises an error beyond about 709.
create function scoring.logistic(logit double precision) returns double precision
language sql immutable parallel safe
as $$ select 1 / (1 + exp(-greatest(least(logit, 35), -35))) $$;
