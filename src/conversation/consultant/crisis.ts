/** What no card answers: a life in danger, and a harm done to her. */
import {
  coercion,
  despair,
  emergency,
  everyday,
  threat,
  violence,
} from "./danger-words.ts";
import { plainOf } from "./plain.ts";

export type Crisis = Danger | Harm;

/** A life or a body in danger. */
type Danger = "coercion" | "threatened" | "despair" | "violence" | "emergency";

/** What others do to her, for which her officer is not the one to go to. */
type Harm =
  | "officer"
  | "complaint"
  | "threat"
  | "fraud"
  | "borrowed_name"
  | "body_for_debt"
  | "jail";

const dangers: [Danger, RegExp][] = [
  ["coercion", coercion],
  ["despair", despair],
  ["threatened", threat],
  ["violence", violence],
  ["emergency", emergency],
];

/** Whether it is of a life or a body, not of a harm alone. */
export const isDanger = (crisis: Crisis): boolean =>
  dangers.some(([danger]) => danger === crisis);

const officer = "(?:petugas|ptugas|petgas|mantri|kolektor|penagih|pendamping)";
const misdeed =
  "(?:kasar|galak|jahat|curang|korup\\w*|pungli|nipu|menipu|maki|memaki|bentak|membentak|dibentak|ngebentak|marah ?(?:marah|2)\\w*|marahin|dimarahi|gedor\\w*|dobrak\\w*|teror\\w*|neror\\w*|ngancam|mengancam|ancam|diancam|godain|menggoda|nggodain|genit|pegang pegang|raba|meraba|melecehkan|suap|sogok)";
// "Petugas minta uang angsuran" is what he is for.
const ownMoney =
  "minta (?:uang|duit|imbalan|amplop|hadiah|pelicin|jatah|tip|persenan|komisi|sogokan)\\b(?! (?:angsuran|cicilan|setoran|tagihan|iuran))";
const due = "(?:petugas|pak|bu|ibu|mas|mbak|bang)";
const titles = "(?:pak|bapak|bu|ibu|mas|mbak|bang|kak)";
const title = RegExp(`^${titles}$`);
/** "Pak Dedi suka", her own title and name for one who need not be her officer. */
const named = `${titles} \\p{L}+(?: (?:itu|suka|sering|tadi|selalu|kok|kemarin|sudah|udah|terus))*`;
const outside =
  "minta (?:uang|duit|bayaran|setoran) (?:lebih|tambahan|di ?luar)";
const grievance =
  "(?:komplain|complain|protes|keluhan|ngeluh|mengeluh|melaporkan|laporkan|lapor|ngadu|mengadu|mengadukan|adukan|pengaduan)";
/** Who collects for others than our lender. */
const lenders =
  "(?:pinjol\\w*|pinjaman online|d(?:e|i)(?:b|p)t? ?(?:collector|kolektor|colector|kolector)\\w*|dc|tukang tagih|juru tagih|rentenir|renternir|lintah darat|bank (?:keliling|emok|titil|plecit|harian)|kosipa|leasing)";
const hounding =
  "(?:(?:me|di)?nagih\\w*|ditagih\\w*|(?:di ?|me|n)?teror\\w*|neror\\w*|kasar|bentak\\w*|dibentak\\w*|maki\\w*|dimaki\\w*|(?:ng|meng|di)?anc[ae]m\\w*|sebar\\w*|nyebar\\w*|disebar\\w*|dikejar\\w*|ngejar\\w*|(?:(?:di)?datang\\w*|dateng\\w*) (?:ke rumah|terus|tiap|lagi)|gedor\\w*|dobrak\\w*|takut)";
const by = "(?:(?:sama|sm|ama|oleh|ke|kepada|pada|dengan|dgn) )?";
const mine = "(?:saya|sy|aku|ku)";
const paid = "(?:uang|duit|setoran|angsuran|cicilan|tabungan)";
const not = "(?:tidak|tdk|nggak|gak|ga|ngga|belum|blm)";
const takes =
  "(?:pakai|pake|makai|bawa (?:kabur|lari)|(?:ni|ti)lep|embat|ngembat|gelapkan|menggelapkan|curi|nyuri|mencuri)";
const taken =
  "(?:dipakai|dipake|dibawa (?:kabur|lari|pergi)|ditilep|diembat|digelapkan|dicuri|dikorupsi)";
