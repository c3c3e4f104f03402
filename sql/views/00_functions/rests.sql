-- The one rule of which bills rest, since all recent dates (see below) say the same of them:
-- settled ones, paid in full long ago; timely ones, paid in full by their day, which lies within
-- the last 12 weeks of each of those dates and before its last 4 (56 days: 84 less 28); and
-- later ones, due after all of them and unpaid.
create function ops.rests(
    bill_scheduled_date date, bill_paid_date date, amount bigint, paid_amount bigint, bounds ops.resting
) returns boolean
language sql immutable parallel safe
as $$
    select coalesce(
        bill_scheduled_date <= (bounds).settled_until
            and bill_paid_date <= (bounds).settled_until
            and paid_amount >= amount
        or bill_scheduled_date between (bounds).later_from - 84 and (bounds).settled_until + 56
            and bill_paid_date <= bill_scheduled_date
            and paid_amount >= amount
        or bill_scheduled_date >= (bounds).later_from
            and bill_paid_date is null
            and paid_amount = 0,
        false)
$$;

comment on function ops.rests is 'Whether a bill rests by these bounds.';

create function ops.is_recent(as_of date, bounds ops.resting) returns boolean
language sql immutable parallel safe
as $$ select as_of - 84 >= (bounds).settled_until and as_of < (bounds).later_from $$;

comment on function ops.is_recent is 'Whether the sums of resting bills stand for them on a date. 84 days: the longest window of the features is 12 weeks.';
