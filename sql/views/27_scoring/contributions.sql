-- One row per (as_of, customer_number, model_version, feature) of the live models' features:
-- scoring.terms set upright, for people.
create view scoring.contributions as
select
    terms.as_of,
    terms.customer_number,
    terms.model_version,
    inputs.feature,
    terms.status,
    weights.reason,
    weights.advice,
    inputs.value,
    inputs.contribution,
    terms.is_scored,
    terms.is_trial,
    weights.is_actionable
from scoring.terms as terms
cross join lateral (
    values
        ('on_time_share_4w', terms.on_time_share_4w, terms.on_time_share_4w_term),
        ('on_time_share_12w', terms.on_time_share_12w, terms.on_time_share_12w_term),
        ('on_time_share_all', terms.on_time_share_all, terms.on_time_share_all_term),
        ('on_time_trend', terms.on_time_trend, terms.on_time_trend_term),
        ('part_paid_share_12w', terms.part_paid_share_12w, terms.part_paid_share_12w_term),
        ('mean_days_late_12w', terms.mean_days_late_12w, terms.mean_days_late_12w_term),
        ('max_days_late_12w', terms.max_days_late_12w, terms.max_days_late_12w_term),
        ('weeks_since_late', terms.weeks_since_late, terms.weeks_since_late_term),
        ('dpd_bills', terms.dpd_bills::double precision, terms.dpd_bills_term),
        ('repayment_rate', terms.repayment_rate, terms.repayment_rate_term),
        ('repayment_rate_shrunk', terms.repayment_rate_shrunk, terms.repayment_rate_shrunk_term),
        ('loan_cycle', terms.loan_cycle, terms.loan_cycle_term),
        ('tenor_elapsed', terms.tenor_elapsed, terms.tenor_elapsed_term),
        ('outstanding_share', terms.outstanding_share, terms.outstanding_share_term),
        ('attendance_share_12w', terms.attendance_share_12w, terms.attendance_share_12w_term),
        ('is_attendance_missing', terms.is_attendance_missing::integer::double precision, terms.is_attendance_missing_term),
        ('note_days_28', terms.note_days_28, terms.note_days_28_term),
        ('is_note_days_missing', terms.is_note_days_missing::integer::double precision, terms.is_note_days_missing_term),
        ('net_margin_28', terms.net_margin_28, terms.net_margin_28_term),
        ('is_net_margin_missing', terms.is_net_margin_missing::integer::double precision, terms.is_net_margin_missing_term),
        ('sales_variation_8w', terms.sales_variation_8w, terms.sales_variation_8w_term),
        ('is_sales_variation_missing', terms.is_sales_variation_missing::integer::double precision, terms.is_sales_variation_missing_term),
        ('instalment_share_28', terms.instalment_share_28, terms.instalment_share_28_term),
        ('is_instalment_share_missing', terms.is_instalment_share_missing::integer::double precision, terms.is_instalment_share_missing_term)
) as inputs (feature, value, contribution)
inner join core.weights as weights
    on weights.model_version = terms.model_version
    and weights.feature = inputs.feature;

comment on view scoring.contributions is
    'One row per (as_of, customer_number, model_version, feature): what each feature adds to the logit of a live model.';
comment on column scoring.contributions.value is 'The feature as of the date; null if not known, and then it adds nothing.';
comment on column scoring.contributions.contribution is 'Above 0 it raises the risk, below it lowers it. The logit of the score is their sum and the model''s intercept (core.models).';
