/** What no card answers: a life in danger, a harm done to her, and a secret that must not stand in a chat. */

export type Crisis = "despair" | "violence" | Harm;

/** What others do to her, for which her officer is not the one to go to. */
type Harm = "officer" | "complaint" | "threat" | "fraud" | "jail";

const want =
  "(?:mau|ingin|pengen|pengin|pingin|mending\\w*|lebih baik|mo|rasanya)";
const deny = "(?:tidak|tdk|nggak|ngga|gak|gk|ga|tak|ndak|udah ga|sudah tidak)";
// "Mau mati lampu" is of the lamp.
const thing =
  "lampu|listrik|pln|air|mesin|kompor|hp|gas|ayam|ikan|bebek|kambing|sapi|tanaman|motor";
const despair = RegExp(
  `\\b(?:bunuh diri|bundir|akhiri hidup|mengakhiri hidup|nyakitin diri|menyakiti diri|gantung diri|(?:minum|nenggak|telan) (?:racun|baygon|pestisida|sianida|obat nyamuk)|(?:capek|cape|bosan|bosen|lelah) hidup|${deny} (?:ada )?(?:gunanya|artinya)(?: lagi)? (?:saya |aku )?hidup|${want} (?:\\p{L}+ ){0,2}(?:ngilang|menghilang|pergi) (?:selamanya|selama lamanya)|${deny} (?:\\p{L}+ )?(?:mau|ingin|pengen|pingin|sanggup|kuat)(?: lagi)?(?: lagi)? hidup)\\b|(?<!\\b(?:${thing})(?:nya)? )\\b${want}(?: (?:saya|aku|rasanya|ku))* (?:mati|mampus)\\b(?! (?:${thing}))`,
  "u",
);
const hit =
  "(?:di ?pukul\\w*|di ?gebuk\\w*|di ?tampar\\w*|di ?tendang\\w*|di ?aniaya|di ?siksa|di ?ancam\\w*|di ?cekik|di ?hajar)";
const violence = RegExp(
  `\\b(?:${hit} (?:\\p{L}+ ){0,2}(?:suami|suamiku|bapak\\w*|ayah\\w*|mertua|pacar|anak|orang|penagih)|(?:suami|suamiku|mertua|pacar|bapak|bapaknya|ayah|mantan)(?: saya| sy| aku)? (?:suka |sering |selalu |terus |mau |habis |abis |lagi |tadi |sudah )*(?:(?:me)?mukul\\w*|nampar\\w*|menampar|nendang|nggebuk\\w*|gebuk\\w*|pukul\\w*|ngancam\\w*|mengancam|nyiksa|main tangan|kasar)|kdrt|di ?perkosa|di ?lecehkan|dilecehin|(?:dipaksa|diajak|disuruh) (?:\\p{L}+ )?(?:tidur|bobo|ngamar|telanjang)|(?:nganc[ae]m|menganc[ae]m|anc[ae]m|mau) (?:\\p{L}+ )?(?:bakar rumah|bacok|bunuh saya|membunuh))\\b`,
  "u",
);

const officer = "(?:petugas|ptugas|petgas|mantri|kolektor|penagih|pendamping)";
const misdeed =
  "(?:kasar|galak|jahat|curang|korup\\w*|pungli|nipu|menipu|maki|memaki|bentak|membentak|dibentak|ngebentak|marah marah|marahin|dimarahi|ngancam|mengancam|ancam|diancam|godain|menggoda|nggodain|genit|pegang pegang|raba|meraba|melecehkan|suap|sogok)";
// "Petugas minta uang angsuran" is what he is for.
const ownMoney =
  "minta (?:uang|duit|imbalan|jatah|tip|persenan|komisi|sogokan)\\b(?! (?:angsuran|cicilan|setoran|tagihan|iuran))";
const due = "(?:petugas|pak|bu|ibu|mas|mbak|bang)";
const grievance =
  "(?:komplain|complain|protes|keluhan|ngeluh|mengeluh|melaporkan|laporkan|lapor|ngadu|mengadu|mengadukan|adukan|pengaduan)";
