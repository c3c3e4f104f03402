/** How entries are parted, what is planned, what was not done. One case a line: note -> expected, as in notes/cases.tsv. */
export const plans = `
laku ratusan ribu -> ASK
laku seratusan ribu -> ASK
laku jutaan -> ASK
laku puluhan porsi -> NONE
ribuan terima kasih bu -> NONE
1️⃣ jual gorengan 350rb\\n2️⃣ beli minyak 38rb -> in:350000 out:38000
① jual gorengan 350rb -> in:350000
jual	gorengan	350rb -> in:350000
jual gorengan 𝟑𝟓𝟎rb -> ASK
jual gorengan ٣٥٠ ribu -> ASK
saya ambil dulu minyak di toko 38rb -> owed_by_me:38000
ambil dulu minyak di toko 38rb -> owed_by_me:38000
bu tini ambil dulu minyak 38rb -> owed_to_me:38000
bu tini ngambil minyak dulu 2 liter 38rb -> owed_to_me:38000
bu tini bon gula 1kg 17rb -> owed_to_me:17000
kasbon bu tini 50rb -> ASK
bu tini kasbon 50rb -> owed_to_me:50000
karyawan kasbon 50rb -> ASK
jual 350rb beli 38rb bayar 22rb -> in:350000 ASK
jual gorengan 350rb beli minyak 38rb bayar listrik 50rb parkir 2rb -> in:350000 out:38000 out:50000 out:2000
laku 350rb belanja 120rb bensin 20rb jajan anak 5rb setor 120rb -> in:350000 out:120000 out:20000 ASK
laku350rb belanja120rb -> in:350000 out:120000
LAKU 350RB!!! BELANJA 120RB!!! -> in:350000 out:120000
laku 350rb😊belanja 120rb😊 -> in:350000 out:120000
laku 350rb.belanja 120rb -> in:350000 out:120000
laku 350rb, , belanja 120rb -> in:350000 out:120000
laku 350rb\\n\\n\\nbelanja 120rb -> in:350000 out:120000
, laku 350rb -> in:350000
laku: 350rb, belanja: 120rb -> in:350000 out:120000
laku : 350rb belanja : 120rb -> in:350000 out:120000
Laku=350rb;Belanja=120rb -> in:350000 out:120000
laku-350rb belanja-120rb -> in:350000 out:120000
laku 350rb|belanja 120rb -> in:350000 out:120000
laku 350rb • belanja 120rb -> in:350000 out:120000
laku 350rb > belanja 120rb -> in:350000 out:120000
laku 350rb (belanja 120rb) -> ASK
(laku 350rb) (belanja 120rb) -> ASK
laku rp350rb belanja rp120rb -> in:350000 out:120000
laku Rp 350 ribu, belanja Rp 120 ribu -> in:350000 out:120000
laku 350 belanja 120 -> ASK
laku 350, belanja 120 -> ASK
laku 350rb belanja 120 -> in:350000 ASK
laku 350 belanja 120rb -> out:120000 ASK
laku sekian 350rb -> in:350000
hari ini laku 350rb besok target 500rb -> in:350000 ASK
hari ini laku 350rb, besok mau beli minyak 38rb, kemarin beli gas 22rb -> in:350000 out:22000 ASK
kemarin laku 350rb, hari ini belum ada, tadi beli gas 22rb -> out:22000 ASK
tidak ada yang laku, beli gas 22rb -> out:22000
gak laku, beli gas 22rb -> out:22000
belum laku tapi sudah beli gas 22rb -> out:22000
belum bayar listrik, beli gas 22rb -> out:22000
belum setor 120rb, laku 350rb -> in:350000 ASK
laku 350rb belum setor 120rb -> in:350000 ASK
laku 350rb, belum setor -> in:350000
laku 350rb belum dipotong modal -> ASK
laku 350rb belum dihitung -> in:350000
beli gas 22rb tidak jadi -> ASK
gas 22rb batal -> ASK
batal beli gas 22rb, jual gorengan 350rb -> NONE
jangan lupa setor 120rb -> ASK
jangan lupa besok angsuran 120rb -> ASK
ingetin setor 120rb -> ASK
tolong ingatkan besok setor 120rb -> ASK
catat besok setor 120rb -> ASK
harusnya setor 120rb -> ASK
wajib setor 120rb -> ASK
setor 120rb tiap minggu -> ASK
tiap hari laku 350rb -> ASK
biasanya laku 350rb -> ASK
rata-rata laku 350rb -> ASK
seandainya laku 350rb -> ASK
misal laku 350rb untung berapa -> NONE
contoh: jual gorengan 350rb -> ASK
contohnya "jual gorengan 350rb" -> ASK
formatnya gimana? jual gorengan 350rb gitu? -> NONE
caranya ketik jual gorengan 350rb ya -> ASK
Masuk: 500rb\\nKeluar: 200rb -> in:500000 out:200000
jual gorengan, 350rb -> in:350000
jam 10 laku 50rb jam 2 laku 70rb -> in:50000 in:70000
pukul 09.00 jual kopi 30rb pukul 11.00 jual teh 20rb -> in:30000 in:20000
08:00 dapet 50rb 12:30 dapet 70rb jam 3 dapet 20rb -> in:50000 in:70000 in:20000
jam 10 50rb jam 2 70rb -> ASK
senin jual 200rb selasa jual 250rb rabu libur -> in:200000 in:250000
minggu laku 100rb senin libur -> in:100000
pemasukan nihil pengeluaran 50rb -> out:50000
keluar nihil masuk 80rb -> in:80000
masuk 0 keluar 50rb -> out:50000
masuk nol keluar 50rb -> out:50000
`;
