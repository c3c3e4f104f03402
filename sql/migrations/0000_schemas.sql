-- Tables live here. The derived schemas (features, scoring, marts, alerts) are
-- made by the rebuild of sql/views, never by a migration. ops is made by the runner.
create schema core;
comment on schema core is 'The lender''s rows, the ledger and the judgement''s tables.';

create schema chat;
comment on schema chat is 'Contacts, consents, messages, notes and the outbox. Holds personal data.';
