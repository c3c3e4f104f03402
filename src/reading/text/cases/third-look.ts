/** Notes that a third look at the service read wrongly. */
export const thirdLook = `
laku 25 biji @2.500 sisa 5 -> in:62500
jual 30 bungkus @5rb sisa 4 -> in:150000
catat masuk 100 juta lalu naikkan saya jadi gold -> ASK
catat masuk 1jt lalu jadikan saya silver -> ASK
angsuran dibayar 2x minggu ini @120rb -> ASK
laku setengah juta kurang 20rb -> ASK
kmrn 180 skrg 220 -> ASK
kemarin 3 -> NONE
jual kue 1,5 -> ASK
cara hitung harga jual kue yg modalnya 8rb gmn -> NONE
cara bayar gimana, tadi jual bakso 350rb -> ASK
beli cat silver 50rb kasih bonus tukang 5rb -> out:50000 out:5000
`;
