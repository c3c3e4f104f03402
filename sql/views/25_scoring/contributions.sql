-- One row per (as_of, customer_number, feature) of the champion early-warning model.
create view scoring.contributions as
select
    mitra.as_of,
    mitra.customer_number,
    weights.model_version,
    weights.feature,
    weights.reason,
    inputs.value,
    scoring.contribution(weights.weight, inputs.value, weights.mean, weights.scale) as contribution
from features.mitra as mitra
cross join lateral (
    values
        ('on_time_share_4w', mitra.on_time_share_4w),
        ('on_time_share_12w', mitra.on_time_share_12w),
        ('mean_days_late_12w', mitra.mean_days_late_12w),
        ('dpd_bills', mitra.dpd_bills::double precision),
        ('repayment_rate_shrunk', mitra.repayment_rate_shrunk)
) as inputs (feature, value)
inner join core.weights as weights on weights.feature = inputs.feature
inner join core.models as models
    on models.model_version = weights.model_version
    and models.model_name = 'early_warning'
    and models.status = 'champion';

comment on view scoring.contributions is
    'One row per (as_of, customer_number, feature): what each feature adds to the logit of the champion model.';
