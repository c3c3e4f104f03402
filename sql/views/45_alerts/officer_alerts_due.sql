-- One row per (tier change, officer contact) that no message was planned for yet.
create view alerts.officer_alerts_due as
with addressed as (
    select
        change_officers.*,
        format('tier-change:%s:%s', tier_history_id, officer_contact_id) as once_key
    from alerts.change_officers as change_officers
    where officer_contact_id is not null
)
select
    addressed.tier_history_id,
    addressed.once_key,
    addressed.officer_contact_id as contact_id,
    coalesce(aliases.chat_id, addressed.officer_phone || '@c.us') as chat_id,
    addressed.customer_number,
    addressed.mitra_name,
    addressed.previous_tier,
    addressed.tier,
    addressed.is_rise,
    snapshot.dpd,
    -- Rounded down, so that 97.9 % is never told as the 98 % that Gold asks for.
    floor(snapshot.total_paid::numeric * 100 / nullif(snapshot.total_due, 0))::bigint as paid_percent
from addressed
inner join marts.mitra_tiers_snapshot as snapshot
    on snapshot.customer_number = addressed.customer_number
left join lateral chat.first_alias(addressed.officer_contact_id) as aliases on true
where not exists (
    select from chat.outbox where outbox.once_key = addressed.once_key
);

comment on view alerts.officer_alerts_due is 'One row per (tier change, officer contact) that no message was planned for yet.';