const harms: [Harm, RegExp][] = [
  [
    "officer",
    RegExp(
      `\\b${officer}\\w*\\b.*\\b(?:${misdeed}\\b|${ownMoney}|minta rokok\\b)|\\b${misdeed} (?:\\p{L}+ ){0,2}${officer}\\b|\\b${grievance} (?:\\p{L}+ ){0,3}${officer}\\b|\\b${due} (?:\\p{L}+ )?minta (?:uang|duit) (?:rokok|bensin|pelicin|jasa|capek|lelah)\\b|\\b${officer}\\w*\\b.*\\b(?:tidak|tdk|nggak|gak|ga|ngga) (?:di ?)?(?:setor|setorkan|disetorkan|catat|dicatat)\\b`,
      "u",
    ),
  ],
  [
    "complaint",
    RegExp(
      `^(?:(?:saya|sy|aku|mau|minta|bisa|boleh|tolong|bu|ingin|pengen|cara|gimana|kemana|ke mana|dimana) )*(?:komplain|complain|protes|keluhan|ngadu|mengadu|pengaduan)(?: (?:ya|bu|dong|kemana|ke mana|ke|mana|dimana|gimana|saya|nih))*$`,
    ),
  ],
  [
    "threat",
    /\b(?:pinjol|pinjaman online|debt ?collector|dc)\b.*\b(?:nagih\w*|ditagih|teror\w*|neror|diteror|kasar|ancam\w*|ngancam|mengancam|diancam|sebar\w*|nyebar\w*|disebar|takut)\b|\b(?:diteror|ditagih|diancam|dikejar) (?:\p{L}+ )?(?:pinjol|pinjaman online|dc)\b/u,
  ],
  [
    "fraud",
    /^(?!.*\b(?:jual|beli|laku|bayar|belanja)\b).*\b(?:ditipu|ketipu|tertipu|kena tipu|penipuan|(?:rekening|saldo|akun|atm|dana|gopay|ovo) (?:\p{L}+ )?(?:diblokir|dibobol|dihack|di hack|kebobolan))\b/u,
  ],
  [
    "jail",
    /\b(?:di ?penjara\w*|masuk penjara|dipolisikan|dipidana\w*|(?:rumah|barang|motor) (?:\p{L}+ )?(?:disita|di sita))\b/u,
  ],
];

/** Whether a text tells of a life in danger, or of a harm done to her, by words alone. */
export function crisisOf(text: string): Crisis | undefined {
  const plain = plainOf(text);
  if (despair.test(plain)) return "despair";
  if (violence.test(plain)) return "violence";
  return harms.find(([, pattern]) => pattern.test(plain))?.[0];
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
  officer:
    "Terima kasih sudah cerita, Bu; ini tidak saya teruskan ke petugas.\nJangan beri uang di luar angsuran, dan jangan takut. Sampaikan langsung ke kantor cabang, atau telepon OJK 157.",
  complaint:
    "Boleh, Bu. Sampaikan langsung ke kantor cabang, tidak harus lewat petugas; bisa juga telepon OJK 157.\nKalau soal tier, tulis: minta dicek petugas",
  threat:
    "Itu berat, Bu, dan tidak boleh ada yang mengancam Ibu. Jangan kirim uang atau data karena diancam.\nSimpan buktinya, lalu telepon OJK 157.",
  fraud:
    "Saya ikut prihatin, Bu. Jangan kirim uang lagi, dan simpan bukti chat dan transfernya.\nSegera telepon bank Ibu, lalu OJK 157. Mau dicatat? Tulis misalnya: uang keluar 500rb",
  jail: "Jangan takut, Bu. Soal hukum saya tidak berani menjawab; bisa ditanyakan ke OJK, telepon 157.\nKalau ada kendala bayar, kabari petugas Ibu sebelum hari angsuran, ya.",
};

const names =
  "(?:pin|otp|kode otp|kode verifikasi|kode rahasia|password|pasword|passwd|kata sandi|sandi)(?:ku|nya)?";
const between =
  "(?: (?:saya|sy|aku|ku|nya|atm|bank|bca|bri|bni|mandiri|dana|gopay|ovo|wa|adalah|itu|ini|yaitu|hp|mbanking|m|banking|akun|rekening|sms))*";
const secrets = [
  RegExp(`\\b${names}${between} \\d(?: ?\\d){3,7}\\b`),
  RegExp(
    `\\b(?:password|pasword|passwd|kata sandi)(?:ku|nya)?${between} (?=\\p{L}*\\d)[\\p{L}\\d]{6,}\\b`,
    "u",
  ),
  /\bkode(?:nya)?\b(?: \p{L}+){0,2} \d(?: ?\d){3,7}\b.*\b(?:bank|sms|otp|verifikasi|wa)\b|\b(?:bank|sms|otp|verifikasi)\b.*\bkode(?:nya)?\b(?: \p{L}+){0,2} \d(?: ?\d){3,7}\b/u,
  /\b(?:nik|ktp|kk)(?:ku|nya)?(?: (?:saya|sy|aku|ku|nya|no|nomor|adalah|itu|ini))* \d(?: ?\d){14,15}\b/,
];

/** Whether a text gives away a PIN, a code or an identity number: it is not to be kept. */
export function isSecret(text: string): boolean {
  const plain = plainOf(text);
  // "Beli pin 5000" is a note, and "pin 5000" a thing at a round price.
  if (/^(?:jual|beli|laku|bayar)\b/.test(plain)) return false;
  const found = secrets.map((pattern) => plain.match(pattern)?.[0]);
  return found.some((said) => said !== undefined && !/[1-9]0?000$/.test(said));
}

export const secretLine =
  "Jangan kirim PIN, OTP atau NIK ke siapa pun ya, Bu, ke sini juga. Yang tadi tidak saya simpan.\nHapus juga pesannya di WhatsApp Ibu.";

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