/** He keeps what she paid. To take an instalment is his task: "petugas ambil setoran jam berapa". */
const keeps = RegExp(
  `^(?!.*\\b(?:jam|kapan|berapa|brp|hari apa|dimana|di mana)\\b).*\\b(?:${[
    `${officer}\\w* (?:(?:suka|sering|itu|nya) )*(?:ng|meng)?ambil (?:uang|duit)(?: ${paid} ?${mine}\\b(?! .*\\d)| ?${mine}\\b)`,
    `${officer}\\w* (?:\\p{L}+ ){0,2}${takes} ${paid}(?: ${paid})? ?${mine}\\b`,
    `${officer}\\w* (?:belum|blm) (?:setor|setorkan|nyetor|catat|nyatat) ${paid}(?: ${paid})? ?${mine}\\b`,
    `${paid} ?${mine} (?:\\p{L}+ ){0,2}(?:${taken}|${not} (?:dicatat|disetor|disetorkan)) ${by}${officer}`,
    `(?:uang|duit)(?: ${paid})? ?${mine} diambil ${by}${officer}`,
  ].join("|")})`,
  "u",
);
const papers = "(?:ktp|nik|kk|nama|data|identitas)";
const toBorrow = "(?:pinj\\w*|minj\\w*|utang|hutang|kredit)";
/** Another borrowed as her. */
const borrowedName = RegExp(
  `^(?!.*\\b(?:boleh|bisa|syarat\\w*)\\b).*\\b(?:${papers} ${mine} (?:\\p{L}+ )?(?:disalahgunakan|(?:di ?pakai|dipake|dipinjam|dicuri|dipalsu\\w*)\\b.*\\b${toBorrow})|(?:orang|teman|temen|tetangga|saudara|suami|adik|kakak|ipar|mertua) (?:\\p{L}+ ){0,2}(?:pakai|pake|makai|minjam|pinjam) ${papers} ${mine} .*\\b${toBorrow})\\b`,
  "u",
);
const harms: [Harm, RegExp][] = [
  ["officer", keeps],
  [
    "officer",
    RegExp(
      `\\btakut (?:banget )?(?:(?:sama|sm|ama|ke|dengan|dgn) ${officer}|${officer}\\w*(?: marah\\w*)?$)`,
    ),
  ],
  [
    "officer",
    RegExp(
      `\\b${officer}\\w*\\b.*\\b(?:${misdeed}\\b|${ownMoney}|minta rokok\\b)|\\b${misdeed} (?:\\p{L}+ ){0,2}${officer}\\b|\\b${grievance} (?:\\p{L}+ ){0,3}${officer}\\b|\\b${due} (?:\\p{L}+ )?minta (?:uang|duit) (?:rokok|bensin|pelicin|jasa|capek|lelah)\\b|\\b${officer}\\w*\\b.*\\b(?:tidak|tdk|nggak|gak|ga|ngga) (?:di ?)?(?:setor|setorkan|disetorkan|catat|dicatat)\\b|\\b${named} ${misdeed} (?:sama|sm|ke|kepada|pada|dengan) (?:saya|sy|aku)\\b|\\b(?:dia|${named}) ${outside}\\b|\\b${named} (?:nyuruh|menyuruh|maksa|memaksa) (?:saya |sy )?bayar lebih\\b|\\b(?:disuruh|dipaksa) bayar lebih\\b.*\\b(?:sama|oleh) (?:${named}|${officer})\\b`,
      "u",
    ),
  ],
  [
    "complaint",
    RegExp(
      `^(?:(?:saya|sy|aku|mau|minta|bisa|boleh|tolong|bu|ingin|pengen|cara|gimana|kemana|ke mana|dimana) )*(?:komplain|complain|protes|keluhan|ngadu|mengadu|pengaduan)(?: (?:ya|bu|dong|kemana|ke|mana|dimana|gimana|saya|nih))*$`,
    ),
  ],
  [
    "threat",
    RegExp(
      // "Bayar bank keliling 20rb, ditagih tadi" is a note.
      `^(?!.*\\b(?:bayar|byr|setor|nyetor|nyicil|cicil)\\b.*\\d).*(?:\\b${lenders}\\b.*\\b${hounding}\\b|\\b${hounding} (?:\\p{L}+ ){0,2}${lenders}\\b)`,
      "u",
    ),
  ],
  [
    "fraud",
    // "Ini penipuan ya?" asks who we are.
    /^(?!(?:(?:bu|ibu|apa|apakah|ini|kamu|kok|jangan) )+(?:\p{L}+ )?penipuan)(?!.*\b(?:jual|beli|laku|bayar|belanja)\b).*\b(?:ditipu|ketipu|tertipu|kena tipu|penipuan|(?:rekening|saldo|akun|atm|dana|gopay|ovo) (?:\p{L}+ )?(?:diblokir|dibobol|dihack|di hack|kebobolan))\b/u,
  ],
  ["borrowed_name", borrowedName],
  [
    "body_for_debt",
    // Kidneys of cattle are sold as food.
    /\b(?:mau|mo|pengen|ingin|nekat|terpaksa|boleh|bisa|harus|mending|lebih baik|disuruh|dipaksa)(?: (?:saya|sy|aku|aja|saja))* (?:jual|menjual|ngejual) (?:ginjal|organ|(?:anak|bayi) (?:saya|sy|aku))\b(?! (?:sapi|kambing|ayam|domba|kerbau|babi))/,
  ],
  [
    "jail",
    /\b(?:di ?penjara\w*|masuk penjara|dipolisikan|dipidana\w*|(?:rumah|barang|motor) (?:\p{L}+ )?(?:disita|di sita))\b/u,
  ],
];

