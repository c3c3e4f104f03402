/** What no card answers: a life in danger, and a secret that must not stand in a chat. */

export type Crisis = "despair" | "violence";

const despair =
  /(?:^| )(?:bunuh diri|bundir|(?:^|(?:saya|sy|aku|ku|rasanya|kadang|bu) )(?:mau|ingin|pengen|pengin|pingin|mending|lebih baik|mo) (?:rasanya )?(?:mati|mampus)|akhiri hidup|mengakhiri hidup|ga(?:k)? (?:mau|ingin|pengen) hidup|(?:tidak|nggak|ngga|gak|ga|tak|ndak) (?:mau|ingin|pengen|pingin|sanggup|kuat) hidup|capek hidup|cape hidup|bosan hidup|nyakitin diri|menyakiti diri|minum racun|gantung diri)(?: |$)/u;
const violence =
  /\b(?:(?:di ?pukul\w*|di ?gebuk\w*|di ?tampar\w*|di ?tendang\w*|di ?aniaya|di ?siksa|di ?ancam\w*|di ?cekik|di ?hajar) (?:\p{L}+ ){0,2}(?:suami|suamiku|bapak|mertua|pacar|anak|orang|penagih)|(?:suami|suamiku|mertua|pacar|bapak|mantan)(?: saya| sy| aku)? (?:suka |sering |selalu |terus |mau |habis |abis |lagi |tadi |sudah )*(?:(?:me)?mukul\w*|nampar\w*|menampar|nendang|nggebuk\w*|gebuk\w*|pukul\w*|ngancam\w*|mengancam|nyiksa|main tangan|kasar)|kdrt|di ?perkosa|di ?lecehkan)\b/u;

/** Whether a text tells of a life in danger, by words alone. */
export function crisisOf(text: string): Crisis | undefined {
  const plain = plainOf(text);
  if (despair.test(plain)) return "despair";
  return violence.test(plain) ? "violence" : undefined;
}

/** The first line says that a person is needed: this is a machine. */
export const crisisLines: Record<Crisis, string> = {
  despair:
    "Bu, terima kasih sudah cerita; saya khawatir. Saya hanya mesin, jadi tolong bicara sekarang juga dengan orang yang Ibu percaya.\nTelepon 119 ext 8, atau ke puskesmas atau rumah sakit terdekat. Ibu tidak sendiri.",
  violence:
    "Bu, itu bukan salah Ibu, dan Ibu tidak sendiri. Saya hanya mesin, jadi tolong minta bantuan orang yang Ibu percaya.\nTelepon SAPA 129, atau polisi 110 kalau sedang tidak aman.",
};

const secret =
  /\b(?:(?:pin|kode otp|otp|password|kata sandi|sandi|kode verifikasi)(?: (?:saya|sy|aku|ku|nya|atm|bank|bca|bri|bni|mandiri|dana|gopay|ovo|wa|adalah|itu|ini|yaitu|hp))* \d(?: ?\d){3,7}|(?:nik|ktp|kk)(?: (?:saya|sy|aku|ku|nya|adalah|itu|ini))* \d(?: ?\d){14,15})$/;

/** Whether a text gives away a PIN, a code or an identity number: it is not to be kept. */
export function isSecret(text: string): boolean {
  const plain = plainOf(text);
  // "Beli pin 5000" is a note.
  return (
    secret.test(plain) &&
    !/000$/.test(plain) &&
    !/^(?:jual|beli|laku|bayar)\b/.test(plain)
  );
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
