-- One row per (month, model_version): bads that the scores of the month's recorded date foretold,
-- and bads that came in the 8 weeks after it. Challengers, scored in the shadow, have theirs.
create view marts.score_calibration as
with months as (
    select
        as_of - (extract(day from as_of)::integer - 1) as month,
        as_of,
        model_version,
        min(status) as role,
        count(*) as scored_mitra,
        count(*) filter (where outcome in ('good', 'bad')) as judged_mitra,
        count(*) filter (where outcome = 'bad') as bads,
        coalesce(sum(score) filter (where outcome in ('good', 'bad')), 0) as expected_bads,
        sqrt(sum(score * (1 - score)) filter (where outcome in ('good', 'bad'))) as deviation
    from core.score_history
    group by as_of, model_version
)
select
    month,
    model_version,
    role,
    case when greatest(bads, expected_bads) < 30 then 'too_early'
        when (bads < 0.8 * expected_bads or bads > 1.25 * expected_bads)
            and abs(bads - expected_bads) > 2 * deviation then 'fail'
        else 'pass' end as status,
    scored_mitra,
    judged_mitra,
    bads,
    expected_bads,
    bads / nullif(judged_mitra, 0)::double precision as observed_rate,
    expected_bads / nullif(judged_mitra, 0)::double precision as expected_rate,
    bads / nullif(expected_bads, 0) as observed_over_expected,
    as_of
from months;

comment on view marts.score_calibration is 'One row per (month, model_version): bads that the scores of the month foretold, and bads that came in the 8 weeks after.';
comment on column marts.score_calibration.month is 'The first day of the month.';
comment on column marts.score_calibration.model_version is 'The model that gave the scores.';
comment on column marts.score_calibration.role is 'champion, or challenger: scored in the shadow.';
comment on column marts.score_calibration.status is 'fail if bads are below 0.8 or above 1.25 of what was expected, by more than 2 standard errors; too_early while the 8 weeks run and below 30 bads, observed and expected.';
comment on column marts.score_calibration.scored_mitra is 'Mitra with a score on the recorded date.';
comment on column marts.score_calibration.judged_mitra is 'Of them, those that turned good or bad; 0 while the 8 weeks run. Between the two (1 to 7 days late) nobody is judged.';
comment on column marts.score_calibration.bads is 'Mitra who fell more than 7 days behind in the 8 weeks.';
comment on column marts.score_calibration.expected_bads is 'Sum of the scores of judged mitra.';
comment on column marts.score_calibration.observed_rate is 'bads over judged_mitra.';
comment on column marts.score_calibration.expected_rate is 'expected_bads over judged_mitra.';
comment on column marts.score_calibration.observed_over_expected is '1 is right, above it the score was too low.';
comment on column marts.score_calibration.as_of is 'The date that the scores are of: the first in the month that the job ran on.';
