const warned =
  "(?:jangan|tidak boleh|tak boleh) (?:lagi )?(?:di)?(?:pakai|pake|gunakan|campur|masak)";
const food =
  "(?:minyak|bahan|kuah|santan|bumbu|nasi|lauk|gorengan|teh|kopi|daging|ikan|ayam|telur|sambal|saus|adonan|makanan|sayur|buah)";
const spoilt =
  "(?:bekas|sisa|lama|kemarin|layu|apek|tengik|bau|berjamur|retak|mati)";
/** "Minyak bekas jangan dipakai lagi" warns of it. */
const badGoods = [
  `(?<!${warned}\\w* (?:\\w+ ){0,2})minyak (?:goreng )?(?:bekas|sisa|lama|kemarin|hitam|kotor)\\b(?! (?:\\w+ )?(?:${warned}|(?<!jangan )dibuang))`,
  `jangan (?:di)?buang (?:\\w+ ){0,2}${food}`,
  `(?:campur\\w*|oplos\\w*|aduk) (?:\\w+ ){0,4}(?:bekas|sisa|layu|murah|murahan|babi|celeng|curah|plastik|kw)`,
  `(?:olah|goreng|masak|panaskan|hangatkan|rebus) (?:lagi |ulang )?(?:\\w+ ){0,2}(?:(?:sisa|bekas) ${food}|${food} (?:\\w+ )?${spoilt})`,
  `(?<!(?:jangan|boleh) )(?:pakai|pake|gunakan|jual) (?:\\w+ )?(?:${food} (?:layu|apek|tengik|bau|berjamur|retak|mati|bekas)|(?:bumbu|kuah|santan|minyak) sisa)`,
  "berjamur|tiren|bangkai|gl?onggong\\w*|tawas|bleng|rhodamin\\w*|karbit|deterjen|parafin|sakarin|plastik (?:\\w+ )?(?:ke|di|dalam) (?:\\w+ )?minyak|minyak (?:\\w+ ){0,2}plastik",
  "expired|kad[ae]?lu?warsa|ked[ae]luarsa|kadarluarsa|(?:lewat|lewati|habis) (?:tanggal|masa)",
  "(?:ganti|hapus|ubah|tutup\\w*|cabut|mundurkan|majukan) (?:\\w+ )?(?:tanggal|label|cap)|tempel tanggal",
  "(?:tambah\\w*|tuang\\w*|kasih) air (?:\\w+ )?(?:ke|di|dalam|pada|supaya|biar|agar)|encer\\w*|basahi|ganjal\\w*",
];
const deceit = [
  "(?:jual|dijual|aku\\w*|sebut\\w*|tawarkan) (?:\\w+ ){0,2}sebagai (?:\\w+ )?(?:asli|baru|segar|murni|organik|premium|halal)|pura pura|seolah\\w*|seakan\\w*|mengaku|ngaku",
  "(?:bilang|katakan|ngomong) (?:\\w+ ){0,4}(?:asli\\w*|murni|segar|halal|organik|premium|tinggal sedikit|hampir habis)",
  "(?:kurangi|potong|tahan) (?:\\w+ )?kembalian\\w*|naikkan harga(?:nya)? (?:dulu )?(?:baru|lalu) (?:di)?diskon|botol (?:ber)?merek",
];

