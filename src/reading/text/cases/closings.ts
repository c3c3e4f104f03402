/** Sums said once more at the end of a list. One case a line: note -> expected, as in notes/cases.tsv. */
export const closings = `
beli tepung 50rb\\ngula 20rb\\n70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\n----\\n70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\n______\\nRp 70.000 -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\n=70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\n=> 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nttl 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\ntot 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\njml 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nsemua 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nsemuanya 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nhabis 70rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nkabeh 70rb -> out:50000 out:20000 ASK|out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nkopi 70rb -> out:50000 out:20000 ASK
beli tepung 50rb\\ngula 20rb\\nbelanja 70rb -> out:50000 out:20000 ASK
beli tepung 50rb\\ngula 20rb\\nminyak 70rb -> out:50000 out:20000 out:70000
beli tepung 50rb\\ngula 20rb\\n65rb -> out:50000 out:20000 ASK
beli tepung 50rb\\ngula 20rb\\nttl 65rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nsemua 80rb -> out:50000 out:20000
beli tepung 50rb\\ngula 20rb\\nsub total 70rb\\njual nasi 100rb -> out:50000 out:20000 in:100000
beli tepung 50rb\\ngula 20rb\\nuang 100rb\\nkembalian 30rb -> out:50000 out:20000 ASK
beli tepung 50rb\\n50rb -> out:50000 ASK
beli tepung 50rb, gula 20rb, 70rb -> out:50000 out:20000
jual nasi 100rb\\nes 25rb\\n125rb -> in:100000 in:25000
tepung 50rb\\ngula 20rb\\n70rb -> ASK
masuk 350rb\\nkeluar 60rb\\n290rb -> in:350000 out:60000
masuk 350rb\\nkeluar 60rb\\n280rb -> in:350000 out:60000 ASK
masuk 350rb, keluar 60rb, 280rb -> in:350000 out:60000 ASK
masuk 350rb\\nkeluar 60rb\\nkas 290rb -> in:350000 out:60000
masuk 350rb\\nkeluar 60rb\\nkas 280rb -> in:350000 out:60000 ASK
masuk 350rb\\nkeluar 60rb\\nuang di tangan 290rb -> in:350000 out:60000
masuk 350rb\\nkeluar 60rb\\nhari ini 290rb -> in:350000 out:60000
masuk 350rb\\nkeluar 60rb\\nhasil 290rb -> in:350000 out:60000 ASK
masuk 350rb\\nkeluar 60rb\\npendapatan 280rb -> in:350000 out:60000 ASK
masuk 350rb\\nkeluar 60rb\\ntotal 290rb -> in:350000 out:60000
laku 100rb, belanja 50rb, nabung 50rb -> in:100000 out:50000 out:50000
laku 100rb\\ncash 60rb\\ntransfer 40rb -> in:100000 ASK
bu tini ngutang 15rb\\npak joko 20rb\\n35rb -> owed_to_me:15000 owed_to_me:20000
senin laku 50rb\\nselasa 20rb\\nrabu 70rb -> in:50000 in:20000 in:70000
beli sayur 10rb, tahu 20rb, tempe 30rb -> out:10000 out:20000 out:30000
Belanja:\\n50rb\\n20rb\\n30rb -> out:50000 out:20000 out:30000
Belanja:\\n50rb\\n20rb\\n70rb -> out:50000 out:20000 ASK
laku 50rb, 30rb -> in:50000 in:30000
kas masuk 50rb -> in:50000
semua laku 350rb -> in:350000
semuanya 350rb -> NONE
`;
