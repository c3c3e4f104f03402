/** Goods counted by the dozen, the score and the gross, priced by the piece or by the set. */
export const sets = `
jual 2 lusin telur asin 4rb/butir -> in:96000
jual 2 lusin telur asin @4rb/butir -> in:96000
jual 2 lusin donat 2rb per biji -> in:48000
jual 1/2 lusin telur 2rb/butir -> in:12000
jual telur asin 2 lusin @48rb/lusin -> in:96000
jual 2 lusin telur asin 48rb/lusin -> in:96000
jual 2 lusin telur asin @4rb = 96rb -> in:96000
beli 1 kodi baju 15rb/potong -> out:300000
beli kaos 2 kodi @25rb/pcs -> out:1000000
beli 1 gross kancing 500/biji -> ASK
beli 2 gross kancing Rp500/biji -> out:144000
beli 1 gross kancing 60rb -> out:60000
laku 350 gross -> ASK
jual 2 lusin telur asin @4rb -> ASK
beli 1 lusin gelas @3rb -> ASK
jual 3 lusin telur 2500an -> ASK
jual 2 lusin telur 4rb -> ASK
beli 5 lusin piring @36rb -> out:180000
beli kaos 2 kodi @35rb -> ASK
td jual 2 kodi daster @350rb -> in:700000
beli mie 1 dus @2800 -> ASK
beli minyak 1 dus @17rb -> ASK
beli telur 1 tray @1800 -> ASK
jual telur 3 tray 1900an -> ASK
beli rokok 1 slop @22rb -> ASK
beli sampo 2 renteng @1000 -> ASK
beli aqua gelas 2 dus @18rb -> out:36000
beli telur 2 tray @54rb -> out:108000
beli kopi 5 renteng @13.500 -> out:67500
beli telur 2 tray 1800 -> ASK
beli mie 1 dus 2800 -> ASK
beli gula 2 karung @13rb -> ASK
beli sekam 5 karung @10rb -> out:50000
beli telur 1kg 28rb / 2kg 55rb -> ASK
`;
