-- One row per thing that is held of the mitra behind one contact, in words that she reads:
-- what DATA SAYA sends her. Times are of her zone, or the given one where hers is not known.
-- A function, so that each of the views below it is asked of her alone.
create function chat.own_data(asked_contact_id bigint, default_zone text)
returns table (section text, place bigint, line text)
language sql stable
as $$
    with mitra as (
        select
            *,
            coalesce(timezone, default_zone) as zone
        from chat.contacts
        where role = 'mitra' and contact_id = asked_contact_id
    ),
    -- Her own chat's, and what her book was kept from at a WhatsApp that she had before.
    heard as (
        select messages.*
        from mitra
        inner join chat.messages as messages
            on messages.contact_id = mitra.contact_id
        union
        select messages.*
        from mitra
        inner join chat.notes as notes on notes.customer_number = mitra.customer_number
        inner join chat.messages as messages on messages.message_id = notes.message_id
    ),
    told as (
        select outbox.*
        from mitra
        inner join chat.outbox as outbox on outbox.contact_id = mitra.contact_id
        union
        select outbox.*
        from heard
        inner join chat.outbox as outbox on outbox.outbox_id = heard.reply_id
    )
    select
        '1. Identitas' as section,
        0 as place,
        format('Nama: %s; nomor HP: %s; nomor mitra: %s',
            coalesce(name, '-'), coalesce(phone, 'tidak diketahui'), customer_number) as line
    from mitra
    union all
    select
        '2. Persetujuan',
        consents.consent_id,
        format('%s: %s %s (teks %s)', to_char(consents.decided_at at time zone zone, 'YYYY-MM-DD HH24:MI'),
            case consents.purpose when 'record' then 'catatan' when 'score' then 'skor' else 'AI luar negeri' end,
            case when consents.is_granted then 'boleh' else 'tidak' end, consents.text_version)
    from mitra
    inner join chat.consents as consents on consents.contact_id = mitra.contact_id
    union all
    select
        '3. Tier',
        0,
        format('Per %s: %s', tiers.as_of, coalesce(tiers.tier, 'belum ada'))
    from marts.mitra_tiers_snapshot as tiers
    where tiers.customer_number = (select customer_number from mitra)
    union all
    select
        '4. Skor',
        0,
        case
            when scores.score is null then format('Per %s: belum dinilai', scores.as_of)
            else format('Per %s: kemungkinan telat lebih dari 7 hari dalam 8 minggu ke depan %s%%%s. Dihitung dari angsuran dan catatan; tidak mengubah tier. Keberatan? Tulis: minta dicek petugas',
                scores.as_of, round(scores.score::numeric * 100),
                case when scores.is_trial_score then ' (masih uji coba)' else '' end)
        end
    from chat.shown_scores as scores
    where scores.customer_number = (select customer_number from mitra)
    union all
    select
        '5. Pinjaman dan tagihan (data pemberi pinjaman)',
        0,
        format('Pinjaman %s: pokok %s, sisa %s', loans.loan_id,
            ops.rupiah(loans.principal_amount), ops.rupiah(loans.outstanding_amount))
    from mitra
    inner join core.loans as loans on loans.customer_number = mitra.customer_number
    union all
    select
        '5. Pinjaman dan tagihan (data pemberi pinjaman)',
        1,
        -- A payment that is dated after today is none yet.
        format('Tagihan %s: %s, %s', bills.bill_scheduled_date, ops.rupiah(bills.amount),
            case
                when bills.paid_amount = 0
                    or bills.bill_paid_date > (select as_of from ops.clock) then 'belum dibayar'
                else 'dibayar ' || ops.rupiah(bills.paid_amount)
                    || coalesce(' pada ' || bills.bill_paid_date, '')
            end)
    from mitra
    inner join core.bills as bills on bills.customer_number = mitra.customer_number
    union all
    select
        '6. Catatan uang',
        entries.entry_id,
        format('%s: %s %s, %s %s', entries.entry_date,
            case entries.direction when 'in' then 'masuk' when 'out' then 'keluar'
                when 'owed_to_me' then 'piutang' else 'utang' end,
            ops.rupiah(entries.amount), entries.category, coalesce('(' || entries.description || ')', ''))
    from chat.entry_sources as entries
    where entries.customer_number = (select customer_number from mitra) and entries.is_standing
    union all
    select
        '7. Pesan Ibu yang disimpan',
        messages.message_id,
        format('%s: %s%s', to_char(messages.sent_at at time zone zone, 'YYYY-MM-DD HH24:MI'),
            case when messages.media_sha256 is not null then '[berkas disimpan] ' end, coalesce(messages.body, ''))
    from mitra
    cross join heard as messages
    where messages.body is not null or messages.media_sha256 is not null
    union all
    select
        '8. Saran yang Ibu terima',
        advices.advice_id,
        format('%s: %s%s', to_char(advices.given_at at time zone zone, 'YYYY-MM-DD HH24:MI'), advices.text,
            case advices.went when 'yes' then ' (kata Ibu: berhasil)' when 'partly' then ' (kata Ibu: sebagian)'
                when 'no' then ' (kata Ibu: belum berhasil)' end)
    from mitra
    inner join chat.advices as advices on advices.customer_number = mitra.customer_number
    union all
    select
        '9. Pesan kami',
        outbox.outbox_id,
        format('%s: %s', to_char(outbox.created_at at time zone zone, 'YYYY-MM-DD HH24:MI'), outbox.text)
    from mitra
    cross join told as outbox
    where outbox.text <> ''
$$;

comment on function chat.own_data is 'One row per thing that is held of the mitra behind a contact, in words that she reads: what DATA SAYA sends her.';
