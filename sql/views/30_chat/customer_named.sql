-- The customer whom a mitra's own words name: "Bu Tini" in "Bu tini ngutang gorengan", "Tini"
-- in "tini nyicil utang"; null where they name nobody.
create function chat.customer_named(description text) returns text
language sql immutable parallel safe
as $$
    with words as (
        select
            word,
            place,
            word in ('bu', 'ibu', 'pak', 'bapak', 'mbak', 'mba', 'mas', 'kak', 'bang', 'teh', 'ceu', 'mpok', 'uni',
                'uda', 'kang', 'mang', 'bude', 'pakde', 'tante', 'om', 'mak', 'emak', 'mbok', 'mbah', 'nek', 'bulek',
                'paklek', 'bik', 'bibi', 'yu', 'cik', 'koh', 'mama', 'bunda') as is_title
        from regexp_split_to_table(lower(description), '[^[:alpha:]]+') with ordinality as said (word, place)
        where word not in ('', 'utang', 'ngutang', 'hutang', 'berutang', 'utangnya', 'hutangnya', 'bon', 'bonnya',
            'ngebon', 'kasbon', 'piutang', 'anjuk', 'nganjuk', 'bayar', 'byr', 'bayarin', 'bayaran', 'pembayaran',
            'nyicil', 'cicil', 'cicilan', 'setor', 'lunas', 'lunasi', 'lunasin', 'melunasi', 'terima', 'nerima',
            'trima', 'dari', 'dr', 'ambil', 'dulu', 'nanti', 'belum', 'sudah', 'udah', 'sisa', 'sisanya', 'pelanggan',
            'orang', 'uang', 'duit', 'masuk', 'lagi', 'yang', 'yg', 'punya', 'si', 'ke', 'di', 'tadi', 'kemarin', 'pinjam', 'pinjem', 'minjam',
            'minjem', 'meminjam', 'dipinjam', 'dipinjem', 'pinjamin', 'pinjemin', 'minjemin', 'pinjami', 'pinjamkan',
            'meminjamkan', 'dipinjami', 'pinjaman', 'kasih', 'ngasih', 'kasi', 'beri', 'memberi', 'sama', 'kepada',
            'pada', 'buat', 'untuk', 'saya', 'sy', 'aku')
    ),

    named as (
        select
            word,
            place,
            lag(word) over (order by place) as before,
            coalesce(lag(is_title) over (order by place), false) as is_titled
        from words
    )

    select initcap(case when is_titled then before || ' ' end || word)
    from named
    where is_titled
    union all
    select initcap(word)
    from words
    where not is_title and not exists (select from named where named.is_titled)
    limit 1
$$;

comment on function chat.customer_named(text) is 'The customer whom a mitra''s own words name, as they are shown to her; null where they name nobody.';
