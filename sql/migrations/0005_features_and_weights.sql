create table core.features (
    feature text primary key,
    expected_sign smallint check (expected_sign in (-1, 1)),
    reason text not null,
    is_actionable boolean not null,
    advice text,
    check (is_actionable = (advice is not null))
);
comment on table core.features is
    'One row per feature that an early-warning model may use: which sign its weight may have (null: either) and the words for it. A version copies the words, so that it explains itself for ever as it did.';

insert into core.features (feature, expected_sign, reason, is_actionable, advice) values
    ('on_time_share_4w', -1, 'bagian angsuran 4 minggu terakhir yang dibayar tepat waktu', true,
     'Bayar angsuran berikutnya di hari jatuh temponya ya, Bu. Satu minggu tepat waktu sudah terasa bedanya.'),
    ('on_time_share_12w', -1, 'bagian angsuran 12 minggu terakhir yang dibayar tepat waktu', true,
     'Usahakan tepat waktu beberapa minggu berturut-turut ya, Bu. Sisihkan sedikit setiap hari supaya ringan.'),
    ('on_time_share_all', -1, 'bagian semua angsuran sampai hari ini yang dibayar tepat waktu', true,
     'Setiap angsuran yang tepat waktu memperbaiki catatan Ibu.'),
    ('on_time_trend', -1, 'tepat waktu 4 minggu terakhir dibanding 8 minggu sebelumnya', true,
     'Pelan-pelan kembali ke hari jatuh tempo ya, Bu, mulai dari angsuran minggu ini.'),
    ('part_paid_share_12w', 1, 'bagian angsuran 12 minggu terakhir yang baru dibayar sebagian', true,
     'Kalau bisa, lengkapi dulu angsuran yang baru dibayar sebagian ya, Bu.'),
    ('mean_days_late_12w', 1, 'rata-rata hari telat 12 minggu terakhir', true,
     'Kalau belum bisa pas harinya, makin dekat ke jatuh tempo makin baik, Bu.'),
    ('max_days_late_12w', 1, 'hari telat paling lama 12 minggu terakhir', true,
     'Kalau ada angsuran yang berat, kabari petugas sebelum jatuh tempo ya, Bu.'),
    ('weeks_since_late', -1, 'berapa minggu tanpa angsuran telat', true,
     'Jaga minggu-minggu tanpa telat ya, Bu. Sisihkan uang angsuran lebih dulu setiap hari.'),
    ('dpd_bills', 1, 'hari tunggakan yang masih berjalan', true,
     'Bayar dulu angsuran yang paling lama lewat ya, Bu. Kalau berat, bicarakan dengan petugas.'),
    ('repayment_rate', -1, 'bagian tagihan jatuh tempo yang sudah dibayar', true,
     'Cicil sisa tagihan yang sudah jatuh tempo, sedikit demi sedikit ya, Bu.'),
    ('repayment_rate_shrunk', -1, 'bagian tagihan jatuh tempo yang sudah dibayar', true,
     'Cicil sisa tagihan yang sudah jatuh tempo, sedikit demi sedikit ya, Bu.'),
    ('loan_cycle', -1, 'pinjaman yang ke berapa', false, null),
    ('tenor_elapsed', null, 'bagian jangka waktu pinjaman yang sudah lewat', false, null),
    ('outstanding_share', null, 'sisa pinjaman dibanding pokoknya', false, null),
    ('attendance_share_12w', -1, 'bagian pertemuan 12 minggu terakhir dengan wajah atau QR tercatat', true,
     'Datang ke pertemuan minggu ini ya, Bu, dan pastikan wajah atau QR Ibu tercatat.'),
    ('is_attendance_missing', null, 'belum ada pertemuan 12 minggu terakhir', false, null),
    ('note_days_28', -1, 'hari dengan catatan usaha dalam 28 hari terakhir', true,
     'Catat jualan dan belanja setiap hari ya, Bu. Satu pesan singkat sudah cukup.'),
    ('is_note_days_missing', null, 'belum ada catatan usaha 8 minggu terakhir', false, null),
    ('net_margin_28', -1, 'sisa kas usaha dibanding uang masuk 28 hari terakhir', true,
     'Cek lagi harga jual: modal, ongkos, dan upah Ibu sendiri sudah termasuk belum?'),
    ('is_net_margin_missing', null, 'catatan belum cukup untuk menghitung sisa kas', false, null),
    ('sales_variation_8w', 1, 'naik turunnya penjualan mingguan 8 minggu terakhir', true,
     'Saat minggu ramai, sisihkan untuk minggu sepi ya, Bu.'),
    ('is_sales_variation_missing', null, 'catatan belum cukup untuk melihat naik turun penjualan', false, null),
    ('instalment_share_28', 1, 'angsuran dibanding sisa kas usaha 28 hari terakhir', true,
     'Sisihkan uang angsuran setiap hari ya, Bu: angsuran seminggu dibagi enam hari jualan.'),
    ('is_instalment_share_missing', null, 'catatan belum cukup untuk membandingkan angsuran dengan kas', false, null);

alter table core.weights
    add column low double precision,
    add column high double precision,
    add column is_actionable boolean not null default false,
    add column advice text,
    add check (low < high),
    add check (advice is null or is_actionable);
comment on table core.weights is
    'One row per feature of a model: weight * (value - mean) / scale, the value held between low and high (null: no limit), adds to the logit of falling more than 7 days behind in the next 8 weeks. Only what is_actionable is ever said to a mitra, as advice.';

update core.models set status = 'retired' where model_version = 'early-warning-trial-1';

insert into core.models (model_version, model_name, status, is_trial, intercept, described) values
    ('early-warning-trial-2', 'early_warning', 'champion', true, -1.75,
     'Trial weights set by judgement, not fitted; to be replaced by the first trained version.');

insert into core.weights
    (model_version, feature, weight, mean, scale, low, high, reason, is_actionable, advice)
select 'early-warning-trial-2', feature, trial.weight, trial.mean, trial.scale, trial.low, trial.high,
    features.reason, features.is_actionable, features.advice
from (values
    ('on_time_share_4w', -0.18, 0.75, 0.30, 0, 1),
    ('on_time_share_12w', -0.16, 0.75, 0.25, 0, 1),
    ('part_paid_share_12w', 0.12, 0.05, 0.10, 0, 0.5),
    ('mean_days_late_12w', 0.20, 3, 5, 0, 30),
    ('weeks_since_late', -0.18, 8, 10, 0, 26),
    ('dpd_bills', 0.38, 4, 10, 0, 60),
    ('repayment_rate_shrunk', -0.28, 0.95, 0.06, 0.6, 1),
    ('loan_cycle', -0.10, 1.5, 1, 1, 4),
    ('attendance_share_12w', -0.15, 0.80, 0.15, 0, 1),
    ('note_days_28', -0.12, 12, 8, 0, 28),
    ('net_margin_28', -0.12, 0.30, 0.20, -0.5, 0.8),
    ('instalment_share_28', 0.15, 0.40, 0.40, 0, 3)
) as trial (feature, weight, mean, scale, low, high)
inner join core.features as features using (feature);
