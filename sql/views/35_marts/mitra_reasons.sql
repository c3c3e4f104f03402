-- One row per mitra of the snapshot, direction and rank: up to three strongest reasons for
-- and against her score. To weigh and rank them for everyone would cost more than all else
-- together, so that is done for who is asked about.
create view marts.mitra_reasons as
select
    snapshot.customer_number,
    reasons.direction,
    reasons.rank,
    reasons.feature,
    reasons.reason,
    reasons.advice,
    reasons.value,
    reasons.contribution,
    reasons.is_actionable,
    snapshot.model_version,
    snapshot.is_trial_score,
    snapshot.as_of
from marts.mitra_tiers_snapshot as snapshot
cross join lateral scoring.reasons_of(snapshot.model_version, snapshot.feature_values) as reasons
where snapshot.score is not null;

comment on view marts.mitra_reasons is 'One row per mitra, direction and rank: up to three strongest reasons for and against her score of the snapshot. Ranked when asked: ask for one mitra at a time.';
comment on column marts.mitra_reasons.customer_number is 'The mitra; without four due bills she has no score and no row.';
comment on column marts.mitra_reasons.direction is 'against: it raises the risk of falling behind; for: it lowers it.';
comment on column marts.mitra_reasons.rank is '1 is the strongest of its direction.';
comment on column marts.mitra_reasons.feature is 'The feature, a row of core.features.';
comment on column marts.mitra_reasons.reason is 'What it measures, in words for an officer.';
comment on column marts.mitra_reasons.advice is 'What a mitra can do about it, in words for her; null where she can do nothing, and where it speaks for her.';
comment on column marts.mitra_reasons.value is 'Her value of it as of the date.';
comment on column marts.mitra_reasons.contribution is 'What it adds to the logit of the score: against, more than for the middle Gold mitra; for, less than for one who is as the model''s mean.';
comment on column marts.mitra_reasons.is_actionable is 'Only a reason with true is ever said to the mitra.';
comment on column marts.mitra_reasons.model_version is 'The model that gave the score.';
comment on column marts.mitra_reasons.is_trial_score is 'True while the model''s weights are set by hand and not fitted: do not rely on it.';
comment on column marts.mitra_reasons.as_of is 'The date that the row judges by.';
