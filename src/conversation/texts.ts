/** Every sentence that a mitra, an officer or a stranger reads: Bahasa Indonesia, warm, short, right. */
import { shortDay } from "../days.ts";
import { rupiah } from "../rupiah.ts";
import { speak, type Language } from "./languages/language.ts";

export interface BookedEntry {
  direction: string;
  amount: number;
  category: string;
  date: string;
  quantity: number | null;
  unitPrice: number | null;
  /** her words for it, where it answers a question: a late "1" may have met another than she meant */
  named?: string;
}

const directionWords: Record<string, string> = {
  in: "masuk",
  out: "keluar",
  owed_to_me: "piutang",
  owed_by_me: "utang",
};

export const tierName = (tier: string | null): string =>
  tier ? tier[0] + tier.slice(1).toLowerCase() : "baru";

export const ibu = (name: string | null): string =>
  name ? `Ibu ${name.replace(/^(ibu|bu)\s+/i, "")}` : "Ibu";

/** "masuk Rp350.000, keluar Rp38.000", with a product shown as "(40 x Rp7.000)". */
export function amounts(
  entries: Pick<BookedEntry, "direction" | "amount">[],
): string {
  return Object.entries(directionWords)
    .map(([direction, word]) => {
      const own = entries.filter((entry) => entry.direction === direction);
      if (own.length === 0) return "";
      const total = own.reduce((sum, entry) => sum + entry.amount, 0);
      const [only] = own as BookedEntry[];
      const product =
        own.length === 1 && only?.quantity && only.unitPrice
          ? ` (${only.quantity.toLocaleString("id-ID")} x ${rupiah(only.unitPrice)})`
          : "";
      const named = own.length === 1 && only?.named ? ` (${only.named})` : "";
      return `${word} ${rupiah(total)}${product}${named}`;
    })
    .filter(Boolean)
    .join(", ");
}

/** " (kemarin)" of what is all of other days than today, else nothing. */
export function dayNote(days: string[], today: string): string {
  const all = [...new Set(days)].sort();
  if (all.every((day) => day === today) || all.length > mostDays) return "";
  const names = all.map((day) =>
    day === today ? "hari ini" : shortDay(day, today),
  );
  return ` (${names.join(", ")})`;
}

/** More are not named behind a sum. */
const mostDays = 3;

export function cashLine(net: number, day: string, today: string): string {
  const when = day === today ? "hari ini" : shortDay(day, today);
  if (net === 0) return `Arus kas ${when} impas.`;
  return `Arus kas ${when} ${net > 0 ? "positif" : "minus"} ${rupiah(net)}.`;
}

const example = "jual gorengan 350rb, beli minyak 38rb";

const short = "beli minyak 38rb";

/** What she sent besides a text, as it is spoken of. */
export type Thing = "foto" | "PDF" | "pesan suara";

const capital = (thing: Thing) => thing[0]!.toUpperCase() + thing.slice(1);

/** "Fotonya", "PDF-nya" */
const the = (thing: Thing) =>
  `${capital(thing)}${thing === "PDF" ? "-" : ""}nya`;

/** What a question says that asks to send her files out of the country. */
export const abroad = "di luar negeri";

/** What only the thanks for SETUJU say. */
export const sendNotes = "Silakan kirim catatan.";

const notRecording =
  "Saya sedang tidak mencatat untuk Ibu.\nMau saya bantu mencatat? Balas SETUJU.";

const undecided =
  "Boleh catatan Ibu saya simpan?\nBalas SETUJU atau TOLAK, ya.";

