/** Whole days, lists and chat. From the policy alone. One case a line: note -> expected, as in notes/cases.tsv. */
export const kitchen = `
omset 0,5jt -> in:500000
omset 1,25 juta -> in:1250000
beli garam 2,5 ribu -> out:2500
beli beras Rp. 1.250.000,00 -> out:1250000
dapat 1/2 juta -> in:500000|ASK
dapat 5 ratus -> ASK
laku 20-an rb -> ASK
laku dua puluhan ribu -> ASK
laku 50rb lebih -> ASK
laku hampir 100rb -> ASK
laku kurang lebih 100rb -> ASK
laku 50rb pas -> in:50000
laku 50rb aja bu -> in:50000
laku cuma 50rb doang -> in:50000
beli rokok 2 slop 300rb -> out:300000
jual brownies 2 loyang 120rb -> in:120000
jual kopi 12 cup @5rb -> in:60000
jual martabak 6 loyang @25rb -> in:150000
fotocopy 20 lembar @500 -> ASK
jual fotocopy 20 lembar Rp500 -> ASK
beli sayur 4 ikat @2.500 -> out:10000
beli sayur 4 ikat 2500an -> out:10000
beli teh 2 kotak 11rb -> ASK
beli masako 1 renteng 5rb -> out:5000
beli masako 1 renteng 5000 -> out:5000
beli tepung 1 sak @ 190rb -> out:190000
beli tepung 2 sak @ 190rb -> out:380000
laku nasi goreng 9 porsi @ 13.000, es jeruk 9 gelas @ 4.000 -> in:117000 in:36000
sore laku 3 mangkok bakso @12rb sm 2 botol aqua @4rb -> in:36000 in:8000
jual cilok 100 tusuk seribuan, modal 60rb -> in:100000 out:60000
jual pisang goreng 35 @ 1.000 = 35.000 -> in:35000
Jual kue basah 20x2000, gorengan 30x1000 -> in:40000 in:30000
laku 5 porsi @ Rp. 15.000,- = Rp. 75.000,- -> in:75000
jual jus 4 gelas*6rb -> in:24000
jual jus 4 gelas × 6rb -> in:24000
jual jus 4gelas@6rb,beli buah 15rb -> in:24000 out:15000
jual nasi 20 bungkus x 8rb total 160rb -> in:160000
jual nasi 20 bungkus x 8rb total 150rb -> ASK
jual nasi 20 bungkus = 160rb -> in:160000
beli es 10 biji total 5rb -> out:5000
beli cabe sekilo 40rb, bawang setengah kilo 18rb -> out:40000 out:18000
telur sekilo 28rb -> ASK
hari ini masuk 320 ribu, keluar 140 ribu -> in:320000 out:140000
Alhamdulillah bu hari ini dapet 275rb, td beli bahan 110rb sama gas 22rb -> in:275000 out:110000 out:22000
hr ini jualan dpt 180rb trs blnja 60rb -> in:180000 out:60000
jualan 450 rb belanja 200 rb arisan 50 rb -> in:450000 out:200000 out:50000
jual seblak 220rb, kasih anak jajan 10rb, setor 60rb -> in:220000 out:10000 out:60000
Tgl 8: laku 250rb, beli bahan 90rb\\nTgl 9: laku 310rb, beli bahan 120rb -> in:250000 out:90000 in:310000 out:120000
sabtu laku 400rb minggu laku 520rb -> in:400000 in:520000
kemarin laku 210rb, hari ini laku 190rb -> in:210000 in:190000
kmrn beli ayam 3kg 105rb, td pagi laku 9 porsi @15rb -> out:105000 in:135000
3/11 laku 120rb\\n4/11 laku 95rb -> in:120000 in:95000
tgl 5 120rb laku -> in:120000
10-11-2026 laku 120.000 -> in:120000
laku 120.000 (tgl 10/11) -> in:120000
jam 8 beli tahu 20rb, jam 2 siang laku 60rb -> out:20000 in:60000
antrian 12 bayar 30rb -> in:30000|ASK
gaji 2 hari 100rb -> out:100000
gaji karyawan 100rb -> out:100000
bayar gaji mbak ira 50rb -> out:50000
bayar air 60rb -> out:60000
air minum 1 galon 6rb -> out:6000
jual air isi ulang 5 galon @6rb -> in:30000
gas melon 22rb -> out:22000
gas 3kg 22.000 -> out:22000
jual gas 3kg 24.000 -> in:24000
beli gas 12 kg 200rb -> out:200000
token listrik 50 -> ASK
parkir 2 -> ASK
ongkir jnt 12rb -> out:12000
bayar ongkir 12rb, plastik 8rb -> out:12000 out:8000
angsuran mingguan 135.500 -> out:135500
bayar angsuran minggu ke 12 120rb -> out:120000
setor 120 -> ASK
setor angsuran 120 ribu tgl 9 -> out:120000
cicilan hp 150rb -> out:150000
bayar arisan rt 50rb -> out:50000
bayar arisan RT 03 50rb -> out:50000
beli popok anak 55rb -> out:55000
beli susu adek 1 kotak 48rb -> out:48000
jajan anak 5rb x 2 -> out:10000
spp anak 2 bln 200rb -> out:200000
bayar sekolah anak 2 org 300rb -> out:300000
modal pagi 200rb, laku 380rb -> out:200000 in:380000
modal 150 ribu dapat 320 ribu -> out:150000 in:320000
pinjem modal ke bu haji 400rb -> in:400000 owed_by_me:400000
trima modal 1 juta -> in:1000000
bu rt ngutang 3 bungkus nasi @12rb -> owed_to_me:36000
bu tini ngutang beras 30rb sama gula 14rb -> owed_to_me:30000 owed_to_me:14000
bu sri bayar utang 5rb, bu ika bayar utang 10rb -> in:5000 in:10000
bang jago ngebon kopi 4rb -> owed_to_me:4000
bu guru bon 40rb bayar tgl 1 -> owed_to_me:40000|ASK
saya bon beras ke toko ah kiong 130rb -> owed_by_me:130000
ngutang ke toko 130rb -> owed_by_me:130000
beli beras 130rb ngutang di toko -> owed_by_me:130000
jual nasi ke bu rt 30rb ngutang -> owed_to_me:30000
pak rt nyicil utang 20rb, beli gas 22rb -> in:20000 out:22000
lunasin utang 20rb -> out:20000
bu ani ngelunasin hutang 60.000 -> in:60000
pak joko bayar hutang 50 -> ASK
pak joko bayar bon 50rb -> in:50000
pak joko bayar utang 50rb kurang 20rb -> ASK
dp kue ultah 100rb sisa 150rb -> ASK
dp 50rb -> ASK
terima dp 50rb, jual kue 40rb -> in:40000 ASK
retur 2 bungkus 10rb -> ASK
titipan bu sri laku 30rb -> ASK
tukar tambah hp 200rb -> ASK
omset bulan ini 8jt, hari ini laku 300rb -> in:300000 ASK
jual pulsa 10rb bayar 12rb -> ASK|in:10000 ASK
jual pulsa 10rb jd 12rb -> ASK
beli 20rb jual 35rb -> out:20000 in:35000
gula 14rb 2kg 28rb -> ASK
beli gula 28rb (2kg) -> out:28000
beli gula (2kg) 28rb -> out:28000
jual nasi 150rb (belum termasuk es) -> in:150000
beli bahan 120rb (ayam, cabe, minyak) -> out:120000
beli bahan 120rb (ayam 80rb, cabe 40rb) -> out:120000|ASK|out:80000 out:40000
beli bahan 120rb: ayam 80rb, cabe 40rb -> ASK|out:80000 out:40000|out:120000 ASK
pagi 100rb, siang 80rb -> ASK
laku: pagi 100rb, siang 80rb -> in:100000 in:80000
laku 100rb pagi, 80rb sore -> in:100000 in:80000
laku 100rb atau 80rb -> ASK
jual 50rb eh 60rb -> ASK
jual nasi 50rb salah harusnya 60rb -> ASK
beli minyak 38rb bukan 83rb -> ASK
bu catat ya jual nasi 50rb -> in:50000
tolong dicatat beli gas 22rb -> out:22000
catat: jual nasi 50rb -> in:50000
bu hasil hari ini 230rb -> in:230000
lapor bu, penjualan hari ini Rp 230.000 -> in:230000
ini catatan saya bu: laku 300rb, beli bahan 120rb, untung 180rb -> in:300000 out:120000
untungnya hari ini berapa ya kalau laku 300rb -> NONE
saya untung ga ya bu -> NONE
minyak goreng naik jadi 20rb -> NONE|ASK
harga cabe 60rb sekilo mahal banget -> NONE|ASK
hari ini ga jualan -> NONE
libur dulu bu -> NONE
anak saya 2 bu -> NONE
umur saya 45 tahun -> NONE
pinjaman saya sisa berapa -> NONE
bu minggu depan kumpulan jam 9 ya -> NONE
tgl 15 kumpulan dimana bu -> NONE
kelompok 12 kumpul jam 10 -> NONE
iya -> NONE
salah bu -> NONE
terima kasih bu, jual nasi 50rb -> in:50000
kasih tau caranya dong bu -> NONE
bayar angsuran bisa lewat mana bu -> NONE
kalo telat bayar 120rb didenda ga -> NONE
apa saya bisa pinjam 5 juta lagi -> NONE
boleh minta tambahan modal 2jt? -> NONE
gmn cara jual online -> NONE
berapa ya modal buka laundry, 5jt cukup? -> NONE
sudah setor 120rb ya bu -> out:120000
sudah setor 120rb belum ya bu? -> NONE|ASK
udah bayar listrik 100rb -> out:100000
blm bayar listrik 100rb -> ASK|NONE
nanti sore bayar angsuran 120rb -> ASK|NONE
lagi nunggu bu ani bayar utang 20rb -> ASK|NONE
gak jadi jual 50rb -> ASK|NONE
laku 50rb tapi uang ilang 10rb -> in:50000 ASK
uang hilang 20rb -> ASK
jual rugi 50rb -> ASK
rugi 20rb -> ASK|NONE
Jual Nasi Kuning 12 Porsi @ Rp10.000 = Rp120.000 🍛🙏\\nBeli Ayam 1,5kg Rp57.000 🐔\\nUntung Rp63.000 😊 -> in:120000 out:57000
📅 Senin\\n✅ laku 210rb\\n❌ belanja 95rb -> in:210000 out:95000
Jual gorengan=350rb,Beli minyak=38rb,Gas=22rb -> in:350000 out:38000 out:22000
jual gorengan..350rb..beli minyak..38rb -> in:350000 out:38000
jual gorengan 350rb,,beli minyak 38rb,,, -> in:350000 out:38000
jual  gorengan\\n350rb\\nbeli minyak\\n38rb -> in:350000 out:38000
gorengan\\n350rb -> ASK
jual\\n50rb -> in:50000
Jual : \\nNasi : 50rb\\nEs : 20rb\\nBeli : \\nGas : 22rb -> in:50000 in:20000 out:22000
pengeluaran = 45rb\\npemasukan = 120rb -> out:45000 in:120000
Pengeluaran hari ini:\\n1) minyak 2L = 38.000\\n2) tepung 1kg = 12.000\\n3) gas = 22.000\\nPemasukan hari ini:\\n1) gorengan = 350.000 -> out:38000 out:12000 out:22000 in:350000
beli minyak 2L=38.000 tepung 1kg=12.000 -> out:38000 out:12000
`;
