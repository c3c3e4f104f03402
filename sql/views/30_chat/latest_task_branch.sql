-- The branch of a mitra's latest task that names one. A function, as the planner puts it into
-- a query for each mitra who is looked at: a view would work out all of them first.
create function chat.latest_task_branch(asked_customer_number text) returns table (branch_id text)
language sql stable parallel safe
as $$
    select tasks.branch_id
    from core.task_participants as participants
    inner join core.tasks as tasks on tasks.task_id = participants.task_id
    where participants.participant_id = asked_customer_number
        and tasks.branch_id is not null
    order by coalesce(tasks.actual_datetime, tasks.start_datetime) desc nulls last
    limit 1
$$;

comment on function chat.latest_task_branch is 'The branch of a mitra''s latest task that names one; no row without such a task.';
