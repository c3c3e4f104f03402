alter table core.tier_history
    add column dpd integer,
    add column dpd_bills integer;
comment on table core.tier_history is
    'One row per (mitra, as_of) whose tier differed from the standing one; the last row of an as_of stands for it, the row of the greatest as_of for the mitra. A correction is an as_of already recorded whose tier is another by later facts. first and correction are history, not news.';
comment on column core.tier_history.previous_tier is
    'What stood before: of a correction for the same as_of, else of the as_of before.';
comment on column core.tier_history.dpd is
    'Days past due when the as_of was recorded; kept, as the lender''s next snapshot overwrites it. A correction by late bills copies it.';
comment on column core.tier_history.dpd_bills is 'As dpd, by the bills alone as they were known then.';

-- tier rides along, so that what stands is read from the index alone.
create index tier_history_standing
    on core.tier_history (customer_number, as_of desc, tier_history_id desc) include (tier);
-- Alerts ask every few seconds for the news of the last days.
create index tier_history_recorded on core.tier_history (recorded_at);

create table ops.late_facts (
    customer_number text collate "C" primary key,
    since date not null
);
comment on table ops.late_facts is
    'One row per mitra of whom load brought bills or payments of a date that was recorded already: the next refresh judges her recorded dates from since on again, and empties this.';
