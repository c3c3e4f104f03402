-- One row per standing entry that makes a debt or pays one off, with what was then open of it.
-- A payment counts only against a debt that stood before it: the running sum stops at 0, so
-- what is paid too much, or before, is no debt of the other way. The order is that of what
-- happened: an entry that waited for her answer stands where its message stands.
-- A customer is the same under "Bu Tini" and "Tini", and so is one that she owes herself. "Bayar
-- toko abadi" pays what she owes there, though it says no "utang"; where she owes it nothing by
-- name, "bayar utang toko abadi" pays of all that she owes.
create view chat.debt_steps as
with entries as (
    select
        entries.customer_number,
        entries.entry_id,
        entries.entry_date,
        entries.amount,
        entries.direction in ('owed_to_me', 'in') as is_receivable,
        entries.direction in ('owed_to_me', 'owed_by_me') as is_debt,
        case when entries.direction in ('owed_to_me', 'in')
            then chat.customer_named(notes.reading #>> array['entries', entries.note_line::text, 'description'])
            else chat.creditor_named(notes.reading #>> array['entries', entries.note_line::text, 'description'])
        end as customer_name,
        (entries.direction, entries.category) in (('out', 'operasional'), ('out', 'lainnya')) as is_plain_payment,
        coalesce(roots.sent_at, entries.recorded_at) as said_at
    from core.entries as entries
    left join core.entries as reversals on reversals.reverses_entry_id = entries.entry_id
    left join chat.notes as notes on notes.note_id = entries.note_id
    left join chat.messages as roots on roots.message_id = notes.root_message_id
    where entries.reverses_entry_id is null
        and reversals.entry_id is null
        and (entries.direction in ('owed_to_me', 'owed_by_me')
            or (entries.direction, entries.category) in (('in', 'piutang'), ('out', 'utang'))
            or (
                (entries.direction, entries.category) in (('out', 'operasional'), ('out', 'lainnya'))
                and notes.reading #>> array['entries', entries.note_line::text, 'description']
                    ~* '^(bayar|byr|bayarin|nyicil|cicil|setor|lunasi|lunasin)\M(?!.*\m(beli|belanja|ambil)\M)'
            ))
),

named as (
    select
        *,
        lower(regexp_replace(customer_name, '^.* ', '')) as name_key
    from entries
),

owed as (
    select
        *,
        bool_or(is_debt) over (partition by customer_number, is_receivable, name_key) and name_key is not null as is_owed
    from named
),

keyed as (
    select
        *,
        case when is_receivable or is_owed then name_key end as customer_key,
        case when is_debt then amount else -amount end as signed_amount
    from owed
    where not is_plain_payment or is_owed
),

sums as (
    select
        *,
        sum(signed_amount) over in_order as signed_sum
    from keyed
    window in_order as (
        partition by customer_number, is_receivable, customer_key
        order by entry_date, said_at, entry_id
    )
),

floored as (
    select
        *,
        signed_sum - least(min(signed_sum) over in_order, 0) as open_amount
    from sums
    window in_order as (
        partition by customer_number, is_receivable, customer_key
        order by entry_date, said_at, entry_id
    )
),

steps as (
    select
        *,
        coalesce(lag(open_amount) over in_order, 0) as open_before
    from floored
    window in_order as (
        partition by customer_number, is_receivable, customer_key
        order by entry_date, said_at, entry_id
    )
),

-- Paid by nobody whom she named, it takes from all that is open.
all_sums as (
    select
        *,
        sum(case when customer_key is null then signed_amount else open_amount - open_before end)
            over in_order as all_sum
    from steps
    window in_order as (
        partition by customer_number, is_receivable
        order by entry_date, said_at, entry_id
    )
),

all_floored as (
    select
        *,
        all_sum - least(min(all_sum) over in_order, 0) as all_open
    from all_sums
    window in_order as (
        partition by customer_number, is_receivable
        order by entry_date, said_at, entry_id
    )
),

all_steps as (
    select
        *,
        coalesce(lag(all_open) over in_order, 0) as all_before
    from all_floored
    window in_order as (
        partition by customer_number, is_receivable
        order by entry_date, said_at, entry_id
    )
)

select
    customer_number,
    entry_id,
    entry_date,
    customer_name,
    customer_key,
    amount,
    is_receivable,
    is_debt,
    said_at,
    case when customer_key is null then all_before else open_before end::bigint as open_before,
    open_amount::bigint as open_amount,
    (open_amount - open_before)::bigint as own_growth,
    (all_open - all_before)::bigint as growth,
    case when is_debt then 0
        else greatest(amount - case when customer_key is null then all_before else open_before end, 0)
    end::bigint as over_amount
from all_steps;

comment on view chat.debt_steps is 'One row per standing entry that makes a debt or pays one off: what was open of it before and after. Ask for one mitra at a time.';
comment on column chat.debt_steps.customer_name is 'The customer, or whom she owes herself; null where her words name nobody.';
comment on column chat.debt_steps.open_before is 'Rupiah open of that customer, or to that creditor, before it; of all, where nobody is named.';
comment on column chat.debt_steps.own_growth is 'What it adds to that customer''s open debt; a payment takes away at most what stood before it.';
comment on column chat.debt_steps.growth is 'What it adds to all open debts of her customers, or of her own.';
comment on column chat.debt_steps.over_amount is 'Rupiah paid beyond what was open then.';
