-- What no officer hears of: contacts.csv or a branch is to be mended.
create view alerts.changes_without_officer as
select
    tier_history_id,
    customer_number,
    previous_tier,
    tier,
    is_rise
from alerts.change_officers
where officer_contact_id is null;

comment on view alerts.changes_without_officer is 'One row per change of tier of the last 7 days that was not corrected and has no officer to tell.';
