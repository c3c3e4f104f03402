-- Called with every new sum of loans, and here: an older version of the service, which knows
-- nothing of loans that rest, may have summed them since.
create function features.rest_loans() returns void
language plpgsql
as $$
begin
    update core.loans as loans set is_resting = sums.is_settled
    from features.loan_sums as sums
    where sums.customer_number = loans.customer_number
        and sums.loan_id = loans.loan_id
        and sums.is_settled <> loans.is_resting;
end
$$;

comment on function features.rest_loans() is 'Puts loans to rest whose bills all rest as settled, and wakes the others.';

select features.rest_loans();
