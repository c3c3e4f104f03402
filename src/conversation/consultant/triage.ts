/** What a text that is no note and no known question is about. */
export type Matter =
  /** about her business: a card or, for Gold, a free answer */
  | { is: "business"; topic: Topic | null }
  /** what the consultant never speaks of, and whom she is sent to */
  | {
      is:
        | "loan"
        | "pawn"
        | "delay"
        | "hardship"
        | "bereaved"
        | "hunger"
        | "relay"
        | "group"
        | "shame"
        | "lender"
        | "bill_money"
        | "medical"
        | "legal"
        | "others"
        | "sorrow"
        | "elsewhere";
    }
  | { is: "unclear" };

export type Topic = (typeof topics)[number][0];

const topics = [
  [
    "utang",
    /\b(?:\w*utang\w*|bon|kasbon|nagih|(?:di)?tagih\w*|nunggak|piutang|anjuk|(?:belum|tidak|tdk|nggak|ngga|gak|ga|ndak) (?:mau |pernah )?(?:bayar|byr)\w*)\b/,
  ],
  [
    "cicilan",
    /\b(?:cicil\w*|angsur\w*|setor\w*|tagihan|jatuh tempo|telat|tier|gold|silver|bronze)\b/,
  ],
  [
    "harga",
    /\b(?:harga\w*|rego|mahal\w*|murah\w*|ongkos\w*|modal|untung tipis)\b/,
  ],
  [
    "stok",
    /\b(?:stok\w*|stock|barang\w*|belanja\w*|kulak\w*|basi|busuk|sisa|nggak habis|bahan\w*|gas|minyak|gula|beras|telur)\b/,
  ],
  ["nabung", /\b(?:me?nabung|tabung\w*|celengan|simpan\w*|sisih\w*)\b/],
  [
    "rumah",
    /\b(?:rumah|dapur|keluarga|anak|suami|sekolah|jajan|arisan|pribadi|lebaran|hajatan|habis terus|boros)\b/,
  ],
  [
    "laku",
    /\b(?:laku|laris|sepi|rame|ramai|pembeli|pelanggan|langganan|promosi|saingan|dagang\w*|(?:pen)?jual\w*|cabang|warung\w*|toko|lapak|online|pasar|menu|produk|usaha\w*|bisnis|omset|omzet)\b/,
  ],
  ["catat", /\b(?:catat\w*|nyatat|pembukuan|buku kas|laporan|kas|rekap)\b/],
  [
    "untung",
    /\b(?:untung\w*|laba|rugi\w*|bathi|cuan|pendapatan|penghasilan|uang|duit|saldo)\b/,
  ],
] as const;

const others =
  /\bcust\b|cust[- ]?\d|\bcustomer number\b|\b(?:abaikan|lupakan|ignore|disregard|override|bypass)\b.*\b(?:aturan|instruksi|perintah|rules?|instructions?|sebelumnya|previous)\b|\b(?:saya|aku|ini) (?:adalah )?(?:admin\w*|developer|programmer|pemilik sistem|petugas|direktur|atasan|manajer|bos)\b|\b(?:data|catatan|tier|cicilan|angsuran|utang|nomor|untung|saldo|buku|pinjaman|nama)\b.*\b(?:mitra lain|orang lain|ibu lain|nasabah lain|tetangga saya|semua mitra|mitra mana|semua nasabah)\b|\b(?:cicilan|angsuran|tagihan|tier|status|skor|pinjaman|untung|saldo|omset|data)(?:nya)? (?:punya |milik )?(?:bu|ibu|pak|mbak|mas|kak|mpok) (?!(?:saya|sy|berapa|brp|kapan|ya|yaa|dong|gimana|gmn|apa|kok|ini|itu|bulan|minggu|masih|yang|yg|sudah|udah|belum|blm|tinggal|lagi|bisa|boleh|mau|kenapa|knp|kalau|kalo|biar|supaya|tidak|gak|ga|nggak|naik|turun)\b)\p{L}+|\bsiapa (?:saja |aja |yang |yg )*(?:bronze|silver|gold|telat|nunggak|belum bayar (?:cicilan|angsuran))\b|\b(?:teman|temen|tetangga|anggota|mitra) .*\b(?:tier|bronze|silver|gold|cicilan|angsuran|pinjaman)(?:nya)?\b|\bset tier\b|\butang (?:bu|ibu|pak|mbak|mas|kak|mpok) (?!saya\b)\p{L}+ (?:ke|di|sama) (?!saya\b|aku\b|ku\b)|\b(?:tampilkan|lihatkan|bocorkan|kirim|export|dump|show)\b.*\b(?:data|database|prompt|semua mitra|instruksi|nasabah)\b|\b(?:system prompt|prompt|jailbreak|dan mode|mode (?:admin|debug|developer)|select .* from|drop table|(?:ber)?pura[- ]pura|pretend|act as|berperan)\b/u;
