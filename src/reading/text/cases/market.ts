/** A market day's notes in the policy's own order: amounts, quantities, debts, days, household, then what must be asked. One case a line: note -> expected, as in notes/cases.tsv. */
export const market = `
jual pisang goreng 40 biji @1.500, beli pisang 2 tandan 45.000 -> in:60000 ASK
laku lontong 35 porsi x 6rb -> in:210000
tadi pagi jual nasi kuning 60 bungkus 300rb, beli ayam 3kg 105.000, kelapa 4 butir 32.000 -> in:300000 out:105000 ASK
omzet hari ini Rp 1.375.500 -> in:1375500
pemasukan 2,75jt pengeluaran 1,9jt -> in:2750000 out:1900000
kemarin dapat 450 ribu -> in:450000
senin jual kue 200rb selasa jual kue 250rb -> in:200000 in:250000
tgl 5 beli tepung 10kg 120rb -> out:120000
3/11 belanja bumbu 85.000 -> out:85000
bu yanti ambil dulu gorengan 12rb -> owed_to_me:12000
pak rt bon kopi 5rb -> owed_to_me:5000
mbak sri bayar utang 30rb -> in:30000
mbak sri nyicil utang 20rb -> in:20000
saya nyicil utang warung 50rb -> out:50000
ambil barang di agen 500rb bayar nanti -> owed_by_me:500000
utang beras di toko 150rb -> owed_by_me:150000
arisan 100rb -> out:100000
jajan anak 10rb -> out:10000
bayar spp sekolah anak 250rb -> out:250000
nabung 50rb -> out:50000
setoran amartha 120.000 -> out:120000
angsuran minggu ini 150rb -> out:150000
gaji karyawan 2 orang 160rb -> out:160000
bensin 20rb parkir 2rb -> out:20000 out:2000
token listrik 52.500 -> out:52500
gas melon 22.000 -> out:22000
jual es 3 -> ASK
jual bakso 15 mangkok 12rb -> ASK
jual bakso 15 mangkok 180rb -> in:180000
jual kerupuk 20 bungkus seribuan -> in:20000
telur 2 tray 104rb -> ASK
beli telur 2 tray 104rb -> out:104000
beli minyak 5 liter @17.500 -> out:87500
beli gula setengah kuintal 700rb -> out:700000
untung 300rb -> NONE
jual 500rb\\nbelanja 320rb\\nsisa 180rb -> in:500000 out:320000
jual 500rb\\nbelanja 320rb\\nlaba 200rb -> in:500000 out:320000
laku 300-350rb -> ASK
dp pesanan tumpeng 200rb -> ASK
retur roti 15rb -> ASK
titip kue di warung 50rb -> ASK
jualan seminggu 2jt -> ASK
omset sebulan 9 juta -> ASK
dapat seratus -> ASK
jual gopek -> ASK
parkir noceng -> out:2000
beli plastik goceng sama karet ceban -> out:5000 out:10000
jual sate 30 tusuk dua puluh ribu dua ratus -> ASK
laku seratus dua puluh lima ribu lima ratus -> in:125500
laku satu juta dua ratus lima puluh ribu -> in:1250000
modal dari suami 500rb -> in:500000
pinjam modal ke kakak 1jt -> in:1000000 owed_by_me:1000000
dapat kiriman anak 300rb -> in:300000
nombok 25rb -> out:25000
jual m 2 -> ASK
omset 2m -> ASK
hp saya 081234567890 -> NONE
besok mau belanja 200rb -> ASK
jual 0 -> NONE
beli cabe 1/4 kg 15rb -> out:15000
- jual lele 150rb\\n- beli pakan 90rb -> in:150000 out:90000
Belanja: ayam 95.000, tahu 20.000, cabai 30.000\\nJual: 410.000 -> out:95000 out:20000 out:30000 in:410000
jual nasi 25rb x 4 -> in:100000
masuk 400, keluar 150 -> ASK
laku 1jt setengah -> ASK
jual ikan 2kg 90rb dan udang 1kg 85rb -> in:90000 in:85000
beli terasi 3 bks 2rban -> out:6000
ongkir gojek 18rb -> out:18000
sewa lapak sehari 15rb -> out:15000
sewa kios sebulan 600rb -> out:600000
kasih ibu 100rb -> out:100000
uang masuk: 250.000,00 -> in:250000
Rp. 75.000 beli kain -> out:75000
jual baju 150k, 200k -> in:150000 ASK
beli 2 dus mie 220rb dan 1 karung beras 640rb -> out:220000 out:640000
bu tini lunasin utang kemarin 45rb -> in:45000
jual gorengan 350.0000 -> ASK
jual gorengan 35.00 -> ASK
jual 1.5 -> ASK
jual kopi 12 gelas 60000 -> in:60000
jual kopi 12 gelas 48000 -> ASK
bayar utang ke bu tini 40rb -> out:40000
laku 45rb aja hari ini bu, sepi -> in:45000
ga jualan hari ini -> NONE
kemarin belanja 80rb, hari ini laku 120rb -> out:80000 in:120000
jam 7 jual nasi 100rb -> in:100000
total belanja 340rb -> NONE
Alhamdulillah laku 275rb hari ini, modal belanja td pagi 180rb -> in:275000 out:180000
jual es cendol 25 gelas 125rb beli santan 2 bks 14rb gula merah 1/2kg 12rb -> in:125000 out:12000 ASK
bu rt nitip bayar arisan 50rb -> ASK
kembalian 5rb -> ASK
dikasih uang sama suami 200rb buat belanja -> ASK
beli telor 1 peti 15kg 405000 -> out:405000
jual telor 10 butir 2500 -> ASK
jual telor per butir 2500 laku 40 -> ASK
harga telur naik jadi 28rb -> ASK
utang bu ani 35rb lunas -> in:35000
utang bu ani tinggal 35rb -> ASK
sisa utang saya 1,5jt -> ASK
bu ani bayar setengah 20rb -> ASK
pak budi ambil rokok 1 bungkus 25rb belum bayar -> ASK
bayar listrik sama air 175rb -> out:175000
beli kopi sachet 1 renteng 12rb, jual 3 sachet 6rb -> out:12000 ASK
laku 12 porsi soto 15rb/porsi -> in:180000
sate 10 tusuk @2rb, lontong 5 @3rb, laku semua -> ASK
jual sayur 3 ikat 10rb -> ASK
jual kangkung 3 ikat 10rban -> in:30000
jual bayam 5 iket lima ribuan -> in:25000
beli beras 2 karung @325rb -> out:650000
beli 325rb beras 1 karung -> out:325000
omset 1.250 -> in:1250
omset 1.250k -> ASK
omset 1250k -> in:1250000
omset 1250rb -> in:1250000
omset 0,5jt -> in:500000
omset 1,250jt -> ASK
omset 1.250.00 -> ASK
omset 12.50.000 -> ASK
omset rp1250000,- -> in:1250000
omset rp 1.250.000.- -> in:1250000
omset Rp1,250,000.00 -> in:1250000
omset 1 250 000 -> ASK
omset 250 rb + 300 rb -> in:250000 in:300000
setor ke BRI 500rb -> out:500000
tarik tunai 300rb -> ASK
transfer ke anak 200rb -> ASK
ditransfer pelanggan 150rb -> in:150000
terima transferan 150rb dari bu lia -> in:150000
QRIS masuk 85.000 -> in:85000
bayar kontrakan rumah 700rb -> out:700000
beli susu anak 85rb -> out:85000
belanja dapur rumah 60rb -> out:60000
beli obat buat ibu 45rb -> out:45000
service motor 120rb -> out:120000
dagangan laku semua 390rb dikurangi modal 250rb untung 140rb -> ASK
laku 390rb modal 250rb jd untung 150rb -> in:390000 out:250000 ASK
tgl 31 jual kue 50rb -> in:50000
tanggal 10 november jual 200rb -> in:200000
minggu kemarin jual 800rb -> ASK
lusa bayar angsuran 150rb -> ASK
rabu dan kamis laku 300rb -> ASK
bukan 50rb tapi 60rb -> ASK
salah, harusnya 60rb -> ASK
3 hari laku 900rb -> ASK
per hari laku 100rb -> ASK
dari pagi sampai siang laku 150rb -> in:150000
jam 10.30 laku 50rb -> in:50000
jual 2 loyang brownies 45rb -> ASK
jual brownies 2 loyang 90rb -> in:90000
rugi 50rb -> ASK
hilang 20rb -> ASK
kecopetan 100rb -> ASK
bonus dari toko 25rb -> ASK
sumbangan masjid 20rb -> ASK
kondangan 50rb -> out:50000
nyawer 10rb -> ASK
beli pulsa 25rb modal 24rb jual 27rb -> in:27000 ASK
jual pulsa 50rb harga 52rb -> ASK
jual token 100rb 102rb -> ASK
pesanan catering 50 box @18rb dp 300rb -> ASK
catering 50 box @18rb lunas -> ASK
borongan jahit 12 potong @8rb -> ASK
upah cuci gosok 70rb -> ASK
beli benang 3 gulung 15rb, kain 2 meter 70rb, ongkos jahit 40rb -> out:70000 out:40000 ASK
masuk barang beras 5 karung 1,5jt -> ASK
masuk beras 2 karung 700rb -> ASK
masuk rokok dari sales 350rb -> ASK
pemasukan barang 300rb -> ASK
keluar barang 300rb -> ASK
terima barang 50rb -> ASK
terima telur 2 peti 600rb -> ASK
terima kiriman gas 10 tabung 200rb -> ASK
trima gula sak 50kg dari agen 750rb -> ASK
beras dari bansos 10kg 140rb -> ASK
dapat ikan dari tengkulak 200rb -> ASK
dpt ayam 5 ekor 175rb dari bandar -> ASK
dapet tomat sekilo 8rb di pasar induk -> ASK
dapet minyak murah 14rb -> ASK
dapet kulkas bekas 400rb -> ASK
dapet 3 kilo cabe 100rb -> ASK
dapat denda 20rb -> ASK
dapat langganan baru 50rb -> ASK
terima uang telur 2 peti 600rb -> in:600000
terima uang dari tengkulak 200rb -> in:200000
terima transfer dari agen 300rb -> in:300000
terima cucian 5kg 35rb -> in:35000
terima jahitan kebaya 2 potong 350rb -> in:350000
dapat upah nyuci 5kg 60rb -> in:60000
dapat bonus sales 50rb -> in:50000
omset bakso 40 porsi 600rb -> in:600000
jual bakso dapet 20 mangkok 300rb -> in:300000
masuk:\\nbakso 10 porsi 150rb -> in:150000
dapet dari jual ikan 5 ekor 100rb -> in:100000
keluar beras 2 karung 700rb -> out:700000
masuk sayur dari pasar induk 300rb -> ASK
terima sembako 200rb -> ASK
barang keluar 300rb -> ASK
masuk tol 10rb -> ASK
masuk kas 50rb -> in:50000
`;
