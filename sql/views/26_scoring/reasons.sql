-- The terms of one row of scoring.terms, set upright: feature, value, and what it adds to
-- the logit. Worked out once, though who ranks them looks at each several times.
create function scoring.inputs_of(terms scoring.terms) returns table (
    feature text, value double precision, contribution double precision
)
language sql stable parallel safe
as $$
    select * from (
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
    ) as inputs
    offset null
$$;

comment on function scoring.inputs_of is 'The features of one row of scoring.terms: value, and what it adds to the logit.';

-- Her three strongest reasons for and against, by one row of scoring.terms.
create function scoring.reasons_of(terms scoring.terms) returns table (
    direction text, rank integer, feature text, reason text, advice text,
    value double precision, contribution double precision, is_actionable boolean
)
language sql stable parallel safe
as $$
    select
        direction,
        rank,
        feature,
        reason,
        case when direction = 'against' then advice end,
        value,
        contribution,
        is_actionable
    from (
        select
            inputs.feature,
            inputs.value,
            inputs.contribution,
            weights.reason,
            weights.advice,
            weights.is_actionable,
            case when inputs.contribution > 0 then 'against' else 'for' end as direction,
            row_number() over (
                partition by inputs.contribution > 0
                order by abs(inputs.contribution) desc, inputs.feature
            )::integer as rank
        from scoring.inputs_of(terms) as inputs
        inner join scoring.feature_words as weights
            on weights.model_version = terms.model_version
            and weights.feature = inputs.feature
        where inputs.contribution <> 0
    ) as ranked
    where rank <= 3
$$;

comment on function scoring.reasons_of is 'The three strongest reasons for and against the score of one row of scoring.terms.';
