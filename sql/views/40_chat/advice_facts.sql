-- What the consultant may speak of: the numbers of the mitra behind one contact, and of
-- nobody else. The contact comes from the chat that she writes in, never from her words.
-- One row per number that is known; `unit` is the word that stands behind a count.
create function chat.advice_facts(asked_contact_id bigint, today date)
returns table (fact text, kind text, unit text, number bigint, day date)
language sql stable
as $$
    with mitra as (
        select customer_number from chat.contacts
        where contact_id = asked_contact_id and role = 'mitra'
    ),
    days as materialized (
        select cash.* from mitra
        inner join marts.daily_cash as cash
            on cash.customer_number = mitra.customer_number
        where cash.entry_date <= today
    ),
    sums as (
        select
            sum(cash_in) filter (where entry_date > today - 7)::bigint as in_week,
            sum(cash_out) filter (where entry_date > today - 7)::bigint as out_week,
            sum(business_net) filter (where entry_date > today - 7)::bigint as net_week,
            sum(cash_in) filter (where entry_date <= today - 7 and entry_date > today - 14)::bigint as in_before,
            sum(cash_in) filter (where entry_date > today - 28)::bigint as in_month,
            sum(cash_out) filter (where entry_date > today - 28)::bigint as out_month,
            sum(business_net) filter (where entry_date > today - 28)::bigint as net_month,
            sum(household) filter (where entry_date > today - 28)::bigint as home_month,
            count(*) filter (where entry_date > today - 7) as noted_week,
            count(*) filter (where entry_date > today - 28) as noted_month,
            count(*) filter (where entry_date > today - 28 and cash_in > 0) as sold_days,
            max(cash_in) filter (where entry_date > today - 28)::bigint as best_day,
            (array_agg(receivables_open order by entry_date desc))[1] as receivables,
            (array_agg(payables_open order by entry_date desc))[1] as payables
        from days
    ),
    goods as (
        select coalesce(sum(amount), 0)::bigint as stock_month
        from mitra
        inner join marts.entries as entries
            on entries.customer_number = mitra.customer_number
        where entries.direction = 'out' and entries.category = 'belanja'
            and entries.entry_date > today - 28 and entries.entry_date <= today
    ),
    facts as (
        select said.*
        from mitra
        cross join sums
        cross join goods
        left join marts.tier_paths as paths on paths.customer_number = mitra.customer_number
        left join marts.bill_outlooks as bills on bills.customer_number = mitra.customer_number
        cross join lateral (values
            ('week_days', 'count', 'hari', 7::bigint, null::date),
            ('month_days', 'count', 'hari', 28, null),
            ('in_week', 'rupiah', null, in_week, null),
            ('out_week', 'rupiah', null, out_week, null),
            ('net_week', 'rupiah', null, net_week, null),
            ('in_before', 'rupiah', null, in_before, null),
            ('in_month', 'rupiah', null, in_month, null),
            ('out_month', 'rupiah', null, out_month, null),
            ('net_month', 'rupiah', null, net_month, null),
            ('home_month', 'rupiah', null, home_month, null),
            ('stock_month', 'rupiah', null, case when noted_month > 0 then stock_month end, null),
            ('best_day', 'rupiah', null, best_day, null),
            ('mean_sales', 'rupiah', null, in_month / nullif(sold_days, 0), null),
            ('receivables', 'rupiah', null, coalesce(receivables, 0), null),
            ('payables', 'rupiah', null, payables, null),
            ('next_amount', 'rupiah', null, next_amount, null),
            -- Six selling days to a weekly bill, in whole thousands: nobody sets aside Rp11.834.
            ('set_aside', 'rupiah', null, ceil(next_amount / 6000.0)::bigint * 1000, null),
            ('left_amount', 'rupiah', null, left_amount, null),
            ('late_amount', 'rupiah', null, bills.late_amount, null),
            ('missing_amount', 'rupiah', null, missing_amount, null),
            ('home_share', 'percent', null, home_month * 100 / nullif(in_month, 0), null),
            ('stock_share', 'percent', null, stock_month * 100 / nullif(in_month, 0), null),
            ('margin', 'percent', null, case when net_month >= 0 then net_month * 100 / nullif(in_month, 0) end, null),
            ('owed_share', 'percent', null, receivables * 100 / nullif(in_month, 0), null),
            ('bill_share', 'percent', null, next_amount * 100 / nullif(in_week, 0), null),
            ('sales_drop', 'percent', null, case when in_before > 0 and in_week <= in_before
                then (in_before - coalesce(in_week, 0)) * 100 / in_before end, null),
            ('rate', 'percent', null, rate_percent, null),
            ('next_rate', 'percent', null, next_min_percent, null),
            ('noted_week', 'count', 'hari', noted_week, null),
            ('noted_month', 'count', 'hari', noted_month, null),
            ('days_late', 'count', 'hari', paths.dpd, null),
            ('days_to_bill', 'count', 'hari', next_date - today, null),
            ('late_bills', 'count', 'tagihan', bills.late_bills, null),
            ('left_bills', 'count', 'angsuran', left_bills, null),
            ('bills_to_go', 'count', 'angsuran', bills_to_go, null),
            ('next_date', 'date', null, null, next_date),
            ('reach_date', 'date', null, null, reach_date)
        ) as said (fact, kind, unit, number, day)
    )
    select * from facts
    where number is not null or day is not null
$$;

comment on function chat.advice_facts is 'One row per number that is known of the mitra behind a contact, on a day of hers: what the consultant may speak of.';
