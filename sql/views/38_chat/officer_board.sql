-- One row per officer contact and mitra whom she may see: how she stands, whether she is
-- enrolled here, and whether she waits to have her tier looked at.
create view chat.officer_board as
select
    seen.officer_contact_id,
    seen.customer_number,
    seen.name,
    snapshot.tier,
    snapshot.dpd,
    snapshot.repayment_rate,
    snapshot.as_of,
    seen.contact_id is not null as is_enrolled,
    exists (
        select from chat.review_requests as requests
        where requests.customer_number = seen.customer_number and requests.closed_at is null) as waits_for_review
from chat.officer_mitra as seen
left join marts.mitra_tiers_snapshot as snapshot
    on snapshot.customer_number = seen.customer_number;

comment on view chat.officer_board is 'One row per officer contact and mitra whom she may see: how she stands as of the last refresh, and what waits for the officer.';
