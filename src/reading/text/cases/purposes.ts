/** What a thing is for, and who hands money to whom. One case a line: note -> expected, as in notes/cases.tsv. */
export const purposes = `
bensin jualan 20rb -> out:20000
gas jualan 22rb -> out:22000
gas buat jualan 22rb -> out:22000
listrik jualan 50rb -> out:50000
gaji jaga jualan 50rb -> out:50000
biaya jualan 50rb -> out:50000
biaya dagangan 50rb -> out:50000
biaya penjualan 50rb -> out:50000
upah bantu jualan 50rb -> ASK
bahan jualan 50rb -> ASK
bahan dagangan 50rb -> ASK
bumbu jualan 50rb -> ASK
beras jualan 50rb -> ASK
beras buat dagangan 50rb -> ASK
bungkus jualan 50rb -> ASK
alat jualan 50rb -> ASK
gerobak jualan 50rb -> ASK
kebutuhan jualan 50rb -> ASK
isi dagangan 50rb -> ASK
tempat jualan 300rb -> ASK
lapak jualan 300rb -> ASK
beli bumbu jualan 50rb -> out:50000
beli minyak 20rb, bumbu jualan 10rb -> out:20000 out:10000
jual nasi 100rb, kerupuk jualan 50rb -> in:100000 ASK
pakai uang jualan 50rb -> ASK
uang jualan dipakai 50rb -> ASK
setoran jualan 100rb -> ASK
jualan ditukar 50rb -> ASK
jualan basi 20rb -> ASK
parkir masuk pasar 2rb -> out:2000
tiket masuk pasar 5rb -> out:5000
karcis masuk 3rb -> out:3000
biaya masuk pasar 5rb -> out:5000
barang masuk 500rb -> ASK
ongkos jualan 20rb -> out:20000
sewa tempat jualan 300rb -> out:300000
uang jualan hari ini 350rb -> in:350000
hasil jualan 350rb -> in:350000
transferan masuk 50rb -> in:50000
shopee masuk 150rb -> in:150000
jualan nasi 50rb -> in:50000
laporan penjualan: nasi 100rb, es 20rb -> in:100000 in:20000
bagi hasil 100rb -> ASK
karyawan setor 80rb -> ASK
karyawan kasbon 50rb -> ASK
kakak kasih 200rb -> ASK
toko bayar 50rb -> ASK
agen bayar 50rb -> ASK
bos bayar 50rb -> ASK
bank bayar 50rb -> ASK
suami bayar utang 50rb -> ASK
adik bayar hutang 50rb -> ASK
bayar karyawan 50rb -> out:50000
saya bayar toko 50rb -> out:50000
saya kasih kakak 200rb -> out:200000
kasih anak 10rb -> out:10000
toko bayar listrik 50rb -> out:50000
jual gula 5 kg perkilo 15rb -> in:75000
jual gula 15rb perkg 5kg -> in:75000
jual bensin 10 liter perliter 12rb -> in:120000
beli minyak 3 dus perdus 120rb -> out:360000
beli beras 2 sak persak 350rb -> out:700000
beli ayam 3 ekor perekor 40rb -> out:120000
sewa 3 bulan perbulan 300rb -> out:900000
sewa 3 bulan sebulan 300rb -> ASK
bayar tukang 3 hari perhari 100rb -> out:300000
bayar tukang 3 hari sehari 100rb -> ASK
jual beras sekilo 15rb 10 kg -> ASK
jual gula sekilo 15rb laku 5 kilo -> ASK
beli beras 25kg 1 karung 312rb -> out:312000
beli kain 3 meter semeternya 20rb -> out:60000
omset perhari 350rb -> ASK
beli beras 2 karung perkilo 12rb -> ASK
beli beras 2 karung 12rb/kg -> ASK
sewa 3 bulan 50rb/minggu -> ASK
gaji karyawan 2 orang perhari 50rb -> ASK
jual kue 30 biji per kotak 25rb -> ASK
jual 10 biji 2rb/pcs -> in:20000
sewa lapak 7 hari 30rb/hari -> out:210000
beli minyak 38rb bayar setengah -> ASK
laku 80rb, 30rb belum bayar -> ASK
jual nasi 80rb, bu tini utang 30rb -> in:80000 owed_to_me:30000
jual gorengan 350,- -> ASK
jual gorengan 350.- -> ASK
jual gorengan Rp350,- -> in:350
jual kue 20 biji masing2 5rb -> in:100000
beli sayur2 10rb -> out:10000
hutang orang2 ke saya -> NONE
beli makan buat orang2 20rb -> out:20000
beli cabe 1/4 10rb -> out:10000
beli bawang 1/2 15rb -> out:15000
beli cabe 1/4 10rb, 1/4 bawang 8rb -> out:10000 out:8000
beli 1/4 cabe 8rb bawang 1/2 12rb tomat 3/4 9rb -> out:8000 out:12000 out:9000
jual tanah 1/2 juta -> in:500000
gaji masuk 2jt -> ASK
sewa kamar masuk 500rb -> ASK
gas masuk 44rb -> ASK
masuk: sewa kamar 600rb, listrik kamar 50rb -> ASK
jual nasi 200rb, es teh 30rb, air mineral 15rb -> in:200000 in:30000 ASK
jual kue 200rb, jajan pasar 90rb -> in:200000 ASK
jual gorengan 350rb, gas 22rb -> in:350000 out:22000
`;
