/** Notes as they are typed on a market day. One case a line: note -> expected, as in notes/cases.tsv. */
export const everyday = `
Alhamdulillah hari ini laku 450rb bu, belanja 200rb, sisa 250rb -> in:450000 out:200000
pagi laku 100rb siang 200rb sore 150rb -> in:100000 in:200000 in:150000
laku pagi 100rb, siang 200rb, sore 150rb -> in:100000 in:200000 in:150000
hari ini jualan dapat 350 ribu dipotong belanja 120 ribu -> ASK
setor hari ini 120 ya pak -> ASK
bu saya setor 120rb utk minggu ke 3 -> out:120000
bu tini beli 2 bungkus 14rb belum bayar -> ASK
bu tini belum bayar 14rb -> ASK
bu tini udah bayar 14rb -> in:14000
bu tini bayar 14rb kemarin ngutang -> ASK
pak joko kemarin ngutang 30rb sekarang bayar 10rb -> owed_to_me:30000 ASK
beli bahan: tepung 25rb, telur 30rb, gula 17rb, total 72rb -> out:25000 out:30000 out:17000
Belanja pasar\\ncabe 1/4 kg 15rb\\nbawang 1/2kg 18rb\\nayam 2 ekor 70rb\\ntotal 103rb -> out:15000 out:18000 out:70000
Jualan tgl 10\\nnasi uduk 40x7rb\\nlontong 20x5rb\\nTotal 380rb -> in:280000 in:100000
Pemasukan hari ini:\\n1. Gorengan = 150.000\\n2. Es teh = 50.000\\nTotal = 200.000\\nPengeluaran:\\n1. Gas = 22.000\\n2. Minyak = 38.000\\nTotal = 60.000\\nLaba = 140.000 -> in:150000 in:50000 out:22000 out:38000
beli gas melon 1 tabung 22rb -> out:22000
beli gas 2 tabung 44rb -> ASK
isi galon 6rb -> ASK
beli pulsa 20rb -> out:20000
isi pulsa 20rb -> ASK
jual pulsa 10rb 5 orang -> ASK
laku 5 porsi, 1 porsi 15rb -> ASK
laku 5 porsi per porsi 15rb -> in:75000
laku 5 porsi harga 15rb -> ASK
laku 5 porsi jadi 75rb -> ASK
jual ayam geprek 10 porsi@13rb -> in:130000
jual ayam geprek 10porsi @13000=130000 -> in:130000
ayam geprek 10 x 13rb = 130rb laku -> in:130000
laku ayam geprek 10 x 13rb = 130rb -> in:130000
transfer dari bu ani 75rb -> in:75000
tf ke supplier 500rb -> out:500000
bayar supplier 500rb -> out:500000
bayar karyawan 50rb -> out:50000
bayar tukang parkir 2rb -> out:2000
uang parkir 2rb -> out:2000
uang belanja dari suami 100rb -> ASK
dikasih uang belanja suami 100rb -> ASK
suami ngasih 100rb -> ASK
kasih uang suami 100rb -> out:100000
anak minta jajan 5rb -> ASK
jajan anak 5rb sama beli buku 20rb -> out:5000 out:20000
beli susu anak 60rb -> out:60000
beli beras buat rumah 70rb -> out:70000
bayar listrik rumah 100rb -> out:100000
arisan RT 50rb -> out:50000
bayar arisan 50rb -> out:50000
menang arisan 1jt -> in:1000000
narik arisan 1jt -> ASK
terima arisan 1jt -> in:1000000
nabung di bank 100rb -> out:100000
ambil tabungan 100rb -> ASK
tarik tabungan 200rb -> in:200000
utang warung 50rb -> ASK
utang ke warung 50rb -> owed_by_me:50000
ngutang dulu ke bu siti 50rb -> owed_by_me:50000
bu siti ngutang dulu 20rb -> owed_to_me:20000
bu siti ngutang 2 bungkus 14rb -> ASK
bu siti utang mie 3 bungkus 9rb -> ASK
bu siti ngutang telur 1kg 28rb, bu rina ngutang gula 1kg 17rb -> owed_to_me:28000 owed_to_me:17000
yang ngutang: bu siti 20rb, bu rina 15rb -> owed_to_me:20000 owed_to_me:15000
utang pelanggan: bu siti 20rb, bu rina 15rb -> ASK
bu siti bayar utang 20rb, bu rina 15rb -> in:20000 in:15000
bu siti nyicil utang 10rb dari 50rb -> ASK
bu siti bayar 20rb sisa utang 30rb -> in:20000 ASK
bayar bunga 10rb -> out:10000
pinjam bank keliling 500rb -> ASK
pinjam ke bu siti 100rb -> ASK
bu siti pinjam 100rb -> ASK
balikin uang bu siti 100rb -> ASK
laku 350 -> ASK
laku 350 ribuan -> ASK
laku tiga ratus lima puluh -> ASK
laku tiga setengah juta -> in:3500000
laku 1 juta setengah -> ASK
omset 1jt500rb -> in:1500000
omset 1 jt 500 -> in:1500000
omset 1jt 5 -> ASK
omset 1.5 -> ASK
omset 1,5 -> ASK
beli 1,5 kg gula 27rb -> out:27000
beli 1.5kg 27.500 -> out:27500
beli gula 1 1/2 kg 27rb -> out:27000
jual 10.000 -> in:10000
jual 10,000.00 -> in:10000
jual Rp 10.000.- -> in:10000
jual Rp10rb,- -> in:10000
jual 10 rb,- -> in:10000
jual 10rb/porsi -> ASK
jual 10rb/porsi 5 porsi -> in:50000
jual 5 porsi 10rb/porsi -> in:50000
jual 5 porsi 10rb per porsinya -> in:50000
5 porsi 10rb -> ASK
gorengan 350rb laku -> in:350000
gorengan 350rb -> ASK
gorengan laku 350rb minyak beli 38rb -> in:350000 out:38000
minyak beli 38rb -> out:38000
beli minyak, gula, tepung 120rb -> out:120000
beli minyak dan gula 60rb -> out:60000
beli minyak 38rb gula 17rb dan tepung 12rb -> out:38000 out:17000 out:12000
beli minyak (2 liter) 38rb -> out:38000
beli minyak 2 liter @19rb -> out:38000
beli 2 liter minyak @19rb -> out:38000
jual beras 5kg @14rb -> in:70000
jual beras 5 kg 14rb/kg -> in:70000
jual beras 5kg 70rb -> in:70000
jual 5 porsi, 15rb -> ASK
cabe 1/4 kg 15rb -> ASK
modal cair 5jt -> ASK
pinjaman cair 5jt -> ASK
pencairan modal 5jt -> ASK
dapat pinjaman 5jt dari amartha -> ASK
dapat modal amartha 5jt -> ASK
modal dari amartha 5jt -> ASK
modal usaha 5jt dari amartha -> ASK
setoran dari bu ani 50rb -> ASK
masuk 50rb dari bu ani bayar utang -> in:50000
terima bayar utang bu ani 50rb -> in:50000
terima uang dari bu ani bayar utang 50rb -> in:50000
bu ani transfer 50rb -> ASK
bu ani setor 50rb -> ASK
ibu bayar listrik 50rb -> out:50000
ibu saya bayar listrik 50rb -> out:50000
kemarin bu ani ngutang 20rb hari ini lunas -> ASK
bu ani 20rb ngutang -> owed_to_me:20000
bu ani gorengan 20rb ngutang -> owed_to_me:20000
gorengan bu ani ngutang 20rb -> owed_to_me:20000
gorengan 20rb diutang bu ani -> ASK
laku gorengan 20rb diutang bu ani -> ASK
jual gorengan 20rb bu ani ngutang -> owed_to_me:20000
jual gorengan 20rb, bu ani ngutang -> ASK
jual gorengan 20rb tapi ngutang -> ASK
jual gorengan 20rb dibayar nanti -> ASK
jual gorengan 350rb yang ngutang 50rb -> ASK
laku 350rb termasuk utang 50rb -> ASK
laku 350rb, 50rb masih utang -> ASK
jual gorengan 350rb modal 200rb -> in:350000 out:200000
laku 350rb kotor -> ASK
laba kotor 100rb -> NONE
untung bersih 100rb -> NONE
keuntungan hari ini 100rb -> NONE
total pemasukan 500rb total pengeluaran 200rb -> NONE
masuk 500rb, keluar 200rb, saldo 300rb -> in:500000 out:200000
masuk: 500rb keluar: 200rb -> in:500000 out:200000
Masuk = 500rb\\nKeluar = 200rb -> in:500000 out:200000
M: 500rb\\nK: 200rb -> ASK
in 500rb out 200rb -> ASK
+500rb -> ASK
-200rb -> ASK
+ 500rb jual gorengan\\n- 200rb belanja -> in:500000 out:200000
500rb masuk -> in:500000
200rb keluar -> out:200000
500 masuk -> ASK
beli gula 27rb 2 -> ASK
beli gula 2 27rb -> ASK
beli gula 2kg@13.500 -> out:27000
beli telor 1kg 28 rb, minyak 1 L 18 rb -> out:28000 out:18000
beli telor 1kg=28rb -> out:28000
beli telor 1 kg : 28rb -> out:28000
beli telor 1 kg Rp 28.000 minyak 1 liter Rp 18.000 -> out:28000 out:18000
BELI TELOR 1KG RP28.000 MINYAK 1LITER RP18.000 -> out:28000 out:18000
beli telor28rb -> out:28000
telor28rb -> ASK
beli telor 28rb2kg -> out:28000
jual 2rb 3rb 5rb -> ASK
jual kue 2rb, 3rb, 5rb -> in:2000 ASK
jual kue 2rb+3rb+5rb -> in:2000 in:3000 in:5000
jual kue 2rb + 3rb + 5rb = 10rb -> in:2000 in:3000 ASK
jual 10 kue 2rb, 5 kue 3rb -> ASK
jual 10 kue @2rb, 5 kue @3rb -> in:20000 in:15000
jual 10 kue @2rb dan 5 donat @3rb -> in:20000 in:15000
jual 10 kue @2rb 5 donat @3rb -> in:20000 in:15000
jual kue @2rb 10 donat @3rb 5 -> in:20000 ASK
laku nasi 10 bks @ 7rb + es 10 gls @ 3rb -> in:70000 in:30000
laku nasi 10 bks @ 7rb (70rb) -> in:70000
laku nasi 10 bks (@7rb) 70rb -> in:70000
laku nasi 10 bks 7000 -> ASK
laku nasi 10 bks 70.000 -> in:70000
laku nasi 100 bks 700rb -> in:700000
beli pisang 2 sisir 30rb -> ASK
beli pisang 1 tandan 80rb -> out:80000
jual pisang 1 sisir 15rb 2x -> ASK
bayar 3 kali 50rb -> ASK
setor 2 minggu 240rb -> out:240000
setor angsuran ke 12 dari 50 120rb -> ASK
angsuran 12/50 120rb -> ASK
angsuran ke 12/50 120rb -> ASK
setor 120rb (minggu 5) -> out:120000
bayar kontrakan bulan november 500rb -> out:500000
bayar spp bulan ini 150rb -> out:150000
gaji bulan ini 500rb -> out:500000
belanja minggu ini 500rb -> ASK
pengeluaran bulan ini 2jt -> ASK
laku seminggu 2jt -> ASK
laku 3 hari 500rb -> ASK
laku dari senin sampai rabu 500rb -> ASK
laku senin-rabu 500rb -> ASK
laku sabtu minggu 500rb -> ASK
jualan sabtu 200rb minggu 300rb -> in:200000 in:300000
`;
