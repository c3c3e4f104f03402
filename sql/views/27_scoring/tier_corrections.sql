-- One row per recorded (mitra, as_of) that late facts touched and whose tier is now another.
-- Its dates must stand in ops.panel_dates. The lender's dpd of a past date is overwritten,
-- and it says nothing of late bills, so what was recorded counts: as long as the bills
-- say the same, and no further than they have moved since. A snapshot is never a late
-- fact, as its date is but the earliest that it can be of.
create view scoring.tier_corrections as
select
    recorded.customer_number,
    recorded.as_of,
    judged.tier,
    recorded.tier as previous_tier,
    recorded.dpd,
    recorded.dpd_bills
from scoring.late_rows as recorded
cross join scoring.tier_thresholds as rules
cross join lateral (
    select scoring.tier_of(
        case
            when mitra.dpd_bills < recorded.dpd_bills then least(recorded.dpd, mitra.dpd_bills)
            when mitra.dpd_bills > recorded.dpd_bills then greatest(recorded.dpd, mitra.dpd_bills)
            else recorded.dpd
        end,
        mitra.total_paid, mitra.total_due, rules) as tier
    from features.mitra as mitra
    where mitra.customer_number = recorded.customer_number
        and mitra.as_of = recorded.as_of
    offset 0 -- a query of its own for each row, or the equality doesn't reach the indexes
) as judged
where judged.tier is distinct from recorded.tier;

comment on view scoring.tier_corrections is 'One row per recorded (mitra, as_of) that late facts touched and whose tier is now another.';