const loan =
  /\b(?:(?:boleh|bisa|mau|perlu|harus) (?:ng|h)?utang (?:ke|sama|dari) (?!saya\b)|pinj[ae]m\w*|m[ie]nj[ae]m\w*|meminjam|dipinjam\w*|top ?up|plafon\w*|pencairan|cair|dicairkan|bunga\w*|denda\w*|kredit baru|ajukan|pengajuan|tambah modal|tambahan modal|nambah modal|suku bunga|pinjol|limit|restruktur\w*|keringanan|ditunda|penundaan|nunda|kredit ke|pelunasan|lunas\w* (?:cepat|lebih cepat|lebih awal|duluan|sekaligus))\b/;
/** A word for her officer, which would not reach him. */
const relay =
  /^(?!.*\b(?:h?utang\p{L}*|nagih|pelanggan|pembeli)\b).*\b(?:sampaikan|sampein|sampekan|bilangin|bilangkan|kabarin|beritahu|beritahukan|kasih ta(?:h)?u|teruskan|titip pesan|titip salam|kirim(?:kan|in)? (?:laporan|catatan|pesan))\b(?:.* )?(?:petugas\p{L}*|kantor|pak|bapak)\b/u;
const pawn = /\b(?:\w*gadai\w*|(?:di|men)?jaminkan)\b/;
/** What her officer has to hear from herself. */
const delay =
  /\b(?:blm|belum|(?:tidak|tdk|gak|ga|nggak|ngga) (?:bisa|sanggup|ada uang)|telat|nunggu)\b.*\b(?:setor|nyetor|(?:bayar |byr )?(?:cicilan|angsuran))\b.*\b(?:besok|bsk|lusa|depan|nanti|dulu|hari ini|sekarang)\b|\b(?:setor|nyetor|(?:bayar|byr) (?:cicilan|angsuran))(?:nya)? (?:besok|bsk|lusa|minggu depan|nanti)\b/;
// No word stands twice in what is repeated: each "lagi" would double the time taken.
const hardWord =
  "(?:maaf|bu|ibu|pak|kak|min|saya|sy|aku|lagi|lg|masih|sedang|sdg|memang|kayaknya|sepertinya|mungkin|hari|minggu|mgg|bulan|bln|ini|susah|sulit|kesulitan|seret|sepi|banget|jadi|jd|dagangan|jualan|uangnya|uang|ya|dulu|sekarang|skrg|besok|depan|stress?|pusing|bingung|sedih|capek|cape|mumet|cicilan\\w*|angsuran\\w*|setoran\\w*|tagihan\\w*|gimana|gmn|dong|nih)";
const cannot =
  "(?:belum|blm|tidak|tdk|gak|ga|gk|nggak|ngga|ndak) (?:bisa|bs|sanggup|mampu|kuat|punya uang (?:buat|untuk)|ada uang (?:buat|untuk)) (?:bayar|byr|setor|nyetor|nyicil)";
const spent =
  /\b(?:uang|duit|dana) (?:buat |untuk )?(?:cicilan|angsuran|setoran)(?:nya|ku)? (?:\p{L}+ ){0,2}(?:kepakai|kepake|terpakai|kepotong|habis|hilang|dicuri)\b/u;
/** She can't pay, or has a hard time: every word has to fit, or a customer's would be taken for hers. */
const hardship = RegExp(
  `^(?:${hardWord} )*${cannot}(?: ${hardWord})*$|^(?!.*\\b(?:jualan|dagangan|sepi)\\b)(?=.*\\b(?:lagi|lg|sedang|sdg) (?:susah|sulit|kesulitan|seret)\\b)${hardWord}(?: ${hardWord})*$`,
);
const blow =
  "(?:meninggal|wafat|sakit|hamil|melahirkan|lahiran|keguguran|kecelakaan|operasi|opname|dirawat|(?:di ?)?phk|dipecat|nganggur|kebakaran|kebanjiran|banjir|musibah|kemalingan|gagal panen)";
