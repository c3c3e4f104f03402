alter table chat.outbox add column acked_at timestamptz;
comment on column chat.outbox.acked_at is
    'When WhatsApp first acknowledged it, with whatever ack; null: there is only the gateway''s word that it has it.';
update chat.outbox set acked_at = accepted_at where status in ('delivered', 'read');
