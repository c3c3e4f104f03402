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
`;