const told =
  "(?:(?:suami|anak|bapak|ayah|mertua|orang tua|keluarga|adik|kakak)(?:ku|nya)?|ibu(?:ku|nya)|karena|krn|soalnya|gara|baru|habis|abis|kena|masuk|rumah|di|dan|terus|tadi|kemarin|keras|parah|utang|hutang|pinjaman)";
/** She can't pay since death or illness came to her own; a customer's name or word does not fit. */
const struck = RegExp(
  `^(?=.*\\b${blow}\\b)(?:(?:${hardWord}|${told}|${blow}) )*${cannot}(?: (?:${hardWord}|${told}|${blow}))*$`,
);
const kin =
  "(?:suami|anak|bapak|ayah|ibu|mak|mama|emak|mertua|orang tua|adik|kakak)(?:ku|nya)?";
const ownBill = /\b(?:cicil\w*|angsur\w*|setoran\w*|tagihan\w*|pinjaman\w*)\b/;
const dead = "(?:meninggal|wafat|tiada|ngantunkeun|pupus|seda|maninggal)";
/** Death or illness came to her own, and she asks what of her instalments. */
const bereaved = RegExp(`\\b${kin} (?:\\p{L}+ ){0,3}${dead}\\b`, "u");
const ill = RegExp(
  `\\b(?:saya|sy|aku|${kin}) (?:\\p{L}+ ){0,3}${blow}\\b`,
  "u",
);
const owesMuch =
  /\b(?:h?utang|cicilan|angsuran)(?: ?(?:saya|sy|aku|ku)) (?:\p{L}+ )?(?:banyak|numpuk|menumpuk|di ?mana ?mana)\b|\bgali lubang tutup lubang\b/u;
const penniless =
  /\b(?:uang|duit)(?:nya|ku)? (?:gak|ga|nggak|tidak|belum|tdk|blm) ada\b|\b(?:gak|ga|nggak|tidak|belum|tdk|blm) (?:ada|punya) (?:uang|duit)\b/;
/** What her group, its meeting and the branch decide among themselves. */
const group =
  /\b(?:tanggung renteng|kelompok|majelis\p{L}*|kumpulan|kantor(?: cabang)?|di ?wakil\p{L}*|(?:n|t)itip (?:bayar|angsuran|setoran))\b/u;
const flight =
  /\b(?:saya|sy|aku|kalau|kalo|mau|boleh|bisa|pengen)(?: (?:mau|pengen|ingin|bisa|boleh|coba|nekat|aja|saja))* (?:kabur|lari|minggat)(?: (?:aja|saja))?(?: (?:dari|karena|krn|gara gara|biar ga bayar))? (?:h?utang|cicilan|angsuran|pinjaman|tagihan|petugas)/;
/** Herself or her family without food. */
const hunger =
  /\b(?:kelaparan|(?:tidak|tdk|gak|ga|nggak|ngga|belum|blm) (?:bisa |ada |punya )?(?:(?:uang|duit|beras|apa apa) (?:buat |untuk )?)?(?:makan|dimakan)\b(?! (?:siang|pagi|malam|sahur|obat|nasi|dulu))|(?:anak|anak anak|keluarga|kami|saya)(?: \p{L}+)? (?:lapar|kelaparan)|(?:tidak|tdk|gak|ga|nggak) (?:ada|punya) beras)\b/u;
const shame = /\b(?:malu|minder|sungkan|isin|isin kulo|era pisan)\b/;
/** Who is shy to offer her goods has a question of her trade. */
const notHers =
  /\b(?:jual\w*|beli|pembeli|pelanggan|promosi|nawar\w*|tawar\w*)\b/;
/** A loan from those who are no lender of hers. */
const lender =
  /\b(?:pinjol\w*|pinjaman online|rentenir|renternir|lintah darat|bank (?:keliling|emok|titil|plecit|harian)|kosipa|paylater|pay later)\b/;
/** What is put aside for the instalment, for something else. */
const billMoney =
  /\b(?:pakai|pake|ambil|dipakai|dipake|diambil|gunakan|gunain|puter|putar|muter|diputar|belanja\w*)\b.*\b(?:uang|duit|dana|tabungan) (?:buat |untuk |hasil )?(?:cicilan|angsuran|setoran)\b|\b(?:uang|duit|dana|tabungan) (?:buat |untuk )?(?:cicilan|angsuran|setoran)(?:nya|ku)?(?: \p{L}+){0,2} (?:di|ke)?(?:pakai|pake|ambil|puter|putar|gunakan|buat (?!bayar)|untuk (?!bayar))/u;
