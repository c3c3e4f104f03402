-- Reasons are told beside the middle Gold mitra (FIELD.md section 4), the score beside the mean.
alter table core.weights add column reference double precision;
comment on column core.weights.reference is
    'The median of the Gold mitra in training: reasons are told beside it; null: beside the mean.';
-- Set by hand, as the trial's weights are: a mitra who pays all on time.
update core.weights set reference = gold.reference
from (values
    ('on_time_share_4w', 1),
    ('on_time_share_12w', 1),
    ('part_paid_share_12w', 0),
    ('mean_days_late_12w', 0),
    ('weeks_since_late', 16),
    ('dpd_bills', 0),
    ('repayment_rate_shrunk', 0.99),
    ('loan_cycle', 1)
) as gold (feature, reference)
where weights.model_version = 'early-warning-trial-2' and weights.feature = gold.feature;

-- The shares of the bins are of all rows of the training, its judged ones and the others.
alter table core.model_bins add column rows bigint;
comment on column core.model_bins.rows is 'Rows of the training in the bin; null before this was kept.';
