-- One row per mitra and week (Monday to Sunday), or calendar month, with an entry: sums of
-- her days, and the debts open at its end. Written once for both spans.
do $$
declare
    span text;
    span_name text;
begin
    for span, span_name in values ('week', 'week (Monday to Sunday)'), ('month', 'calendar month') loop
        execute format($view$
            create view marts.%1$sly_cash as
            with days as (
                select
                    *,
                    date_trunc(%1$L, entry_date::timestamp)::date as %1$s_start
                from marts.daily_cash
            )
            select
                customer_number,
                sum(cash_in)::bigint as cash_in,
                sum(capital_in)::bigint as capital_in,
                sum(cash_out)::bigint as cash_out,
                sum(household)::bigint as household,
                sum(net_cash)::bigint as net_cash,
                sum(business_net)::bigint as business_net,
                (array_agg(receivables_open order by entry_date desc))[1] as receivables_open,
                (array_agg(payables_open order by entry_date desc))[1] as payables_open,
                sum(entry_count)::bigint as entry_count,
                count(*) as noted_days,
                %1$s_start
            from days
            group by customer_number, %1$s_start;

            comment on view marts.%1$sly_cash is 'One row per mitra and %2$s with an entry: sums of her days, and the debts open at its end.';
            comment on column marts.%1$sly_cash.customer_number is 'The mitra.';
            comment on column marts.%1$sly_cash.cash_in is 'Rupiah in.';
            comment on column marts.%1$sly_cash.capital_in is 'Rupiah of cash_in that is capital, her own, given or borrowed: no result of the business.';
            comment on column marts.%1$sly_cash.cash_out is 'Rupiah out for the business.';
            comment on column marts.%1$sly_cash.household is 'Rupiah out for household and savings (category prive).';
            comment on column marts.%1$sly_cash.net_cash is 'Rupiah in less all rupiah out.';
            comment on column marts.%1$sly_cash.business_net is 'Rupiah in less what the business cost: net_cash with the household apart.';
            comment on column marts.%1$sly_cash.receivables_open is 'Rupiah that customers owed her at its end, by all her notes up to it.';
            comment on column marts.%1$sly_cash.payables_open is 'Rupiah that she owed others at its end, by all her notes up to it; her loan is not in it.';
            comment on column marts.%1$sly_cash.entry_count is 'Entries that stand.';
            comment on column marts.%1$sly_cash.noted_days is 'Days with an entry: a sum over few of them says little of the %1$s.';
            comment on column marts.%1$sly_cash.%1$s_start is 'Its first day.';
        $view$, span, span_name);
    end loop;
end
$$;
