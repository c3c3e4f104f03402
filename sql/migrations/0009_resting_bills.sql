-- A bill rests while nothing of it can change but by a load: it was paid in full long
-- ago, or is due far ahead and nothing is paid of it. Sums stand for those, so that the
-- features of everyone read the others alone, whatever the history behind them.
alter table core.bills add column is_resting boolean not null default false;
comment on column core.bills.is_resting is
    'By the bounds of ops.resting when it was written; only how fast features are depends on it.';

create index bills_awake on core.bills (customer_number, loan_id)
    include (bill_scheduled_date, bill_paid_date, amount, paid_amount)
    where not is_resting;

-- A loan is of one mitra: taken as independent, the two are thought to make far more groups.
create statistics core.bills_by_loan (ndistinct) on customer_number, loan_id from core.bills;

create table ops.resting (
    is_the_row boolean primary key default true check (is_the_row),
    settled_until date not null,
    later_from date not null,
    check (settled_until < later_from)
);
comment on table ops.resting is
    'One row: bills scheduled and paid up to settled_until rest, and unpaid ones scheduled from later_from on.';
insert into ops.resting values (true, '-infinity', 'infinity');
