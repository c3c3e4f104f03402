-- One row per (open request to have a tier looked at, officer contact) that no message was planned for yet.
create view alerts.reviews_due as
with requests as (
    select
        request_id,
        customer_number,
        tier
    from chat.review_requests
    where closed_at is null
),
addressed as (
    select
        requests.request_id,
        requests.customer_number,
        requests.tier,
        officers.mitra_name,
        officers.officer_contact_id as contact_id,
        officers.officer_phone,
        format('tier-review:%s:%s', requests.request_id, officers.officer_contact_id) as once_key
    from requests
    inner join alerts.mitra_officers as officers
        on officers.customer_number = requests.customer_number
        and officers.officer_contact_id is not null
        and officers.told_from < 'infinity'
)
select
    addressed.request_id,
    addressed.once_key,
    addressed.contact_id,
    coalesce(aliases.chat_id, addressed.officer_phone || '@c.us') as chat_id,
    addressed.customer_number,
    addressed.mitra_name,
    addressed.tier
from addressed
left join lateral chat.first_alias(addressed.contact_id) as aliases on true
where not exists (
    select from chat.outbox where outbox.once_key = addressed.once_key
);

comment on view alerts.reviews_due is 'One row per (open request to have a tier looked at, officer contact) that no message was planned for yet.';
