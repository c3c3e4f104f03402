-- The features in the order of every array of them: of scoring.logits, and of the snapshot.
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

-- One row per (as_of, customer_number, live model): the intercept with what each feature adds
-- to the logit. Added up in one order, so that the score of a mitra is the same to the last
-- digit wherever it is asked for.
-- No score before four due bills: too little is known (FIELD.md section 4).
create view scoring.logits as
select
    mitra.as_of,
    mitra.customer_number,
    mitra.tier_dpd,
    mitra.dpd_bills,
    mitra.due_bills,
    mitra.on_time_bills,
    mitra.total_due,
    mitra.total_paid,
    models.status,
    models.model_version,
    models.is_trial,
    models.intercept,
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
        mitra.is_attendance_missing,
        mitra.note_days_28,
        mitra.is_note_days_missing,
        mitra.net_margin_28,
        mitra.is_net_margin_missing,
        mitra.sales_variation_8w,
        mitra.is_sales_variation_missing,
        mitra.instalment_share_28,
        mitra.is_instalment_share_missing
    ] as feature_values,
    mitra.due_bills >= 4 and models.model_version is not null as is_scored,
    models.intercept
        + scoring.contribution(models.on_time_share_4w, mitra.on_time_share_4w)
        + scoring.contribution(models.on_time_share_12w, mitra.on_time_share_12w)
        + scoring.contribution(models.on_time_share_all, mitra.on_time_share_all)
        + scoring.contribution(models.on_time_trend, mitra.on_time_trend)
        + scoring.contribution(models.part_paid_share_12w, mitra.part_paid_share_12w)
        + scoring.contribution(models.mean_days_late_12w, mitra.mean_days_late_12w)
        + scoring.contribution(models.max_days_late_12w, mitra.max_days_late_12w)
        + scoring.contribution(models.weeks_since_late, mitra.weeks_since_late)
        + scoring.contribution(models.dpd_bills, mitra.dpd_bills::double precision)
        + scoring.contribution(models.repayment_rate, mitra.repayment_rate)
        + scoring.contribution(models.repayment_rate_shrunk, mitra.repayment_rate_shrunk)
        + scoring.contribution(models.loan_cycle, mitra.loan_cycle)
        + scoring.contribution(models.tenor_elapsed, mitra.tenor_elapsed)
        + scoring.contribution(models.outstanding_share, mitra.outstanding_share)
        + scoring.contribution(models.attendance_share_12w, mitra.attendance_share_12w)
        + scoring.contribution(models.is_attendance_missing, mitra.is_attendance_missing)
        + scoring.contribution(models.note_days_28, mitra.note_days_28)
        + scoring.contribution(models.is_note_days_missing, mitra.is_note_days_missing)
        + scoring.contribution(models.net_margin_28, mitra.net_margin_28)
        + scoring.contribution(models.is_net_margin_missing, mitra.is_net_margin_missing)
        + scoring.contribution(models.sales_variation_8w, mitra.sales_variation_8w)
        + scoring.contribution(models.is_sales_variation_missing, mitra.is_sales_variation_missing)
        + scoring.contribution(models.instalment_share_28, mitra.instalment_share_28)
        + scoring.contribution(models.is_instalment_share_missing, mitra.is_instalment_share_missing) as logit
from (
    -- Melted into this query, its joins would carry the models' weights from row to row. In
    -- this order they merge what comes from the workers; by hashes, which the planner takes
    -- for cheaper, much would wait for the last of it.
    select
        as_of,
        customer_number,
        tier_dpd,
        dpd_bills,
        due_bills,
        on_time_bills,
        total_due,
        total_paid,
        on_time_share_4w,
        on_time_share_12w,
        on_time_share_all,
        on_time_trend,
        part_paid_share_12w,
        mean_days_late_12w,
        max_days_late_12w,
        weeks_since_late,
        repayment_rate,
        repayment_rate_shrunk,
        loan_cycle,
        tenor_elapsed,
        outstanding_share,
        attendance_share_12w,
        is_attendance_missing::integer::double precision as is_attendance_missing,
        note_days_28,
        is_note_days_missing::integer::double precision as is_note_days_missing,
        net_margin_28,
        is_net_margin_missing::integer::double precision as is_net_margin_missing,
        sales_variation_8w,
        is_sales_variation_missing::integer::double precision as is_sales_variation_missing,
        instalment_share_28,
        is_instalment_share_missing::integer::double precision as is_instalment_share_missing,
        ops.once()
    from features.mitra
    order by customer_number
) as mitra
cross join scoring.live_models as models;

comment on view scoring.logits is 'One row per (as_of, customer_number, live model): the sum of what each feature adds to the logit.';
comment on column scoring.logits.status is 'champion, or challenger: scored in the shadow, for comparison only.';
comment on column scoring.logits.feature_values is 'In the order of scoring.feature_names(); null where not known.';
comment on column scoring.logits.logit is 'intercept and all contributions; the score is its logistic.';
