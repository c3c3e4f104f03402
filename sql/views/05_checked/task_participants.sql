-- One row per staged row of task_participants.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_task_participants as
with texts as (
    select
        line_number,
        ops.trimmed(task_id) as task_id,
        ops.trimmed(participant_type) as participant_type,
        ops.trimmed(participant_id) as participant_id,
        ops.trimmed(is_face_matched) as is_face_matched,
        ops.trimmed(is_qr_matched) as is_qr_matched,
        ops.trimmed(payment_amount) as payment_amount
    from ops.staged_task_participants
    offset 0 -- trim once, though the parsing looks at the values several times
),
parsed as (
    select
        line_number,
        task_id,
        participant_type,
        participant_id,
        ops.parse_flag(is_face_matched) as is_face_matched,
        ops.parse_flag(is_qr_matched) as is_qr_matched,
        ops.parse_amount(payment_amount) as payment_amount,
        is_face_matched as is_face_matched_text,
        is_qr_matched as is_qr_matched_text,
        payment_amount as payment_amount_text
    from texts
    offset 0 -- parse once, though what follows looks at the values several times
),
judged as (
    select
        parsed.line_number,
        parsed.task_id,
        parsed.participant_type,
        parsed.participant_id,
        parsed.is_face_matched,
        parsed.is_qr_matched,
        parsed.payment_amount,
        case
            when parsed.task_id is null then 'missing task_id'
            when parsed.participant_type is null then 'missing participant_type'
            when parsed.participant_id is null then 'missing participant_id'
            when parsed.is_face_matched is null and parsed.is_face_matched_text is not null then 'unparseable is_face_matched'
            when parsed.is_qr_matched is null and parsed.is_qr_matched_text is not null then 'unparseable is_qr_matched'
            when parsed.payment_amount is null and parsed.payment_amount_text is not null then 'unparseable payment_amount'
            when ops.is_negative(parsed.payment_amount_text) then 'negative payment_amount'
            when parent.customer_number is null
                and lower(parsed.participant_type) in ('customer', 'mitra', 'borrower', 'nasabah') then 'unknown participant_id'
        end as reason
    from parsed
    left join core.customers as parent on parent.customer_number = parsed.participant_id
)
select
    line_number,
    task_id,
    participant_type,
    participant_id,
    is_face_matched,
    is_qr_matched,
    payment_amount,
    coalesce(reason, case
        when row_number() over (partition by reason is null, participant_id, participant_type, task_id order by line_number) > 1
            then 'duplicate participant_id'
    end) as reason
from judged;

comment on view ops.checked_task_participants is 'One row per staged row of task_participants.csv: typed values, and the reason if it is bad.';
