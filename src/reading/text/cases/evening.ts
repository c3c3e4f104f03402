/** Names, sums in parts, debts and greetings. From the policy alone. One case a line: note -> expected, as in notes/cases.tsv. */
export const evening = `
Rina ngutang mie ayam 12rb -> owed_to_me:12000
budi bayar utang 30rb -> in:30000
asep nyicil utang 10rb -> in:10000
jual pulsa ke dewi 12rb -> in:12000
gaji rina 50rb -> out:50000
dikasih rina 20rb -> in:20000
kasih rina 20rb -> out:20000
mpok ati ngutang 22rb, yu jum bayar utang 10rb -> owed_to_me:22000 in:10000
bayar pinjaman 120rb -> out:120000
setoran pinjaman minggu ini 120rb -> out:120000
isi bensin 15rb -> out:15000
laku 1 1/2 juta -> in:1500000
beli motor 3,5 juta -> out:3500000
jual hp bekas 750000 -> in:750000
beli hp 1200000 -> out:1200000
no hp saya 08123456789 -> NONE
rekening bri 1234567890 -> NONE
beli di pasar: telur 3 kg @28rb dan minyak 2L 38rb -> out:84000 out:38000
beli telur 3kg sekilonya 28rb -> out:84000
beli telur 3 kg 28rb sekilonya -> out:84000
beli ayam 2 ekor seekornya 45rb -> out:90000
beli ayam 2kg, 1kg 36rb -> ASK
pengeluaran 75rb\\ngas 22rb\\nayam 53rb -> out:22000 out:53000
omset 300rb\\nbakso 200rb\\nes 100rb\\nbelanja 120rb -> in:200000 in:100000 out:120000
laku 300rb\\nbelanja 120rb\\ngas 22rb\\nangsuran 60rb\\nsisa 98rb -> in:300000 out:120000 out:22000 out:60000
Masuk 300rb, keluar: ayam 80rb, gas 22rb -> in:300000 out:80000 out:22000
kemarin: laku 200rb; belanja 90rb. hari ini: laku 250rb; belanja 100rb -> in:200000 out:90000 in:250000 out:100000
jual nasi 10bks@8rb,es teh 10gls@3rb,kerupuk 20x1rb -> in:80000 in:30000 in:20000
jualan nasi 10 x 8.000 = 80.000, es 10 x 3.000 = 30.000, total 110.000 -> in:80000 in:30000
bayar listrik 100rb dan air 60rb -> out:100000 out:60000
bayar listrik dan air 160rb -> out:160000
bayar listrik, air, wifi 310rb -> out:310000
parkir 2rb + bensin 15rb -> out:2000 out:15000
ongkos angkot 2x4rb -> out:8000
ojek 12rb -> ASK
nombok 5rb -> out:5000
bu ani nombok 60rb -> ASK
nemu uang 20rb -> ASK
hasil panen cabe 400rb -> in:400000
belanja dapur rumah 80rb -> out:80000
belanja rumah 80rb -> out:80000
nabung 2x10rb -> out:20000
nabung anak sekolah 5rb -> out:5000
tabungan anak 5rb -> out:5000
arisan 20 -> ASK
jajan 5 -> ASK
laku 85 -> ASK
laku 85.5 -> ASK
laku 85,5rb -> in:85500
laku 85,55rb -> in:85550
laku 1.25jt -> in:1250000
laku 0,75 jt -> in:750000
laku 2jt 15rb -> in:2015000
laku seratus dua puluh lima ribu lima ratus -> in:125500
laku sejutaan -> ASK
beli tahu sepuluh ribuan -> ASK
jual tahu 10 biji seribu -> ASK
jual tahu 10 biji seribuan -> in:10000
jual tahu seribuan 10 biji -> in:10000
jual es lilin 30 biji @Rp 500,- -> in:15000
jual es lilin 30 biji @500 perak -> in:15000
jual 3 porsi @15rb dan 2 porsi @12rb -> in:45000 in:24000
jual 3 porsi 15rb dan 2 porsi 12rb -> ASK
laku 3 nasi @10rb -> in:30000
laku nasi 3 @10rb -> in:30000
laku nasi @10rb x 3 -> in:30000
beli aqua gelas 2 dus @18rb -> out:36000
beli teh botol 1 krat 96rb -> out:96000
jual teh botol 12 botol 60rb -> in:60000
beli kecap botol 18rb -> out:18000
jual nasi bungkus 50rb -> in:50000
jual gorengan plastik 5rb -> in:5000
tgl 3-5 laku 600rb -> ASK
tgl 3/11-5/11 laku 600rb -> ASK
kemarin dan hari ini laku 400rb -> ASK
omset minggu lalu 2jt -> ASK
omset sebulan 8 juta -> ASK
sewa kios setahun 6jt -> out:6000000
spp anak sebulan 150rb -> out:150000
cicilan motor bulan ini 600rb -> out:600000
laku td mlm 120rb -> in:120000
lusa bayar arisan 50rb -> ASK|NONE
minggu depan setor 120rb -> ASK|NONE
jual nasi tgl 10 100rb tgl 11 120rb -> in:100000 in:120000
catat dong bu, tadi laku 95, belanja 40 -> ASK
kalo laku 300rb modal 200rb untung berapa bu? -> NONE
bu mau tanya, bayar angsuran 120rb lewat indomaret bisa? -> NONE
bu angsuran saya 120rb kan? -> NONE|ASK
sisa utang saya 500rb ya bu? -> NONE|ASK
cara nabung 10rb sehari gimana -> NONE|ASK
tips jualan biar laku dong -> NONE
stok habis, laku 210rb -> in:210000
hujan seharian cuma laku 45rb bu 😭 -> in:45000
Alhamdulillah laris bu, 510rb -> in:510000
laris manis 510rb -> in:510000
sepi bu, 45rb -> ASK
anak jajan 5rb -> out:5000
saya bayar spp anak 150rb -> out:150000
saya jual nasi 50rb -> in:50000
kami jual nasi 50rb -> in:50000
kejual nasi 50rb -> in:50000
nasi kejual 50rb -> in:50000
nasi laku 50rb -> in:50000
nasi uduk habis terjual 50rb -> in:50000
38rb minyak, 22rb gas -> out:22000 ASK
beli: 38rb minyak, 22rb gas, 12rb telur -> out:38000 out:22000 out:12000
jual: 50rb nasi, 20rb es -> in:50000 in:20000
Rekap tgl 5\\nMasuk 500rb\\nKeluar 125rb\\nSisa 375rb -> in:500000 out:125000
Senin 9/11\\nJual nasi 210.000\\nBeli ayam 95.000\\nUntung 115.000 -> in:210000 out:95000
bu ani ambil dulu 12rb -> owed_to_me:12000
pak rt bon 35rb -> owed_to_me:35000
mbak sri bayar nanti 18rb -> owed_to_me:18000
bu ani ngutang beras 2kg 28rb -> owed_to_me:28000
bu ani beli nasi 14rb bayar nanti -> owed_to_me:14000
bu ani ambil 3 bungkus @7rb bayar nanti -> owed_to_me:21000
Bu Ani ngutang 15rb\\nPak Budi ngutang 20rb\\nJual nasi 80rb -> owed_to_me:15000 owed_to_me:20000 in:80000
saya bon di toko 150rb -> owed_by_me:150000
saya ambil dulu beras di toko 60rb bayar nanti -> owed_by_me:60000
saya ngutang sama bu haji 50rb -> owed_by_me:50000
aku utang ke agen gas 66rb -> owed_by_me:66000
bu ani lunas utang 20rb -> in:20000
mbak tuti lunasin utang 45rb -> in:45000
bu ani nyicil utang 10rb -> in:10000
saya nyicil utang ke toko 50rb -> out:50000
bayar utang sama toko 50rb -> out:50000
bu ani ga jadi ngutang 15rb -> ASK|NONE
laku 300rb; nyicil 20rb -> in:300000 ASK
dp katering 200rb -> ASK
bu ani dp kue 50rb -> ASK
retur roti 12rb -> ASK
titip kue 40rb -> ASK
tukar receh 100rb -> ASK
jualan sebulan 4jt -> ASK
omset seminggu 2,1jt -> ASK
minggu ini laku 900rb -> ASK
pendapatan bulan lalu 4jt -> ASK
3 hari laku 300rb -> ASK
senin sampai rabu laku 400rb -> ASK
bayar listrik bulan ini 210rb -> out:210000
gaji seminggu 300rb -> out:300000
beli gula 14rb 15rb -> ASK
jual token 20rb dapat 22rb -> ASK
jual nasi 15rb bayar 20rb kembali 5rb -> ASK
modal 100rb jadi 150rb -> ASK
jual bakso untung 50rb -> ASK|NONE
jual nasi 200rb, beli gas 22, dp kue 50rb -> in:200000 ASK
jual ayam 300-350rb, beli bumbu 40rb -> out:40000 ASK
assalamualaikum bu -> NONE
makasih ya bu 🙏 -> NONE
ok -> NONE
bisa pinjam 2jt ga bu? -> NONE
cicilan saya berapa? -> NONE
cicilan saya yg 120rb itu sisa berapa kali? -> NONE
boleh tambah modal 1jt gak -> NONE
kapan jatuh tempo, tgl 5 ya? -> NONE
harga minyak sekarang berapa ya -> NONE
kalau jual nasi 10rb untung ga ya? -> NONE
hari ini tutup bu, anak sakit -> NONE
ga laku sama sekali hari ini -> NONE
belum setor angsuran 120rb -> ASK|NONE
besok mau beli gas 22rb -> ASK|NONE
halo bu, jual nasi 50rb -> in:50000
pagi bu, kemarin laku 310rb ya -> in:310000
jual nasi 50rb. berapa untung saya minggu ini? -> in:50000
beli gas 22rb, kapan cicilan saya? -> out:22000
Jual Nasi Uduk....85rb!!! -> in:85000
JUAL NASI 50RB BELI GAS 22RB -> in:50000 out:22000
jual   nasi    50   rb -> in:50000
jual nasi 🍚 50rb 🙏 -> in:50000
💰masuk 200rb 💸keluar 50rb -> in:200000 out:50000
1. jual nasi 50rb\\n2. beli gas 22rb -> in:50000 out:22000
1) laku 75rb\\n2) bensin 10rb -> in:75000 out:10000
*jual* nasi _50rb_ -> in:50000
jual nasi=50rb -> in:50000
jual nasi : 50rb;beli gas : 22rb -> in:50000 out:22000
(beli minyak 2L 38.000) -> out:38000
"jual nasi 50rb" -> in:50000
kemarin jual 50rb, tgl 5 beli gas 22rb -> in:50000 out:22000
senin: jual 100rb\\nselasa: jual 120rb\\nrabu: jual 90rb -> in:100000 in:120000 in:90000
tgl 5/11 laku 50rb -> in:50000
12 nov jual 40rb -> in:40000
Tgl 10\\nlaku 120rb\\nTgl 11\\nlaku 95rb\\nbeli es 10rb -> in:120000 in:95000 out:10000
`;
