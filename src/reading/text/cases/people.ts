/** Who acts, and who is only named. One case a line: note -> expected, as in notes/cases.tsv. */
export const people = `
bu tini bayar listrik 50rb -> ASK
pak dedi, setor angsuran 120rb -> out:120000
pak dedi setor angsuran 120rb -> ASK
pak dedi ini setoran saya 120rb -> ASK
bu, ini setoran 120rb -> out:120000
assalamualaikum pak dedi saya sudah setor 120rb -> ASK
mas beli kopi 5rb -> ASK
mas agus beli kopi 5rb -> ASK
mbak beli pulsa 20rb -> ASK
dek beli es 5rb -> ASK
tante laku 50rb -> in:50000
om joko ngutang 10rb -> owed_to_me:10000
bu guru ngutang 10rb -> owed_to_me:10000
bu bidan bayar utang 10rb -> in:10000
ibu kos bayar 50rb -> in:50000
bayar ibu kos 500rb -> ASK
bayar kos 500rb -> out:500000
bu haji beli nasi 10 bungkus 100rb -> ASK
pelanggan beli 10 bungkus 100rb -> ASK
orang beli 50rb -> ASK
ada yang beli 50rb -> ASK
ada yang ngutang 50rb -> ASK
anak ngutang 50rb -> ASK
adik pinjam 50rb -> ASK
tetangga pinjam 50rb -> ASK
saya pinjami tetangga 50rb -> ASK
suami pinjam 50rb -> ASK
suami bayar listrik 100rb -> out:100000
suami beli rokok 20rb -> ASK
anak beli es 5rb -> ASK
anak bayar spp 150rb -> out:150000
suami dapat 100rb -> ASK
suami jual motor 3jt -> ASK
gaji suami 2jt -> in:2000000
suami gajian 2jt -> ASK
dapat gaji suami 2jt -> in:2000000
dapat kiriman anak 500rb -> in:500000
terima kiriman dari anak 500rb -> in:500000
kirim anak 500rb -> ASK
kirim uang ke anak 500rb -> ASK
transfer anak 500rb -> ASK
beli pulsa anak 20rb -> out:20000
bayar utang anak 50rb -> out:50000
bayar hutang suami 50rb -> out:50000
nyicil motor 500rb -> ASK
nyicil panci 50rb -> ASK
cicilan panci 50rb -> out:50000
bu ani cicilan panci 50rb -> ASK
bu ani angsuran panci 50rb -> ASK
jual panci ke bu ani 200rb dicicil -> ASK
jual panci kredit 200rb -> ASK
beli panci kredit 200rb -> ASK
beli panci nyicil 50rb -> ASK
jual pulsa ke bu ani 12rb belum bayar -> ASK
jual pulsa bu ani 12rb ngutang -> owed_to_me:12000
jual pulsa 12rb (bu ani ngutang) -> owed_to_me:12000
jual pulsa 12rb (belum bayar) -> ASK
jual pulsa 12rb, bu ani belum bayar -> ASK
beli minyak 38rb (ngutang) -> owed_by_me:38000
beli minyak 38rb, bayar besok -> ASK
beli minyak 38rb dibayar suami -> ASK
minyak 38rb dibeliin suami -> ASK
dibeliin minyak 38rb -> ASK
dibayarin suami 38rb -> ASK
laku 350rb tapi uangnya belum masuk -> ASK
laku 350rb, uangnya masih di bu ani -> ASK
uang laku 350rb -> in:350000
uang masuk dari laku 350rb -> in:350000
yang masuk 350rb yang keluar 200rb -> in:350000 out:200000
hari ini masuknya 350rb keluarnya 200rb -> in:350000 out:200000
laku kotor 350rb bersih 150rb -> ASK
omset kotor 350rb -> ASK
pendapatan bersih 150rb -> ASK
hasil bersih 150rb -> ASK
laku 350rb minus 50rb -> ASK
laku 350rb - 50rb -> ASK
laku 350rb-modal 200rb -> in:350000 out:200000
350rb - 200rb = 150rb -> ASK
jual 350rb - modal 200rb = untung 150rb -> in:350000 ASK
laku 350rb modal 200rb = 150rb -> in:350000 ASK
100rb+50rb -> ASK
laku 100rb+50rb=150rb -> in:100000 ASK
laku 100rb + 50rb = 150rb -> in:100000 ASK
beli a 10rb b 20rb c 30rb -> out:10000 out:20000 out:30000
beli A: 10rb, B: 20rb, C: 30rb -> out:10000 out:20000 out:30000
beli sayur 10, tahu 5, tempe 5 -> ASK
sayur 10rb tahu 5rb tempe 5rb -> ASK
belanja sayur 10rb tahu 5rb tempe 5rb -> out:10000 out:5000 out:5000
belanja: sayur 10 tahu 5 tempe 5 -> ASK
ada yg ngutang 50rb -> ASK
bu beli minyak 38rb -> out:38000
bu, beli minyak 38rb -> out:38000
yang beli 3 orang 45rb -> ASK
kak jual gorengan 350rb -> in:350000
ibu saya ngasih 50rb -> ASK
tadi ibu saya kasih 50rb -> ASK
ibu kasih saya 50rb -> ASK
bapak ngasih 50rb -> ASK
emak saya ngasih uang 50rb -> ASK
mamak saya barusan ngasih duit 100rb -> ASK
bapak nyetor 300rb -> ASK
kemarin bapak udah setor 100rb -> ASK
bapak bayar 50rb -> ASK
emak bayar 40rb -> ASK
suami bayar 50rb -> ASK
bapak beli rokok 25rb -> ASK
jual gorengan 350rb, ibu ngasih 50rb -> in:350000 ASK
bu kasih saya 50rb -> ASK
ngasih saya uang 50rb -> ASK
kasih anak saya 50rb -> out:50000
saya kasih anak 50rb -> out:50000
bapak bayar listrik 40rb -> out:40000
ibu jual kue 50rb -> in:50000
assalamualaikum ibu saya setor 120rb -> out:120000
halo bapak saya sudah setor 120rb -> out:120000
beli kado ibu 50rb -> out:50000
dibeliin suami gas 22rb -> ASK
dibelikan mertua bensin 20rb -> ASK
anak sekolah jajan 30rb -> ASK
jajan anak sekolah 30rb -> out:30000
pendapatan suami 2jt -> ASK
hasil suami ngojek 80rb -> ASK
pendapatan dari suami 500rb -> in:500000
aku utang bu sri 40rb -> owed_by_me:40000
aku bon bu rt 30rb -> owed_by_me:30000
utang ke bu sri aku bayar 40rb -> out:40000
dijual ke bu sri 5 kg @ 12rb -> in:60000
terima cicilan dari bu rini 50rb -> in:50000
terima angsuran dari koperasi 500rb -> ASK
yang bon: pak joko 20rb, mas agus 15rb -> owed_to_me:20000 owed_to_me:15000
bu sri ngutang beras 30rb belum bayar -> owed_to_me:30000
saya ngutang ke toko 200rb belum dibayar -> owed_by_me:200000
jual pulsa 10rb ke andi, 20rb ke budi, 5rb ke cici -> in:10000 in:20000 in:5000
laku 350rb ke pasar, 20rb ke bu ani -> in:350000 ASK
jual kue 50rb, 20rb ke bu ani -> in:50000 ASK
anak masuk sekolah bayar 250rb -> out:250000
ibu bayarin gas 22rb -> ASK
suami beliin gas 22rb -> ASK
anak tetangga jajan 10rb -> ASK
anak sekolah beli jajan 30rb -> ASK
anak jajan 5rb -> out:5000
terima cicilan bu rini 50rb -> in:50000
terima cicilan anak 50rb -> ASK
gaji dari bos 500rb -> ASK
listrik 50rb dari penyewa -> ASK
parkir dari pelanggan 5rb -> ASK
gas dari agen 22rb -> out:22000
penyewa bayar listrik 50rb -> ASK
anak kos bayar listrik 50rb -> ASK
anak bayar spp 50rb -> out:50000
kamar no 3 sudah bayar 600rb -> ASK
bu tini bayar utang 20rb, beli kopi 5rb utang -> in:20000 ASK
`;
