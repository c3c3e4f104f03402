-- One row per change of tier: those that hold, and those that were found and no longer do.
-- What holds for a mitra and date is the last row of the date. Looked up row by row, so
-- that the news of the last days never reads the history of all years.
create view marts.tier_changes as
with judged as (
    select
        history.*,
        before.tier as tier_before,
        stands.tier_history_id as standing_id,
        stands.tier is not distinct from history.tier
            and before.tier is not null
            and before.tier is distinct from history.tier as is_effective
    from core.tier_history as history
    cross join lateral (
        select same_date.tier_history_id, same_date.tier
        from core.tier_history as same_date
        where same_date.customer_number = history.customer_number
            and same_date.as_of = history.as_of
        order by same_date.tier_history_id desc
        limit 1
    ) as stands
    left join lateral (
        select earlier.tier
        from core.tier_history as earlier
        where earlier.customer_number = history.customer_number
            and earlier.as_of < history.as_of
        order by earlier.as_of desc, earlier.tier_history_id desc
        limit 1
    ) as before on true
)
select
    tier_history_id,
    customer_number,
    case when is_effective then tier_before else previous_tier end as previous_tier,
    tier,
    coalesce(array_position(array['BRONZE', 'SILVER', 'GOLD'], tier), 0)
        > coalesce(array_position(array['BRONZE', 'SILVER', 'GOLD'],
            case when is_effective then tier_before else previous_tier end), 0) as is_rise,
    not is_effective as is_corrected,
    kind <> 'change' as is_correction,
    as_of,
    recorded_at
from judged
where kind = 'change'
    or (is_effective and tier_history_id = standing_id and not exists (
        select from core.tier_history as found
        where found.customer_number = judged.customer_number
            and found.as_of = judged.as_of
            and found.tier is not distinct from judged.tier
            and found.kind = 'change'
    ));

comment on view marts.tier_changes is 'One row per change of tier: those that hold, and those that were found and no longer do. A mitra''s first tier is none.';
comment on column marts.tier_changes.tier_history_id is 'The change.';
comment on column marts.tier_changes.customer_number is 'The mitra.';
comment on column marts.tier_changes.previous_tier is 'The tier before: GOLD, SILVER or BRONZE.';
comment on column marts.tier_changes.tier is 'The tier from as_of on: GOLD, SILVER, BRONZE or null.';
comment on column marts.tier_changes.is_rise is 'True for a rise, false for a fall.';
comment on column marts.tier_changes.is_corrected is 'True if it was found and by later facts there was none: leave it out, unless you ask what was told. Nobody is told any more.';
comment on column marts.tier_changes.is_correction is 'True if later facts brought it to light for a date already recorded: it is history, not news, and nobody is told.';
comment on column marts.tier_changes.as_of is 'The clock''s date on which it was found.';
comment on column marts.tier_changes.recorded_at is 'When it was recorded (UTC).';
