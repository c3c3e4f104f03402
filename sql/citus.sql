-- For Citus 13, once, after `arthiusaha migrate` and before the first load. Run on the coordinator:
--     psql "$DATABASE_URL" -f sql/citus.sql
-- The lender-sized tables are spread by customer_number and lie together, so that every join of
-- ours stays on one machine. Small tables stand whole on each. The queue of messages stays local.

-- A key without customer_number can't be checked across machines. The numbers it guards are
-- identities, and which entry takes back which is written by one transaction of ours.
alter table core.entries drop constraint entries_reverses_entry_id_fkey;
alter table core.entries drop constraint entries_reverses_entry_id_key;
alter table core.entries drop constraint entries_entry_id_key;
alter table core.tier_history drop constraint tier_history_tier_history_id_key;
-- A local table may not refer to one that is spread.
alter table chat.contacts drop constraint contacts_customer_number_fkey;

select create_reference_table('core.tier_rules');
select create_reference_table('core.features');
select create_reference_table('core.models');
select create_reference_table('core.weights');
select create_reference_table('core.tasks');
-- The function under ops.as_of_dates is asked on each machine.
select create_reference_table('ops.clock');
select create_reference_table('ops.panel_dates');
select create_reference_table('ops.resting');

select create_distributed_table('core.customers', 'customer_number');
select create_distributed_table('core.loans', 'customer_number', colocate_with => 'core.customers');
select create_distributed_table('core.bills', 'customer_number', colocate_with => 'core.customers');
select create_distributed_table('core.entries', 'customer_number', colocate_with => 'core.customers');
select create_distributed_table('core.tier_history', 'customer_number', colocate_with => 'core.customers');
select create_distributed_table('core.score_history', 'customer_number', colocate_with => 'core.customers');
select create_distributed_table('core.model_tests', 'customer_number', colocate_with => 'core.customers');
-- A participant's id is her customer_number.
select create_distributed_table('core.task_participants', 'participant_id', colocate_with => 'core.customers');
