-- One row: tier and score from five figures alone, by the small model `aggregate`; without a
-- champion of it the tier alone.
-- The planner puts it into a query over many inputs, which then reads the model once.
create function scoring.predict(
    total_paid bigint, total_bill bigint, current_dpd integer,
    on_time_count bigint, total_bills_count bigint
) returns table (
    tier text, repayment_rate double precision, on_time_rate double precision,
    score double precision, model text, is_trial boolean, reasons text[],
    reason_places text, model_reasons text[]
)
language sql stable parallel safe
as $$
    select
        case when total_bills_count > 0
            then scoring.tier_of(current_dpd, total_paid, total_bill, rules) end,
        rates.repayment_rate,
        rates.on_time_rate,
        case when rates.is_scored then scoring.logistic(
            model.intercept + terms.repayment_rate + terms.dpd + terms.on_time_rate) end,
        model.model_version,
        model.is_trial,
        array(
            select model.reasons[digits.digit::integer]
            from string_to_table(ranked.reason_places, null) with ordinality as digits (digit, rank)
            order by digits.rank),
        ranked.reason_places,
        model.reasons
    from scoring.tier_thresholds as rules
    left join scoring.aggregate_model as model on true
    cross join lateral (
        select
            total_paid::double precision / nullif(total_bill, 0) as repayment_rate,
            on_time_count::double precision / nullif(total_bills_count, 0) as on_time_rate,
            total_bill > 0 and total_bills_count > 0 and model.model_version is not null as is_scored
    ) as rates
    cross join lateral (
        select
            -- Paid beyond what is due says no more than all paid.
            scoring.contribution(model.repayment_rate, least(rates.repayment_rate, 1)) as repayment_rate,
            scoring.contribution(model.dpd, current_dpd::double precision) as dpd,
            scoring.contribution(model.on_time_rate, rates.on_time_rate) as on_time_rate
        offset null -- work them out once, though what follows looks at them many times
    ) as terms
    -- How many are stronger: a sort of three would cost more than all the rest.
    cross join lateral (
        select
            (terms.dpd > terms.repayment_rate)::integer
                + (terms.on_time_rate > terms.repayment_rate)::integer as repayment_rate,
            (terms.repayment_rate >= terms.dpd)::integer
                + (terms.on_time_rate > terms.dpd)::integer as dpd
    ) as places
    cross join lateral (
        select
            case when rates.is_scored and terms.repayment_rate > 0 then '1' else '' end as repayment_rate,
            case when rates.is_scored and terms.dpd > 0 then '2' else '' end as dpd,
            case when rates.is_scored and terms.on_time_rate > 0 then '3' else '' end as on_time_rate
    ) as raised
    cross join lateral (
        select
            case 0 when places.repayment_rate then raised.repayment_rate
                when places.dpd then raised.dpd else raised.on_time_rate end
            || case 1 when places.repayment_rate then raised.repayment_rate
                when places.dpd then raised.dpd else raised.on_time_rate end
            || case 2 when places.repayment_rate then raised.repayment_rate
                when places.dpd then raised.dpd else raised.on_time_rate end as reason_places
    ) as ranked
$$;

comment on function scoring.predict is
    'Tier and score from five aggregate figures; reasons are what raises the risk, strongest first. reason_places says the same in a digit each, the place in model_reasons: thousands of answers share three sentences.';
