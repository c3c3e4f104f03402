-- One row per officer contact who wrote a wrong code lately: five in a day, with no right one
-- between, lock her chat for an hour, counted from the fifth.
create view chat.code_locks as
with tries as (
    select
        actor_contact_id as contact_id,
        audit_id,
        action,
        happened_at
    from ops.audit_log
    where action in ('code_wrong', 'codes_locked', 'linked_by_code')
        and happened_at > ops.now() - interval '1 day'
        and happened_at <= ops.now()
),
counted as (
    select
        *,
        max(audit_id) filter (where action <> 'code_wrong') over (partition by contact_id) as fresh_from
    from tries
)
select
    contact_id,
    count(*) filter (
        where action = 'code_wrong' and audit_id > coalesce(fresh_from, 0)) as wrong_codes,
    max(happened_at) filter (where action = 'codes_locked') + interval '1 hour' as locked_until
from counted
group by contact_id;

comment on view chat.code_locks is 'One row per officer contact who wrote a code in the last day.';
comment on column chat.code_locks.wrong_codes is 'Wrong ones since the last right one or the last lock.';
comment on column chat.code_locks.locked_until is 'No code of hers is looked at before; may be past.';