/**
 * Whether a text tells of a life in danger, or of a harm done to her, by words alone.
 * Her own officer is one by name, too.
 */
export function crisisOf(
  text: string,
  officerName: string | null = null,
): Crisis | undefined {
  const plain = withoutName(plainOf(text), officerName);
  const grave = plain.replaceAll(everyday, " ").replace(/ +/g, " ").trim();
  const danger = dangers.find(([, pattern]) => pattern.test(grave))?.[0];
  if (danger) return danger;
  return harms.find(([, pattern]) => pattern.test(plain))?.[0];
}

const trade =
  /\b(?:jual|beli|laku|belanja|pesan|ambil(?! (?:uang|duit))|\w*utang)\b/;

/** "pak dedi" as "petugas" where that is her officer's name. */
function withoutName(plain: string, officerName: string | null): string {
  const names = plainOf(officerName ?? "")
    .split(" ")
    .filter((word) => word.length > 2 && !title.test(word));
  // A customer may have the same name: "bu sri beli tepung kasar".
  if (names.length === 0 || trade.test(plain)) return plain;
  const called = RegExp(
    `(?<!\\p{L})(?:${titles} )?(?:${names.join("|")})(?: (?:${names.join("|")}))*(?!\\p{L})`,
    "gu",
  );
  return plain.replace(called, "petugas");
}

/**
 * The first line of a life in danger says that a person is needed: this is a machine. Of
 * a harm none names her officer, who may be the one that she speaks of. Kontak 157 is
 * OJK's own for consumers; a lender's way to complain is its branch.
 */
export const crisisLines: Record<Crisis, string> = {
  despair:
    "Bu, terima kasih sudah cerita; saya khawatir. Saya hanya mesin, jadi tolong bicara sekarang juga dengan orang yang Ibu percaya.\nTelepon 119 ext 8, atau ke puskesmas atau rumah sakit terdekat. Ibu tidak sendiri.",
  violence:
    "Bu, itu bukan salah Ibu, dan Ibu tidak sendiri. Saya hanya mesin, jadi tolong minta bantuan orang yang Ibu percaya.\nTelepon SAPA 129, atau polisi 110 kalau sedang tidak aman.",
  emergency:
    "Bu, segera minta tolong orang terdekat; saya hanya mesin.\nTelepon 112 (darurat) atau 119 (ambulans), atau langsung ke puskesmas atau IGD. Kebakaran 113, polisi 110.",
  coercion:
    "Bu, itu bukan salah Ibu, dan ini tidak saya teruskan ke petugas. Pinjaman tidak boleh ditukar dengan itu.\nTelepon SAPA 129, atau polisi 110 kalau sedang tidak aman. Laporkan juga ke kantor cabang atau OJK 157.",
  threatened:
    "Bu, tidak boleh ada yang mengancam Ibu. Kalau sedang tidak aman, pergi ke orang yang Ibu percaya dan telepon polisi 110.\nSimpan buktinya. Kalau soal penagihan, laporkan juga ke OJK 157.",
  officer:
    "Terima kasih sudah cerita, Bu; ini tidak saya teruskan ke petugas.\nJangan beri uang di luar angsuran, dan jangan takut. Sampaikan langsung ke kantor cabang, atau telepon OJK 157.",
  complaint:
    "Boleh, Bu. Sampaikan langsung ke kantor cabang, tidak harus lewat petugas; bisa juga telepon OJK 157.\nKalau soal tier, tulis: minta dicek petugas",
  threat:
    "Itu berat, Bu, dan tidak boleh ada yang mengancam Ibu. Jangan kirim uang atau data karena diancam.\nSimpan buktinya, lalu telepon OJK 157.",
  fraud:
    "Saya ikut prihatin, Bu. Jangan kirim uang lagi, dan simpan bukti chat dan transfernya.\nSegera telepon bank Ibu, lalu OJK 157. Mau dicatat? Tulis misalnya: uang keluar 500rb",
  borrowed_name:
    "Segera laporkan ya, Bu: sampaikan langsung ke kantor cabang, dan telepon OJK 157.\nJangan bayar utang yang bukan milik Ibu sebelum dicek, dan jangan kirim foto KTP lagi.",
  body_for_debt:
    "Jangan ya, Bu: itu berbahaya dan dilarang, dan utang tidak pernah sebanding dengan itu. Bicarakan dulu dengan orang yang Ibu percaya.\nAda yang menyuruh atau mengancam? Telepon polisi 110. Soal angsuran: kantor cabang, atau OJK 157.",
  jail: "Jangan takut, Bu. Soal hukum saya tidak berani menjawab; bisa ditanyakan ke OJK, telepon 157.\nKalau ada kendala bayar, kabari petugas Ibu sebelum hari angsuran, ya.",
};
