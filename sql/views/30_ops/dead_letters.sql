-- One row per message that was given up, and per answer that failed or may not have left.
create view ops.dead_letters as
with messages as (
    select * from chat.messages where status = 'dead'
),

-- What was withdrawn before a sender took it is no failure.
answers as (
    select * from chat.outbox where status in ('failed', 'uncertain') and attempts > 0
),

final as (
    select
        'message' as letter,
        message_id as letter_id,
        contact_id,
        kind,
        problem as reason,
        attempts,
        true as is_retryable,
        sent_at as happened_at
    from messages
    union all
    select
        'answer',
        outbox_id,
        contact_id,
        kind,
        problem,
        attempts,
        -- Only what the gateway certainly did not take is sent again.
        status = 'failed' and accepted_at is null,
        coalesce(sent_at, created_at)
    from answers
)

select * from final;

comment on view ops.dead_letters is
    'One row per message that was given up and per answer that failed or is uncertain, with the reason; `arthiusaha retry` brings back what is_retryable.';