const worship = /\b(?:zakat|sedekah|infaq|infak|wakaf)\b/;
const medical =
  /\b(?:obat\w*|dokter|sakit|penyakit|demam|batuk|hamil|darah tinggi|diabetes|operasi|rumah sakit|puskesmas|bpjs|kb)\b/;
const legal =
  /\b(?:hukum\w*|pengacara|polisi|gugat\w*|dituntut|lapor polisi|sertifikat|notaris|pajak|npwp|cerai|warisan|somasi|pengadilan|penipuan|izin usaha|nib|halal|ojk)\b/;
const sorrow =
  /\b(?:sedih|capek|cape|lelah|stress?|pusing\w*|phk|di ?phk|dipecat|dirumahkan|nganggur|bingung sekali|putus asa|nangis|menangis|meninggal|musibah|kebakaran|kebanjiran|banjir|kecelakaan|cobaan|susah hati|nggak kuat|tidak kuat|gak kuat|kehilangan|dimarahi|takut|ditinggal|diselingkuhi|selingkuh|stroke|keguguran|nyerah|menyerah|difitnah|dihina|berantem|bertengkar|kemalingan|kecurian|dicuri|kecopetan|dicopet|dirampok|kerampokan|dijambret|(?:basi|busuk|rusak|hancur|tumpah|hanyut|gosong) semua(?:nya)?)\b/;
const askingWord =
  /\b(?:gimana|gmn|bagaimana|kumaha|piye|pripun|baa|kenapa|knp|mengapa|kapan|berapa|brp|apa|apakah|siapa|dimana|mana|boleh|bisakah|bisa|cara|caranya|tips|saran|sarannya|nasihat|nasehat|ide|sebaiknya|enaknya|tolong|bantu|perlu|harus)\b/;

/** Who tells of this wants advice without asking; "belum jualan hari ini" wants none. */
const trouble =
  /\b(?:sepi|rugi|mahal|naik|turun|susah|sulit|bingung|boros|habis|macet|seret|basi|busuk|kurang|sedikit|dikit|tekor|nunggak|saingan|numpuk|menumpuk|bangkrut|nombok|tipis|mau tanya|sama persis|persis sama|niru\w*|ditiru|cabang|kepengen|(?:suami|anak|mertua|keluarga|adik|kakak|saudara|orang tua) (?:\p{L}+ )?(?:minta|pinj[ae]m)|mau (?:buka|coba|nambah|tambah))\b/u;

/** Tears and no word. */
const crying = /^(?:\s|[😭😢😥😞😔😩😫💔]|\uFE0F)+$/u;

/** Whether she asks or plans to borrow: nothing of it has happened. */
export const isLoanAsked = (text: string): boolean =>
  matterOf(text).is === "loan" &&
  /\?|^\W*(?:(?:bu|pak|kak|min|saya|sy|aku|apa|apakah) )*(?:boleh|bisa|mau|pengen|pingin|ingin|rencana|minta|kapan)\b/i.test(
    text,
  );

/** Decides by words alone what a text is about; whoever writes it. */
export function matterOf(text: string): Matter {
  if (crying.test(text)) return { is: "sorrow" };
  const plain = text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}?-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!/\p{L}/u.test(plain)) return { is: "unclear" };
  if (others.test(plain) || isOfAnother(plain)) return { is: "others" };
  if (hunger.test(plain) && !/\b(?:pembeli|pelanggan|promosi)\b/.test(plain))
    return { is: "hunger" };
  if (flight.test(plain) || struck.test(plain.replaceAll("?", "").trim()))
    return { is: "hardship" };
  if (relay.test(plain)) return { is: "relay" };
  if (owesMuch.test(plain)) return { is: "hardship" };
  if (ownBill.test(plain) && !/\d/.test(plain)) {
    if (penniless.test(plain)) return { is: "hardship" };
    if (bereaved.test(plain)) return { is: "bereaved" };
    if (ill.test(plain) && !/\bpinjaman/.test(plain)) return { is: "hardship" };
  }
  // Who lost her income and has a headache of it wants no health advice.
  if (sorrow.test(plain) && !askingWord.test(plain)) return { is: "sorrow" };
  if (medical.test(plain)) return { is: "medical" };
  if (legal.test(plain)) return { is: "legal" };
  if (pawn.test(plain)) return { is: "pawn" };
  if (spent.test(plain)) return { is: "hardship" };
  if (
    billMoney.test(plain) &&
    !/\b(?:cara|tips|sisih\w*|nyisih\w*|petugas)\b/.test(plain)
  )
    return { is: "bill_money" };
  if (lender.test(plain)) return { is: "lender" };
  if (loan.test(plain)) return { is: "loan" };
  if (delay.test(plain)) return { is: "delay" };
  if (hardship.test(plain.replaceAll("?", "").trim()))
    return { is: "hardship" };
  if (group.test(plain) && !notHers.test(plain)) return { is: "group" };
  if (shame.test(plain) && !notHers.test(plain)) return { is: "shame" };
  if (worship.test(plain) || world.test(plain)) return { is: "elsewhere" };
  const topic = topics.find(([, pattern]) => pattern.test(plain))?.[0];
  const isAsking = plain.includes("?") || askingWord.test(plain);
  if (topic && (isAsking || trouble.test(plain)))
    return { is: "business", topic };
  if (!isAsking) return { is: sorrow.test(plain) ? "sorrow" : "unclear" };
  return isOpen(plain)
    ? { is: "business", topic: null }
    : { is: sorrow.test(plain) ? "sorrow" : "elsewhere" };
}

