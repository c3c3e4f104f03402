-- What WhatsApp's ack makes of an answer: only ever forward, however late it comes. The
-- gateway's "accepted" may still fail; what was delivered did not.
create function ops.after_ack(status text, ack integer) returns text
language sql immutable parallel safe
as $$
    select case
        when array_position(forward, told) > array_position(forward, status) then told
        else status
    end
    from (
        select
            array['uncertain', 'accepted', 'failed', 'delivered', 'read'] as forward,
            case ack
                when -1 then 'failed'
                when 1 then 'accepted'
                when 2 then 'delivered'
                when 3 then 'read'
                when 4 then 'read'
            end as told
    ) as acks
$$;

comment on function ops.after_ack(text, integer) is
    'The status of an answer after an ack: -1 error, 1 server, 2 device, 3 read, 4 played; others change nothing.';
