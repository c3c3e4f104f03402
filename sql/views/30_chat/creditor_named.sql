-- Whom a mitra's own words name as the one that she owes: "Toko Abadi" in "Utang ke toko abadi
-- barang", "Bu Haji" in "Bayar warung bu haji"; null where they name nobody.
create function chat.creditor_named(description text) returns text
language sql immutable parallel safe
as $$
    select initcap(coalesce(
        array_to_string(
            regexp_match(
                lower(description),
                '\m(toko|warung|warteg|kios|agen|grosir|juragan|bos|koperasi|bu|ibu|pak|bapak|mbak|mba|mas|kak|bang|teh|ceu|mpok|uni|uda|kang|mang|bude|pakde|tante|om)'
                || '\s+(?!(?:bu|ibu|pak|bapak|mbak|mba|mas|kak|bang|saya|sy|aku|barang|bayar|byr|nanti|dulu|belum|blm|sudah|udah|lagi|tadi|kemarin|besok|buat|untuk|yang|yg|utang|hutang|ngutang|bon|ngebon|tinggal|sisa|berapa|brp|masih|lunas|pakai|ya)\M)([[:alpha:]]+)'
            ),
            ' '
        ),
        (regexp_match(
            lower(description),
            '\m(?:ke|sama)\s+(?!(?:toko|warung|warteg|kios|agen|grosir|juragan|bos|koperasi|bu|ibu|pak|bapak|mbak|mba|mas|kak|bang|saya|sy|aku|orang|pasar|bank|utang|hutang|dia)\M)([[:alpha:]]+)'
        ))[1]
    ))
$$;

comment on function chat.creditor_named(text) is 'Whom a mitra''s own words name as the one that she owes, as it is shown to her; null where they name nobody.';
