-- What rests is wider since timely bills do: see ops.rests.
comment on column core.bills.is_resting is
    'By ops.rests and the bounds of ops.resting, when it was written or they were moved; only how fast features are depends on it.';

comment on table ops.resting is
    'One row: the bounds that bills rest by. Settled ones are scheduled and paid up to settled_until, later ones are unpaid and scheduled from later_from on, timely ones lie between: see ops.rests.';
