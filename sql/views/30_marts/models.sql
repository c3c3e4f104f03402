-- One row per model version: what it was trained on, how it did out of time beside the
-- baselines, and what stands against making it the champion.
create view marts.models as
with metrics as (
    select
        model_version,
        max(value) filter (where subject = 'model' and metric = 'rows') as test_rows,
        max(value) filter (where subject = 'model' and metric = 'bads') as test_bads,
        max(value) filter (where subject = 'model' and metric = 'auc') as auc,
        max(low) filter (where subject = 'model' and metric = 'auc') as auc_low,
        max(high) filter (where subject = 'model' and metric = 'auc') as auc_high,
        max(value) filter (where subject = 'model' and metric = 'gini') as gini,
        max(value) filter (where subject = 'model' and metric = 'ks') as ks,
        max(value) filter (where subject = 'model' and metric = 'brier') as brier,
        max(value) filter (where subject = 'model' and metric = 'calibration_in_the_large') as calibration_in_the_large,
        max(value) filter (where subject = 'model' and metric = 'calibration_slope') as calibration_slope,
        max(value) filter (where subject = 'model' and metric = 'calibration_intercept') as calibration_intercept,
        max(value) filter (where subject = 'model' and metric = 'top_decile_capture') as top_decile_capture,
        max(value) filter (where subject = 'dpd' and metric = 'auc') as dpd_auc,
        max(value) filter (where subject = 'dpd' and metric = 'brier') as dpd_brier,
        max(value) filter (where subject = 'tier' and metric = 'auc') as tier_auc,
        max(value) filter (where subject = 'tier' and metric = 'brier') as tier_brier,
        max(value) filter (where subject = 'model' and metric = 'auc_over_dpd') as auc_over_dpd,
        max(low) filter (where subject = 'model' and metric = 'auc_over_dpd') as auc_over_dpd_low,
        max(high) filter (where subject = 'model' and metric = 'auc_over_dpd') as auc_over_dpd_high
    from core.model_metrics
    where part = 'test'
    group by model_version
),
promotions as (
    select model_version, max(at) as champion_since
    from core.model_promotions
    group by model_version
),
feature_counts as (
    select model_version, count(*) as features
    from core.weights
    group by model_version
)
select
    models.model_version,
    models.model_name,
    models.status,
    models.described,
    models.data_hash,
    case
        when models.model_name <> 'early_warning'
            then 'it is not an early-warning model.'
        when metrics.test_bads is null
            then 'it has no figures out of time, as it was not trained here.'
        when metrics.test_bads < 50
            then format('its test out of time has %s bads, and at least 50 are needed.', metrics.test_bads)
        when metrics.auc_over_dpd_low <= 0
            then format(
                'out of time it does not beat the current DPD alone: AUC %s against %s, a difference of %s with a 95 %% interval from %s to %s, which has to lie above 0.',
                round(metrics.auc::numeric, 4), round(metrics.dpd_auc::numeric, 4),
                round(metrics.auc_over_dpd::numeric, 4), round(metrics.auc_over_dpd_low::numeric, 4),
                round(metrics.auc_over_dpd_high::numeric, 4))
    end as promotion_refusal,
    models.remarks,
    feature_counts.features,
    models.rows,
    models.bads,
    metrics.test_rows::bigint as test_rows,
    metrics.test_bads::bigint as test_bads,
    models.lambda,
    metrics.auc,
    metrics.auc_low,
    metrics.auc_high,
    metrics.gini,
    metrics.ks,
    metrics.brier,
    metrics.calibration_in_the_large,
    metrics.calibration_slope,
    metrics.calibration_intercept,
    metrics.top_decile_capture,
    metrics.dpd_auc,
    metrics.dpd_brier,
    metrics.tier_auc,
    metrics.tier_brier,
    metrics.auc_over_dpd,
    metrics.auc_over_dpd_low,
    metrics.auc_over_dpd_high,
    models.is_trial,
    models.trained_from,
    models.trained_to,
    models.tested_from,
    models.tested_to,
    models.created_at,
    models.trained_at,
    promotions.champion_since
