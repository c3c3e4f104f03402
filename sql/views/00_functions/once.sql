-- A subquery that names this among its columns is not melted into the query around it: each
-- of its values is worked out once a row, however often it is looked at. Unlike an offset it
-- lets conditions in, keeps the order of rows and runs parallel, and costs nothing.
create function ops.once() returns integer
language sql volatile parallel safe
as $$ select 1 $$;

comment on function ops.once is 'In the list of a subquery: works out its values once a row.';
