-- One row per (as_of, customer_number) with an entry in the 8 weeks up to the date.
-- Cash is judged from 4 days with notes in the last 28 on, and sales from 4 weeks
-- with notes of the last 8: fewer say more about her noting than about her business.
create view features.mitra_notes as
select
    as_of,
    customer_number,
    coalesce(sum(note_days) filter (where week_back < 4), 0)::double precision as note_days_28,
    case when sum(note_days) filter (where week_back < 4) >= 4
        then sum(cash_in - cash_out) filter (where week_back < 4) end::bigint as net_cash_28,
    case when sum(note_days) filter (where week_back < 4) >= 4
        then sum(cash_in - cash_out) filter (where week_back < 4)::double precision
            / nullif(sum(cash_in) filter (where week_back < 4), 0)::double precision end as net_margin_28,
    case when count(*) >= 4
        then (stddev_pop(sales) / nullif(avg(sales), 0))::double precision end as sales_variation_8w
from features.note_weeks
group by as_of, customer_number;

comment on view features.mitra_notes is 'One row per (as_of, customer_number) with an entry in the 8 weeks up to the date.';
comment on column features.mitra_notes.net_cash_28 is 'Rupiah that the business brought in less what it cost, before instalment and household.';
