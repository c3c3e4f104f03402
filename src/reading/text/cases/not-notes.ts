/** Messages that book nothing and ask nothing. One case a line: note -> expected, as in notes/cases.tsv. */
export const notNotes = `
jual gorengan 0 -> NONE
beli gula Rp0 -> NONE
beli gula 0rb -> NONE
untung 50rb -> NONE
laba 290.000 -> NONE
total 500rb -> NONE
halo bu -> NONE
selamat pagi -> NONE
terima kasih bu -> NONE
status -> NONE
tier saya -> NONE
RALAT 2 -> NONE
SETUJU -> NONE
1 -> NONE
2 -> NONE
ya -> NONE
27 -> NONE
27 ya bu -> NONE
1 dan 2 -> NONE
boleh pinjam 5 juta? -> NONE
boleh pinjam 5 juta bu -> NONE
kalau jual 350rb untungnya berapa? -> NONE
bisa tambah modal 5jt ga bu? -> NONE
nomor saya 081234567890 -> NONE
hp 0812-3456-7890 -> NONE
+62 812 3456 7890 -> NONE
jam 9 buka -> NONE
ketemu jam 08.30 ya bu -> NONE
no pelanggan 531234567 -> NONE
anak saya 2 -> NONE
saya punya 2 anak -> NONE
saya jualan sejak 2019 -> NONE
belum jualan hari ini -> NONE
apa kabar bu -> NONE
saya mau tanya angsuran saya berapa -> NONE
angsuran saya 120rb kan bu? -> NONE
saya jualan gorengan -> NONE
hari ini sepi bu -> NONE
apa itu tier? -> NONE
gimana caranya naik gold -> NONE
kapan jatuh tempo angsuran -> NONE
angsuran saya berapa? -> NONE
saya tinggal di rt 02 rw 05 -> NONE
majelis 12 jam 10 -> NONE
DAFTAR -> NONE
BATAL -> NONE
HAPUS DATA -> NONE
makasih bu 🙏 -> NONE
siap -> NONE
2 ya bu -> NONE
pilih 1 -> NONE
dua -> NONE
ok 1 -> NONE
350 -> NONE
999 -> NONE
laba hari ini 290.000 -> NONE
saldo 500rb -> NONE
hari ini untung 50rb -> NONE
jual -> NONE
beli -> NONE
rb -> NONE
Rp -> NONE
jual gorengan -> NONE
bu besok libur ya? -> NONE
pinjaman saya berapa lagi -> NONE
sisa pinjaman saya berapa -> NONE
kenapa angsuran saya 120rb? -> NONE
berapa kalau pinjam 5 juta cicilannya -> NONE
apakah bisa pinjam 10jt -> NONE
bisa ga pinjam 3jt -> NONE
boleh tambah modal 2jt? -> NONE
jual berapa hari ini? -> NONE
saya lupa tadi laku berapa -> NONE
siapa petugas saya -> NONE
hari ini tanggal 5 -> NONE
umur saya 35 -> NONE
anak saya umur 7 tahun -> NONE
rumah saya no 12 -> NONE
alamat jl mawar 5 rt 3 rw 2 -> NONE
id pelanggan 12345678901 -> NONE
meteran 14012345678 -> NONE
nik 3201234567890001 -> NONE
hp saya 0812 3456 7890 -> NONE
wa 6281234567890 -> NONE
buka jam 7 tutup jam 5 -> NONE
jam 10 pagi -> NONE
pukul 14.30 -> NONE
kumpul 09.00 -> NONE
10.30 wib -> NONE
tgl 5 kumpulan -> NONE
kumpulan tgl 5 jam 9 -> NONE
3/11 kumpulan -> NONE
saya punya 3 cabang -> NONE
sudah 2 tahun jualan -> NONE
jualan dari tahun 2015 -> NONE
BERHENTI -> NONE
DATA SAYA -> NONE
bantuan -> NONE
laporan -> NONE
laporan bulan november -> NONE
RALAT -> NONE
ralat 3 -> NONE
tolak -> NONE
3 -> NONE
1. -> NONE
2) -> NONE
nomor 2 -> NONE
yang 1 -> NONE
1 bu -> NONE
ya 1 -> NONE
tidak -> NONE
siap bu -> NONE
iya bu, makasih -> NONE
tidak jualan -> NONE
promo jual nasi 10rb -> ASK
jual nasi cuma 10rb aja yuk -> ASK
jual nasi 10rb, yuk mampir -> ASK
jual nasi mulai 10rb -> ASK
jual nasi mulai dari 10rb -> ASK
mulai jam 6 laku 100rb -> in:100000
beli minyak promo 28rb -> out:28000
jual kopi 30rb tapi uangnya palsu -> ASK
jual kopi 30rb, ternyata ditipu -> ASK
`;
