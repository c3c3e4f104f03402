-- One row per recorded (mitra, as_of) that late facts may have changed: what stands for it.
-- Not the latest date while the clock is on it: the snapshot judges that one, by the
-- lender's newest word.
create view scoring.late_rows as
select distinct on (history.customer_number, history.as_of)
    history.customer_number,
    history.as_of,
    history.tier,
    history.dpd,
    history.dpd_bills
from ops.late_facts as facts
inner join core.tier_history as history
    on history.customer_number = facts.customer_number
    and history.as_of >= facts.since
where history.dpd is not null
    and not exists (
        select from ops.clock
        where clock.as_of = clock.recorded_until and clock.as_of = history.as_of
    )
order by history.customer_number, history.as_of, history.tier_history_id desc;

comment on view scoring.late_rows is 'One row per recorded (mitra, as_of) that late facts may have changed: what stands for it.';
