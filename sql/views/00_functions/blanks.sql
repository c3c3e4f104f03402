-- Blanks around a value of a file, and those that nobody sees.

-- In ASCII alone, as nearly every value is, few characters are looked for: in each of
-- millions of values the long list costs three times as much.
create function ops.trimmed(value text) returns text
language sql immutable parallel safe
as $$
    select nullif(case
        when octet_length(value) = char_length(value) then btrim(value, E' \t\n\u000B\f\r')
        else btrim(value, E' \t\n\u000B\f\r\u0085\u00A0\u00AD\u1680\u180E'
            '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u200E\u200F'
            '\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u202F\u205F'
            '\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3000\uFEFF')
    end, '')
$$;
comment on function ops.trimmed(text) is 'Without blanks around it, those of Unicode and those without a width included; null if nothing else is there.';

create function ops.visible(value text) returns text
language sql immutable parallel safe
as $$
    select coalesce(string_agg(case
        when letter ~ '[\u0001-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u2069\u3000\uFEFF]'
            then '<U+' || upper(lpad(to_hex(ascii(letter)), 4, '0')) || '>'
        else letter
    end, '' order by place), value)
    from string_to_table(value, null) with ordinality as letters (letter, place)
$$;
comment on function ops.visible(text) is 'With what nobody would see in it told by its number, as <U+00A0>; spaces and line ends stay.';
