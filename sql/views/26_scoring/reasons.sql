-- Her three strongest reasons for and against. Against her is what adds more to her logit than
-- to that of the middle Gold mitra (FIELD.md section 4); of the rest, for her is what takes from
-- it, beside the model's mean: beside Gold the best would have none. Not known is no reason, but
-- where the model holds it against her: "is_…_missing" says so in words that are true of 1 alone.
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
            feature,
            reason,
            advice,
            value,
            is_actionable,
            direction,
            case direction when 'against' then gap else contribution end as contribution,
            row_number() over (
                partition by direction
                order by case direction when 'against' then -gap else contribution end, feature
            )::integer as rank
        from (
            select
                *,
                contribution - gold_contribution as gap,
                case when contribution > gold_contribution then 'against'
                    when contribution < 0 then 'for' end as direction
            from (
                select
                    inputs.feature,
                    inputs.value,
                    scoring.contribution(weights.factor, inputs.value) as contribution,
                    weights.gold_contribution,
                    weights.reason,
                    weights.advice,
                    weights.is_actionable,
                    ops.once()
                from unnest(scoring.feature_names(), feature_values) as inputs (feature, value)
                inner join scoring.feature_words as weights
                    on weights.model_version = version
                    and weights.feature = inputs.feature
                where inputs.value is not null
            ) as added
        ) as told
        where direction is not null
            and (feature not like 'is\_%' or direction = 'against' and value = 1)
    ) as ranked
    where rank <= 3
$$;

comment on function scoring.reasons_of is 'The three strongest reasons for and against a score, by what each feature adds to its logit.';