from core.models as models
left join metrics using (model_version)
left join feature_counts using (model_version)
left join promotions using (model_version);

comment on view marts.models is 'One row per model version: its training, its figures out of time beside the baselines, its status.';
comment on column marts.models.model_version is 'The version, as scores carry it.';
comment on column marts.models.model_name is 'early_warning, or aggregate (the small model of /predict_tier).';
comment on column marts.models.status is 'champion: its scores are shown; challenger: it scores in the shadow; retired.';
comment on column marts.models.described is 'What it is, in words.';
comment on column marts.models.data_hash is 'Hash of the panel that it was trained and tested on; the same data give the same.';
comment on column marts.models.promotion_refusal is 'Why train --promote refuses it: fewer than 50 bads out of time, or an AUC that is not above that of the current DPD alone with the whole 95 % interval of the difference; null if nothing does.';
comment on column marts.models.remarks is 'What training remarked: doubts first, then features left out or dropped.';
comment on column marts.models.features is 'Number of features with a weight.';
comment on column marts.models.rows is 'Rows (mitra and date, good or bad) that it was fitted on.';
comment on column marts.models.bads is 'Of them those that turned bad within 8 weeks.';
comment on column marts.models.test_rows is 'Rows of the test out of time: later dates, mitra that the fit has not seen.';
comment on column marts.models.test_bads is 'Of them those that turned bad.';
comment on column marts.models.lambda is 'Ridge penalty: lambda / 2 times the sum of squared weights.';
comment on column marts.models.auc is 'Area under the ROC curve out of time: the chance that a bad scores above a good.';
comment on column marts.models.auc_low is 'Lower end of its 95 % interval (DeLong, by mitra).';
comment on column marts.models.auc_high is 'Upper end of its 95 % interval.';
comment on column marts.models.gini is 'Twice the AUC less 1.';
comment on column marts.models.ks is 'Kolmogorov-Smirnov: largest distance of the two kinds'' cumulative shares by score.';
comment on column marts.models.brier is 'Mean squared error of the score as a probability.';
comment on column marts.models.calibration_in_the_large is 'Share of bads observed less the mean score; 0 is right.';
comment on column marts.models.calibration_slope is 'Slope of what happened by the score, on the logit scale; 1 is right, below 1 the scores are too extreme.';
comment on column marts.models.calibration_intercept is 'Intercept of the same line; 0 is right.';
comment on column marts.models.top_decile_capture is 'Share of all bads among the tenth with the highest scores.';
comment on column marts.models.dpd_auc is 'AUC of the current DPD (from bills) alone on the same rows.';
comment on column marts.models.dpd_brier is 'Brier of a logistic regression on the current DPD alone.';
comment on column marts.models.tier_auc is 'AUC of the tier rule alone on the same rows, by the tier of that date.';
comment on column marts.models.tier_brier is 'Brier of each tier''s share of bads in training.';
comment on column marts.models.auc_over_dpd is 'AUC less that of the current DPD alone.';
comment on column marts.models.auc_over_dpd_low is 'Lower end of its 95 % interval; above 0 it beats the DPD alone.';
comment on column marts.models.auc_over_dpd_high is 'Upper end of its 95 % interval.';
comment on column marts.models.is_trial is 'True for weights set by hand, and for trained ones with fewer than 50 bads or 50 goods in training or out of time: do not rely on it.';
comment on column marts.models.trained_from is 'First date of its training rows.';
comment on column marts.models.trained_to is 'Last date of its training rows; their outcomes reach 56 days further.';
comment on column marts.models.tested_from is 'First date of its test out of time.';
comment on column marts.models.tested_to is 'Last date of its test out of time.';
comment on column marts.models.created_at is 'When the row was made (UTC).';
comment on column marts.models.trained_at is 'When it was trained (UTC); null if set by hand.';
comment on column marts.models.champion_since is 'When it last became champion by promotion or rollback (UTC); null if it never did.';
