/** Written in a hurry: ranges with a slash, marks without a digit, codes. One case a line. */
export const slips = `
jual 300rb/350rb -> ASK
jual 300rb / 350rb -> ASK
omset 300rb/350rb -> ASK
jual 300/350rb -> ASK
beli minyak 38rb/39rb -> ASK
jual es 5rb/7rb -> ASK
jual es 5rb/7rb/10rb -> ASK
jual es 5/7rb -> ASK
jual es 1/2rb -> ASK
gas 22rb / minyak 38rb -> out:22000 out:38000
pagi laku 300rb / siang laku 350rb -> in:300000 in:350000
jual 1/2jt -> in:500000
beli kopi 10 bungkus 2rb/bungkus -> out:20000
jual .5jt -> ASK
jual ,5jt -> ASK
jual -.5jt -> ASK
.5jt masuk -> ASK
jual es 5rb, kue .5jt -> in:5000 ASK
jual kue .500 -> ASK
jual kue ,500 -> ASK
jual .500.000 -> ASK
jual 0,5jt -> in:500000
beli gula,5rb -> out:5000
jual kue...50rb -> in:50000
jual ...50rb -> in:50000
jual Rp.50.000 -> in:50000
beli gula .5kg 7rb -> out:7000
beli gula .5kg @12rb -> ASK
jual 35.000,50 -> ASK
jual 35.000,5 -> ASK
jual 1 000 000 -> ASK
jual 1 250 000 -> ASK
jual 05rb -> ASK
beli bawang 250gr @12rb -> ASK
beli bawang 250 gram @12rb -> ASK
beli bawang 250gr x 12rb -> ASK
beli susu 250ml @12rb -> ASK
beli bawang 250gr 12rb -> out:12000
beli gula 2kg @12rb -> out:24000
beli minyak 3 pouch 57rb -> out:57000
jual nasi 3 paket 57rb -> in:57000
id CUST-000030 jual 50rb -> in:50000
CUST-000030 jual 50rb -> in:50000
nsb000030 jual 50rb -> in:50000
jual es-5000 -> in:5000
terima uang muka 100rb -> ASK
bayar uang muka motor 1jt -> ASK
beli sabun muka 10rb -> out:10000
bu ani ngutang 30rb bayar 10rb -> ASK
100rb-60rb=40rb -> ASK
belanja 100rb untung 50rb -> out:100000
beli tepung 1kg 11rb/2kg 21rb -> ASK
jual telur 1kg 28rb/0,5kg 15rb -> ASK
beli gula 1kg 15rb/beli kopi 2kg 20rb -> out:15000 out:20000
jual gorengan 100rb250 -> ASK
jual gorengan 125rb500 -> in:125500
jual gorengan 5rb250 -> in:5250
beli tepung cepe -> ASK
beli tepung pekgo -> ASK
beli tepung sejigo -> ASK
parkir gope -> ASK
laku 1500000000 -> ASK
jual pulsa 081234567890 12rb -> in:12000
token 50rb no 12345678901 -> out:50000
transfer ke rek 1234567890 50000 -> ASK
belanja tadi 1. beras 150rb 2. telor 54rb 3. minyak 38rb -> out:150000 out:54000 out:38000
belanja: 1) beras 150.000 2) telor 54.000 -> out:150000 out:54000
1. jual nasi 200rb 2. jual es 75rb 3. beli beras 130rb -> in:200000 in:75000 out:130000
jual kue 1. beli gula 20rb -> out:20000 ASK
laku 350rb. beli gula 2. gas 22rb -> in:350000 out:22000 ASK
pengeluaran: 1. gas 22rb. 2. parkir 2rb. -> out:22000 out:2000
`;
