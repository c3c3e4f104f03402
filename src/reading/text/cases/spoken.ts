/** Notes as they are spoken into the phone: run on, without signs, the days in between. One case a line: note -> expected, as in notes/cases.tsv. */
export const spoken = `
kemarin jual 1.100.000 hari ini jual 950.000 -> in:1100000 in:950000
kemarin jual 1.100.000 hari ini 950.000 -> in:1100000 in:950000
laku 350 hari ini -> ASK
dapat 120000 hr ini -> in:120000
jual 40 hari kemarin laku 200rb -> in:200000 ASK
beli beras 100.000 hari senin beli telur 30.000 -> out:100000 out:30000
jual 150.000 minggu lalu -> ASK
selama 3 hari ini laku 500rb -> ASK
3 hari ini laku 500rb -> ASK
2 hari lalu laku 200rb -> in:200000
beli gula 20.000 kg -> ASK
beli minyak 38.000 liter -> ASK
beli telur 28rb kilo -> ASK
beli gula 20rb plastik 5rb -> out:20000 out:5000
beli gula dua puluh ribu plastik lima ribu -> out:20000 out:5000
jual 1.500 butir telur, beli minyak 38rb -> out:38000 ASK
jual seribu tusuk sate -> ASK
jual lima ribu biji -> ASK
beli beras 12.000 kg -> ASK
gas 22.000 tabung -> ASK
beli Rp5.000 gelas plastik -> out:5000
jual 1.000 tusuk sate 1.500.000 -> in:1500000
beli terigu 5000 gr 60rb -> out:60000
jual rokok 3 bungkus 32rb, minyak 2 pcs 17 rb -> ASK
bayar kontrakan rumah 500rb -> out:500000
bayar kontrakan kios 500rb -> out:500000
sewa ruko 500rb -> out:500000
berobat 250rb -> out:250000
duitnya kepake buat berobat 250rb -> out:250000
beli obat anak 30rb -> out:30000
bayar sekolah anak 100rb -> out:100000
beli obat 20rb -> out:20000
servis motor 120rb -> out:120000
sedekah 20rb -> out:20000
kondangan 50rb -> out:50000
iuran rt 10rb -> out:10000
iuran keamanan pasar 5rb -> out:5000
keamanan 5rb -> out:5000
gaji suami 2jt -> in:2000000
BLT cair 600rb -> in:600000
dapat blt 600rb -> in:600000
PKH cair 500rb -> in:500000
tarik tabungan 500rb -> in:500000
dapat cashback 10rb -> in:10000
dapat hadiah 100rb -> in:100000
upah nyuci 50rb -> ASK
dapat upah nyuci 50rb -> in:50000
bayar upah tukang 50rb -> out:50000
beli tepung 2 karung @185 rb -> out:370000
beli tepung 2 karung @185rb -> out:370000
masuk 350 keluar 38 -> ASK
modal 150 laku 230 -> ASK
modal 150rb laku 230rb -> out:150000 in:230000
senin 200rb selasa 250rb rabu 180rb -> ASK
senin laku 200rb selasa 250rb rabu 180rb -> in:200000 in:250000 in:180000
jual tahu isi 3 nampan, senampan 45rb -> in:135000
tahu isi 3 nampan, senampan 45rb -> ASK
jual emas 2jt -> in:2000000
jual hp bekas 500rb -> in:500000
dikasih ibu 100rb -> in:100000
td siang laku 85rb sore 120rb malem 95rb -> in:85000 in:120000 in:95000
Pinjaman cepat cair 50 juta tanpa jaminan hubungi 08123456789 -> NONE
PROMO! Pinjaman online cepat cair 50jt bunga ringan, WA 08123456789 -> NONE
dpt arisan 1jt -> in:1000000
bayar arisan 50rb -> out:50000
kiriman anak 1,5jt -> ASK
refund shopee 45rb -> ASK
beli obat nyamuk 10rb -> out:10000
pinjam dana bri 5jt sudah cair -> ASK
tarik tabungan 200rb buat modal -> ASK|in:200000
jual gelang emas 45rb -> in:45000
td pagi laku 120rb trus siang 85rb abis itu beli galon 6rb -> in:120000 in:85000 out:6000
bu ini catatan hari ini jual bubur 175rb belanja ayam 60rb sama beras 65rb -> in:175000 out:60000 out:65000
alhamdulillah hari ini dapet 430rb dari jualan seblak -> in:430000
jual seblak 430rb pengeluaran kerupuk 50rb sosis 40rb gas 22rb -> in:430000 out:50000 out:40000 out:22000
kemarin sore jual es 90rb tadi pagi belanja 45rb -> in:90000 out:45000
belanja ke pasar habis 210rb pulangnya ojek 15rb -> out:210000 out:15000
jual pentol 40 tusuk 80rb -> in:80000
jual pentol 40 tusuk @2rb -> in:80000
jual pentol 40 tusuk seribuan -> in:40000
laku semua 15 porsi @12rb -> in:180000
modal 200rb dapet 350rb -> out:200000 in:350000
hari ini sepi cuma dapet 45rb -> in:45000
sepi bu cuma laku 3 porsi -> NONE|ASK
beli minyak 2 liter 38rb gula 1 kg 17rb telur sekilo 29rb -> out:38000 out:17000 out:29000
bayar listrik warung 150rb sama wifi 100rb -> out:150000 out:100000
bayar spp anak 250rb, uang saku 20rb -> out:250000 out:20000
bu RT bayar utang 25rb -> in:25000
mak Ijah ngutang kopi 2 gelas 8rb -> ASK
utang mak Ijah 8rb udah lunas -> in:8000|ASK
saya ngutang ke agen beras 1 karung 340rb -> owed_by_me:340000
bayar utang ke agen 100rb -> out:100000|ASK
setor ke amartha 125rb -> out:125000
besok bayar angsuran 125rb -> ASK|NONE
anak minta jajan 10rb -> out:10000|ASK
dikasih suami 200rb buat belanja -> in:200000|ASK
ngical bala-bala 60rb, meser tarigu 25rb -> in:60000 out:25000
dinten ieu ngajual cilok 120rb mayar gas 22rb -> in:120000 out:22000
kulo sade gethuk 50rb, tumbas gula 15rb -> in:50000 out:15000
wingi payu 210rb, kulakan tahu 80rb -> in:210000 out:80000
dodolan sego pecel 150rb tuku kacang 40rb mbayar listrik 50rb -> in:150000 out:40000 out:50000
manjua goreng pisang 70rb, mambali minyak 20rb -> in:70000 out:20000
dapek pitih 100rb dari jua karupuak -> in:100000
marjual kue 90rb, manuhor tepung 30rb -> in:90000 out:30000
ngadol canang 75rb numbas bunga 25rb -> in:75000 out:25000
ngadol canang 75rb, mablanja 40rb -> in:75000 out:40000
jual ayam potong 3 ekor @45rb -> in:135000
jual ayam 3 ekor 135rb potong ongkos 10rb -> ASK
td jual 2 kodi daster @350rb -> in:700000
gaji mbak ira 50rb -> out:50000
bayar tukang cuci 30rb -> out:30000
beli pulsa 50rb -> out:50000
jual pulsa 52rb -> in:52000
isi saldo gopay 100rb -> ASK|out:100000
ditransfer bu Lina 150rb buat pesanan kue -> in:150000|ASK
dp kue ultah 100rb -> ASK
pesanan nasi kotak 30 x 15rb lunas -> in:450000|ASK
laku 30 kotak nasi @15rb dp 200rb -> ASK
retur roti 20rb -> ASK
tepung 3kg @12rb -> ASK|out:36000
untung hari ini 90rb -> NONE|ASK
jual 7 sisir pisang 70rb, beli 5 tandan 200rb -> in:70000 out:200000
laku 1 juta 2 ratus -> ASK|in:1200000
laku sejuta dua ratus ribu -> in:1200000
jual gorengan dua ratus lima puluh ribu beli minyak tiga puluh delapan ribu -> in:250000 out:38000
dapet seratus ribu -> in:100000
dapet seratus -> ASK
jual kerupuk 25 bungkus, sebungkus 2rb -> in:50000
jual es teh segelas 3rb laku 20 -> ASK|in:60000
belanja sayur bayam 5rb kangkung 5rb tempe 10rb tahu 8rb -> out:5000 out:5000 out:10000 out:8000
masuk 500rb keluar 320rb sisa 180rb -> in:500000 out:320000
selasa laku 200rb rabu libur kamis laku 150rb -> in:200000 in:150000
tgl 5 jual 100rb tgl 6 jual 120rb -> in:100000 in:120000
jual 150.000 tadi pagi belanja 90.000 -> in:150000 out:90000
laku 85.000 kemarin -> in:85000
beras 5 kg 70.000 minyak 2 ltr 36.000 -> ASK
bayar kontrakan 600rb -> out:600000
anak sakit berobat 75rb obat 30rb -> out:75000 out:30000
dapat PKH 225rb -> in:225000
jual cincin emas 1,2jt buat modal -> in:1200000|ASK
uang dagang kepake 50rb buat bayar sekolah -> out:50000|ASK
nerima upah cuci 60rb -> in:60000
dapat kembalian 5rb -> ASK|NONE
jual sepatu bekas 35rb -> in:35000
jual nasi kuning 30 bungkus 7rb semua habis -> in:210000|ASK
tadi jual gorengan dapet 215 ribu, beli minyaknya 2 liter 37 ribu, tepungnya 3 kilo 33 ribu -> in:215000 out:37000 out:33000
bu saya laku 120rb hari ini trus kemarin 95rb -> in:120000 in:95000
hari ini 120rb kemarin 95rb -> ASK
belanja bumbu 25rb cabe 20rb bawang 15rb laku 180rb -> out:25000 out:20000 out:15000 in:180000
dagangan laku keras alhamdulillah 560rb -> in:560000
modalnya 300rb jualnya laku 455rb -> out:300000 in:455000|ASK
kulakan sayur 180rb payu 265rb bathi 85rb -> out:180000 in:265000|out:180000 in:265000 ASK
abdi ngical surabi 45rb, mésér santen 15rb, mayar parkir 2rb -> in:45000 out:15000 out:2000
ngajual hayam 2 ekor 110rb -> in:110000
galeuh beas 5 kilo 68rb -> out:68000
kenging ti ngajual cilok 70rb -> in:70000
awak jua nasi kapau 150rb, bali santan 20rb, baia karyawan 50rb -> in:150000 out:20000 out:50000
manarimo pitih dari jua samba 80rb -> in:80000
hepeng masuk 200rb -> in:200000
manggarar listrik 100rb -> out:100000
tiang ngadep jaje 60rb, meli tepung 25rb -> in:60000 out:25000
mayah utang ka warung 30rb -> out:30000|ASK
nyaur utang 50rb -> ASK|out:50000
sadean es 75rb mundut gula 12rb -> in:75000 out:12000
oleh 150rb saka dodolan bakso -> in:150000
jual bali kopi 30rb -> in:30000
kopi bali laku 45rb -> in:45000
meli bayar utang 20rb -> in:20000|ASK
meli ngutang beras 30rb -> owed_to_me:30000|ASK
bu meli bayar 20rb -> in:20000
beli oleh2 50rb -> out:50000
jual dodol garut 75rb -> in:75000
beli dodol 20rb -> out:20000
masuk 350rb\\nkeluar 120rb -> in:350000 out:120000
jual mangga 40rb, nangka 30rb, melon 25rb -> in:40000 in:30000 in:25000
jual nasi 50rb, martabak mini 30rb -> in:50000 in:30000
jual kue 50rb, mandi bola 10rb -> in:50000 ASK|in:50000 in:10000
jual es 40rb ngisi galon 6rb -> in:40000 ASK|in:40000 out:6000
jual es 40rb, nambal ban 15rb -> in:40000 ASK|in:40000 out:15000
jual bakso 200rb, nggiling daging 30rb -> in:200000 ASK|in:200000 out:30000
jual kopi 90rb nyewa tenda 50rb -> in:90000 out:50000
jual kopi 90rb nyetor bank 50rb -> in:90000 out:50000
jual lele 12 ekor 156.000 beli pakan 80.000 -> in:156000 out:80000
servis kipas 35rb -> ASK
bayar servis kipas 35rb -> out:35000
iuran kas majelis 10rb -> out:10000|ASK
iuran tanggung renteng 30rb -> ASK|out:30000
keamanan laku 50rb -> in:50000|ASK
bantuan keamanan 50rb -> ASK|out:50000
jual obat nyamuk 24rb -> in:24000
jual obat batuk 15rb -> in:15000
dapat sedekah 50rb -> ASK|in:50000
dapat zakat fitrah 200rb -> ASK|in:200000
emas naik 1,2jt -> NONE|ASK
beli emas 1jt -> out:1000000
jual motor lama 5jt -> in:5000000
hutang bank emas 1jt -> ASK
tarik tabungan 300rb bayar sekolah 200rb -> in:300000 out:200000|ASK|out:200000 ASK
anak kirim uang 500rb -> in:500000|ASK
laku 1.500.000 minggu ini -> ASK
untung 250.000 hari ini -> NONE|ASK
jual 12.000 butir telur -> ASK
beli telur 300 butir 540rb -> out:540000
jual 1500 tusuk sate 3jt -> in:3000000
beli 2000 gr tepung 24rb -> out:24000
dapat 3 hari ini 450rb -> ASK
kerja 5 hari dapat 500rb -> ASK
laku 75 kemarin -> ASK
beli plastik 1.000 lembar 45.000 -> ASK
jual 2 minggu lalu 300rb -> ASK|in:300000
`;
