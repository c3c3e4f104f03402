-- One row per entry ever booked, per row that takes one back, and per draft that waits for her answer or was declined.
create view marts.entry_audit as
with entries as (
    select * from core.entries
),
notes as (
    select * from chat.notes
),
questions as (
    select * from chat.questions
),
booked as (
    select
        'entry-' || entries.entry_id as audit_id,
        entries.customer_number,
        case
            when entries.reverses_entry_id is not null then 'reversing'
            when reversals.entry_id is not null then 'reversed'
            else 'standing'
        end as state,
        coalesce(notes.kind, 'note') as reason,
        reversing_notes.kind as reversed_reason,
        entries.direction,
        entries.category,
        entries.amount,
        null::bigint[] as possible_amounts,
        entries.entry_date,
        entries.entry_id,
        null::bigint as question_id,
        entries.note_id,
        notes.reader,
        entries.reverses_entry_id,
        reversals.entry_id as reversed_by_entry_id,
        entries.restores_entry_id,
        entries.recorded_at,
        reversals.recorded_at as ended_at
    from entries
    left join notes on notes.note_id = entries.note_id
    left join entries as reversals on reversals.reverses_entry_id = entries.entry_id
    left join notes as reversing_notes on reversing_notes.note_id = reversals.note_id
),
-- What an option books first stands for it; its amounts are shown where they differ.
possible as (
    select
        questions.question_id,
        array_agg(distinct (entry.value ->> 'amount')::bigint) as amounts,
        array_agg(distinct entry.value ->> 'direction') as directions,
        array_agg(distinct entry.value ->> 'category') as categories,
        min((entry.value ->> 'date')::date) as entry_date
    from questions
    cross join lateral jsonb_array_elements(questions.question -> 'options') as option
    cross join lateral jsonb_array_elements(option.value -> 'entries') as entry
    group by questions.question_id
),
drafts as (
    select
        'draft-' || questions.question_id as audit_id,
        notes.customer_number,
        case when questions.closed_at is null then 'draft' else 'declined' end as state,
        coalesce(questions.question ->> 'kind', 'unclear') as reason,
        questions.answer as reversed_reason,
        case when cardinality(possible.directions) = 1 then possible.directions[1] end as direction,
        case when cardinality(possible.categories) = 1 then possible.categories[1] end as category,
        case when cardinality(possible.amounts) = 1 then possible.amounts[1] end as amount,
        possible.amounts as possible_amounts,
        possible.entry_date,
        null::bigint as entry_id,
        questions.question_id,
        questions.note_id,
        notes.reader,
        null::bigint as reverses_entry_id,
        null::bigint as reversed_by_entry_id,
        null::bigint as restores_entry_id,
        notes.read_at as recorded_at,
        questions.closed_at as ended_at
    from questions
    inner join notes on notes.note_id = questions.note_id
    left join possible on possible.question_id = questions.question_id
    -- An answer that booked something shows as its entries; whose money a receipt was
    -- is asked of an entry that stands.
    where coalesce(questions.question ->> 'kind', '') <> 'purpose'
        and questions.answer is distinct from 'as it is'
        and not exists (
            select from entries where entries.note_id = questions.answer_note_id
        )
        and (questions.closed_at is null or coalesce(questions.question ->> 'kind', '') <> 'correction')
)
select * from booked
union all
select * from drafts;

comment on view marts.entry_audit is 'One row per entry ever booked, per row that takes one back, and per draft that waits for her answer or was declined.';
comment on column marts.entry_audit.audit_id is 'entry-<entry_id> or draft-<question_id>.';
comment on column marts.entry_audit.customer_number is 'The mitra whose book it is in.';
comment on column marts.entry_audit.state is 'standing, reversed, reversing (takes another back), draft (waits for her answer, for ever), declined.';
comment on column marts.entry_audit.reason is 'Why the row is there: note, answer, edit, correction, removal, undo, deletion; of a draft unclear, duplicate or correction.';
comment on column marts.entry_audit.reversed_reason is 'Why it does not stand: of a reversed row edit, correction, removal, undo or deletion; of a declined draft why it was closed.';
comment on column marts.entry_audit.direction is 'in, out, owed_to_me, owed_by_me; null of a draft where it is open.';
comment on column marts.entry_audit.category is 'As in marts.entries; null of a draft where it is open.';
comment on column marts.entry_audit.amount is 'Whole rupiah; null of a draft where it is open.';
comment on column marts.entry_audit.possible_amounts is 'Of a draft: the amounts that she is asked about; else null.';
comment on column marts.entry_audit.entry_date is 'The day it happened, by her words or her message''s own time.';
comment on column marts.entry_audit.entry_id is 'The entry; null of a draft.';
comment on column marts.entry_audit.question_id is 'The question of a draft; else null.';
comment on column marts.entry_audit.note_id is 'The note that booked it, or that the draft is of.';
comment on column marts.entry_audit.reader is 'Who read that note: parser, gemini, ocr, or correction for a command of hers.';
comment on column marts.entry_audit.reverses_entry_id is 'Of a reversing row: the entry that it takes back.';
comment on column marts.entry_audit.reversed_by_entry_id is 'Of a reversed row: the row that took it back.';
comment on column marts.entry_audit.restores_entry_id is 'Of a row that an undo put back: the entry that it stands for again.';
comment on column marts.entry_audit.recorded_at is 'When it was booked, or the note of the draft read (UTC).';
comment on column marts.entry_audit.ended_at is 'When it was taken back or the draft closed (UTC); null while it stands or waits.';
