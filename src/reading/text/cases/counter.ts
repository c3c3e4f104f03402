/** Counts, headings, debts and spans. From the policy alone. One case a line: note -> expected, as in notes/cases.tsv. */
export const counter = `
kemaren laku 3 jutaan -> ASK
laku sekitar 150-an rb -> ASK
beli telor 2 kg @ 28.500 -> out:57000
beli telor 2kg = 57rb -> out:57000
jual nasi 12 x 10rb = 120rb -> in:120000
jual nasi 12x10rb=130rb -> ASK
jual nasi 7 bks x 8rb, es 5 gls x 3rb -> in:56000 in:15000
laku bakso 15 mangkok @12.000, mie ayam 10 mangkok @10.000 -> in:180000 in:100000
40 x 2rb jual donat -> in:80000
donat 40 x 2rb laku semua -> in:80000
telur 2rb/butir 30 butir -> ASK
beli ayam 2kg, sekilo 35rb -> out:70000|ASK
jual es 3 gelas 3 ribu -> ASK
jual 2 lusin gelas 96rb -> in:96000
jual sepuluh bungkus nasi @8rb -> in:80000
jual sepuluh bungkus nasi 80rb -> in:80000
beli dua kilo gula 28rb -> out:28000
beli kangkung 5 ikat 60rb -> out:60000
bayar 3 orang tukang 300rb -> out:300000
gaji 2 orang @75rb -> out:150000
sewa 2 bln 900rb -> out:900000
sewa 2 bln @450rb -> out:900000
listrik 2 bln 210rb -> out:210000
beli galon 3 x 6rb -> out:18000
beli minyak 2 x 1L 38rb -> ASK
jual nasi 2 20rb -> ASK
jual 2 nasi 20rb -> ASK
beli 3 sabun 12rb -> ASK
jual nasi rames 5 porsi 15 -> ASK
jual nasi 5 porsi 15.000 -> ASK
jual nasi 5 porsi 75.000 -> in:75000
jual ayam 5 ekor 50.001 -> in:50001
jual ayam 5 ekor 50.000 -> ASK
laku 12 tusuk sate 24rb -> ASK
laku 100 tusuk sate 200rb -> in:200000
laku 100 tusuk sate duaribuan -> in:200000
beli aqua 1 dus 22rb -> out:22000
beli aqua sedus 22rb -> out:22000
beli rokok sebungkus 31rb -> out:31000
beli telur setengah kg 14rb -> out:14000
beli bawang seperempat kilo 10rb -> out:10000
beli minyak goreng curah 1,5 liter 25.500 -> out:25500
beli gula 1.5kg 21rb -> out:21000
beli beras 50 kg 650.000 -> out:650000
beli beras 50kg@13rb -> out:650000
beli beras 50kgx13rb -> out:650000
beli beras 5 karung @310.000 -> out:1550000
jual kaos 1 kodi 600rb -> in:600000
kain 3 meter 90rb buat beli taplak -> out:90000
keluar buat parkir 5rb -> out:5000
masuk dari nasi 200rb, dari es 50rb -> in:200000 in:50000
dari nasi 200rb, dari es 50rb -> ASK
masuk 200 ribu dari nasi, 50 ribu dari es -> in:200000 in:50000
jual nasi 200rb, minuman 80rb; belanja ayam 95rb, bumbu 20rb, plastik 7rb -> in:200000 in:80000 out:95000 out:20000 out:7000
jual nasi 200rb & es 80rb -> in:200000 in:80000
beli cabe 20rb / bawang 15rb / tomat 10rb -> out:20000 out:15000 out:10000
beli cabe 20rb | bawang 15rb -> out:20000 out:15000
beli cabe 20rb. bawang 15rb. tomat 10rb. -> out:20000 out:15000 out:10000
beli cabe 20rb - bawang 15rb - tomat 10rb -> out:20000 out:15000 out:10000
beli cabe 20rb trus bawang 15rb -> out:20000 out:15000
beli cabe 20rb terus jual nasi 90rb -> out:20000 in:90000
beli cabe 20rb lalu bayar parkir 2rb -> out:20000 out:2000
beli cabe 20.000,bawang 15.000,tomat 10.000 -> out:20000 out:15000 out:10000
beli cabe 20.000, 15.000 bawang -> out:20000 out:15000
Belanja hari ini\\n1. Cabe 20.000\\n2. Bawang 15.000\\n3. Tomat 10.000\\nTotal 45.000 -> out:20000 out:15000 out:10000
Belanja hari ini 45rb:\\ncabe 20rb\\nbawang 25rb -> ASK|out:20000 out:25000|out:20000 out:25000 ASK|out:45000 ASK
BELANJA\\ncabe 20rb\\nbawang 25rb\\n\\nJUALAN\\nsoto 150rb\\nes 40rb\\n\\nsisa 145rb -> out:20000 out:25000 in:150000 in:40000
Uang masuk:\\n- soto 150.000\\n- es 40.000\\nUang keluar:\\n- ayam 70.000\\n- gas 22.000\\nSisa: 98.000 -> in:150000 in:40000 out:70000 out:22000
debit 150rb kredit 70rb -> ASK
Penjualan: 350.000 Pengeluaran: 120.000 -> in:350000 out:120000
penjualan 350 pengeluaran 120 -> ASK
total 400rb -> NONE|ASK
sisa uang di laci 75rb -> NONE|ASK
Sisa dagangan kemarin 3 bungkus -> NONE
dikasih bu ani 50rb -> in:50000
kasih bu ani 50rb -> out:50000
modal belanja 300rb -> out:300000
bu ani utang nasi 3 bungkus @15rb -> owed_to_me:45000
bu ani utang nasi 3 bungkus 45rb -> ASK
mamah dedeh ngutang minyak 1L 19rb -> owed_to_me:19000
ngutang 25rb -> ASK
utang 25rb -> ASK
bon 25rb -> ASK
utang saya lunas 15rb -> out:15000
utang ke toko lunas 100rb -> out:100000
bu tini dah bayar utangnya 15rb -> in:15000
bu tini udah bayar utang kemarin 15rb -> in:15000
bu tini bayar cicilan utang 15rb -> in:15000
terima bayaran utang bu tini 15rb -> in:15000
dapat bayaran utang dari bu tini 15rb -> in:15000
bayar utang ke bu tini 15rb -> out:15000
saya bayar utang ke bu tini 15rb -> out:15000
saya bayar utang 15rb -> out:15000
bayar hutang 15rb -> out:15000
bayar utang 15rb -> out:15000
cicil utang ke koperasi 60rb -> out:60000
nyicil panci 20rb -> ASK
saya nyicil 20rb -> ASK
bayar cicilan motor 600rb -> out:600000
setor majelis 120rb -> out:120000
setor tabungan 20rb -> out:20000
bu tini ambil dulu gula 1kg 16rb -> owed_to_me:16000
pak rt bon rokok 31rb sama kopi 5rb -> owed_to_me:31000 owed_to_me:5000
pak rt beli rokok 31rb bayar nanti sore -> owed_to_me:31000
masuk tf bu tini 15rb -> in:15000
terima transferan bu tini 15rb -> in:15000
terima dari pak joko 15rb -> in:15000
terima uang dp 15rb -> ASK
terima titipan 15rb -> ASK
beli kue titipan 45rb -> ASK
jual kue titipan 45rb -> ASK
retur dari toko dapat 30rb -> ASK
tuker uang receh 100 rb -> ASK
DP pesenan tumpeng 150rb, sisanya 350rb besok -> ASK
bayar dp kontrakan 500rb -> ASK
laku sebulan ini 6jt -> ASK
laku semalam 60rb -> in:60000
laku tadi malam 60rb -> in:60000
laku dua hari 160rb -> ASK
jualan 2 minggu 2,4jt -> ASK
penghasilan per bulan 3jt -> ASK
rata2 omset sehari 300rb -> ASK|NONE
biasanya laku 300rb -> ASK|NONE
pengen laku 1jt -> ASK|NONE
beli beras sebulan 300rb -> out:300000
belanja seminggu 700rb -> out:700000
jual gorengan 50 biji limaratusan -> ASK|in:25000
laku seratusanribu -> ASK
dari senin laku 400rb -> ASK
sejak senin laku 400rb -> ASK
dari tadi pagi laku 40rb -> in:40000
dari kemarin laku 400rb -> ASK
omset oktober 8jt -> ASK
laku bulan november 3jt -> ASK
tgl 5 bulan november laku 300rb -> in:300000
5 november laku 300rb -> in:300000
november\\ntgl 5 laku 300rb -> in:300000
bu juli ngutang 20rb -> owed_to_me:20000
bayar listrik november 210rb -> out:210000
angsuran november 210rb -> out:210000
uang dari bu ani masuk 50rb -> in:50000
masuk dari jualan kemarin 50rb -> in:50000
masuk dari kemarin 50rb -> ASK
belanja minggu ini 700rb -> ASK
beli cabe senin dan selasa 40rb -> ASK
beli cabe tgl 3-5 40rb -> ASK
laku seminggu 700rb -> ASK
jual nasi sebulan 7jt -> ASK
terima seminggu 700rb -> ASK
meja 4 ngutang 15rb -> owed_to_me:15000
meja 4 beli soto 50rb -> ASK|in:50000
meja 4 bayar 45rb -> in:45000
Belanja 45rb\\ncabe 20rb\\nbawang 25rb -> out:20000 out:25000
laku 120rb: nasi 80rb, es 40rb -> in:80000 in:40000
beli bahan 120rb: ayam 80rb, cabe 30rb -> ASK
belanja 45rb, cabe 20rb, bawang 30rb -> ASK
jual nasi 50rb, es 30rb, kopi 20rb -> in:50000 in:30000 in:20000
bu ani janji bayar utang 30rb -> ASK
bu ani utang 20rb bayar besok -> ASK
terima cicilan utang bu ani 15rb -> in:15000
bayar cicilan utang 50rb ke koperasi -> out:50000
dapat 3/4 juta -> in:750000
jual soto 12 porsi, 1 porsi 15rb -> ASK
bu tini gaji 50rb -> ASK
anggota 2231 setor 120rb -> out:120000
beli cabe limapuluhrb -> out:50000
jual es duaribuan 20 gelas -> in:40000
hari ini jualan 275 rb, belanja 120 rb, setor 50rb, jajan anak 5rb, bu yati ngutang 12rb -> in:275000 out:120000 out:50000 out:5000 owed_to_me:12000
laku 12 lontong @3.500 -> in:42000
jual 15 gelas cendol 5rban, beli es batu 8rb -> in:75000 out:8000
beli gas 2 @ 22rb -> out:44000
kulakan di agen: mie 3 dus 330rb, kopi 5 renteng 60rb, gula 10kg 145rb -> out:330000 out:60000 out:145000
dapat 80rb dari katering, ongkir 10rb -> in:80000 out:10000
laku 45 porsi -> NONE|ASK
laku 45 porsi 450.000 -> in:450000
jual mie ayam 10rb x 12 mangkok -> in:120000
jual mie ayam 12 mangkok x Rp10.000,- -> in:120000
jual gorengan 1rb/biji 45 biji -> in:45000
jual gorengan 45 biji per biji seribu -> in:45000
pemasukan tgl 10 november 350rb pengeluaran 120rb -> in:350000 out:120000
10/11: masuk 350rb, keluar 120rb -> in:350000 out:120000
untung 3 biji -> NONE
total penjualan 350rb, total belanja 120rb -> NONE|ASK
jual 350rb\\ntotal belanja 120rb -> in:350000
sisa gula 2kg -> NONE
laku 0 -> NONE|ASK
beli 1 -> ASK|NONE
beli telur 1/2 kg 14rb, cabe 1/4 kg 10rb -> out:14000 out:10000
beli bawang 1 1/2 kg 45rb -> out:45000
beli gula ½ kg 8rb -> out:8000
jual jagung 8 tongkol 40rb -> ASK|in:40000
seharian laku 120rb -> in:120000
setengah hari laku 80rb -> in:80000
semingguan ini laku 900rb -> ASK
jual nasi tiap hari 50rb -> ASK
bayar kontrakan warung 1jt 2 bulan -> out:1000000
Beli sayur 35rb; ikan 40rb; tahu 10 -> out:35000 out:40000 ASK
beli sayur 35rb.ikan 40rb.tahu 10rb -> out:35000 out:40000 out:10000
belanja sayur:35rb ikan:40rb tahu:10rb -> out:35000 out:40000 out:10000
jual es 30rb,kopi 20rb,,beli gula 15rb -> in:30000 in:20000 out:15000
uang masuk 200rb uang keluar 80rb -> in:200000 out:80000
masuk 200 keluar 80 -> ASK
msk 200rb klr 80rb -> in:200000 out:80000
pak rt ambil dulu kopi 5rb sama rokok 31rb -> owed_to_me:5000 owed_to_me:31000
gas dibayar nanti 22rb -> ASK
pak rt ambil dulu kopi 5rb, rokok 31rb -> owed_to_me:5000 ASK|owed_to_me:5000 owed_to_me:31000
jual nasi 50rb, pak rt ambil dulu kopi 5rb sama rokok 31rb -> in:50000 owed_to_me:5000 owed_to_me:31000
saya ambil dulu gula 14rb di toko, kopi 12rb -> owed_by_me:14000 ASK|owed_by_me:14000 owed_by_me:12000
pak rt ambil dulu kopi 5rb, jual nasi 50rb, es 20rb -> owed_to_me:5000 in:50000 in:20000
bu ani ngutang 15rb, gas 22rb -> owed_to_me:15000 out:22000
bu ani bayar utang 15rb, gula 14rb -> in:15000 ASK
`;
