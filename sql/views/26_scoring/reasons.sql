-- Her three strongest reasons for and against, by what each feature adds to her logit.
create function scoring.reasons_of(
    version text, feature_values double precision[]
) returns table (
    direction text, rank integer, feature text, reason text, advice text,
    value double precision, contribution double precision, is_actionable boolean
)
language sql stable parallel safe
as $$
    select
        direction,
        rank,
        feature,
        reason,
        case when direction = 'against' then advice end,
        value,
        contribution,
        is_actionable
    from (
        select
            *,
            case when contribution > 0 then 'against' else 'for' end as direction,
            row_number() over (
                partition by contribution > 0
                order by abs(contribution) desc, feature
            )::integer as rank
        from (
            select
                inputs.feature,
                inputs.value,
                scoring.contribution(weights.factor, inputs.value) as contribution,
                weights.reason,
                weights.advice,
                weights.is_actionable,
                ops.once()
            from unnest(scoring.feature_names(), feature_values) as inputs (feature, value)
            inner join scoring.feature_words as weights
                on weights.model_version = version
                and weights.feature = inputs.feature
        ) as added
        where contribution <> 0
    ) as ranked
    where rank <= 3
$$;

comment on function scoring.reasons_of is 'The three strongest reasons for and against a score, by what each feature adds to its logit.';
