/** Notes as they are spoken into the phone: run on, without signs, the days in between. One case a line: note -> expected, as in notes/cases.tsv. */
export const spoken = `
kemarin jual 1.100.000 hari ini jual 950.000 -> in:1100000 in:950000
kemarin jual 1.100.000 hari ini 950.000 -> in:1100000 in:950000
laku 350 hari ini -> ASK
dapat 120000 hr ini -> in:120000
jual 40 hari kemarin laku 200rb -> in:200000 ASK
beli beras 100.000 hari senin beli telur 30.000 -> out:100000 out:30000
jual 150.000 minggu lalu -> ASK
selama 3 hari ini laku 500rb -> ASK
3 hari ini laku 500rb -> ASK
2 hari lalu laku 200rb -> in:200000
beli gula 20.000 kg -> out:20000
beli minyak 38.000 liter -> out:38000
jual 1.000 tusuk sate 1.500.000 -> ASK
beli terigu 5000 gr 60rb -> out:60000
jual rokok 3 bungkus 32rb, minyak 2 pcs 17 rb -> ASK
bayar kontrakan rumah 500rb -> out:500000
bayar kontrakan kios 500rb -> out:500000
sewa ruko 500rb -> out:500000
berobat 250rb -> out:250000
duitnya kepake buat berobat 250rb -> out:250000
beli obat anak 30rb -> out:30000
bayar sekolah anak 100rb -> out:100000
beli obat 20rb -> out:20000
servis motor 120rb -> out:120000
sedekah 20rb -> out:20000
kondangan 50rb -> out:50000
iuran rt 10rb -> out:10000
iuran keamanan pasar 5rb -> out:5000
keamanan 5rb -> out:5000
gaji suami 2jt -> in:2000000
BLT cair 600rb -> in:600000
dapat blt 600rb -> in:600000
PKH cair 500rb -> in:500000
tarik tabungan 500rb -> in:500000
dapat cashback 10rb -> in:10000
dapat hadiah 100rb -> in:100000
upah nyuci 50rb -> ASK
dapat upah nyuci 50rb -> in:50000
bayar upah tukang 50rb -> out:50000
beli tepung 2 karung @185 rb -> out:370000
beli tepung 2 karung @185rb -> out:370000
masuk 350 keluar 38 -> ASK
modal 150 laku 230 -> ASK
modal 150rb laku 230rb -> out:150000 in:230000
senin 200rb selasa 250rb rabu 180rb -> ASK
senin laku 200rb selasa 250rb rabu 180rb -> in:200000 in:250000 in:180000
jual tahu isi 3 nampan, senampan 45rb -> in:135000
tahu isi 3 nampan, senampan 45rb -> ASK
jual emas 2jt -> in:2000000
jual hp bekas 500rb -> in:500000
dikasih ibu 100rb -> in:100000
td siang laku 85rb sore 120rb malem 95rb -> in:85000 in:120000 in:95000
Pinjaman cepat cair 50 juta tanpa jaminan hubungi 08123456789 -> NONE
PROMO! Pinjaman online cepat cair 50jt bunga ringan, WA 08123456789 -> NONE
dpt arisan 1jt -> in:1000000
bayar arisan 50rb -> out:50000
kiriman anak 1,5jt -> ASK
refund shopee 45rb -> ASK
beli obat nyamuk 10rb -> out:10000
pinjam dana bri 5jt sudah cair -> ASK
tarik tabungan 200rb buat modal -> ASK|in:200000
jual gelang emas 45rb -> in:45000
`;
