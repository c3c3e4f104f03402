-- One row per change of tier; a mitra's first tier and corrections are not changes.
create view marts.tier_changes as
select
    tier_history_id,
    customer_number,
    previous_tier,
    tier,
    coalesce(array_position(array['BRONZE', 'SILVER', 'GOLD'], tier), 0)
        > coalesce(array_position(array['BRONZE', 'SILVER', 'GOLD'], previous_tier), 0) as is_rise,
    exists (
        select from core.tier_history as corrections
        where corrections.customer_number = changes.customer_number
            and corrections.tier_history_id > changes.tier_history_id
            and corrections.as_of = changes.as_of
            and corrections.kind = 'correction'
    ) as is_corrected,
    as_of,
    recorded_at
from core.tier_history as changes
where kind = 'change';

comment on view marts.tier_changes is 'One row per change of tier; a mitra''s first tier and corrections are not changes.';
comment on column marts.tier_changes.tier_history_id is 'The change.';
comment on column marts.tier_changes.customer_number is 'The mitra.';
comment on column marts.tier_changes.previous_tier is 'The tier before: GOLD, SILVER, BRONZE or null.';
comment on column marts.tier_changes.tier is 'The tier from as_of on: GOLD, SILVER, BRONZE or null.';
comment on column marts.tier_changes.is_rise is 'True for a rise, false for a fall.';
comment on column marts.tier_changes.is_corrected is 'True if a later load on the same date gave another tier: then nobody is told any more.';
comment on column marts.tier_changes.as_of is 'The clock''s date on which it was found.';
comment on column marts.tier_changes.recorded_at is 'When it was recorded (UTC).';
