-- bills.csv has millions of rows, and reading each value from a text in SQL took most of
-- a load. A row that is written plainly goes into these as copy reads it, and its text
-- columns stay null.
alter table ops.staged_bills
    add column is_plain boolean,
    add column may_repeat boolean,
    add column plain_bill_scheduled_date date,
    add column plain_bill_paid_date date,
    add column plain_amount bigint,
    add column plain_paid_amount bigint;
comment on column ops.staged_bills.is_plain is
    'Whether the values are in the plain_ columns; ids are as they should be then.';
comment on column ops.staged_bills.may_repeat is
    'False where bill_id is above all before it in the file, so that no row before has it.';
