-- An amount as she reads it, whatever the server's locale: Rp350.000.
create function ops.rupiah(amount bigint) returns text
language sql immutable parallel safe
as $$ select 'Rp' || replace(to_char(amount, 'FM999,999,999,999,999,990'), ',', '.') $$;

comment on function ops.rupiah(bigint) is 'Whole rupiah with dots between thousands.';
