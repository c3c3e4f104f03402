-- One row per entry that stands: booked and not taken back.
create view marts.entries as
select
    entries.entry_id,
    entries.customer_number,
    entries.note_id,
    entries.direction,
    entries.category,
    entries.amount,
    entries.entry_date,
    entries.recorded_at
from core.entries as entries
left join core.entries as reversals
    on reversals.reverses_entry_id = entries.entry_id
where entries.reverses_entry_id is null
    and reversals.entry_id is null;

comment on view marts.entries is 'One row per entry that stands: booked and not taken back.';
comment on column marts.entries.entry_id is 'The entry.';
comment on column marts.entries.customer_number is 'The mitra whose book it is in.';
comment on column marts.entries.note_id is 'The note that it was read from.';
comment on column marts.entries.direction is 'in, out (cash moved), owed_to_me, owed_by_me (a debt was made).';
comment on column marts.entries.category is 'penjualan, belanja, operasional, angsuran, modal, utang, piutang, prive (household and savings), lainnya.';
comment on column marts.entries.amount is 'Whole rupiah, always positive.';
comment on column marts.entries.entry_date is 'The day it happened, by her words or her message''s own time.';
comment on column marts.entries.recorded_at is 'When it was booked (UTC).';
