-- One row per (as_of, customer_number, live model): what each feature adds to the logit,
-- and their sum with the intercept. Added up in one order, so that the score of a mitra
-- is the same to the last digit wherever it is asked for.
-- No score before four due bills: too little is known (FIELD.md section 4).
create view scoring.terms as
with terms as (
    select
        mitra.*,
        models.status,
        models.model_version,
        models.is_trial,
        models.intercept,
        scoring.contribution(models.on_time_share_4w, mitra.on_time_share_4w) as on_time_share_4w_term,
        scoring.contribution(models.on_time_share_12w, mitra.on_time_share_12w) as on_time_share_12w_term,
        scoring.contribution(models.on_time_share_all, mitra.on_time_share_all) as on_time_share_all_term,
        scoring.contribution(models.on_time_trend, mitra.on_time_trend) as on_time_trend_term,
        scoring.contribution(models.part_paid_share_12w, mitra.part_paid_share_12w) as part_paid_share_12w_term,
        scoring.contribution(models.mean_days_late_12w, mitra.mean_days_late_12w) as mean_days_late_12w_term,
        scoring.contribution(models.max_days_late_12w, mitra.max_days_late_12w) as max_days_late_12w_term,
        scoring.contribution(models.weeks_since_late, mitra.weeks_since_late) as weeks_since_late_term,
        scoring.contribution(models.dpd_bills, mitra.dpd_bills::double precision) as dpd_bills_term,
        scoring.contribution(models.repayment_rate, mitra.repayment_rate) as repayment_rate_term,
        scoring.contribution(models.repayment_rate_shrunk, mitra.repayment_rate_shrunk) as repayment_rate_shrunk_term,
        scoring.contribution(models.loan_cycle, mitra.loan_cycle) as loan_cycle_term,
        scoring.contribution(models.tenor_elapsed, mitra.tenor_elapsed) as tenor_elapsed_term,
        scoring.contribution(models.outstanding_share, mitra.outstanding_share) as outstanding_share_term,
        scoring.contribution(models.attendance_share_12w, mitra.attendance_share_12w) as attendance_share_12w_term,
        scoring.contribution(models.is_attendance_missing, mitra.is_attendance_missing::integer::double precision) as is_attendance_missing_term,
        scoring.contribution(models.note_days_28, mitra.note_days_28) as note_days_28_term,
        scoring.contribution(models.is_note_days_missing, mitra.is_note_days_missing::integer::double precision) as is_note_days_missing_term,
        scoring.contribution(models.net_margin_28, mitra.net_margin_28) as net_margin_28_term,
        scoring.contribution(models.is_net_margin_missing, mitra.is_net_margin_missing::integer::double precision) as is_net_margin_missing_term,
        scoring.contribution(models.sales_variation_8w, mitra.sales_variation_8w) as sales_variation_8w_term,
        scoring.contribution(models.is_sales_variation_missing, mitra.is_sales_variation_missing::integer::double precision) as is_sales_variation_missing_term,
        scoring.contribution(models.instalment_share_28, mitra.instalment_share_28) as instalment_share_28_term,
        scoring.contribution(models.is_instalment_share_missing, mitra.is_instalment_share_missing::integer::double precision) as is_instalment_share_missing_term
    from features.mitra as mitra
    cross join scoring.live_models as models
)
select
    terms.*,
    due_bills >= 4 and model_version is not null as is_scored,
    intercept
        + on_time_share_4w_term
        + on_time_share_12w_term
        + on_time_share_all_term
        + on_time_trend_term
        + part_paid_share_12w_term
        + mean_days_late_12w_term
        + max_days_late_12w_term
        + weeks_since_late_term
        + dpd_bills_term
        + repayment_rate_term
        + repayment_rate_shrunk_term
        + loan_cycle_term
        + tenor_elapsed_term
        + outstanding_share_term
        + attendance_share_12w_term
        + is_attendance_missing_term
        + note_days_28_term
        + is_note_days_missing_term
        + net_margin_28_term
        + is_net_margin_missing_term
        + sales_variation_8w_term
        + is_sales_variation_missing_term
        + instalment_share_28_term
        + is_instalment_share_missing_term as logit
from terms;

comment on view scoring.terms is 'One row per (as_of, customer_number, live model): what each feature adds to the logit, and their sum.';
comment on column scoring.terms.status is 'champion, or challenger: scored in the shadow, for comparison only.';
comment on column scoring.terms.logit is 'intercept and all terms; the score is its logistic.';
