/** Amounts, quantities and products. One case a line: note -> expected, as in notes/cases.tsv. */
export const amounts = `
jual nasi sepuluh ribu tiga -> ASK
nasi sepuluh ribu tiga -> ASK
jual telur dua ribu sepuluh -> ASK
jual es seribu satu -> in:1000
jual es seribu lima puluh -> ASK
jual kue dua ribu lima ratus -> in:2500
jual gorengan Rp350.000 -> in:350000
laku 350 rb -> in:350000
laku 350ribu -> in:350000
LAKU 350RB -> in:350000
jual  gorengan   1.5 juta -> in:1500000
beli beras 1jt 250rb -> out:1250000
jual kue 3jt400 -> in:3400000
laku tiga juta empat ratus ribu -> in:3400000
laku sejuta dua ratus -> in:1200000
laku dua puluh lima rb -> in:25000
laku lima ratus -> ASK
jual 999999999999rb -> ASK
beli minyak -38rb -> out:38000
beli gula 27 -> ASK
beli permen 2000 -> out:2000
beli permen 900 -> ASK
beli telur 2kg 54rb -> out:54000
beli telur 2 kg 54rb -> out:54000
laku 40 bungkus 280rb -> in:280000
laku 20 bungkus 40rb -> ASK
laku 1 bungkus 12rb -> in:12000
jual 6 biji 15rban -> in:90000
jual 60 biji seribuan -> in:60000
jual kue 5rb x 3 -> in:15000
jual kue 5rbx3 -> in:15000
jual kue 3 * 5rb -> in:15000
jual kue 3*5rb -> in:15000
jual kue 40 bungkus 7rb/bks -> in:280000
jual kue 40 bungkus 7rb per bungkus -> in:280000
jual 20 biji 30rb total -> in:30000
jual 20 biji total 30rb -> in:30000
jual 12 porsi @15.000 = 170.000 -> ASK
jual 12 porsi @15rb total 180rb -> in:180000
beli minyak 2 dus 45rb -> out:45000
beli ikan 300 - 350rb -> ASK
beli ikan 300rb sampai 350rb -> ASK
beli ikan 300rb atau 350rb -> ASK
jual @7rb -> ASK
nyicil 20rb -> ASK
kelapa 90.000 -> ASK
350rb -> ASK
350.000 -> ASK
Rp350.000 -> ASK
jual sebulan 5jt -> ASK
jua gorengan 350rb -> in:350000
✅ jual gorengan 350rb 🙏 -> in:350000
*Jual* gorengan *350rb* -> in:350000
jual 3 kue 15rb -> ASK
jual 50 roti 150rb -> in:150000
jual 20 porsi masing-masing 60rb -> in:1200000
gula = 27rb -> ASK
beli gula = 27rb -> out:27000
jual seratus lima puluh -> ASK
seratus lima puluh ribu -> ASK
jual 12 porsi soto @15.000 = 180.000 -> in:180000
laku duapuluh lima ribu -> in:25000
laku limapuluh ribu -> in:50000
jual gorengan 150 000 -> ASK
jual gorengan 1.50 -> ASK
beli 3 ayam 120rb -> out:120000
350rb gorengan 38rb minyak -> ASK
jual gorengan (bersih 200rb) 350rb -> ASK
beli minyak 38rb (2L) -> out:38000
beli bahan jualan 50rb -> out:50000
beli ½ kg gula 9000 -> out:9000|ASK
beli setengah kg gula 9rb -> out:9000
beli sekilo gula 17rb -> out:17000
beli selusin gelas 30rb -> out:30000
beli 2 lusin gelas 60rb -> out:60000
jual 3 hari 500rb -> ASK
03-11-2026 laku 420rb -> in:420000
03-12-2026 laku 420rb -> ASK
semoga laku 500rb -> ASK|in:500000
saya mau beli minyak 38rb -> ASK
tolong catat jual gorengan 350rb -> in:350000
catat: beli minyak 38rb -> out:38000
beli minyak 38 gula 27 -> ASK
beli gula 27 telur 30rb -> out:30000 ASK
beli 2 telur 5rb -> ASK
@7rb 40 bungkus laku -> in:280000
laku 40 bungkus nasi uduk @7.000 -> in:280000
laku 40 @7rb -> in:280000
laku 40 bungkus @7 -> ASK
3x5rb -> ASK
jual 3x5 -> ASK
beli kain 3 meter 45rb -> ASK
laku 10 gelas 60rb -> in:60000
laku 10 gelas 50rb -> ASK
laku 10 gelas 50.001 -> in:50001
jual sejuta -> in:1000000
jual satu juta dua ratus lima puluh ribu -> in:1250000
jual 1.250.000 -> in:1250000
jual 1.25jt -> in:1250000
jual 12.500 -> in:12500
jual rp350rb -> in:350000
jual IDR 350.000 -> in:350000
jual 350000 rupiah -> in:350000
jual 1250 perak -> in:1250
jual 450 k -> in:450000
jual 450K -> in:450000
jual 1.2.3 -> ASK
jual 99999999999999999999 -> ASK|NONE
jual 2 milyar -> ASK
ralat beli minyak 83rb -> NONE|ASK
1000 -> ASK
catat Rp100 juta -> ASK
beli minyak 38rb diskon 2rb -> ASK
laku gorengan sama es 350rb -> in:350000
beli gula sama kopi 50rb -> out:50000
Jual Gorengan 350Rb -> in:350000
laku bakso 35 mangkok x 12rb -> in:420000
bakso 35 mangkok @12rb -> ASK
jual bakso 35 mangkok 420rb -> in:420000
jual 35 mangkok bakso 420rb -> in:420000
bakso laku 35 mangkok 420.000 -> in:420000
beli ayam 5 ekor 225rb -> out:225000
beli ayam 2 ekor 50rb -> ASK
beli kelapa 20 butir 100rb -> out:100000
beli kangkung 5 ikat 10rb -> ASK
beli mie 1 dus 110rb -> out:110000
beli mie 2 dus 48rb -> out:48000
beli sabun 1 renteng 12rb -> out:12000
beli kopi 2 renteng 24rb -> out:24000
beli tepung 25kg 200rb -> out:200000
beli gula 500gr 9rb -> out:9000
beli bawang 5 ons 20rb -> out:20000
beli minyak 5 liter 90rb -> out:90000
beli minyak 5L 90.000 -> out:90000
beli susu 250 ml 8rb -> out:8000
beli baju 1 kodi 600rb -> out:600000
beli sendok 1 lusin 24rb -> out:24000
jual sate 100 tusuk 150rb -> in:150000
jual sate 10 tusuk 15rb -> ASK
jual risol 60 biji seribuan -> in:60000
jual risol seribuan 60 biji -> in:60000
jual risol 2rban 30 biji -> in:60000
jual risol 2500an 40 biji -> in:100000
jual risol 30 biji goceng-an -> ASK|in:150000
jual risol 30 biji gocengan -> in:150000
jual cilok 50 x 1rb -> in:50000
jual cilok 50x1.000 -> in:50000
jual cilok 50 x 1000 = 50.000 -> in:50000
jual cilok 50 x 1000 = 55.000 -> ASK
3 x 5rb jual kue -> in:15000
@3rb x 4 gelas jual es -> in:12000
jual es 4 gelas @ Rp3.000 -> in:12000
jual es 4 gelas@3rb -> in:12000
jual es 4gelas @3rb -> in:12000
jual es @3rb 4 gelas -> in:12000
laku 300-350rb -> ASK
laku 300rb-350rb -> ASK
laku 300 s/d 350rb -> ASK
laku 300an ribu -> ASK
laku sekitar 300rb -> ASK
laku hampir 300rb -> ASK
laku 300rb lebih -> ASK
laku kurang lebih 300rb -> ASK
dpt 350rb -> in:350000
nerima transferan 75rb -> in:75000
jualan laku 350rb -> in:350000
nombok 20rb -> out:20000
nitip uang 50rb -> ASK
terjual 12 bungkus nasi @8rb -> in:96000
🍌 jual pisang 75rb 🍌 -> in:75000
jangan catat 350rb -> ASK|NONE
bukan 38rb tapi 83rb -> ASK
tadi jual gorengan 350rb bukan 250rb -> ASK
mau lapor jual gorengan 350rb -> ASK|in:350000
`;