/** What no free sentence may speak of, by the reason why; in lower case without accents. */
export const harmful: [string, RegExp][] = [
  [
    "money to come",
    /\b(?:layak|berhak|pantas|bonus|hadiah\w*|bantuan|sumbangan|subsidi|kucuran|dana|(?:dapat|dapet|terima|menerima|mendapat\w*|diberi|dikasih) (?:\w+ ){0,2}(?:uang|duit|modal|tambahan)(?! (?:dari )?(?:pembeli|pelanggan|langganan|jualan))|(?:uang|modal|duit) (?:\w+ ){0,2}(?:dari (?:kantor|petugas|lembaga|pemerintah|pusat)|bertambah|tambahan|muka))\b/,
  ],
  [
    "a debt to make",
    /\b(?:(?:ngutang|berutang|berhutang|utang|hutang|kasbon|bon) (?:dulu|saja|aja|lagi|ke|sama|di|dari|kepada)|(?:bayar|bayarnya) (?:nanti|belakangan|kapan kapan)|jual (?:motor|rumah|sawah|tanah|kebun|kulkas|perabot|perhiasan|cincin|kalung|aset))\b/,
  ],
  [
    "a bet",
    /\b(?:emas|saham|kripto|crypto|bitcoin|invest\w*|reksadana|forex|trading|judi\w*|togel|slot|taruhan|lotre|undian|deposito|dolar|asuransi|mlm|timbun\w*|menimbun|borong)\b/,
  ],
  [
    "cheating",
    /\b(?:(?:kurang\w*|kecil\w*|ringan\w*|akali|atur) (?:\w+ )?(?:timbangan|takaran|ukuran|isi)(?:nya)?|(?:timbangan|takaran)(?:nya)? (?:\w+ )?(?:kurang\w*|ringan\w*|kecil\w*)|formalin|boraks|borax|pewarna|pengawet|pemutih|pemanis|kimia|tekstil|oplos\w*|kedaluwarsa|kadaluwarsa|kadaluarsa|basi|busuk|jelantah|sebagai baru|campur\w* (?:\w+ ){0,4}(?:jelek|lama|kemarin|air)|sembunyi\w*|umpet\w*|diam diam|bohong\w*|berbohong|tipu\w*|menipu|curang\w*|palsu\w*|memalsu\w*|mengarang|akali|mengakali|manipulasi|ganti label|merek palsu|(?:bilang|sebut|aku\w*) (?:\w+ )?(?:baru|asli|segar|murni)|beli\w* (?:\w+ )?dari warung (?:lain|sebelah))\b/,
  ],
  [
    "shame of who owes",
    /\b(?:(?:umum\w*|pasang|tempel\w*|sebar\w*|pajang|siar\w*|posting) (?:\w+ ){0,3}(?:nama|foto|daftar|utang|pengutang)|tagih\w* (?:\w+ ){0,4}(?:malam|tengah|keluarga\w*|tetangga\w*|kerja\w*|depan))\b/,
  ],
  [
    "others' money",
    /\b(?:(?:pakai|pake|ambil|gunakan|putar|pinjam) (?:\w+ )?(?:uang|duit) (?:arisan|titipan|orang|teman|kelompok|majelis|tabungan)|arisan (?:online|daring)|titip\w* (?:\w+ )?(?:uang|duit))\b/,
  ],
  [
    "others' eyes",
    /\bkirim\w* (?:\w+ ){0,3}(?:ke|ke dalam) (?:grup|group|orang|teman|tetangga)\b/,
  ],
  ["cheating", RegExp(`\\b(?:${[...badGoods, ...deceit].join("|")})\\b`)],
  [
    "a false book",
    /\b(?:catat\w* (?:\w+ ){0,3}(?:lebih|kurang|belakangan|kapan kapan)|(?:jangan|tidak (?:usah|perlu)|tak (?:usah|perlu)|gak usah|berhenti) (?:di)?(?:catat\w*|mencatat|tulis\w*)|hapus\w* (?:\w+ )?catatan|jangan (?:bilang|kasih tahu|beri tahu|cerita\w*|lapor\w*))\b/,
  ],
  [
    "an end",
    /\b(?:tutup (?:(?:warung|usaha|toko|lapak|kios|dagangan)(?:nya)? )?(?:saja|aja|dulu)|berhenti (?:jualan|usaha|berdagang|dagang)|ganti usaha|bubarkan)\b/,
  ],
  [
    "her home",
    /\b(?:tinggalkan|ceraikan|berpisah|pisah dari|usir|pukul|marahi|marah\w*|lawan|melawan|balas dendam|ancam\w*|paksa|memaksa|maki|gosip\w*|fitnah\w*|jelek\w*|menjelek\w*|musuh\w*|selingkuh|berhenti sekolah|putus sekolah|anak (?:\w+ ){0,2}(?:kerja|bekerja|berhenti|putus|jaga))\b/,
  ],
  [
    "a secret",
    /\b(?:kode\w*|kartu\w*|pin|rahasia\w*|tanggal lahir|alamat|ibu kandung|nomor\w*|transfer\w*|identitas|sidik jari|selfie|foto (?!(?:nota|struk|catatan|buku|barang|dagangan|masakan|makanan|jualan|menu|produk)\w*\b)\w+|(?:kirim\w*|tulis|sebut\w*|ketik) (?:\w+ ){0,3}(?:data|uang)\b)/,
  ],
  [
    "her body",
    /\b(?:minum|istirahat\w*|tidur|olahraga|badan|tubuh|pijat|kerok\w*|stres|sehat|diet|puasa)\b/,
  ],
  [
    "blame",
    /\b(?:malas|bodoh|boros|bandel|ceroboh|payah|lalai|nakal|memalukan|malu|dasar|(?:kurang|tidak|tak) (?:pintar|becus|pandai|rajin|disiplin|jujur)|salah ibu|ibu (?:\w+ )?gagal)\b/,
  ],
  [
    "faith and votes",
    /\b(?:agama|haram|dosa|kafir|tuhan|allah|doa\w*|sedekah|zakat|jimat|dukun|pesugihan|penglaris|susuk|ramalan|hoki|primbon|partai|presiden|caleg|suku)\b/,
  ],
  [
    "what is to come",
    /\b(?:akan|bakal|segera|nantinya|sebentar lagi|minggu depan|bulan depan|tahun depan|menurut|penelitian|survei|terbukti)\b/,
  ],
  [
    "what it did",
    /\bsaya (?:\w+ )?(?:sudah|telah|akan|bisa|bantu|kirim\w*|mencatat|catat|hapus|ubah|bayar|lapor\w*|teruskan|hubungi|janji|petugas|manusia|orang|pegawai)\b/,
  ],
  [
    "a claim without a number",
    /\b(?:(?:pelanggan|pembeli|langganan)(?:nya)? (?:\w+ )?(?:lari|kabur|pindah|bosan|kecewa|pergi)|(?:itu|ini) terlalu (?:banyak|besar|kecil|sedikit|mahal|murah|rendah|tinggi)|(?:tidak|tak|belum|sudah tidak) ada (?:\w+ )?(?:utang|hutang|piutang|tunggakan|tagihan)|semua (?:\w+ ){0,3}(?:lunas|bayar|membayar)|(?:rugi|tekor|bangkrut|merugi|impas)|(?:untung|laba)(?:nya)? (?:\w+ )?(?:besar|kecil|banyak|sedikit|tipis|habis)|ibu (?:belum|tidak|jarang|selalu|sering|sudah|kurang) (?:\w+ )?(?:catat|mencatat|bayar|membayar|belanja|menabung)(?!\w| \d))\b/,
  ],
];
