-- What a mitra sold and spent in the last 28 days, by the thing that she named: in her own
-- words without the verb before them and the amount, so for the service only. Rows that
-- name no thing are left out.
create function chat.things_of(asked_customer_number text, today date)
returns table (direction text, name text, amount bigint)
language sql stable
as $$
    with named as (
        select
            direction,
            amount,
            btrim(regexp_replace(lower(description),
                '^((jual|jualan|laku|terjual|dagang|beli|belanja|kulak|kulakan|bayar|buat|untuk) )+|\s*\d.*$', '', 'g')) as name
        from chat.entry_sources
        where customer_number = asked_customer_number
            and is_standing
            and (direction = 'out' or (direction = 'in' and category = 'penjualan'))
            and entry_date > today - 28
            and entry_date <= today
    )
    select
        direction,
        name,
        sum(amount)::bigint as amount
    from named
    where name not in ('', 'jual', 'jualan', 'laku', 'dagang', 'dagangan', 'penjualan', 'masuk', 'uang masuk', 'omset',
        'omzet', 'pemasukan', 'pendapatan', 'beli', 'belanja', 'kulak', 'kulakan', 'bayar', 'keluar', 'uang keluar',
        'pengeluaran', 'nota', 'lainnya', 'hari ini')
    group by direction, name
$$;

comment on function chat.things_of is 'One row per direction and thing of a mitra in the 28 days up to a day of hers: rupiah in from sales, or out.';
