-- One row per early-warning model that scores: the champion, and challengers in its shadow.
-- The weights stand side by side, one column a feature, so that a mitra meets all of
-- them in one row. Without a champion its row is empty: the tier does not hang on it.
create view scoring.live_models as
select
    roles.status,
    models.model_version,
    models.intercept,
    models.is_trial,
    (array_agg(factors.factor) filter (where factors.feature = 'on_time_share_4w'))[1] as on_time_share_4w,
    (array_agg(factors.factor) filter (where factors.feature = 'on_time_share_12w'))[1] as on_time_share_12w,
    (array_agg(factors.factor) filter (where factors.feature = 'on_time_share_all'))[1] as on_time_share_all,
    (array_agg(factors.factor) filter (where factors.feature = 'on_time_trend'))[1] as on_time_trend,
    (array_agg(factors.factor) filter (where factors.feature = 'part_paid_share_12w'))[1] as part_paid_share_12w,
    (array_agg(factors.factor) filter (where factors.feature = 'mean_days_late_12w'))[1] as mean_days_late_12w,
    (array_agg(factors.factor) filter (where factors.feature = 'max_days_late_12w'))[1] as max_days_late_12w,
    (array_agg(factors.factor) filter (where factors.feature = 'weeks_since_late'))[1] as weeks_since_late,
    (array_agg(factors.factor) filter (where factors.feature = 'dpd_bills'))[1] as dpd_bills,
    (array_agg(factors.factor) filter (where factors.feature = 'repayment_rate'))[1] as repayment_rate,
    (array_agg(factors.factor) filter (where factors.feature = 'repayment_rate_shrunk'))[1] as repayment_rate_shrunk,
    (array_agg(factors.factor) filter (where factors.feature = 'loan_cycle'))[1] as loan_cycle,
    (array_agg(factors.factor) filter (where factors.feature = 'tenor_elapsed'))[1] as tenor_elapsed,
    (array_agg(factors.factor) filter (where factors.feature = 'outstanding_share'))[1] as outstanding_share,
    (array_agg(factors.factor) filter (where factors.feature = 'attendance_share_12w'))[1] as attendance_share_12w,
    (array_agg(factors.factor) filter (where factors.feature = 'is_attendance_missing'))[1] as is_attendance_missing,
    (array_agg(factors.factor) filter (where factors.feature = 'note_days_28'))[1] as note_days_28,
    (array_agg(factors.factor) filter (where factors.feature = 'is_note_days_missing'))[1] as is_note_days_missing,
    (array_agg(factors.factor) filter (where factors.feature = 'net_margin_28'))[1] as net_margin_28,
    (array_agg(factors.factor) filter (where factors.feature = 'is_net_margin_missing'))[1] as is_net_margin_missing,
    (array_agg(factors.factor) filter (where factors.feature = 'sales_variation_8w'))[1] as sales_variation_8w,
    (array_agg(factors.factor) filter (where factors.feature = 'is_sales_variation_missing'))[1] as is_sales_variation_missing,
    (array_agg(factors.factor) filter (where factors.feature = 'instalment_share_28'))[1] as instalment_share_28,
    (array_agg(factors.factor) filter (where factors.feature = 'is_instalment_share_missing'))[1] as is_instalment_share_missing
from (values ('champion'), ('challenger')) as roles (status)
left join core.models as models
    on models.status = roles.status and models.model_name = 'early_warning'
left join scoring.feature_words as factors on factors.model_version = models.model_version
where roles.status = 'champion' or models.model_version is not null
group by roles.status, models.model_version, models.intercept, models.is_trial;

comment on view scoring.live_models is 'One row per early-warning model that scores: the champion, and challengers in its shadow.';
