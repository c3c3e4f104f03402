-- One row per (week, model_version, feature or 'score'): how far the mitra of the week stand
-- from those of the training. PSI = sum((a - e) * ln(a / e)) over the bins of the
-- training; an empty bin counts as half a row. With no drift at all it is about
-- (bins - 1) * (1/N + 1/M), so small samples need a wider line (Yurdakul-Naranjo 2020).
create view marts.score_drift as
with weeks as (
    select
        week,
        model_version,
        feature,
        sum(rows)::bigint as mitra
    from core.drift_counts
    group by week, model_version, feature
),
trained as (
    -- Of models older than core.model_bins.rows the judged rows are known alone.
    select
        bins.model_version,
        bins.feature,
        coalesce(sum(bins.rows), max(models.rows))::bigint as training_rows
    from core.model_bins as bins
    inner join core.models as models on models.model_version = bins.model_version
    group by bins.model_version, bins.feature
),
shares as (
    select
        weeks.week,
        weeks.model_version,
        weeks.feature,
        weeks.mitra,
        trained.training_rows,
        greatest(coalesce(counts.rows, 0), 0.5)::double precision / weeks.mitra as actual,
        greatest(bins.share, coalesce(0.5 / trained.training_rows, 0.0001)::double precision) as expected
    from weeks
    inner join trained
        on trained.model_version = weeks.model_version
        and trained.feature = weeks.feature
    inner join core.model_bins as bins
        on bins.model_version = weeks.model_version
        and bins.feature = weeks.feature
    left join core.drift_counts as counts
        on counts.model_version = weeks.model_version
        and counts.week = weeks.week
        and counts.feature = weeks.feature
        and counts.bin = bins.bin
    where bins.share > 0 or counts.rows > 0
),
sums as (
    select
        week,
        model_version,
        feature,
        mitra,
        training_rows,
        count(*) as bins,
        sum((actual - expected) * ln(actual / expected)) as psi,
        (count(*) - 1) * (1.0::double precision / mitra
            + coalesce(1.0::double precision / training_rows, 0)) as psi_by_chance
    from shares
    group by week, model_version, feature, mitra, training_rows
)
select
    week,
    model_version,
    feature,
    case when mitra < 10 * bins then 'too_early'
        when psi > greatest(0.10, 2 * psi_by_chance) then 'fail'
        else 'pass' end as status,
    psi,
    greatest(0.10, 2 * psi_by_chance) as alarm_line,
    psi_by_chance,
    bins,
    mitra,
    training_rows
from sums;

comment on view marts.score_drift is 'One row per (week, model_version, feature or score): how far the mitra of the week stand from those of the training.';
comment on column marts.score_drift.week is 'The Monday of the ISO week, recorded once in it.';
comment on column marts.score_drift.model_version is 'The model, champion or challenger, whose training it is held against.';
comment on column marts.score_drift.feature is 'The feature, or score: its psi is what is called CSI for a feature, PSI for the score.';
comment on column marts.score_drift.status is 'fail above the alarm line, pass up to it, too_early with fewer than 10 mitra a bin.';
comment on column marts.score_drift.psi is 'Population stability index: 0 is the training''s distribution, 0.10 is by custom a little and 0.25 much.';
comment on column marts.score_drift.alarm_line is '0.10, or twice what chance alone gives if that is more.';
comment on column marts.score_drift.psi_by_chance is 'What psi is about without any drift: (bins - 1) * (1 / mitra + 1 / training_rows).';
comment on column marts.score_drift.bins is 'Bins with a mitra in the training or in the week; missing values are one.';
comment on column marts.score_drift.mitra is 'Mitra of the week: scored, with a bill at stake in the 8 weeks to come.';
comment on column marts.score_drift.training_rows is 'Rows of the training that the shares of its bins are of.';
