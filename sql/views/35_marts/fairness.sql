-- Ten years a band, so that each holds enough mitra to say something.
create function marts.age_band(date_of_birth date, on_date date) returns text
language sql immutable parallel safe
as $$
    select case
        when date_of_birth is null or date_of_birth > on_date then 'UNKNOWN'
        when age(on_date, date_of_birth) < interval '25 years' then '0-24'
        when age(on_date, date_of_birth) < interval '35 years' then '25-34'
        when age(on_date, date_of_birth) < interval '45 years' then '35-44'
        when age(on_date, date_of_birth) < interval '55 years' then '45-54'
        else '55+'
    end
$$;
comment on function marts.age_band is 'Completed years on a date, as 0-24, 25-34, 35-44, 45-54, 55+ or UNKNOWN.';

-- One row per (attribute, group, live model): do tier and score treat the group as the others?
-- The only view that reads religion, marital status and date of birth; none of them
-- is a feature. Gold by the snapshot, against the best group with 30 mitra in a tier
-- (the four-fifths rule); the score by the model's test out of time, from 30 bads on.
create view marts.fairness as
with standing as (
    select
        groups.attribute,
        groups.group_name,
        count(*) as mitra,
        count(snapshot.tier) as tiered_mitra,
        count(*) filter (where snapshot.tier = 'GOLD')::double precision
            / nullif(count(snapshot.tier), 0) as gold_rate
    from marts.mitra_tiers_snapshot as snapshot
    inner join core.customers as customers
        on customers.customer_number = snapshot.customer_number
    cross join lateral (
        values
            ('religion', coalesce(upper(customers.religion), 'UNKNOWN')),
            ('marital_status', coalesce(upper(customers.marital_status), 'UNKNOWN')),
            ('age_band', marts.age_band(customers.date_of_birth, snapshot.as_of))
    ) as groups (attribute, group_name)
    group by groups.attribute, groups.group_name
),
ranked as (
    select
        tests.model_version,
        groups.attribute,
        groups.group_name,
        tests.score,
        tests.is_bad,
        -- Equal scores share the mean of their ranks.
        rank() over by_score
            + (count(*) over (by_group_of_score) - 1) / 2.0::double precision as mean_rank
    from core.model_tests as tests
    inner join core.customers as customers
        on customers.customer_number = tests.customer_number
    cross join lateral (
        values
            ('religion', coalesce(upper(customers.religion), 'UNKNOWN')),
            ('marital_status', coalesce(upper(customers.marital_status), 'UNKNOWN')),
            ('age_band', marts.age_band(customers.date_of_birth, tests.as_of))
    ) as groups (attribute, group_name)
    window
        by_score as (
            partition by tests.model_version, groups.attribute, groups.group_name
            order by tests.score),
        by_group_of_score as (
            partition by tests.model_version, groups.attribute, groups.group_name, tests.score)
),
tested as (
    select
        model_version,
        attribute,
        group_name,
        count(*) as test_rows,
        count(*) filter (where is_bad) as bads,
        count(*) filter (where not is_bad) as goods,
        sum(mean_rank) filter (where is_bad) as ranks_of_bads,
        sum(score) as expected_bads,
        sqrt(sum(score * (1 - score))) as deviation
    from ranked
    group by model_version, attribute, group_name
),
groups as (
    select attribute, group_name from standing
    union
    select attribute, group_name from tested
),
judged as (
    select
        groups.attribute,
        groups.group_name,
        models.status as role,
        models.model_version,
        coalesce(standing.mitra, 0) as mitra,
        coalesce(standing.tiered_mitra, 0) as tiered_mitra,
        standing.gold_rate,
        standing.gold_rate / nullif(max(standing.gold_rate)
            filter (where standing.tiered_mitra >= 30)
            over (partition by groups.attribute), 0) as gold_ratio,
        coalesce(tested.test_rows, 0) as test_rows,
        coalesce(tested.bads, 0) as bads,
        coalesce(tested.bads >= 30 and tested.goods > 0, false) as is_enough,
        (tested.ranks_of_bads - tested.bads * (tested.bads + 1) / 2.0::double precision)
            / nullif(tested.bads * tested.goods, 0) as auc,
        tested.expected_bads,
        tested.deviation
    from groups
    cross join scoring.live_models as models
    left join standing
        on standing.attribute = groups.attribute
        and standing.group_name = groups.group_name
    left join tested
        on tested.attribute = groups.attribute
        and tested.group_name = groups.group_name
        and tested.model_version = models.model_version
)
select
    attribute,
    group_name,
    role,
    model_version,
    mitra,
    tiered_mitra,
    gold_rate,
    gold_ratio,
    case when tiered_mitra >= 30 then gold_ratio < 0.80 end as is_gold_low,
    test_rows,
    bads,
    case when is_enough then auc end as auc,
    case when is_enough then bads / expected_bads end as observed_over_expected,
    case when not is_enough then 'not enough data'
        when (bads < 0.8 * expected_bads or bads > 1.25 * expected_bads)
            and abs(bads - expected_bads) > 2 * deviation then 'fail'
        else 'pass' end as score_verdict
from judged;

comment on view marts.fairness is 'One row per (attribute, group, live model): do tier and score treat the group as the others?';
comment on column marts.fairness.attribute is 'religion, marital_status or age_band.';
comment on column marts.fairness.group_name is 'The group, in capitals; UNKNOWN where the lender doesn''t say.';
comment on column marts.fairness.role is 'champion, or challenger: to be looked at before it is promoted.';
comment on column marts.fairness.model_version is 'The model of the columns from test_rows on; null without a champion.';
comment on column marts.fairness.mitra is 'Mitra of the snapshot in the group.';
comment on column marts.fairness.tiered_mitra is 'Of them, those with a tier.';
comment on column marts.fairness.gold_rate is 'Share of tiered mitra who are Gold, 0 to 1.';
comment on column marts.fairness.gold_ratio is 'gold_rate over that of the best group of the attribute with at least 30 tiered mitra.';
comment on column marts.fairness.is_gold_low is 'True for a gold_ratio below 0.80 (the four-fifths rule): look why. Null below 30 tiered mitra.';
comment on column marts.fairness.test_rows is 'Rows of the group in the model''s test out of time: mitra and dates.';
comment on column marts.fairness.bads is 'Of them, those that fell more than 7 days behind.';
comment on column marts.fairness.auc is 'How well the score orders the group''s rows, 0.5 by chance to 1; null below 30 bads.';
comment on column marts.fairness.observed_over_expected is 'Bads over the sum of scores: above 1 the score was too low for the group. Null below 30 bads.';
comment on column marts.fairness.score_verdict is 'not enough data below 30 bads; fail if bads are below 0.8 or above 1.25 of what was expected, by more than 2 standard errors; else pass.';
