-- How a CSV value becomes a typed one; null means that it does not parse.
-- Plain immutable expressions, which the planner puts into the query (make_date and
-- make_timestamp, as a cast to either type counts as stable): they run for each of millions of rows.

create function ops.parse_date(value text) returns date
language sql immutable parallel safe
as $$
    select case
        when value !~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?( ?(Z|UTC|[+-]\d\d(:?\d\d)?))?)?$'
            or substr(value, 1, 4) = '0000' then null
        when substr(value, 9, 2)::integer > 28
            and substr(value, 9, 2)::integer > extract(day from
                make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1)
                + interval '1 month - 1 day') then null
        else make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer,
            substr(value, 9, 2)::integer)
    end
$$;
comment on function ops.parse_date(text) is 'YYYY-MM-DD, a time may follow; null for anything else.';

create function ops.parse_timestamp(value text) returns timestamp
language sql immutable parallel safe
as $$
    select case when ops.parse_date(value) is not null then make_timestamp(
        substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer,
        coalesce(nullif(substr(value, 12, 2), ''), '0')::integer,
        coalesce(nullif(substr(value, 15, 2), ''), '0')::integer,
        case when substr(value, 17, 1) = ':' then substr(value, 18, 2)::integer else 0 end) end
$$;
comment on function ops.parse_timestamp(text) is 'As parse_date, with its time of day as written; a zone is not applied.';

create function ops.parse_amount(value text) returns bigint
language sql immutable parallel safe
as $$
    select case when value ~ '^[+-]?\d{1,15}(\.\d{1,20})?$'
        then floor(value::numeric + 0.5)::bigint end
$$;
comment on function ops.parse_amount(text) is 'Whole rupiah, rounded half up; null for what is not a number.';

create function ops.is_negative(value text) returns boolean
language sql immutable parallel safe
as $$ select value like '-%' and value ~ '[1-9]' $$;
comment on function ops.is_negative(text) is 'Whether the text of a number is below zero, also where it rounds to zero.';

create function ops.parse_count(value text) returns integer
language sql immutable parallel safe
as $$ select case when value ~ '^[+-]?\d{1,9}(\.0+)?$' then value::numeric::integer end $$;
comment on function ops.parse_count(text) is 'A whole number; null for anything else.';

create function ops.parse_flag(value text) returns boolean
language sql immutable parallel safe
as $$
    select case
        when lower(value) in ('true', 't', 'yes', 'y', '1') then true
        when lower(value) in ('false', 'f', 'no', 'n', '0') then false
    end
$$;
comment on function ops.parse_flag(text) is 'true or false in the usual spellings; null for anything else.';

create function ops.parse_coordinate(value text) returns double precision
language sql immutable parallel safe
as $$ select case when value ~ '^[+-]?\d{1,3}(\.\d{1,20})?$' then value::double precision end $$;
comment on function ops.parse_coordinate(text) is 'Degrees as a decimal number; null for anything else.';

-- Digits with the country code: 0812…, +62 812-…, +62 (0)812… and 812… (a sheet
-- eats the leading 0) are the same phone.
create function ops.parse_phone(value text) returns text
language sql immutable parallel safe
as $$
    select case when digits ~ '^[1-9]\d{7,14}$' then digits end
    from (
        select regexp_replace(regexp_replace(value, '[^0-9]', '', 'g'),
            case when value like '+%' then '^620(?=8)' else '^(620(?=8)|0|(?=8\d{8,11}$))' end, '62') as digits
        where value ~ '^[+]?[(]?[0-9][0-9 ().-]*$'
    ) as cleaned
$$;
comment on function ops.parse_phone(text) is 'Digits with the country code (0812… becomes 62812…); null for anything else.';

create function ops.parse_zone(value text) returns text
language sql stable parallel safe
as $$
    select case
        when value is null then null
        when upper(value) = 'WIB' then 'Asia/Jakarta'
        when upper(value) = 'WITA' then 'Asia/Makassar'
        when upper(value) = 'WIT' then 'Asia/Jayapura'
        -- pg_timezone_names reads a folder at each call: not for the usual ones.
        when value in ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura') then value
        else (select name from pg_timezone_names where name = value)
    end
$$;
comment on function ops.parse_zone(text) is 'WIB, WITA, WIT or an IANA name, as an IANA name; null for anything else.';

create function ops.parse_role(value text) returns text
language sql immutable parallel safe
as $$ select case when lower(value) in ('mitra', 'officer') then lower(value) end $$;
comment on function ops.parse_role(text) is 'mitra or officer; null for anything else.';
