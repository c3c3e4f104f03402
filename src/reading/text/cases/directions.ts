/** Who pays whom, and what for. One case a line: note -> expected, as in notes/cases.tsv. */
export const directions = `
beli bensin gopek -> ASK
beli bensin gocap -> ASK
parkir cepek -> ASK
parkir seceng -> out:1000
parkir noceng -> out:2000
bensin noban -> out:20000
omset 2 m -> ASK
rp 500 parkir -> out:500
beli gas 3kg 22.000 -> out:22000
bu tini bayar utang 50rb -> in:50000
bu tini nyicil 20rb -> in:20000
bu tini lunas utang 50rb -> in:50000
nyicil utang 20rb -> out:20000
saya nyicil utang 20rb -> out:20000
lunasin utang ke toko 75rb -> out:75000
bayar utang 75rb -> out:75000
ngutang ke warung bu tini 50rb -> owed_by_me:50000
bu tini ambil dulu 15rb -> owed_to_me:15000
pak joko bon 25rb -> owed_to_me:25000
ngutang 50rb -> ASK
beli beras 150rb ngutang -> owed_by_me:150000
bu tini beli kue 15rb ngutang -> owed_to_me:15000
bu tini beli kue 15rb -> ASK
beli kue ke bu tini 15rb -> out:15000
bayar bu tini 50rb -> ASK
dapat modal 1jt -> in:1000000
modal dari suami 300rb -> in:300000
modal beli tepung 96rb -> out:96000
pinjam uang 200rb -> ASK
dp pesanan 100rb -> ASK
retur tepung 50rb -> ASK
titip kue 50rb -> ASK
tukar gas 22rb -> ASK
angsuran ke-5 120rb -> out:120000
bayar cicilan 150rb -> out:150000
bu tini 15rb -> ASK
jual gorengan 350rb. Untung saya berapa? -> in:350000
gas 22rb -> out:22000
gaji karyawan 2 orang 100rb -> out:100000
ongkir 15rb -> out:15000
token listrik 50rb -> out:50000
beli token 50rb -> out:50000
kulakan di pasar 450rb -> out:450000
dapat orderan 500rb -> ASK
bayar 2x 50rb -> out:100000
terima transfer 75rb dari bu ani -> in:75000
dikasih bu ani 75rb -> in:75000
bu ani kasih 75rb -> ASK
kasih bu ani 75rb -> out:75000
jual gorengan 350rb ke bu tini -> in:350000
bu tini ngutang gorengan 15rb -> owed_to_me:15000
utang bu tini 50rb -> ASK
saya utang ke toko 200rb -> owed_by_me:200000
pak joko lunas 50rb -> in:50000
pembayaran listrik 2 juta 350 ribu -> out:2350000
setor 120rb -> out:120000
modal dagang 200rb -> out:200000
50rb parkir -> out:50000
jual gorengan 350rb (modal 200rb) -> ASK
dapet arisan 1jt -> in:1000000
dapat gaji 500rb -> in:500000
masuk sekolah 500rb -> ASK
terima bayaran bu tini 50rb -> in:50000
belanja jualan 120rb -> out:120000
sewa lapak 2 bulan 900rb -> out:900000
sewa sebulan 450rb -> out:450000
blm setor 120rb -> ASK
rencana beli kulkas 2jt -> ASK
target jual 500rb -> ASK
sudah bayar listrik 50rb -> out:50000
udah setor 120rb bu -> out:120000
bu saya jual gorengan 350rb -> in:350000
bayar ke toko 50rb -> out:50000
bayar utang bu tini 50rb -> ASK
saya bayar utang ke bu tini 50rb -> out:50000
bu tini dan pak joko ngutang 15rb -> ASK
tetangga ngutang 15rb -> owed_to_me:15000
pelanggan bayar utang 20rb -> in:20000
tini ngutang 15rb -> owed_to_me:15000
suami kasih 300rb -> ASK
dikasih suami 300rb -> in:300000
dikasih modal 300rb -> in:300000
modal suami 300rb -> ASK
tambah modal 500rb -> ASK
balikin modal suami 300rb -> ASK
jual air galon 5 galon @6rb -> in:30000
jual gas 22rb -> in:22000
laku bensin 50rb -> in:50000
air 20rb -> out:20000
sekolah anak 150rb -> out:150000
dapur rumah 50rb -> out:50000
belanja dapur 50rb -> out:50000
nabung 20rb -> out:20000
minyak 38 gas 22 -> ASK
lima belas ribu parkir -> out:15000
beli gas dua puluh dua ribu -> out:22000
pak rt ngutang 15rb -> owed_to_me:15000
jual gorengan ke bu tini 50rb ngutang -> owed_to_me:50000
ngebon beras di toko 150rb -> owed_by_me:150000
saya ngebon 50rb -> ASK|owed_by_me:50000
dapat untung 50rb -> ASK
rugi 50rb -> ASK
bayar 100rb kembali 20rb -> ASK
titipan bu tini 50rb -> ASK
laku titipan 50rb -> ASK
bu tini nitip uang 50rb -> ASK
tukar uang 100rb -> ASK
omset bulan ini 5jt -> ASK
angsuran 120.000 lunas -> ASK|out:120000
setoran 120 rb x 2 -> out:240000
gaji 2 orang 160rb -> out:160000
sewa 3 hari 45rb -> ASK
dapat 350rb dari jualan -> in:350000
terima 350rb -> in:350000
masuk 350rb -> in:350000
uang masuk 350rb -> in:350000
pemasukan hari ini 350rb -> in:350000
pendapatan 350rb -> in:350000
penghasilan hari ini Rp350.000 -> in:350000
hasil jualan 350rb -> in:350000
penjualan 350rb -> in:350000
dagangan laku 350rb -> in:350000
belanja bahan 120rb -> out:120000
belanja 120rb -> out:120000
kulak 450rb -> out:450000
kulakan 450rb -> out:450000
ongkos ojek 15rb -> out:15000
ongkir paket 15rb -> out:15000
sewa lapak 450rb -> out:450000
setoran 120rb -> out:120000
setor ke amartha 120rb -> out:120000
angsuran 120rb -> out:120000
cicilan 120rb -> out:120000
bayar angsuran 120rb -> out:120000
uang keluar 125rb -> out:125000
pengeluaran hari ini 125rb -> out:125000
kasih anak 20rb -> out:20000
modal 200rb -> out:200000
modal belanja 200rb -> out:200000
modal hari ini 200rb -> out:200000
nabung 50rb -> out:50000
tabungan 50rb -> out:50000
parkir 2rb -> out:2000
listrik 100rb -> out:100000
token 50rb -> out:50000
bensin 20rb -> out:20000
air galon 6rb -> out:6000
gaji adik 100rb -> out:100000
sekolah 150rb -> out:150000
jajan 10rb -> out:10000
bayar sekolah anak 150rb -> out:150000
jajan anak 5000 -> out:5000
bu ani bayar 50rb -> in:50000
bu ani bayar utangnya 50rb -> in:50000|ASK
bu ani bayar hutang 50rb -> in:50000
bu ani lunasin utang 50rb -> in:50000
bu ani lunas 50rb -> in:50000
bu ani cicil utang 50rb -> in:50000|ASK
mbak sari nyicil utang 25rb -> in:25000
pak rudi ngebon 30rb -> owed_to_me:30000
pak rudi utang 30rb -> owed_to_me:30000
pak rudi hutang rokok 30rb -> owed_to_me:30000
mbak ina ambil dulu gorengan 10rb -> owed_to_me:10000
mbak ina ambil gorengan dulu 10rb -> owed_to_me:10000
saya ngutang beras di warung 150rb -> owed_by_me:150000
saya hutang ke agen 500rb -> owed_by_me:500000
aku utang ke pak haji 500rb -> owed_by_me:500000
bayar hutang ke agen 500rb -> out:500000
bayar utang 50rb -> out:50000
saya lunasin hutang di toko 75rb -> out:75000
lunasin utang 75rb -> out:75000
utang lunas 75rb -> ASK
lunas 75rb -> ASK
modal dari ibu 500rb -> in:500000|ASK
terima modal dari suami 500rb -> in:500000
dp kue ultah 100rb -> ASK
terima dp 100rb -> ASK
retur 20rb -> ASK
jual titipan 50rb -> ASK
harga gas 22rb -> ASK
gas naik 2rb -> ASK
`;
