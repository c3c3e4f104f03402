/** Packs, portions and prices of one. One case a line: note -> expected, as in notes/cases.tsv. */
export const packs = `
Bismillah. Laku 350rb -> in:350000
laku alhamdulillah 350rb lumayan -> in:350000
hari ini rame laku 500rb -> in:500000
sepi cuma laku 50rb -> in:50000
jualan lancar 350rb -> in:350000
hasil hari ini 350rb -> in:350000
total hari ini 350rb -> NONE
jumlah 350rb -> NONE
omset/hari 350rb -> ASK
laku/hari 350rb -> ASK
laku 350rb/hari -> ASK
jual gorengan 350rb [lunas] -> in:350000
jual kue lebaran 20 toples @50rb = 1jt -> in:1000000
jual kue lebaran 20 toples @50rb = 1.000.000 -> in:1000000
jual 20 toples kue @50rb=1jt lunas -> in:1000000
jual 100 risol @2500 = 250rb -> in:250000
jual 100 risol @2.500 -> in:250000
jual 100 risol @2,5rb -> in:250000
jual 100 risol@2500 -> in:250000
jual 100risol 2500 -> ASK
jual risol 100 2500 -> ASK
jual risol 100 biji 2500 -> ASK
jual risol 100 biji a 2500 -> ASK
jual risol 100 biji à 2500 -> ASK
jual risol 100 biji satuan 2500 -> in:250000
jual risol 100 biji harga satuan 2500 -> ASK
jual risol 100 biji sebiji 2500 -> in:250000
jual risol 100 biji @ Rp. 2.500,- -> in:250000
jual risol 2 kotak isi 10 50rb -> ASK
beli aqua 1 dus isi 24 botol 48rb -> ASK
beli aqua 1 dus 48rb isi 24 -> ASK
beli telur 2 tray @54rb -> out:108000
beli telur 2 tray 108rb -> out:108000
beli telur 30 butir 1 tray 54rb -> out:54000
beli beras 2 karung 25kg 620rb -> out:620000
beli beras 2 karung @25kg 620rb -> ASK
beli beras 2 karung @310rb -> out:620000
beli beras 25 kg x 2 @310rb -> ASK
beli beras 2x25kg 620rb -> out:620000
beli gas 3kg 2 tabung 44rb -> ASK
beli gas 3kg 2 tabung @22rb -> ASK
beli gas 3kg x 2 44rb -> ASK
beli minyak 2L x 3 @38rb -> ASK
beli minyak 2Lx3 114rb -> ASK
sewa tempat 1 bulan 450rb -> out:450000
sewa tempat 3 bln 1,2jt -> out:1200000
sewa tempat 3 bln @400rb -> out:1200000
gaji 3 orang @50rb -> out:150000
gaji 3 hari @50rb -> out:150000
gaji 2 orang 3 hari 300rb -> out:300000
gaji 2 orang 3 hari @50rb -> ASK
ongkos 2 orang 10rb -> ASK
ongkos pp 20rb -> out:20000
parkir 2x 2rb -> out:4000
parkir 2 x @2rb -> ASK
parkir 2 motor 4rb -> out:4000 ASK
bensin 2 liter 20rb -> out:20000
bensin 2L 20rb -> out:20000
listrik bulan ini 150rb -> out:150000
token 20 -> ASK
token 20rb -> out:20000
token 20.000 -> out:20000
pulsa 10 jual 12 -> ASK
jual pulsa 10 12rb -> ASK
jual pulsa 10rb 12rb -> ASK
jual pulsa 10rb harga 12rb -> ASK
jual pulsa 10rb untung 2rb -> in:10000
jual gorengan 350rb lunas -> in:350000
laku 450rb belanja 200rb untung 250rb -> in:450000 out:200000
laku 450rb belanja 200rb, untung 200rb -> in:450000 out:200000
listrik/token 50rb -> out:50000
beli gula/kopi 50rb -> out:50000
bu tini nyicil utang 20rb lunas -> in:20000
pak joko lunas utang 50rb -> in:50000
lunas angsuran 120rb -> out:120000
jual bakso 20 mangkok harga 15rb per mangkok -> in:300000
beli telur 3 kg harga 28rb per kg -> out:84000
jual kue harga 5rb -> ASK
belanja di toko sumber rejeki 2 total 187.500 -> out:187500
beli tahu 5 total 12rb -> out:12000
kulak telur 250rb laku semua 300rb -> out:250000 in:300000
beli beras 25kg 14rb -> ASK
jual bensin 10 liter 12rb -> ASK
beli garam 5kg 12rb -> out:12000
beli telur 5kg 28rb -> out:28000
beli es batu 10kg 10rb -> out:10000
jual beras 2.500 kg 35jt -> in:35000000
jual gabah 1.200kg 7,8jt -> in:7800000
jual gabah 1.200 kg @6.500 -> in:7800000
beli terigu 1.000 sak 190jt -> out:190000000
beli telur 28.000 kg 2kg 56.000 -> out:56000
gula 17.000 kg 2 kg -> ASK
jual paket data 10GB 55rb -> in:55000
beli indomie 1 dos 115rb -> out:115000
`;
