/** Amounts, counts, ranges, headings. From the policy alone. One case a line: note -> expected, as in notes/cases.tsv. */
export const stall = `
jual bakwan 125 rb -> in:125000
beli cabe 45rbu -> out:45000
Laku 80 RIBU -> in:80000
beli tahu 17rebu -> out:17000
jual lontong 60 K -> in:60000
belanja warung 275k bu -> out:275000
omzet 1,75jt -> in:1750000
pemasukan 1.5 juta -> in:1500000
dapet 2jt500 -> in:2500000
beli freezer 1jt 750rb -> out:1750000
masuk 1 juta 50 ribu -> in:1050000
omset hari ini 2m -> ASK
omset 1 m bu -> ASK
beli gula Rp.68.000 -> out:68000
beli gula rp68000 -> out:68000
beli gula 68.000 ,- -> out:68000
beli gula 68.000,00 -> out:68000
beli kulkas bekas 1,250,000 -> out:1250000
beli minyak 37,5rb -> out:37500
beli tempe 12.5k -> out:12500
beli garam 1500 -> out:1500
beli garam 999 -> ASK
beli garam Rp 900 -> out:900
beli permen Rp750 -> out:750
beli garam 0 -> NONE|ASK
hari ini laku 0 rb -> NONE|ASK
- jual risol 90rb\\n- beli kulit 25rb -> in:90000 out:25000
beli kulit -25rb -> out:25000
keluar: - 40.000 -> out:40000
beli ikan 12.50 -> ASK
beli beras 1.2500 -> ASK
beli beras 1500.000 -> ASK
beli es batu dua ribu -> out:2000
jual keripik tujuh puluh lima ribu -> in:75000
laku sembilan belas ribu -> in:19000
omset satu juta dua ratus ribu -> in:1200000
omset sejuta lima ratus ribu -> in:1500000
beli gas dua puluh dua ribu lima ratus -> out:22500
parkir seribu -> out:1000
dapat dua setengah juta -> in:2500000
dapat setengah jt -> in:500000
beli es gopek -> ASK
beli sayur gocap -> ASK
beli permen seceng -> out:1000
jual kerupuk noban -> in:20000
laku seratus ribu rupiah -> in:100000
beli sayur seratus dua puluh -> ASK
beli tepung dua puluh -> ASK
jual sate duaratus limapuluh ribu -> in:250000
beli telur duapuluh delapan rb -> out:28000
beli semen 150.000rb -> ASK
beli telur Rp28rb -> out:28000
beli telur 28rb,- -> out:28000
beli pulsa 12.000 rupiah -> out:12000
no hp bu sari 0812-3456-7890 -> NONE
jual pulsa ke 081234567890 12rb -> in:12000
bu ani 081234567890 ngutang 15rb -> owed_to_me:15000
buka jam 7 sampai jam 9 -> NONE
jam 10.30 jual kue 50rb -> in:50000
pukul 14.00 jual nasi 30rb -> in:30000
jam 7 pagi beli sayur 45rb -> out:45000
id nasabah saya 102345 -> NONE
nasabah 10234 setor 120rb -> out:120000
no anggota 2231 setor angsuran 120rb -> out:120000
beli telur 2kg 56rb -> out:56000
beli ayam 3 ekor 105rb -> out:105000
beli ayam 1 ekor 38rb -> out:38000
jual es teh 10 gelas 30rb -> ASK
jual nasi 10 bungkus 100rb -> in:100000
jual nasi 10 bungkus 50rb -> ASK
jual 1 porsi soto 15rb -> in:15000
beli rokok 2bks 50rb -> ASK
beli rokok 2 bungkus 62rb -> out:62000
beli telur 10 butir 25rb -> ASK
beli lele 3 ekor 30rb -> ASK
jual kue 1 kotak 45rb -> in:45000
jual nasi kotak 20 kotak 300rb -> in:300000
beli mie 2 dus 230rb -> out:230000
beli kopi 3 renteng 36rb -> out:36000
beli beras 1 karung 320rb sama tepung 1 sak 180rb -> out:320000 out:180000
beli bawang 2 ons 8rb -> out:8000
beli ebi 500gr 40rb -> out:40000
beli sekilo gula 14rb -> out:14000
beli gula setengah kilo 8rb -> out:8000
beli cabe 1/4 kg 15rb -> out:15000
beli minyak 1/2 liter 9rb -> out:9000
beli beras 2,5kg 35rb -> out:35000
beli 2 kg gula 28rb dan 1 kg terigu 12rb -> out:28000 out:12000
beli santan 200 ml 7rb -> out:7000
sewa tenda 3 hari 90rb -> out:90000
beli minyak 2L 38 -> ASK
gas 3kg 22 -> ASK
beli gula 2kg -> NONE|ASK
stok beras 3 karung -> NONE|ASK
laku pecel 25 porsi @12rb -> in:300000
jual 30 bungkus x 5.000 -> in:150000
jual 5.000 x 30 -> in:150000
jual tahu 30*2500 -> in:75000
jual risol 40 @2.500 -> in:100000
laku pecel 20 @ Rp 8.000,- -> in:160000
jual kopi 8 gelas 4rban -> in:32000
jual gorengan 100 biji seribuan -> in:100000
jual gorengan 50 biji 2 ribuan -> in:100000
jual es 20 gelas tiga ribuan -> in:60000
jual es 20 gelas @3 -> ASK
60 biji seribuan -> ASK
beli sabun 2 x 15rb -> out:30000
beli telur 3kg @28rb -> out:84000
beli telur 3kg x 28.000 = 84.000 -> out:84000
jual nasi 10 bungkus @7rb = 80rb -> ASK
jual nasi 12 @15.000 total 180.000 -> in:180000
laku nasi 20 bungkus total 40rb -> in:40000
jual lele 15 ekor total 45rb -> in:45000
jual permen 20 biji @Rp500 -> in:10000
jual es Rp.500 x 20 -> in:10000
jual nasi @8rb -> ASK
jual nasi 8rban -> ASK
beli ayam 2kg @35rb + bumbu 15rb -> out:70000 out:15000
jual 6 biji 3rb -> ASK
beli cabe 40-45rb -> ASK
laku 200rb-250rb -> ASK
laku 200 - 250 rb -> ASK
laku 100rb sampai 150rb -> ASK
laku antara 100rb dan 150rb -> ASK
laku 200rb s/d 300rb -> ASK
dagangan hari ini 230rb -> in:230000
dpt 45rb dr katering -> in:45000
pendapatan 175.000 -> in:175000
Penghasilan hari ini : Rp 265.000 -> in:265000
hasil jualan 320rb -> in:320000
penjualan: 410.000 -> in:410000
dikasih mertua 100rb -> in:100000
uang masuk 80rb -> in:80000
uang keluar 30rb -> out:30000
belanja pasar 145rb -> out:145000
kulakan 410rb -> out:410000
kulak sayur 150rb -> out:150000
ongkos ojek 12rb -> out:12000
ongkir 9rb -> out:9000
sewa gerobak 100rb -> out:100000
setoran mingguan 120rb -> out:120000
angsuran ke-12 150.000 -> out:150000
bayar cicilan ke 3 200rb -> out:200000
bayar tukang 80rb -> out:80000
token listrik 52.500 -> out:52500
bensin 15rb -> out:15000
gaji mbak ira 50rb -> out:50000
uang sekolah 75rb -> out:75000
dapur rumah 40rb -> out:40000
nabung di celengan 20rb -> out:20000
jual token listrik 52rb -> in:52000
jual gas 25rb -> in:25000
jual air galon 7rb -> in:7000
jual kue ke sekolah 80rb -> in:80000
beli barang dagangan 400rb -> out:400000
belanja dagangan 400rb -> out:400000
modal jualan 200rb -> out:200000
ongkos jualan 15rb -> out:15000
sewa tempat jualan 100rb -> out:100000
beli hasil laut 200rb -> out:200000
jual hasil kebun 150rb -> in:150000
beli dandang 85rb -> out:85000
beli panci, wajan dan dandang 240rb -> out:240000
jual samosa 50rb -> in:50000
beli seragam sekolah anak 85rb -> out:85000
modal dikasih ibu 500rb -> in:500000
pinjam modal 1jt dari bank -> in:1000000 owed_by_me:1000000
modal pinjam ke kakak 500rb -> in:500000 owed_by_me:500000
terima pinjaman modal 2jt -> in:2000000 owed_by_me:2000000
modal 100rb laku 150rb -> out:100000 in:150000
Belanja: tahu 20.000, tempe 15.000, cabe 32.500 -> out:20000 out:15000 out:32500
Jual:\\nrisol 40rb\\nlemper 35rb -> in:40000 in:35000
jual gorengan 350rb, es teh 60rb, beli minyak 38rb, gas 22.000 -> in:350000 in:60000 out:38000 out:22000
jual soto 200rb, parkir 2rb -> in:200000 out:2000
bakso 350rb -> ASK
50rb -> ASK
beli gula 14rb, kopi 12 -> out:14000 ASK
kopi 12rb, beli gula 14rb -> out:14000 ASK
Pemasukan\\nnasi 120rb\\nkopi 45rb\\nPengeluaran\\nberas 60rb\\nminyak 18rb -> in:120000 in:45000 out:60000 out:18000
Masuk:\\nnasi 120rb\\nkopi 45\\nKeluar:\\nberas 60rb -> in:120000 out:60000 ASK
*Belanja*\\nkelapa 90.000\\n*Jualan*\\ncendol 240.000 -> out:90000 in:240000
beli gula sama kopi 26rb -> out:26000
beli gula, kopi, teh 60rb -> out:60000
beli gula 14rb kopi 12rb -> out:14000 out:12000
beli gula 14rb+kopi 12rb -> out:14000 out:12000
jual nasi 50rb beli gas 22rb -> in:50000 out:22000
jual nasi 50rb sm es 20rb sm kopi 15rb -> in:50000 in:20000 in:15000
22rb buat beli gas -> out:22000
laku keras hari ini, 450rb -> in:450000
beli beras 5 kg, 70rb -> out:70000
Bu, tadi saya jual bakso dapat 200rb -> in:200000
jual bakso dapat 200rb keluar 80rb -> in:200000 out:80000
jualan sepi cuma dapat 40rb -> in:40000
lupa catat kemarin beli gas 22rb -> out:22000
untung hari ini 50rb -> NONE|ASK
sisa 120rb -> NONE|ASK
saldo 1jt -> NONE|ASK
laba 80.000 -> NONE|ASK
jual nasi 200rb\\nbeli ayam 80rb\\nuntung 120rb -> in:200000 out:80000
beli gula 14rb, kopi 12rb, total 26rb -> out:14000 out:12000
`;
