-- A loan rests when all its bills do, as paid: its sums stand for it within its mitra's, so
-- that features of everyone read the other loans alone, however many she has repaid.
alter table core.loans add column is_resting boolean not null default false;
comment on column core.loans.is_resting is
    'Whether all its bills rest as paid, by features.loan_sums: features of a recent date then pass it over but for its dpd. Kept up by features.rest_loans.';

-- Whatever rests, the lender's own dpd is looked at.
create index loans_awake on core.loans (customer_number, loan_id) include (snapshot_date, dpd)
    where not is_resting or dpd > 0;

-- It covers what the key covered until now.
alter table core.loans
    drop constraint loans_pkey,
    add constraint loans_pkey primary key (customer_number, loan_id);