const title = "(?:bu|ibu|pak|bapak|mbak|mba|mas|kak|mpok|mak|teh)";
const nobody =
  "(?:saya|sy|aku|ya|yaa|berapa|brp|kapan|dong|gimana|gmn|apa|apakah|kok|ini|itu|masih|yang|yg|sudah|udah|belum|blm|lagi|bisa|boleh|mau|kenapa|knp|kalau|kalo|biar|tidak|gak|ga|tier|status|petugas|gold|silver|bronze|cicilan|angsuran|telat|tolong|cek|naik|turun)\\b";
const standing = RegExp(
  `\\b${title} (?!${nobody})\\p{L}+(?: (?!utang|hutang|bon)\\p{L}+){0,3} (?:tier(?:nya)?|gold|silver|bronze|skor(?:nya)?)\\b|\\b(?:tier|skor|status)(?:nya)? ${title} (?!${nobody})\\p{L}+|^(?:apa |apakah )?${title} (?!${nobody})\\p{L}+(?: (?:itu|masih|lagi|sering|suka|juga))* telat(?: (?:ya|gak|ga|tidak|nggak|bu|kah|juga|berapa hari))*\\s*\\?*$|\\bsiapa\\b.*\\b(?:mitra|nasabah|anggota|kelompok|majelis|cabang)\\b|\\b(?:mitra|nasabah|anggota|kelompok|majelis|cabang)\\b.*\\b(?:siapa|(?:ter|paling )(?:telat|rajin|banyak|lancar))\\b`,
  "u",
);
/** How another stands with the lender; a customer's debt to her is her own business. */
const isOfAnother = (plain: string): boolean => standing.test(plain);

/** What the world asks a search engine. */
const world =
  /\b(?:harga|kurs|nilai|rego) (?:\p{L}+ )?(?:emas|dolar|dollar|saham|kripto|bitcoin|antam|valas)\b|\b(?:emas|dolar|dollar|saham|kripto|bitcoin)\b.*\b(?:naik|turun|berapa|brp)\b|^(?:kapan|kpn|tanggal berapa|tgl brp|tgl berapa|berapa hari lagi)(?: (?:mulai|hari|libur))* (?:lebaran|idul fitri|idul adha|puasa|ramadan|ramadhan|natal|imlek|nyepi|tahun baru|pemilu|pilkada|hari raya|liburan|libur)\b|\b(?:presiden|pilkada|pemilu|sepak ?bola|liga|timnas|sinetron|artis|lirik|ramalan|cuaca|togel|slot)\b/u;

/** A question that names nothing: "gimana ya bu?", "ada saran?" */
function isOpen(plain: string): boolean {
  const small =
    /^(?:ya|yaa|bu|ibu|saya|aku|sy|dong|sih|nih|ini|itu|min|kak|pak|ada|kasih|minta|mau|tanya|nanya|lagi|biar|supaya|agar|maju|sukses|berkembang|baik|bagus|lebih|yang|untuk|buat|hari|minggu|bulan|besok|dulu|saja|aja|harus|perlu|lakukan|melakukan|ngapain|naik|kelas|dari|ke|di|tau|tahu|gimana|gmn|bagaimana|kumaha|piye|pripun|baa|apa|apakah|boleh|bisa|cara|caranya|tips|saran|sarannya|nasihat|nasehat|ide|sebaiknya|enaknya|tolong|bantu)$/;
  return plain
    .replaceAll("?", " ")
    .split(/[ -]+/)
    .filter(Boolean)
    .every((word) => small.test(word));
}