export const texts = {
  booked: (entries: BookedEntry[], language: Language | null, today: string) =>
    speak(language, "booked", {
      amounts:
        amounts(entries) +
        dayNote(
          entries.map(({ date }) => date),
          today,
        ),
    }),
  thanks: (name: string | null, language: Language | null) =>
    speak(language, "thanks", { name: ibu(name) }),
  tierAndUndo: (tier: string | null) =>
    `(Status: ${tierName(tier)}) Salah? Balas RALAT.`,
  undoHint: "Salah? Balas RALAT.",
  amendHint: (rows: unknown[]) =>
    `Salah? Balas RALAT ${Math.min(2, rows.length)} jadi 83rb.`,
  mismatch: (check: { label: string; stated: number; computed: number }) =>
    `Hitungan saya ${rupiah(check.computed)}, di catatan ${check.label.toLowerCase()} ${rupiah(check.stated)}. Coba dicek ya, Bu.`,
  notCounted: (check: { label: string; stated: number }) =>
    `${check.label} ${rupiah(check.stated)} tidak ikut dicatat. Salah? Balas RALAT.`,
  loneCheck: (label: string) =>
    `Untuk mencatat ${label.toLowerCase()}, tulis juga uang masuk dan keluarnya ya, Bu.`,
  question: (prompt: string) => `❓ ${prompt}`,
  options: (labels: string[]) =>
    labels.map((label, index) => `${index + 1} ${label}`).join("  "),
  fileKept: (thing: Thing) =>
    `${the(thing)} sudah saya simpan, Bu, nanti saya ${thing === "pesan suara" ? "dengarkan" : "baca"}. Mau cepat? Ketik: ${short}`,
  fileDelayed: (thing: Thing) =>
    `${the(thing)} sedang saya ambil, Bu. Nanti saya kabari kalau sudah terbaca.`,
  fileLost: (thing: Thing) =>
    `${the(thing)} tidak sampai ke saya, Bu. Boleh dikirim ulang?`,
  proofLost: (thing: Thing) =>
    `${the(thing)} tidak sampai, Bu. Tidak usah dikirim ulang: yang saya catat tulisan Ibu.`,
  fileAgain: (thing: Thing) =>
    `${capital(thing)} ini sudah saya terima tadi, Bu, jadi tidak saya catat dua kali.`,
  fileEmpty: (thing: Thing) =>
    `Di ${thing} itu belum ada catatan uang yang jelas bagi saya, Bu. Boleh diketik?`,
  fileGivenUp: (thing: Thing) =>
    `Maaf, Bu, ${thing} yang tadi belum berhasil saya baca. Boleh diketik saja? Misalnya: ${short}`,
  fileTooLarge: (thing: Thing) =>
    `${the(thing)} terlalu besar, Bu. Boleh difoto lewat kamera WhatsApp, atau diketik?`,
  fileBroken: (thing: Thing) =>
    `${the(thing)} tidak bisa saya buka, Bu. Boleh dikirim ulang, atau diketik?`,
  fileNotToLeave: (thing: Thing) =>
    `${capital(thing)} hanya bisa dibaca AI ${abroad}, Bu, dan itu belum Ibu izinkan. Boleh diketik atau difoto? Kalau boleh dibaca AI, balas SETUJU AI lalu kirim lagi.`,
  photoOfOtherType:
    "Foto jenis itu belum bisa saya buka, Bu. Boleh difoto lagi lewat kamera WhatsApp, atau diketik?",
  voiceTooLong:
    "Pesan suaranya lebih dari satu menit, Bu. Boleh dikirim yang lebih pendek, atau diketik?",
  heard: (rows: string) => `Saya dengar: ${rows}.`,
  onlyTheseFiles:
    "Maaf, Bu, saya bisanya baca teks, foto, PDF, dan pesan suara. Boleh diketik?",
  onlyTextAndPhotos:
    "Maaf, Bu, saya baru bisa baca teks dan foto. Boleh diketik?",
  help: `Belum paham, Bu. Tulis misalnya: ${example}`,
  howMuch: (words: string) =>
    `Berapa jumlahnya, Bu? Tulis lengkap, misalnya: ${words} 20rb`,
  /** what most need; the rest is behind its last words */
  howTo: [
    `Catat: tulis ${example}, atau kirim foto nota. Salah? Balas RALAT`,
    "Tanya: untung hari ini, cicilan, status, utang pelanggan, laporan",
    "Hak Ibu: DATA SAYA, HAPUS DATA, BERHENTI. Lainnya: BANTUAN LENGKAP",
  ].join("\n"),
  howToAll: [
    `Mencatat: tulis saja, Bu, misalnya ${example}; atau kirim foto notanya. Ada yang salah? RALAT 2 jadi 83rb, HAPUS 2, BATAL`,
    "Bertanya: untung hari ini, cicilan, status, kenapa, cara naik, kalau saya bayar 2 angsuran, utang pelanggan, petugas. Minta: grafik, laporan, bahasa, yang belum jelas. Soal usaha juga boleh.",
    "Hak Ibu: minta dicek petugas, DATA SAYA, HAPUS DATA, BERHENTI",
  ].join("\n"),
  trouble:
    "Maaf, Bu, angkanya belum bisa saya ambil sekarang. Coba tanya lagi sebentar lagi, ya.",
  delayed:
    "Maaf, Bu, di sini sedang ada gangguan. Pesan Ibu sudah tersimpan; saya coba lagi dan nanti saya jawab.",
  givenUp:
    "Maaf, Bu, pesan Ibu yang tadi belum bisa saya proses karena gangguan di sini. Pesannya tersimpan dan akan kami periksa; tidak usah dikirim ulang.",
  greeting: (name: string | null, language: Language | null) =>
    `${speak(language, "greeting", { name: ibu(name) })} ${speak(language, "ask_note")}\nMisalnya: ${example}`,
  /** while nothing of hers is kept */
  greetingBefore: (
    name: string | null,
    language: Language | null,
    isOpen: boolean,
  ) =>
    `${speak(language, "greeting", { name: ibu(name) })} ${isOpen ? undecided : notRecording}`,
  notRecording,
  /** while the consent question waits for her word */
  undecided,
  /** to who asks what the consent question means */
  consentMeaning:
    "Saya mencatat jual-beli Ibu dari pesan dan foto, lalu menghitung untungnya. Skor bayar itu perkiraan dari angsuran; tidak mengubah tier.\nKalau TOLAK, tidak ada yang saya simpan; pinjaman dan tier Ibu tetap sama. Balas SETUJU atau TOLAK, ya.",
  adviceNeedsNotes: "Supaya saran saya cocok, saya perlu catatan Ibu dulu.",
  comingBack:
    "Senang Ibu kembali! Balas SETUJU, lalu saya catat lagi untuk Ibu.",
  welcome: (language: Language | null) => speak(language, "welcome"),
  noRows: (when: string) =>
    `${when} belum ada catatan, Bu.\nTulis misalnya: ${example}`,
  nod: "Siap, Bu. Kalau ada catatan, kirim saja ke sini.",
  noDebtOf: (who: string) =>
    `Belum jelas utang yang mana, Bu. Tulis dengan jumlahnya, misalnya: ${who} bayar utang 15rb`,
  noSales:
    "Baik, Bu, tidak ada yang perlu dicatat. Semoga sebentar lagi ramai, ya.",
  /** to many words without a number in them */
  unclear:
    "Maaf, Bu, saya belum paham. Kalau itu kendala, ceritakan ke petugas Ibu, ya.\nKalau catatan, tulis dengan angkanya, misalnya: jual gorengan 350rb",
  who: "Saya ArthiUsaha, mesin pencatat usaha Ibu, bukan orang.\nPerlu orang? Tulis: petugas",
  longSpan:
    "Saya menghitung per hari, minggu, atau bulan, Bu.\nTulis misalnya: untung bulan ini, atau untung oktober",
  ofAnother:
    "Saya hanya mencatat usaha Ibu sendiri, jadi yang tadi belum saya catat.\nKalau itu memang usaha Ibu, kirim lagi tanpa nomor mitranya, ya.",
  whichDay:
    "Hari yang mana, Bu? Tulis misalnya: untung senin lalu, atau untung tanggal 5",
  source:
    "Nomor Ibu didaftarkan lewat petugas atau pemberi pinjaman Ibu.\nMau lihat apa yang tersimpan? Tulis: DATA SAYA. Tidak mau dihubungi? Tulis: BERHENTI",
  undoHelp:
    "Yang mana, Bu? Balas misalnya: RALAT 2 jadi 83rb, atau HAPUS 2.\nBATAL membatalkan catatan terakhir.",
  nothingToUndo: "Tidak ada catatan yang bisa dibatalkan, Bu.",
  nothingAsked: `Saya tidak sedang menunggu jawaban, Bu.\nMau catat? Tulis misalnya: ${example}`,
  notBooked: (language: Language | null) => speak(language, "not_booked"),
  consent: (name: string | null, doesLeave: boolean) =>
    [
      `Halo, ${ibu(name)}! Saya ArthiUsaha, pencatat usaha Ibu. Boleh saya:`,
      ...(doesLeave
        ? [
            "1 simpan catatan, foto, dan suara Ibu",
            "2 tunjukkan skor bayar Ibu",
            `3 kirim foto, suara, dan pertanyaan Ibu (dengan angka usahanya) ke AI (Google Gemini) ${abroad}?`,
          ]
        : [
            "1 simpan catatan dan foto Ibu (saya baca sendiri, tidak dikirim ke pihak lain)",
            "2 tunjukkan skor bayar Ibu?",
          ]),
      `Balas SETUJU atau TOLAK, atau sebagian: SETUJU TANPA ${doesLeave ? 3 : 2}. Catatan Ibu saya tahan dulu, paling lama 7 hari.`,
    ].join("\n"),
  consentWaits:
    "Catatan Ibu saya tahan dulu, ya.\nBalas SETUJU supaya saya catat, atau TOLAK supaya saya hapus.",
  agreed: (name: string | null) =>
    `Terima kasih, ${ibu(name)}! ${sendNotes}\nMisalnya: ${example}`,
  refused:
    "Baik, Bu. Tidak ada yang saya catat, dan kiriman Ibu sudah saya hapus.\nKalau berubah pikiran, balas SETUJU.",
  withdrawn:
    "Baik, Bu. Mulai sekarang tidak saya catat lagi; catatan yang lama tetap tersimpan.\nMau dihapus? Balas HAPUS DATA. Kalau berubah pikiran, balas SETUJU.",
  stillRefused:
    "Tanpa SETUJU dari Ibu, kiriman ini tidak saya simpan.\nMau dicatat lagi? Balas SETUJU.",
  officer: (name: string | null, isSilent: boolean) =>
    `Halo${name ? `, ${name}` : ""}! ${isSilent ? "Anda sedang tidak dikabari; mau lagi? Tulis: MULAI" : "Di sini saya kabari kalau tier mitra Anda naik atau turun."}`,
};
