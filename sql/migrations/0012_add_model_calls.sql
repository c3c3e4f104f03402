-- What a model's maker asks for a million tokens, in US dollars, from a date on. Thinking
-- is paid as output. A model that is not listed costs null: unknown, not nothing.
create table ops.model_prices (
    model text collate "C" not null,
    from_date date not null,
    input_usd numeric not null check (input_usd >= 0),
    audio_usd numeric not null check (audio_usd >= 0),
    output_usd numeric not null check (output_usd >= 0),
    primary key (model, from_date)
);
comment on table ops.model_prices is
    'One row per model and date from which its price counts: US dollars for a million tokens of input, of audio input, and of output with thinking.';

-- Source: ai.google.dev/gemini-api/docs/pricing (paid tier, standard) as read on 2026-10-07,
-- and on 2026-07-04 for gemini-3-flash-preview. Of 3.8 Flash the page tells the later price, too.
insert into ops.model_prices (model, from_date, input_usd, audio_usd, output_usd) values
    ('gemini-3-flash-preview', '2025-12-17', 0.50, 1.00, 3.00),
    ('gemini-3.5-flash', '2026-05-01', 1.50, 1.50, 9.00),
    ('gemini-3.5-flash-lite', '2026-05-01', 0.30, 0.30, 2.50),
    ('gemini-3.8-flash', '2026-09-01', 0.75, 0.75, 3.75),
    ('gemini-3.8-flash', '2027-01-01', 1.50, 1.50, 7.50);

create table chat.model_calls (
    call_id bigint generated always as identity primary key,
    message_id bigint not null references chat.messages,
    model text not null,
    prompt_version text not null,
    outcome text not null check (outcome in ('answer', 'bad_form', 'truncated', 'empty', 'blocked',
        'bad_file', 'timeout', 'unreachable', 'rate_limited', 'server_error', 'wrong_key',
        'retired_model', 'bad_request')),
    problem text,
    prompt_tokens integer,
    audio_tokens integer,
    output_tokens integer,
    thinking_tokens integer,
    cost_usd numeric,
    called_at timestamptz not null,
    answered_at timestamptz not null default now()
);
comment on table chat.model_calls is
    'Append-only: one row per call of the model for a message''s file, with how it ended and what it used. audio_tokens are a part of prompt_tokens; cost_usd is null where the price is not known.';
create index model_calls_message on chat.model_calls (message_id, call_id);

create index messages_voices on chat.messages (received_at)
    where kind = 'voice' and media_sha256 is not null;
