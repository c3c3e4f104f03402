/** What is asked about the service itself and about paying: each has one answer, whoever asks. */
export const aboutLines = {
  privacy:
    "Petugas Ibu melihat tier dan angsuran, bukan catatannya; laporan hanya bisa dicek kalau ada nomornya. Tim data pemberi pinjaman melihat angkanya, tanpa tulisan dan foto Ibu.\nAI di luar negeri hanya kalau Ibu izinkan. Lihat isinya: DATA SAYA. Hapus: HAPUS DATA",
  payment:
    "Bayarnya lewat jalan yang biasa dari pemberi pinjaman, Bu; saya tidak menerima pembayaran.\nTempat dan jamnya tanyakan ke petugas Ibu. Jumlahnya? Tulis: cicilan",
  paid_now:
    "Terima kasih sudah bayar, Bu. Di sini baru terlihat sesudah data pemberi pinjaman masuk.\nMau dicatat juga? Tulis misalnya: bayar angsuran 120rb",
  phone:
    "Minta petugas Ibu mengganti nomornya ya, Bu; catatan Ibu ikut pindah.\nSesudah itu kirim pesan dari nomor yang baru.",
  price:
    "Saya tidak pernah minta uang atau transfer, Bu. Hanya kuota internetnya dari Ibu.",
  trust:
    "Saya ArthiUsaha, mesin pencatat usaha untuk mitra. Saya tidak pernah minta uang, PIN, atau OTP.\nRagu? Tanyakan dulu ke petugas Ibu di majelis. Tidak mau? Tulis: BERHENTI",
  wrong_data:
    "Nama, pinjaman, dan angsuran itu data pemberi pinjaman, Bu; saya tidak bisa mengubahnya. Minta petugas Ibu memperbaiki, ya.\nSoal tier? Tulis: minta dicek petugas. Catatan Ibu sendiri? RALAT 2 jadi 83rb",
  wrong_person:
    "Maaf, mungkin nomor ini terdaftar keliru. Tulis BERHENTI, dan saya tidak mengirim apa-apa lagi.\nKalau bisa, kabari kantor cabang supaya diperbaiki.",
  listen:
    "Boleh, Bu, silakan tulis di sini. Saya mesin: soal catatan, angsuran, dan usaha saya bantu.\nUntuk yang berat, ceritakan juga ke orang yang Ibu percaya.",
  relieved:
    "Syukurlah, Bu, terima kasih sudah kabari. Kalau terasa berat lagi, hubungi orang yang Ibu percaya, atau 119 ext 8.",
  files:
    "Foto nota atau buku kas boleh, Bu: kirim saja, yang terang. Pesan suara boleh dicoba; kalau belum bisa saya dengar, saya kabari.",
  stop: "Tulis BERHENTI: saya tidak mencatat dan tidak mengirim apa-apa lagi.\nTulis HAPUS DATA: catatan, pesan dan foto Ibu dihapus.",
  score:
    "Skor bayar itu perkiraan, seberapa mungkin telat lebih dari 7 hari dalam 8 minggu ke depan. Dihitung dari angsuran dan catatan; tidak mengubah tier.\nTidak mau ditunjukkan? Tulis: TOLAK 2",
  sold_out:
    "Alhamdulillah, Bu! Laku berapa? Tulis misalnya: jual gorengan 350rb",
  wish: "Semoga lancar dan laris usahanya ya, Bu.",
};

export type About = keyof typeof aboutLines;

const leading =
  "saya|sy|aku|mau|ingin|bu|ibu|min|kak|gimana|gmn|bagaimana|cara|caranya|kalau|kalo|minta|bisa|boleh|tolong|biar|besok|bsk|nanti|apa|apakah|terus";
const start = `(?:(?:${leading}) )*`;
const end =
  "(?: (?:ya|bu|ibu|dong|kah|gak|ga|nggak|tidak|gimana|gmn|caranya|nih|saya|sy|besok|bsk|hari|ini))*";
const kept = "(?:catatan|data|pesan|chat|foto|buku) ?(?:saya|sy|aku|ku|nya)";
const bill = "(?:angsuran|cicilan|setoran|tagihan)(?:nya)?";
const where =
  "(?:di ?mana|ke ?mana|ke siapa|lewat (?:mana|apa)|jam berapa|hari apa)";
const pay = "(?:bayar|byr|setor|nyetor|transfer)(?:nya)?";
const file =
  "(?:foto|fotonya|nota|struk|gambar|suara|voice|vn|pdf|pesan suara|rekaman)";
const asking = "(?:boleh|bisa|mau|ingin|gimana|gmn|bagaimana|cara|caranya)";

