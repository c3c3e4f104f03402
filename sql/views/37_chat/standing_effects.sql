-- One row per note, what it did to the ledger (booked, removed) and entry, as long as that still holds:
-- what an undo of the note's message has to take back, or to put back.
create view chat.standing_effects as
with entries as not materialized (
    select
        *,
        coalesce(restores_entry_id, entry_id) as identity_id
    from core.entries
),
notes as not materialized (
    select * from chat.notes
),
standing as not materialized (
    select entries.*
    from entries
    left join core.entries as reversals on reversals.reverses_entry_id = entries.entry_id
    where entries.reverses_entry_id is null
        and reversals.entry_id is null
),
booked as (
    select
        notes.contact_id,
        notes.note_id,
        notes.message_id,
        'booked' as effect,
        standing.entry_id
    from notes
    inner join core.entries as own on own.note_id = notes.note_id and own.reverses_entry_id is null
    inner join standing on coalesce(standing.restores_entry_id, standing.entry_id) = own.entry_id
    where notes.kind not in ('undo', 'deletion')
),
removed as (
    select
        notes.contact_id,
        notes.note_id,
        notes.message_id,
        'removed' as effect,
        gone.entry_id
    from notes
    inner join core.entries as reversals on reversals.note_id = notes.note_id
    inner join entries as gone on gone.entry_id = reversals.reverses_entry_id
    inner join notes as gone_notes on gone_notes.note_id = gone.note_id
    where notes.kind in ('correction', 'removal', 'edit')
        and not exists (
            select from standing where coalesce(standing.restores_entry_id, standing.entry_id) = gone.identity_id
        )
        -- Put back and taken away again: then it is the later note that took it.
        and not exists (
            select from entries as later
            where coalesce(later.restores_entry_id, later.entry_id) = gone.identity_id and later.entry_id > gone.entry_id
                and later.reverses_entry_id is null
        )
        and not exists (
            select from notes as deletions
            where deletions.root_message_id = gone_notes.root_message_id and deletions.kind = 'deletion'
        )
)
select * from booked
union all
select * from removed;

comment on view chat.standing_effects is
    'One row per note, what it did to the ledger (booked, removed) and entry, as long as that still holds.';
