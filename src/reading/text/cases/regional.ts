/** Javanese, Sundanese and Minang words, and what a list of costs and sales leaves open. One case a line: note -> expected, as in notes/cases.tsv. */
export const regional = `
jua nasi saratuih ribu -> in:100000
jual ketan duo puluah limo ribu -> in:25000
mambali bareh limo baleh ribu -> out:15000
balanjo ka pasa saratuih limo puluah ribu -> out:150000
jua lamang sapuluah ribu, bayia ojek sabaleh ribu -> in:10000 out:11000
jual katupek tujuah ribu, jual lapek sambilan ribu -> in:7000 in:9000
jual teh saribu limo ratuih -> in:1500
jual katupek anam ribu limo ratuih -> in:6500
omset hari ko sajuta duo ratuih ribu -> in:1200000
beli lado ampek kilo saratuih anam puluah ribu -> out:160000
jual soto duo porsi @12rb -> in:24000
jual lapek tigo puluah limo ratuih -> ASK
jual lamang limo 15rb -> ASK
jual katupek salapan ribu -> ASK
jual karupuak ampek -> ASK
uni Upik bautang duo puluah ribu -> owed_to_me:20000
tuku beras 50rb -> out:50000
adol gorengan 120rb -> in:120000
hari ini payu 150rb, belanja 60rb -> in:150000 out:60000
meuli minyak 38rb -> out:38000
ngajual surabi 90rb -> in:90000
balanja ka pasar 65rb -> out:65000
nganjuk ka warung 25rb -> owed_by_me:25000
bu Imas nganjuk 15rb -> owed_to_me:15000
mayar listrik 100rb -> out:100000
utange bu Yem 10rb -> ASK
jual nasi 100rb, tuku kopi 50rb -> in:100000 out:50000
jual nasi 100rb\\nmbeli kopi 20rb -> in:100000 out:20000
jual nasi 100rb\\nblonjo 20rb -> in:100000 out:20000
jual nasi 100rb\\nkangge kopi 50rb -> in:100000 ASK
jual nasi 100rb\\nbuat kopi 20rb -> in:100000 ASK
jual nasi 100rb\\nojek 20rb -> in:100000 ASK
jual nasi 100rb\\nkontrakan 500rb -> in:100000 ASK
jual nasi 100rb\\nupah tukang 50rb -> in:100000 ASK
jual nasi 100rb\\nsampah 5rb -> in:100000 ASK
jual nasi 100rb\\nuang saku 20rb -> in:100000 ASK
jual nasi 100rb\\nbayar listrik 22rb\\nes 20rb -> in:100000 out:22000 ASK
jual nasi 100rb\\nongkos 50rb\\nminyak 20rb -> in:100000 out:50000 out:20000
jual nasi 100rb\\nbaso 50rb\\nes 20rb -> in:100000 in:50000 in:20000
beli gula 20rb\\nojek 15rb -> out:20000 out:15000
ojek 12rb -> ASK
bu bidan ngutang 10rb -> owed_to_me:10000
beli gula 20rb, adol kopi 50rb -> out:20000 in:50000
beli gula 20rb\\nhasile 150rb -> out:20000 in:150000
beli gula 20rb\\nomsete 150rb -> out:20000 in:150000
beli gula 20rb\\nentuk 150rb -> out:20000 in:150000
beli gula 20rb\\npenglaris 15rb -> out:20000 in:15000
beli gula 20rb\\ntelur 28rb\\nbayar 50rb\\nkembali 2rb -> out:20000 out:28000 ASK
beli telur 28rb\\nbayar 50rb -> out:28000 ASK
beli telur 28rb\\nbayar listrik 50rb -> out:28000 out:50000
laku 100rb\\nbayar 35rb -> in:100000 out:35000
uang belanja 100rb, beli ayam 35rb -> out:35000 ASK
uang belanja ayam 35rb -> out:35000
modal: beras 70rb, telur 56rb\\nlaku 210rb\\nuntung 84rb -> out:70000 out:56000 in:210000
modal awal 500rb -> ASK
setoran warung 50rb -> ASK
setor ke toko 50rb -> out:50000
uang hasil jualan dibelikan beras 50rb -> ASK
dagangan dibawa pulang 50rb -> ASK
jualan dipasar 250rb -> in:250000
jualan dimsum 50rb -> in:50000
masuk pasar 5rb -> ASK
masuk parkir 2rb -> ASK
ongkos kirim 12rb ditanggung pembeli -> ASK
listrik dibayari anak 100rb -> ASK
ngajual cilok 80rb, meser tahu 20rb -> in:80000 out:20000
dodol jajan 60rb, tuku lengo 25rb -> in:60000 out:25000
manjua lapek 50rb, bali tapuang 20rb -> in:50000 out:20000
marjual 50rb, manuhor gula 20rb -> in:50000 out:20000
manggadis ikan 90rb manuhor garam 5rb -> in:90000 out:5000
ngadol jaje 50rb, meli gula 20rb -> in:50000 out:20000
madolan jaje 50rb numbas gula 20rb -> in:50000 out:20000
ngadep be 80rb mayah listrik 50rb -> in:80000 out:50000
jual pie di bali 50rb -> in:50000
kopi bali 50rb -> ASK
jual nasi, sade 20rb -> in:20000
oleh 50rb -> in:50000
oleh oleh 50rb -> ASK
beli oleh oleh 50rb -> out:50000
beli oleh-oleh 50rb -> out:50000
jual ayam 50rb meli utang 20rb -> in:50000 owed_to_me:20000|in:50000 ASK
bu tini ngutang beras 30rb, meli gula 20rb -> owed_to_me:30000 ASK
dodolan 100rb, kulak tepung 30rb -> in:100000 out:30000
sadean 100rb, kulak tepung 30rb -> in:100000 out:30000
tumbas gula 20rb -> out:20000
jual kue 50rb, xyzu tepung 20rb -> in:50000 ASK
jual kue 50rb, donat 20rb -> in:50000 in:20000
jual kue 50rb, mendut gula 20rb -> in:50000 ASK
jual kue 50rb meser tepung 20rb -> in:50000 out:20000
ical gorengan 50rb mayar listrik 20rb -> in:50000 out:20000
nampi arta 50rb -> in:50000
nampa 50rb -> in:50000
jual dodol 60rb -> in:60000
dodol 60rb -> ASK
dodol garut 60rb -> ASK
adol dodol 60rb -> in:60000
beli bahan dodol 60rb -> out:60000
beli gula 20rb, dodol jajan 10rb -> out:20000 ASK
beli gula 20rb, dodol 10rb -> out:20000 out:10000
dodolan 120rb -> in:120000
wingi dodolan sego 120rb -> in:120000
dodolan payu 210rb -> in:210000
beli dodolan 50rb -> out:50000
jual nasi 50rb, mandarin cake 20rb -> in:50000 ASK|in:50000 in:20000
jual nasi kuning 50rb, mie goreng 20rb -> in:50000 in:20000
mésér beas 60rb -> out:60000
jual gorengan 30rb. Meuli minyak 20rb -> in:30000 out:20000
abdi nampi artos ti bu Ani 50rb -> in:50000|ASK
sade gorengan 50rb -> in:50000
`;
