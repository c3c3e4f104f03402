-- One row per session of the gateway: how it stands, and what is to be done about it.
create view ops.session_health as
with sessions as (
    select * from ops.session_status
),

-- No event told of what was only found in the history.
arrivals as (
    select
        sessions.session,
        max(messages.received_at) filter (where not messages.is_fetched) as last_event_at,
        count(*) filter (
            where messages.is_fetched and messages.received_at > now() - interval '1 hour'
                and messages.received_at > messages.sent_at + interval '2 minutes'
                and messages.sent_at > sessions.since
        ) as missed_messages
    from sessions
    left join chat.messages as messages
        on messages.session = sessions.session
            and messages.received_at > now() - interval '7 days'
    group by sessions.session
),

-- How many messages this hour of the day brings on a day of the week before.
usual as (
    select
        sessions.session,
        (
            select count(*)
            from generate_series(1, 7) as days_ago
            inner join chat.messages as messages
                on messages.session = sessions.session
                    and messages.received_at > now() - (days_ago * 24 + 1) * interval '1 hour'
                    and messages.received_at <= now() - days_ago * interval '1 day'
        ) / 7.0 as hourly_messages
    from sessions
),

-- Answers of the last two hours that WhatsApp has had ten minutes to acknowledge.
answers as (
    select
        count(*) as accepted_answers,
        count(*) filter (where status = 'accepted' and acked_at is null) as unacked_answers
    from chat.outbox
    where claimed_at > now() - interval '2 hours'
        and accepted_at < now() - interval '10 minutes'
        -- Without an id no ack can be matched.
        and raw_id is not null
),

restarts as (
    select
        sessions.session,
        max(restarted_at) as last_restart_at,
        count(*) filter (where restarted_at > now() - interval '1 day') as restarts_today
    from sessions
    left join ops.session_restarts using (session)
    group by sessions.session
),

judged as (
    select
        sessions.*,
        arrivals.last_event_at,
        arrivals.missed_messages,
        usual.hourly_messages,
        restarts.last_restart_at,
        restarts.restarts_today,
        answers.unacked_answers,
        -- A few are phones that are off; no ack of most of them is a sign that they don't arrive.
        answers.unacked_answers >= 10
            and answers.unacked_answers * 2 >= answers.accepted_answers as is_unheard,
        coalesce(sessions.restricted_until > now(), false) as is_restricted,
        sessions.since < now() - interval '60 seconds' as is_past_grace,
        sessions.status = 'WORKING' and sessions.since < now() - interval '1 hour'
            and coalesce(arrivals.last_event_at < now() - interval '1 hour', true)
            and (arrivals.missed_messages > 0 or usual.hourly_messages >= 5) as is_silent
    from sessions
    inner join arrivals using (session)
    inner join usual using (session)
    inner join restarts using (session)
    cross join answers
),

reasons as (
    select
        *,
        case
            when is_silent then 'working but silent'
            when status = 'FAILED' and is_past_grace then 'failed'
            when status = 'STARTING' and since < now() - interval '5 minutes' then 'starting without end'
            when status in ('SCAN_QR_CODE', 'PASSKEY_REQUIRED', 'PASSKEY_CONFIRMATION_REQUIRED')
                and is_past_grace then 'to be paired by a person'
            when status in ('STOPPED', 'MISSING') and is_past_grace then 'not started'
            when is_unheard then 'answers stay without an ack'
        end as reason
    from judged
),

-- A restart helps neither who must scan nor who is restricted; three a day, half an hour apart.
final as (
    select
        session,
        status,
        reason,
        hourly_messages,
        missed_messages,
        unacked_answers,
        restarts_today,
        is_restricted,
        case
            when reason is null then null
            when reason in ('working but silent', 'failed', 'starting without end')
                and not is_restricted and restarts_today < 3
                and coalesce(last_restart_at < now() - interval '30 minutes', true)
                -- One restart for each time that it failed: failing again is for a person.
                and not (status = 'FAILED' and coalesce(last_restart_at > since - interval '10 minutes', false))
                then 'restart'
            else 'alert'
        end as advice,
        since,
        checked_at,
        restricted_until,
        caught_up_until,
        last_event_at,
        last_restart_at
    from reasons
)

select * from final;

comment on view ops.session_health is
    'One row per session of the gateway: its status, the signs of a silent death and of answers that don''t arrive, and the advice: restart, alert (a person must look) or nothing.';
