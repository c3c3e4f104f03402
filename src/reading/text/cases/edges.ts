/** What nearly reads wrong. One case a line: note -> expected, as in notes/cases.tsv. */
export const edges = `
500rb masuk 200rb keluar -> in:500000 out:200000
50rb bensin 20rb parkir -> out:50000 out:20000
bayar 3 kali 100rb -> ASK
laku 20 bungkus 40 -> ASK
laku 350rb kemarin dan hari ini -> ASK
tgl 3 laku 100rb tgl 4 laku 200rb tgl 5 laku 300rb -> in:100000 in:200000 in:300000
3/11 laku 100rb 4/11 laku 200rb -> in:100000 in:200000
senin 100rb selasa 200rb laku -> in:200000 ASK
jualan senin 100rb, selasa 200rb, rabu 300rb -> in:100000 in:200000 in:300000
jualan: senin 100rb, selasa 200rb -> in:100000 in:200000
hutang saya di warung bu rt 50rb -> ASK
saya ada utang 50rb di warung -> ASK
utang saya 50rb -> ASK
saya bayar cicilan motor 500rb -> out:500000
setor amartha 120rb, setor koperasi 50rb -> out:120000 out:50000
lupa catat kemarin beli minyak 38rb -> out:38000
kemarin lupa catat: beli minyak 38rb, jual gorengan 200rb -> out:38000 in:200000
tadi pagi beli minyak 38rb, siang laku 350rb, sore bayar parkir 2rb -> out:38000 in:350000 out:2000
es teh 5 gelas @3rb laku -> in:15000
laku es teh 5 @3rb, gorengan 20 @1rb -> in:15000 in:20000
laku: es teh 5 x 3rb, gorengan 20 x 1rb -> in:15000 in:20000
laku es teh 5x3000, gorengan 20x1000, total 35000 -> in:15000 in:20000
jual online 250rb ongkir 15rb -> in:250000 out:15000
jual baju 150rb ongkir 15rb -> in:150000 out:15000
beli baju 150rb ongkir 15rb -> out:150000 out:15000
terima 500rb dari jual ayam -> in:500000
hasil jual ayam 500rb -> in:500000
uang hasil jualan 500rb -> in:500000
uang hasil jualan 500rb dipakai belanja 300rb -> in:500000 out:300000
dapat uang 500rb -> in:500000
dapat uang dari suami 500rb -> in:500000
masuk dari suami 500rb -> in:500000
uang dari suami 500rb -> ASK
dikasih bu rt 50rb -> in:50000
dikasih kembalian 5rb -> ASK
kasih pinjam bu ani 50rb -> ASK
kasih utang bu ani 50rb -> ASK
ngasih utang bu ani 50rb -> ASK
bu ani dikasih utang 50rb -> ASK
bu ani minta utang 50rb -> ASK
bu ani mau ngutang 50rb -> ASK
bu ani ngutang lagi 50rb -> owed_to_me:50000
bu ani jadi ngutang 50rb -> ASK
bu ani gak jadi ngutang 50rb -> ASK
bu ani sudah bayar utang lunas 50rb -> in:50000
utang bu ani sudah dibayar 50rb -> ASK
utang bu ani lunas 50rb -> in:50000
bu ani bayar angsuran 50rb -> ASK
bu ani titip angsuran 120rb -> ASK
bu ani titip setoran 120rb -> ASK
bu ani nitip jual kue 50rb -> ASK
bu ani belanja 50rb -> ASK
bu ani borong gorengan 100rb -> ASK
dibeli bu ani 50rb -> ASK
gorengan dibeli bu ani 50rb -> ASK
diborong bu ani 100rb -> ASK
pesanan bu ani 100rb -> ASK
bu ani pesan nasi kotak 500rb -> ASK
bu ani pesen 20 kotak @15rb dp 100rb -> ASK
terima orderan 500rb -> ASK
rugi 20rb karena basi -> ASK
kue basi 20rb -> ASK
kehilangan 50rb -> ASK
uang hilang 50rb -> ASK
kena tilang 50rb -> ASK
bayar denda 10rb -> out:10000
beli obat 25rb -> out:25000
beli bakso 15rb buat makan -> out:15000
makan siang 15rb -> ASK
makan bakso 15rb -> ASK
sedekah 10rb -> out:10000
infaq masjid 10rb -> out:10000
kondangan 50rb -> out:50000
iuran sampah 10rb -> out:10000
bayar iuran 10rb -> out:10000
bayar sampah 10rb -> out:10000
upah bantu 50rb -> ASK
kontrakan 500rb -> ASK
cicilan hp 200rb -> out:200000
bu kalau saya setor 120rb bisa? -> NONE
bu saya setor 120rb -> out:120000
bu angsuran saya udah 120rb belum -> ASK
sudah saya setor 120rb ya bu? -> NONE
jual gorengan 350rb, untung berapa ya? -> ASK
laku 350rb. bagus gak? -> in:350000
laku 350rb bagus ya? -> ASK
tolong catat jual gorengan 350rb ya? -> ASK
batal, beli gas 22rb -> NONE
ga jadi -> NONE
maaf bu salah -> NONE
maaf telat, laku 350rb -> in:350000
bu tolong hapus yang 38rb -> NONE
ganti minyak 38rb jadi 83rb -> ASK
yang minyak harusnya 83rb -> ASK
minyaknya 83rb bukan 38rb -> ASK
gas 22rb ya bu bukan 25rb -> ASK
saya jualan nasi uduk sudah 10 tahun -> NONE
saya punya utang 5jt di bank -> ASK
utang saya tinggal 2jt -> ASK
cicilan saya tinggal 500rb -> ASK
angsuran saya 120rb per minggu -> ASK
angsuran per minggu 120rb -> ASK
modal saya 5jt -> ASK
butuh modal 5jt -> ASK
perlu modal 5jt -> ASK
mau pinjam 5jt -> ASK
minta tambahan modal 2jt -> ASK
saya butuh 500rb -> ASK
ada uang 500rb -> ASK
uang saya 500rb -> ASK
punya uang 500rb -> ASK
uang kas 500rb -> ASK
harga jual 5rb modal 3rb -> ASK
jual 5rb modal 3rb untung 2rb -> in:5000 out:3000
1 porsi 15rb -> ASK
nasi uduk 7rb -> ASK
nasi uduk seporsi 7rb -> ASK
kemarin laku berapa ya -> NONE
laku banyak -> NONE
laku 50% -> NONE
diskon 10% -> NONE
bu ani 2 -> ASK
gorengan 2 -> ASK
kopi 15 gelas -> NONE
laku 15 gelas -> NONE
laku 15 gelas kopi -> NONE
beli gula 2 kg -> NONE
beli 2 kg gula -> NONE
bu ani ngutang -> NONE
bu ani ngutang 15 -> ASK
bu ani bayar 15 -> ASK
pak joko lunas -> NONE
halo saya bu ani dari majelis 12 -> NONE
saya bu ani -> NONE
ini bu ani 350rb -> ASK
foto nota 350rb -> ASK
nota 350rb -> ASK
struk 125.000 -> ASK
total belanja 125.000 -> NONE
kembalian 5rb -> ASK
jam 8 laku 50rb jam 12 laku 100rb -> in:50000 in:100000
jam 8-10 laku 50rb -> in:50000
dari jam 8 sampai jam 11 laku 150rb -> in:150000
laku 150rb jam 8 -> in:150000
08.00 laku 50rb -> in:50000
laku 50rb 08.00 -> in:50000
buka 08.00-17.00 -> NONE
laku 08.00 50rb -> in:50000
no 5 laku 50rb -> in:50000
meja 5 50rb -> ASK
bu ani no 0812345678 ngutang 50rb -> owed_to_me:50000
token 50rb no 12345678901 -> out:50000
token listrik 50.000 1234-5678-9012-3456-7890 -> out:50000
kode token 1234 5678 9012 3456 7890 -> NONE
rek 1234567890 tf 50rb -> ASK
laku 12 12rb -> ASK
laku 12 nasi 12rb -> ASK
3 kg ayam 105rb -> ASK
ayam 3kg 105rb dan 2kg 70rb -> ASK
beli ayam 3kg 105rb dan 2kg 70rb -> out:105000 out:70000
beli cabe seperempat 15rb -> out:15000
beli cabe seprapat 15rb -> out:15000
beli setengah lusin 30rb -> out:30000
beli 1/2 lusin 30rb -> out:30000
jual 2 lusin @30rb -> in:60000
beli 10 ribu cabe 5 ribu tomat -> out:10000 out:5000
cabe 10 ribu tomat 5 ribu -> ASK
beli cabe 10 ribu tomat 5 ribu -> out:10000 out:5000
beli cabe sepuluh ribu tomat lima ribu -> out:10000 out:5000
beli cabe sepuluh tomat lima -> ASK
beli cabe 10, tomat 5 -> ASK
beli cabe 10rb tomat 5 -> out:10000 ASK
Rencana belanja besok:\\n- gula 27rb\\n- minyak 38rb -> ASK
Besok belanja:\\n- gula 27rb\\n- minyak 38rb\\nHari ini laku 350rb -> in:350000 ASK
Besok:\\n- gula 27rb -> ASK
angsuran saya 120rb -> ASK
bayar angsuran saya 120rb -> out:120000
buka jam 08.00 tutup 17.00 -> NONE
Kemarin\\njual 100rb\\nbeli 50rb -> in:100000 out:50000
Senin: laku 100rb\\nSelasa: laku 150rb\\nRabu: laku 200rb -> in:100000 in:150000 in:200000
tgl 10\\nlaku 100rb\\nbelanja 50rb\\ntgl 11\\nlaku 200rb\\nbelanja 60rb -> in:100000 out:50000 in:200000 out:60000
10/11\\nlaku 100rb\\n11/11\\nlaku 200rb -> in:100000 in:200000
10/11 laku 100rb, belanja 50rb\\n11/11 laku 200rb -> in:100000 out:50000 in:200000
Jualan 10 November 2026: 350rb -> in:350000
catatan hari ini\\nmasuk 500rb\\nkeluar 200rb\\nsisa 300rb -> in:500000 out:200000
*CATATAN*\\nMasuk: Rp500.000\\nKeluar: Rp200.000\\nSaldo: Rp300.000 -> in:500000 out:200000
_Laku_ 350rb -> in:350000
~jual 350rb~ -> ASK
jual gorengan ~350rb~ -> ASK
"jual gorengan 350rb" -> in:350000
'beli minyak 38rb' -> out:38000
jual gorengan.350rb -> in:350000
jual gorengan,350rb -> in:350000
jual gorengan;350rb -> in:350000
jual gorengan....350rb -> in:350000
jual gorengan……350rb -> in:350000
jual gorengan : Rp. 350.000,- -> in:350000
Jual Gorengan     :   Rp   350.000 -> in:350000
jual gorengan Rp350.000. -> in:350000
jual gorengan Rp350.000, -> in:350000
jual gorengan Rp350.000,00. -> in:350000
jual gorengan (350.000) -> in:350000
jual gorengan [350rb] -> in:350000
jual gorengan rp.350.000,00 -> in:350000
jual gorengan Rp350.000;- -> in:350000
jual gorengan RP. 350 RIBU -> in:350000
jual gorengan 350.000 rupiah saja -> in:350000
jual gorengan 350.000 perak -> in:350000
jual gorengan 350 ribu rupiah -> in:350000
jual gorengan tiga ratus lima puluh ribu rupiah -> in:350000
jual gorengan tiga ratus lima puluh rb -> in:350000
jual gorengan 3 ratus 50 ribu -> ASK
jual gorengan 3ratus ribu -> in:300000
jual gorengan seratus dua puluh lima ribu lima ratus -> in:125500
jual gorengan dua belas ribu -> in:12000
jual gorengan sebelas ribu -> in:11000
jual gorengan sepuluh ribu -> in:10000
jual gorengan seribu -> in:1000
jual gorengan seratus ribu -> in:100000
jual gorengan satu juta -> in:1000000
jual gorengan dua setengah juta -> in:2500000
jual gorengan sejuta dua ratus lima puluh ribu -> in:1250000
jual gorengan sejuta seratus -> in:1100000
jual gorengan satu juta lima puluh -> ASK
jual gorengan dua juta lima ratus -> in:2500000
jual gorengan 350 rb. -> in:350000
jual gorengan 350rb,- -> in:350000
jual gorengan 0,5jt -> in:500000
jual gorengan 1,05jt -> in:1050000
jual gorengan 1,5 rb -> in:1500
jual gorengan 12,5rb -> in:12500
jual gorengan 12.5rb -> in:12500
jual gorengan 12.500rb -> ASK
jual gorengan 1.000.000.000 -> ASK
jual gorengan 1000000 -> in:1000000
jual gorengan 01.000 -> ASK
jual gorengan 1.00.000 -> ASK
jual gorengan 1.000,000 -> ASK
jual gorengan 1,000.000 -> ASK
jual gorengan 12.50 -> ASK
jual gorengan 1 000 000 -> ASK
jual gorengan 1jt 2jt -> ASK
jual gorengan 5juta500 -> in:5500000
jual gorengan 5jt500rb -> in:5500000
jual gorengan 5 jt 500 rb -> in:5500000
jual gorengan 5 juta dan 500 ribu -> in:5000000 in:500000
`;
