-- The features in the order of every array of them: of scoring.terms, and of the snapshot.
create function scoring.feature_names() returns text[]
language sql immutable parallel safe
as $$
    select array[
        'on_time_share_4w',
        'on_time_share_12w',
        'on_time_share_all',
        'on_time_trend',
        'part_paid_share_12w',
        'mean_days_late_12w',
        'max_days_late_12w',
        'weeks_since_late',
        'dpd_bills',
        'repayment_rate',
        'repayment_rate_shrunk',
        'loan_cycle',
        'tenor_elapsed',
        'outstanding_share',
        'attendance_share_12w',
        'is_attendance_missing',
        'note_days_28',
        'is_note_days_missing',
        'net_margin_28',
        'is_net_margin_missing',
        'sales_variation_8w',
        'is_sales_variation_missing',
        'instalment_share_28',
        'is_instalment_share_missing'
    ]
$$;

comment on function scoring.feature_names is 'The features in the order of every array of them.';

-- One row per (as_of, customer_number, live model): what each feature adds to the logit,
-- and their sum with the intercept. Added up in one order, so that the score of a mitra
-- is the same to the last digit wherever it is asked for.
-- No score before four due bills: too little is known (FIELD.md section 4).
create view scoring.terms as
select
    mitra.*,
    models.status,
    models.model_version,
    models.is_trial,
    models.intercept,
    terms.*,
    array[
        mitra.on_time_share_4w,
        mitra.on_time_share_12w,
        mitra.on_time_share_all,
        mitra.on_time_trend,
        mitra.part_paid_share_12w,
        mitra.mean_days_late_12w,
        mitra.max_days_late_12w,
        mitra.weeks_since_late,
        mitra.dpd_bills::double precision,
        mitra.repayment_rate,
        mitra.repayment_rate_shrunk,
        mitra.loan_cycle,
        mitra.tenor_elapsed,
        mitra.outstanding_share,
        mitra.attendance_share_12w,
        mitra.is_attendance_missing::integer::double precision,
        mitra.note_days_28,
        mitra.is_note_days_missing::integer::double precision,
        mitra.net_margin_28,
        mitra.is_net_margin_missing::integer::double precision,
        mitra.sales_variation_8w,
        mitra.is_sales_variation_missing::integer::double precision,
        mitra.instalment_share_28,
        mitra.is_instalment_share_missing::integer::double precision
    ] as feature_values,
    array[
        terms.on_time_share_4w_term,
        terms.on_time_share_12w_term,
        terms.on_time_share_all_term,
        terms.on_time_trend_term,
        terms.part_paid_share_12w_term,
        terms.mean_days_late_12w_term,
        terms.max_days_late_12w_term,
        terms.weeks_since_late_term,
        terms.dpd_bills_term,
        terms.repayment_rate_term,
        terms.repayment_rate_shrunk_term,
        terms.loan_cycle_term,
        terms.tenor_elapsed_term,
        terms.outstanding_share_term,
        terms.attendance_share_12w_term,
        terms.is_attendance_missing_term,
        terms.note_days_28_term,
        terms.is_note_days_missing_term,
        terms.net_margin_28_term,
        terms.is_net_margin_missing_term,
        terms.sales_variation_8w_term,
        terms.is_sales_variation_missing_term,
        terms.instalment_share_28_term,
        terms.is_instalment_share_missing_term
    ] as contributions,
    mitra.due_bills >= 4 and models.model_version is not null as is_scored,
    models.intercept
        + terms.on_time_share_4w_term
        + terms.on_time_share_12w_term
        + terms.on_time_share_all_term
        + terms.on_time_trend_term
        + terms.part_paid_share_12w_term
        + terms.mean_days_late_12w_term
        + terms.max_days_late_12w_term
        + terms.weeks_since_late_term
        + terms.dpd_bills_term
        + terms.repayment_rate_term
        + terms.repayment_rate_shrunk_term
        + terms.loan_cycle_term
        + terms.tenor_elapsed_term
        + terms.outstanding_share_term
        + terms.attendance_share_12w_term
        + terms.is_attendance_missing_term
        + terms.note_days_28_term
        + terms.is_note_days_missing_term
        + terms.net_margin_28_term
        + terms.is_net_margin_missing_term
        + terms.sales_variation_8w_term
        + terms.is_sales_variation_missing_term
        + terms.instalment_share_28_term
        + terms.is_instalment_share_missing_term as logit
from features.mitra as mitra
cross join scoring.live_models as models
cross join lateral (
    select
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
    offset null -- work them out once, though score and reasons both look at them
) as terms;

comment on view scoring.terms is 'One row per (as_of, customer_number, live model): what each feature adds to the logit, and their sum.';
comment on column scoring.terms.status is 'champion, or challenger: scored in the shadow, for comparison only.';
comment on column scoring.terms.feature_values is 'In the order of scoring.feature_names(); null where not known.';
comment on column scoring.terms.contributions is 'What each adds to the logit, in the same order.';
comment on column scoring.terms.logit is 'intercept and all terms; the score is its logistic.';
