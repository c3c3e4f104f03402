-- One row per change of tier that is news, and officer who is to be told.
-- A week later it is no news: contacts that are loaded late must not bring a flood.
create view alerts.change_officers as
with changes as (
    select * from marts.tier_changes
    -- An officer who comes to a branch is not told its history.
    where recorded_at > now() - interval '7 days'
        -- One of a day that the clock went back from waits for it.
        and as_of <= (select as_of from ops.clock)
        and not is_corrected
        and not is_correction
)
select
    changes.tier_history_id,
    changes.customer_number,
    officers.mitra_name,
    changes.previous_tier,
    changes.tier,
    changes.is_rise,
    officers.officer_contact_id,
    officers.officer_phone
from changes
left join alerts.mitra_officers as officers
    on officers.customer_number = changes.customer_number
    -- Who wants to hear again is not told what was meanwhile.
    and officers.told_from <= changes.recorded_at;

comment on view alerts.change_officers is 'One row per change of tier of the last 7 days that was found as one and still holds, and officer who is to be told; the officer is null where there is none.';
