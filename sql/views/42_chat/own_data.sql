-- One row per thing that is held of a mitra with a chat, in words that she reads: what DATA SAYA
-- sends her. Times are of her zone. Ask for one contact at a time.
create view chat.own_data as
with mitra as (
    select
        *,
        coalesce(timezone, 'Asia/Jakarta') as zone
    from chat.contacts
    where role = 'mitra'
)
select
    contact_id,
    '1. Identitas' as section,
    0 as place,
    format('Nama: %s; nomor HP: %s; nomor mitra: %s',
        coalesce(name, '-'), coalesce(phone, 'tidak diketahui'), customer_number) as line
from mitra
union all
select
    mitra.contact_id,
    '2. Persetujuan',
    consents.consent_id,
    format('%s: %s %s (teks %s)', to_char(consents.decided_at at time zone zone, 'YYYY-MM-DD HH24:MI'),
        case consents.purpose when 'record' then 'catatan' when 'score' then 'skor' else 'AI luar negeri' end,
        case when consents.is_granted then 'boleh' else 'tidak' end, consents.text_version)
from mitra
inner join chat.consents as consents on consents.contact_id = mitra.contact_id
union all
select
    mitra.contact_id,
    '3. Tier',
    0,
    format('Per %s: %s', tiers.as_of, coalesce(tiers.tier, 'belum ada'))
from mitra
inner join marts.mitra_tiers_snapshot as tiers on tiers.customer_number = mitra.customer_number
union all
select
    scores.contact_id,
    '4. Skor',
    0,
    format('Per %s: %s', scores.as_of, coalesce(round(scores.score::numeric, 3)::text, 'belum dinilai'))
from chat.shown_scores as scores
union all
select
    mitra.contact_id,
    '5. Pinjaman dan tagihan (data pemberi pinjaman)',
    0,
    format('Pinjaman %s: pokok Rp%s, sisa Rp%s', loans.loan_id, loans.principal_amount, loans.outstanding_amount)
from mitra
inner join core.loans as loans on loans.customer_number = mitra.customer_number
union all
select
    mitra.contact_id,
    '5. Pinjaman dan tagihan (data pemberi pinjaman)',
    1,
    format('Tagihan %s: Rp%s, dibayar Rp%s%s', bills.bill_scheduled_date, bills.amount, bills.paid_amount,
        ' pada ' || bills.bill_paid_date)
from mitra
inner join core.bills as bills on bills.customer_number = mitra.customer_number
union all
select
    mitra.contact_id,
    '6. Catatan uang',
    entries.entry_id,
    format('%s: %s Rp%s, %s %s', entries.entry_date,
        case entries.direction when 'in' then 'masuk' when 'out' then 'keluar'
            when 'owed_to_me' then 'piutang' else 'utang' end,
        entries.amount, entries.category, coalesce('(' || entries.description || ')', ''))
from mitra
inner join chat.entry_sources as entries on entries.customer_number = mitra.customer_number
where entries.is_standing
union all
select
    mitra.contact_id,
    '7. Pesan Ibu yang disimpan',
    messages.message_id,
    format('%s: %s%s', to_char(messages.sent_at at time zone zone, 'YYYY-MM-DD HH24:MI'),
        case when messages.media_sha256 is not null then '[berkas disimpan] ' end, coalesce(messages.body, ''))
from mitra
inner join chat.messages as messages on messages.contact_id = mitra.contact_id
where messages.body is not null or messages.media_sha256 is not null
union all
select
    mitra.contact_id,
    '8. Pesan kami',
    outbox.outbox_id,
    format('%s: %s', to_char(outbox.created_at at time zone zone, 'YYYY-MM-DD HH24:MI'), outbox.text)
from mitra
inner join chat.outbox as outbox on outbox.contact_id = mitra.contact_id
where outbox.text <> '';

comment on view chat.own_data is 'One row per thing that is held of a mitra with a chat, in words that she reads: what DATA SAYA sends her.';
