-- A loan with a timely bill is no settled one, though all its bills may rest: see ops.rests.
comment on column core.loans.is_resting is
    'Whether all its bills rest as settled, by features.loan_sums: features of a recent date then pass it over but for its dpd. Kept up by features.rest_loans.';
