/** Words that tell of a life in danger. Each list is alternatives; `near` allows any order. */

const any = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\n\s*|\s*\|\s*/)
    .join("|")})`;

/** Both stand in the text, in either order, at most so many words between. */
const near = (one: string, other: string, most: number) =>
  `(?:${one}(?: \\p{L}+){0,${most}} ${other}|${other}(?: \\p{L}+){0,${most}} ${one})`;
/** The second behind the first. */
const then = (one: string, other: string, most: number) =>
  `${one}(?: \\p{L}+){0,${most}} ${other}`;
const found = (...ways: string[]) =>
  RegExp(`(?:^| )(?:${ways.join("|")})(?= |$)`, "u");

const no = any(
  "ga|gak|g|gk|nggak|ngga|nggk|enggak|tidak|tdk|tak|tk|ndak|ora|gaada|teu|henteu|indak|embung|emoh|moh|wegah",
);
const want = any(
  "mau|mo|ingin|pengen|pengin|pingin|pgn|pngen|kepengen|kepingin|kepengin|pengennya|maunya|mending|mendingan|lebih baik|lbh baik|enakan|enak|biar|biarin|biarkan|rasanya|hayang|hoyong|arep|nio|naeng|dot|nyaan",
);
const die = any(
  "mati|mampus|modar|tiada|lenyap|paeh|maot|mate|meninggal|ngilang|menghilang|hilang selamanya|pergi selamanya",
);
const live = any("hidup|idup|urip|hirup|hidupku|hidup ini");
const able = any(
  "kuat|sanggup|mau|ingin|pengen|pengin|pingin|tahan|betah|mampu|iso|isa|kuwat|sanggem",
);
const tired = any(
  "capek|cape|capai|capek banget|lelah|bosan|bosen|jenuh|muak|males|malas|kesel|lesu|pegel|nyerah|menyerah",
);
const pointless = any(
  "gunanya|guna|gunane|gunana|artinya|arti|percuma|sia sia|buat apa|untuk apa|ngapain|gawe opo|keur naon|harapan|semangat",
);
const poison = any(
  "racun|baygon|potas|portas|pestisida|sianida|roundup|gramoxone|wipol|bayclin|obat nyamuk|obat tikus|obat serangga|obat hama|obat rumput|pembersih lantai",
);

const drink = any(
  "minum|nenggak|menenggak|nelen|nelan|telan|ngombe|nginum|teguk",
);
const pill = any("obat|pil|tablet|paracetamol|parasetamol");

/** What is said with these words of lamps and wages, taken out before looking. */
export const everyday = RegExp(
  [
    "(?:lampu|listrik|api|kompor|hp|hape|tv|kulkas|freezer|mesin|motor|pompa|sinyal|kuota|pulsa|air|gas|ayam|itik|bebek|kambing|sapi|lele|ikan|kucing|anjing|burung|tanaman|pohon|cabe|cabai|bibit|tikus|nyamuk|lalat|kutu|semut|baterai|aki|blender|oven|usaha|warung|pasar|jalan|dagangan|bisnis|jualan|ternak|bunga)(?:nya)?(?: (?:saya|sy|aku|ku|ini|itu))?(?: \\p{L}+){0,3} (?:mati|mampus|hidup|idup|hilang|ngilang|menghilang)",
    "mati (?:lampu|listrik|gaya|kutu|rasa(?!nya)|suri|matian|pajak|ketawa|bosan|lapar)",
    "(?:harga|sampai|sampe|setengah|utang dibawa|cinta|hidup) mati",
    "(?:biaya|kebutuhan|keperluan|cari|buat|untuk|nyambung|menyambung|jalan|gaya|bertahan|sumber|penghidupan|teman) (?:hidup|idup|urip)",
    "(?:hidup|idup|urip) (?:boros|mewah|hemat|sehat|dari|pas pasan|lampu|listrik)",
    "pukul (?:\\d+|rata|setengah|berapa|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)",
    // "Mau beli pukul": the hour is meant.
    "(?:beli|buka|tutup|jual|jam) pukul",
    "(?:tendang|nendang|ditendang|pukul|mukul|dipukul) (?:bola|kasur|bedug|beduk|kentongan|drum)",
    "(?:harga|biaya|ongkos|sewa)(?:nya)?(?: (?!mau|pengen|ingin|bikin|saya|aku)\\p{L}+){0,2} (?:mem)?bunuh (?:saya|sy|aku)",
    "(?:dokter|bidan|resep|harus)(?: \\p{L}+){0,3} minum obat",
  ].join("|"),
  "gu",
);

const family = any(
  "suami\\p{L}*|bapak\\p{L}*|bapak ?e|bpk\\p{L}*|ayah\\p{L}*|mertua\\p{L}*|pacar\\p{L}*|mantan\\p{L}*|bojo\\p{L}*|salaki\\p{L}*|kabogoh|lanang|paman|ipar|papa\\p{L}*|laki saya|cowok|majikan",
);
const collector = any(
  "petugas\\p{L}*|ptugas|mantri|kolektor|penagih|debt ?collector|depkolektor|dc|rentenir|preman|bank ?emok|bank keliling|pinjol|ketua (?:majelis|kelompok)",
);
const others = any(
  "anak\\p{L}*|adik\\p{L}*|kakak\\p{L}*|abang\\p{L}*|om|orang|tetangga|bos\\p{L}*|ketua\\p{L}*|warga",
);
const someone = `(?:${family}|${collector}|${others})`;
/** Who means her harm: where one of these wants her dead, it is no wish of hers. */
const another = `(?:${someone}|dia|mereka|\\p{L}*anc[ae]m\\p{L}*)`;
const ownWish = "mending|mendingan|lebih|biar|biarin|rasanya|tolong";

export const despair = found(
  any(
    "bunuh diri|bundir|gantung diri|nggantung|nglalu|(?:meng|nge?)?akhir(?:i|in) hidup\\p{L}*|(?:meng|nge?)?akhir(?:i|in) (?:semuanya|semua ini|semua$)|(?:hilang|ngilang|menghilang|pergi|lenyap)(?: (?:aja|saja|wae|bae))? dari (?:dunia|muka bumi)|over ?dosis|nyakitin diri|menyakiti diri|iris nadi|potong nadi|nyilet tangan|loncat dari jembatan|lompat dari jembatan|nabrakin diri|loncat ke sumur",
  ),
  `(?<!(?:^| )${another}(?: (?!(?:${ownWish}) )\\p{L}+){0,5} )bunuh (?:saya|sy|aku)`,
  then(want, die, 3),
  then(want, "(?:ga|gak|nggak|ngga|tidak) usah hidup", 2),
  near(poison, any("diminum|ditelan|ditenggak|diombe"), 2),
  near(no, then(able, live, 2), 2),
  then(no, then(able, live, 3), 1),
  then(any("embung|emoh|moh|wegah"), live, 1),
  near(tired, live, 2),
  near(pointless, live, 4),
  then(drink, poison, 1),
  `${drink} (?:banyak|semua) obat`,
  // But "minum obat banyak yang beli" tells of buyers.
  `${drink} (?:${pill}(?: \\p{L}+)? (?:(?:banyak|semua|semuanya|(?:satu |dua |tiga |se)(?:strip|botol|papan))(?! (?:air|minum|yang|yg|pembeli))|\\d{2,} (?:biji|butir|tablet))|\\d{2,} (?:biji |butir |tablet )?${pill})`,
  near(want, then("(?:me)?nyusul", any("almarhum\\p{L}*|alm"), 0), 2),
  then(
    want,
    then(
      "(?:me)?nyusul",
      "(?:ke (?:surga|akhirat|alam (?:baka|sana|lain)|kubur|liang lahat)|(?:yang|yg) (?:(?:sudah|udah|sdh) )?(?:meninggal|wafat))",
      3,
    ),
    2,
  ),
  then(no, "ada lagi alasan hidup", 0),
  `tidur (?:selamanya|(?:dan |terus )?${no} (?:usah )?bangun(?: bangun)?(?: lagi)?(?=$| (?:bu|aja|saja)))`,
  `(?:lebih baik|mending|mendingan) (?:${no} ada (?:saya|sy|aku)|(?:saya|sy|aku) ${no} ada|tanpa (?:saya|sy|aku))(?=$| (?:bu|aja|saja|lagi|di dunia))`,
  "(?:saya|sy|aku)(?: (?:cuma|hanya|jadi|ini))* beban (?:keluarga|suami|anak|orang|semua)",
  then(
    want,
    "(?:lompat|loncat|terjun) (?:ke|dari) (?:sungai|kali|jurang|sumur|laut|gedung|rel|kereta|jembatan|atap)",
    1,
  ),
  "(?:sudah|udah|sdh) (?:siapin|siapkan|nyiapin) tali(?! (?:rafia|plastik|pramuka|sepatu|jemuran|pancing))",
  near("(?:nulis|tulis|bikin) surat", "maaf", 4),
  "surat (?:wasiat|perpisahan)",
  "(?:nyayat|menyayat|sayat|silet|nyilet|mengiris|iris) (?:tangan|lengan|pergelangan|nadi)",
  `${no} (?:ada|punya) harapan(?: lagi)?(?: (?:bu|hidup|buat saya|untuk saya))*$`,
  near("nekat", then(no, any("kuat|sanggup|tahan|kuwat"), 1), 4),
);

const stems =
  "pukul|gebuk|gebug|tampar|tendang|cekik|hajar|siksa|aniaya|tonjok|gampar|jambak|gaplok|tempeleng|bogem|seret|bacok|keroyok|antem|gitik|teunggeul";
const beaten = `di ?(?:${stems})(?:i|in|an|nan)?`;
const beats = any(
  "(?:me|nge)?mukul(?:i|in)?|memukuli?|nge?pukulin|(?:me)?nampar(?:i|in)?|(?:me)?nendang(?:i|in)?|ng?ge?bu[gk](?:i|in)?|n?ge?gebuk(?:i|in)?|nyekik|mencekik|(?:me)?nyiksa|menganiaya|ngehajar|menghajar|nonjok(?:in)?|ngegampar|ngejambak|ngantem|ngaplok|mbacok|ngebacok|neunggeul\\p{L}*|main tangan|main pukul|main kasar",
);
const me = any(
  "saya|sy|aku|ku|gue|kulo|abdi|urang|saya sama anak|anak|anakku|anaknya|ibu saya|kami",
);
/** "Suami tampar pipi saya". */
const beatsHer = (whom: string) =>
  `(?:${stems}|(?:nge?|m)?banting|(?:nge?)?lempar|sundut|nyundut|siram|nyiram|(?:ng)?inj[ae]k|(?:ng)?kurung|ngurung|nyekap|(?:me)?nyiksa)(?:i|in|an|nan)?(?: (?:kepala|muka|wajah|pipi|perut|badan|punggung|tangan|kaki|rambut|leher))? ${whom}`;
const often =
  "(?: (?:saya|sy|aku|kulo|abdi|itu|nya|anak|suka|sering|selalu|terus|mau|habis|abis|lagi|tadi|sudah|udah|makin|banget|sok|asring))*";

export const violence = found(
  near(beaten, someone, 3),
  then(me, beaten, 2),
  then(beaten, any("terus|tiap hari|lagi|melulu"), 0),
  then(`(?:${family}|${collector})`, beats, 4),
  then(beats, me, 1),
  then(`(?:${family}|${collector}|dia)`, beatsHer(me), 4),
  // Children hit each other.
  then(others, beatsHer("(?:saya|sy|aku|kulo|abdi)"), 4),
  then(
    "(?:di ?|me)?(?:paksa|maksa)",
    any(
      "berhubungan|hubungan (?:badan|intim|suami istri)|bersetubuh|telanjang|buka baju|(?:nge|me)?layani (?:dia|suami|nafsu\\p{L}*|petugas\\p{L}*|penagih|bos\\p{L}*|orang)",
    ),
    3,
  ),
  `${family}${often} kasar`,
  "kdrt",
  then(
    collector,
    any("megang megang|pegang pegang|grepe(?: grepe)?|ngelus|nyium|meluk"),
    2,
  ),
  then(
    `(?:${family}|${others})`,
    "(?:megang megang|pegang pegang|grepe(?: grepe)?|(?:me)?raba(?: raba)?) (?:saya|sy|aku|anak|tubuh|badan|dada|paha)",
    4,
  ),
  "di ?sekap|di ?paksa (?:nikah|kawin)|(?:nguntit|menguntit) (?:saya|sy|aku|anak)",
  "1[0-7] (?:tahun|thn) (?:\\p{L}+ ){0,3}(?:di ?)?(?:nikah|kawin)(?:in|kan)?",
  "takut (?:sama|sm|dengan|dgn|ke) (?:suami\\p{L}*|mantan\\p{L}*|pacar\\p{L}*|bojo\\p{L}*|salaki\\p{L}*|(?:bapak|ayah) tiri)",
  `${family} (?:\\p{L}+ )?(?:maksa|memaksa)(?: (?!jual|jaga|kerja)\\p{L}+){0,2} (?:tiap |setiap )malam`,
  "(?:di ?|me|mem|pe|pem)?perkosa\\p{L}*",
  "(?:di ?|me|nge|pe)leceh\\p{L}*",
  "(?:di ?|pen)?cabul\\p{L}*",
  "di ?gerayang\\p{L}*",
  near("di ?raba(?: raba)?", someone, 2),
  near("(?:di ?|nge?|meng|ng)?anc[ae]m\\p{L}*", family, 4),
);

/** Also of a collector: it is more than a rude word. */
export const threat = found(
  near(
    "(?:di ?|nge?|meng|ng)?anc[ae]m\\p{L}*",
    any(
      "bakar|dibakar|mbakar|ngebakar|bunuh|dibunuh|membunuh|ngebunuh|mateni|dipateni|bacok|dibacok|habisi|dihabisi|culik|diculik|nyulik|tusuk|ditusuk|pukul|dipukul|hancurin|hancurkan|dirusak|ngrusak|celakain|dicelakai|parang|golok|celurit|clurit|pisau|senjata",
    ),
    5,
  ),
  "(?:mau|akan|bakal|arep|rek|takut) (?:di ?bunuh|di ?bacok|di ?culik|di ?habisi|di ?pateni|di ?keroyok)",
  then(
    any("mau|akan|bakal"),
    then(any("bacok|bunuh|mbunuh|membunuh|ngebunuh|habisi"), me, 0),
    0,
  ),
  then(
    another,
    `(?:(?:mem|nge|nga|m)?bunuh|matiin|mateni|maehan|gorok) ${me}`,
    5,
  ),
  then(
    then(another, "(?:nge|me)?(?:kejar|ngejar|todong|nodong)", 2),
    any("parang|golok|celurit|clurit|pisau|senjata"),
    3,
  ),
  near(
    "(?:di ?|nge?|meng|ng)?anc[ae]m\\p{L}*",
    any("preman|begal|geng|orang|tetangga"),
    2,
  ),
  near(
    "takut",
    then(
      `(?:${family}|${others}|dia)`,
      "(?:bawa|pegang|megang|nyimpan) (?:parang|golok|celurit|clurit|pisau|senjata)",
      2,
    ),
    4,
  ),
  "(?:rumah|warung|kios|toko|lapak)(?: saya| sy| aku)? (?:mau|akan|bakal) di ?bakar",
);

const sex =
  "(?:tidur|bobo|turu|sare|bubuk) (?:sama|bareng|dengan|bersama|karo|jeung|ambek|dgn)|ditiduri|nidurin|(?:di|ne|me)?te?menin? tidur|ngamar|bugil|telanjang|buka baju|foto seksi|hubungan (?:badan|intim)|jual diri|(?:di|ng|meng)?ajak (?:saya|sy|aku) (?:tidur|ngamar|kencan)|minta (?:di)?(?:cium|peluk)|(?:foto|gambar|video) jorok|vcs|nurut (?:sama|ke|dengan) (?:dia|petugas)";
const forced =
  "di ?paksa|maksa|memaksa|di ?suruh|nyuruh|diajak|ngajak|mengajak|asal|syarat\\p{L}*|biar|kalau mau|imbalan\\p{L}*";
const stands = (words: string) => `(?=.*(?:^| )(?:${words})(?= |$))`;

/** Her body for her loan. */
export const coercion = RegExp(
  `^(?:${stands(sex)}${stands(collector)}|${stands(sex)}${stands(forced)}${stands("pinjaman|cair|dicairkan|utang|hutang|angsuran|cicilan|lunas|modal|kredit|jual diri")}|.*${near("(?:diajak|ngajak|ajak|di ?paksa|maksa|di ?suruh|nyuruh) (?:ketemu(?:an)? )?(?:ke|masuk|di) (?:hotel|kamar|kos)", collector, 6)}(?: |$))`,
  "u",
);

/** A body that needs help at once; what it cost is a note, and a lost phone no child. */
export const emergency = RegExp(
  `^(?!.*\\d)(?:${[
    "(?:.* )?(?:pendarahan|perdarahan|(?:banyak|keluar) darah|darah(?:nya)? (?:banyak|terus)|kejang(?: kejang)?|kena serangan jantung|pingsan|(?:ga|gak|nggak|tidak|ndak|belum) sadar(?:kan)? diri|kesetrum|kebakaran (?:sekarang|tolong)|tolong (?:\\p{L}+ ){0,2}kebakaran)",
    "(?:.* )?(?:anak\\p{L}*|suami\\p{L}*|adik\\p{L}*) (?:\\p{L}+ )?(?:tenggelam|di ?culik)|saya di ?culik",
    "(?:(?:bu|ibu|tolong|aduh) )*(?:anak|anakku|suami)(?: saya| sy| ku)? hilang(?= (?:dari|sejak|belum|tolong)|$)",
  ].join("|")})(?= |$)`,
  "u",
);