const ways: [About, string][] = [
  [
    "privacy",
    `\\b(?:siapa|petugas|orang lain|suami|tetangga|kantor)\\b.*\\b(?:bisa|boleh|dapat|ikut)\\b.*\\b(?:lihat|liat|baca|tahu|tau|buka)\\b.*\\b${kept}\\b`,
  ],
  [
    "privacy",
    `^${start}${kept} (?:aman|rahasia|bocor|disebar|dijual|dibagikan|di ?kirim|dilihat|dibaca|di ?simpan)(?: (?:di|ke|sama|oleh|orang|lain|siapa|mana|dimana|kemana|aja|saja|petugas))*${end}$`,
  ],
  ["privacy", `^${start}aman (?:data|datanya|catatannya)${end}$`],
  ["payment", `^${start}${pay}(?: ${bill})? ${where}${end}$`],
  [
    "payment",
    `^(?=.*\\b(?:kapan|berapa|di ?mana|hari apa)\\b)(?=.*\\b(?:majelis|kumpulan))(?:(?:kapan|jam|berapa|di|mana|dimana|hari|apa|bu|ya|majelis|majelisnya|kumpulan|kumpulannya|minggu|besok|depan|ini|lagi)(?: |$))+$`,
  ],
  ["payment", `^(?=.*\\b${asking}\\b)${start}${pay} ${bill}${end}$`],
  ["payment", `^${start}${pay} (?:di|lewat|ke) (?:sini|wa|whatsapp)${end}$`],
  [
    "paid_now",
    `^(?:(?:saya|sy|aku|bu|alhamdulillah|tadi|barusan) )*(?:sudah|udah|sdh|dah|barusan|tadi) (?:bayar|byr|setor|nyetor|lunasi) ${bill}(?: (?:tadi|td|barusan|ya|bu|pagi|siang|sore|hari ini|kemarin|minggu ini|ke petugas|di majelis|nih))*$`,
  ],
  [
    "phone",
    `^${start}(?:ganti|pindah|tukar)(?: ke)? (?:nomor|nomer|no|hp|wa|kartu)(?: (?:hp|wa|baru|telepon))*${end}$`,
  ],
  [
    "price",
    `^(?:(?:ini|layanan|layanannya|pakai|pake|${leading}) )*(?:gratis|berbayar)(?: (?:atau|bayar|berbayar|gratis))*${end}$`,
  ],
  [
    "trust",
    "^(?:(?:bu|ibu|apa|apakah|ini|kamu|kok|jangan|takut|bukan|beneran|betul|resmi|dari) )+(?:jangan )?(?:penipuan|penipu|tipu tipu|resmi|asli|beneran)(?: (?:ya|kah|bukan|gak|ga|nggak|kan|bu|ini|apa|dong))*$",
  ],
  [
    "wrong_data",
    `^(?:(?:bu|ibu|kok|maaf|ini) )*(?:data|nama|namanya|alamat|angsuran|cicilan|tagihan|pinjaman)(?: ?(?:saya|sy|aku|ku|nya))? (?:kok )?(?:salah|keliru|beda|berbeda|tidak sesuai|ga sesuai|gak sesuai)${end}$`,
  ],
  [
    "wrong_person",
    "^(?:(?:maaf|bu|ini|saya|sy|aku|anda|kamu) )*(?:salah (?:sambung|orang|nomor|kirim orang)|bukan (?:nomor (?:saya|sy|aku)|orangnya|mitra|nasabah|bu \\p{L}+|ibu \\p{L}+))(?: (?:ya|bu|maaf|kak|ini|itu))*$",
  ],
  [
    "listen",
    `^${start}(?:cerita|curhat|minta tolong|konsultasi|ada masalah|punya masalah|lagi ada masalah)${end}$`,
  ],
  [
    "relieved",
    "^(?:(?:saya|sy|aku|bu|maaf|alhamdulillah) )*(?:(?:ga|gak|nggak|tidak) jadi (?:mati|bunuh diri|nekat)|(?:sudah|udah|sdh) (?:agak |lebih )?(?:tenang|mendingan|baikan|lega))(?: (?:bu|kok|sekarang|alhamdulillah|makasih|terima kasih|ya))*$",
  ],
  [
    "files",
    `^(?=.*\\b${asking}\\b)(?:(?:kirim|ngirim|pakai|pake|lewat|catat|nyatat|${leading}) )*${file}(?: (?:nota|struk|buku|kas|aja|saja|boleh|bisa|dikirim|kirim|dibaca))*${end}$`,
  ],
  [
    "stop",
    `^(?=.*\\b(?:gimana|gmn|bagaimana|cara|caranya)\\b)${start}(?:berhenti|stop|keluar)(?: (?:dari|sini|di|layanan|langganan|arthiusaha|mencatat|dicatat))*${end}$`,
  ],
  [
    "score",
    "\\bskor(?:nya)?(?: bayar)?(?: itu)? (?:apa(?: itu| sih| ya| bu)?$|artinya|maksudnya|buat apa|untuk apa|gunanya)|\\b(?:apa itu|arti|artinya|maksud|maksudnya|gunanya|apa sih) skor\\b",
  ],
  [
    "sold_out",
    "^(?:alhamdulillah|alhamdulilah|syukur|puji tuhan)(?: (?:dagangan|jualan|hari|ini|bu|tadi|semua|sudah))* (?:laku|habis|ludes|laris|ramai|rame)(?: (?:semua|semuanya|banget|keras|manis|bu|hari|ini|ya))*$",
  ],
  [
    "wish",
    "^(?:bu )?selamat (?:tahun baru|hari raya|lebaran|idul fitri|idul adha|natal|imlek|nyepi|galungan|puasa|berpuasa|hari ibu)(?: (?:ya|bu|ibu|semua|\\d{4}))*$|^(?:(?:mohon|minta|tolong|bu) )*(?:doain|doakan|doanya|doa)(?: (?:ya|bu|saya|dong|biar|supaya|laris|laku|lancar|rame|ramai|usaha|usahanya|dagangan|semoga))*$",
  ],
];
const patterns = ways.map(([about, way]) => [about, RegExp(way, "u")] as const);

/** A question is short; a long text is not searched. */
const longest = 120;

/** The question about the service in a text that was made plain, or undefined. */
export const aboutOf = (plain: string): About | undefined =>
  plain.length > longest
    ? undefined
    : patterns.find(([, pattern]) => pattern.test(plain))?.[0];
