-- One row per tier of the snapshot, none among them: how many of its mitra have no score.
create view marts.score_coverage as
select
    tier,
    count(*) as mitra,
    count(*) filter (where score is null) as unscored_mitra,
    count(*) filter (where score is null and due_bills < 4) as new_mitra,
    count(*) filter (where score is null)::double precision / count(*)::double precision as unscored_share,
    as_of
from marts.mitra_tiers_snapshot
group by tier, as_of;

comment on view marts.score_coverage is 'One row per tier of the snapshot, none among them: how many of its mitra have no score.';
comment on column marts.score_coverage.tier is 'GOLD, SILVER, BRONZE, or null while no bill is due.';
comment on column marts.score_coverage.mitra is 'Mitra in it.';
comment on column marts.score_coverage.unscored_mitra is 'Of them, those without a score.';
comment on column marts.score_coverage.new_mitra is 'Of those, the ones with fewer than four due bills; the rest lack a champion model.';
comment on column marts.score_coverage.unscored_share is 'unscored_mitra over mitra, 0 to 1.';
comment on column marts.score_coverage.as_of is 'The date of the snapshot.';
