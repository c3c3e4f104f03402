-- One row per mitra and calendar month with an entry: the figures of the paper "Ringkasan kas".
-- On a cash basis, from her own notes; what is still asked is not booked and so not in it.
create view marts.cash_reports as
with months as (
    select * from marts.monthly_cash
),
entries as (
    select
        entries.*,
        date_trunc('month', entry_date::timestamp)::date as month_start
    from marts.entries as entries
),
kinds as (
    select
        entries.customer_number,
        entries.month_start,
        coalesce(sum(amount) filter (where direction = 'in' and category = 'penjualan'), 0)::bigint as sales,
        coalesce(sum(amount) filter (where direction = 'out' and category = 'belanja'), 0)::bigint as goods,
        coalesce(sum(amount) filter (where direction = 'out' and category = 'operasional'), 0)::bigint as operations,
        coalesce(sum(amount) filter (where direction = 'out' and category = 'angsuran'), 0)::bigint as instalments,
        count(*) filter (where notes.reader in ('gemini', 'ocr')) as read_entries
    from entries
    inner join chat.notes as notes on notes.note_id = entries.note_id
    group by entries.customer_number, entries.month_start
)
select
    months.customer_number,
    months.cash_in,
    kinds.sales,
    months.capital_in,
    months.cash_in - kinds.sales - months.capital_in as other_in,
    months.cash_out,
    kinds.goods,
    kinds.operations,
    kinds.instalments,
    months.cash_out - kinds.goods - kinds.operations - kinds.instalments as other_out,
    months.business_net,
    months.household,
    months.net_cash,
    months.receivables_open,
    months.payables_open,
    bills.due as bills_due,
    bills.paid as bills_paid,
    months.entry_count,
    kinds.read_entries,
    months.noted_days,
    before.cash_in as cash_in_before,
    before.cash_out as cash_out_before,
    before.business_net as business_net_before,
    months.month_start
from months
inner join kinds
    on kinds.customer_number = months.customer_number
    and kinds.month_start = months.month_start
left join marts.monthly_cash as before
    on before.customer_number = months.customer_number
    and before.month_start = (months.month_start - interval '1 month')::date
cross join lateral (
    select
        coalesce(sum(amount), 0)::bigint as due,
        coalesce(sum(paid_amount) filter (
            where bill_paid_date <= (select as_of from ops.clock)), 0)::bigint as paid
    from core.bills
    where bills.customer_number = months.customer_number
        and bill_scheduled_date >= months.month_start
        and bill_scheduled_date < months.month_start + interval '1 month'
) as bills;

comment on view marts.cash_reports is 'One row per mitra and calendar month with an entry: the figures of the paper Ringkasan kas, live.';
comment on column marts.cash_reports.customer_number is 'The mitra.';
comment on column marts.cash_reports.cash_in is 'Rupiah in.';
comment on column marts.cash_reports.sales is 'Rupiah in from sales (penjualan).';
comment on column marts.cash_reports.capital_in is 'Rupiah in that is capital, her own, given or borrowed (modal): no result of the business.';
comment on column marts.cash_reports.other_in is 'Rupiah in from all else: cash_in less sales and capital_in.';
comment on column marts.cash_reports.cash_out is 'Rupiah out for the business.';
comment on column marts.cash_reports.goods is 'Rupiah out for goods and material (belanja).';
comment on column marts.cash_reports.operations is 'Rupiah out to run the business (operasional).';
comment on column marts.cash_reports.instalments is 'Rupiah out to the lender (angsuran), as she noted it.';
comment on column marts.cash_reports.other_out is 'Rupiah out for the business that is none of these.';
comment on column marts.cash_reports.business_net is 'cash_in less cash_out: what the business left.';
comment on column marts.cash_reports.household is 'Rupiah out for household and savings (prive), apart from the business.';
comment on column marts.cash_reports.net_cash is 'business_net less household.';
comment on column marts.cash_reports.receivables_open is 'Rupiah that customers owed her at the month''s end, by her notes.';
comment on column marts.cash_reports.payables_open is 'Rupiah that she owed others at the month''s end, by her notes; her loan is not in it.';
comment on column marts.cash_reports.bills_due is 'Rupiah of the lender''s bills scheduled in the month.';
comment on column marts.cash_reports.bills_paid is 'Rupiah paid on those bills by the clock''s date.';
comment on column marts.cash_reports.entry_count is 'Entries that stand.';
comment on column marts.cash_reports.read_entries is 'Of these, the ones read by a machine from a picture, a file or her voice; the others she typed or answered herself.';
comment on column marts.cash_reports.noted_days is 'Days with an entry: a sum over few of them says little of the month.';
comment on column marts.cash_reports.cash_in_before is 'cash_in of the month before; null where it has no entry.';
comment on column marts.cash_reports.cash_out_before is 'cash_out of the month before.';
comment on column marts.cash_reports.business_net_before is 'business_net of the month before.';
comment on column marts.cash_reports.month_start is 'The month''s first day.';
