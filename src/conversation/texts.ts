/** Every sentence that a mitra, an officer or a stranger reads: Bahasa Indonesia, warm, short, right. */
import { rupiah } from "../rupiah.ts";
import { speak, type Language } from "./languages/language.ts";

export interface BookedEntry {
  direction: string;
  amount: number;
  category: string;
  date: string;
  quantity: number | null;
  unitPrice: number | null;
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
      return `${word} ${rupiah(total)}${product}`;
    })
    .filter(Boolean)
    .join(", ");
}

/** "21 Nov", as a date is said in a chat; "21 Nov 2025" where the year is not today's. */
export function shortDay(day: string, today: string): string {
  return Temporal.PlainDate.from(day).toLocaleString("id-ID", {
    day: "numeric",
    month: "short",
    year: day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric",
  });
}

export function cashLine(net: number, day: string, today: string): string {
  const when = day === today ? "hari ini" : shortDay(day, today);
  if (net === 0) return `Arus kas ${when} impas.`;
  return `Arus kas ${when} ${net > 0 ? "positif" : "minus"} ${rupiah(net)}.`;
}

const example = "jual gorengan 350rb, beli minyak 38rb";

export const texts = {
  booked: (entries: BookedEntry[], language: Language | null = null) =>
    speak(language, "booked", { amounts: amounts(entries) }),
  thanks: (name: string | null, language: Language | null = null) =>
    speak(language, "thanks", { name: ibu(name) }),
  tierAndUndo: (tier: string | null) =>
    `(Status: ${tierName(tier)}) Salah? Balas RALAT.`,
  mismatch: (check: { label: string; stated: number; computed: number }) =>
    `Hitungan saya ${rupiah(check.computed)}, di catatan ${check.label.toLowerCase()} ${rupiah(check.stated)}. Coba dicek ya, Bu.`,
  notCounted: (check: { label: string; stated: number }) =>
    `${check.label} ${rupiah(check.stated)} tidak ikut dicatat. Salah? Balas RALAT.`,
  loneCheck: (label: string) =>
    `Untuk mencatat ${label.toLowerCase()}, tulis juga uang masuk dan keluarnya ya, Bu.`,
  question: (prompt: string) => `❓ ${prompt}`,
  options: (labels: string[]) =>
    labels.map((label, index) => `${index + 1} ${label}`).join("  "),
  photoKept:
    "Fotonya sudah saya simpan, Bu, nanti saya baca. Mau cepat? Ketik: beli minyak 38rb",
  photoDelayed:
    "Fotonya sedang saya ambil, Bu. Nanti saya kabari kalau sudah terbaca.",
  photoLost: "Fotonya tidak sampai ke saya, Bu. Boleh dikirim ulang?",
  proofLost:
    "Fotonya tidak sampai, Bu. Tidak usah dikirim ulang: yang saya catat tulisan Ibu.",
  photoEmpty:
    "Di foto itu saya tidak menemukan catatan uang, Bu. Boleh diketik?",
  onlyTextAndPhotos:
    "Maaf, Bu, saya baru bisa baca teks dan foto. Boleh diketik?",
  help: `Belum paham, Bu. Tulis misalnya: ${example}`,
  howTo: [
    `Tulis saja, Bu, misalnya: ${example}`,
    "Mau tahu tier Ibu? Tulis: status",
    "Ada yang salah? Balas: RALAT",
  ].join("\n"),
  greeting: (name: string | null, language: Language | null = null) =>
    `${speak(language, "greeting", { name: ibu(name) })} ${speak(language, "ask_note")}\nMisalnya: ${example}`,
  welcome: (language: Language | null = null) => speak(language, "welcome"),
  undone: (
    entries: Pick<BookedEntry, "direction" | "amount">[],
    language: Language | null = null,
  ) =>
    `${speak(language, "undone", { amounts: amounts(entries) })}\n${speak(language, "send_again")}`,
  undoHelp:
    "Balas RALAT saja untuk membatalkan catatan terakhir, Bu.\nLalu kirim lagi yang benar.",
  nothingToUndo: "Tidak ada catatan yang bisa dibatalkan, Bu.",
  nothingAsked: `Saya tidak sedang menunggu jawaban, Bu.\nMau catat? Tulis misalnya: ${example}`,
  askedLater: "Yang baru saya tanyakan sesudah ini, Bu.",
  notBooked: (language: Language | null = null) =>
    speak(language, "not_booked"),
  consent: (name: string | null) =>
    [
      `Halo, ${ibu(name)}! Saya ArthiUsaha, membantu mencatat usaha Ibu.`,
      "Boleh catatan dan foto Ibu saya simpan, dan fotonya dibaca AI (Google Gemini) di luar negeri?",
      "Balas SETUJU atau TOLAK. Catatan Ibu saya tahan dulu, paling lama 7 hari.",
    ].join("\n"),
  consentWaits:
    "Catatan Ibu saya tahan dulu, ya.\nBalas SETUJU supaya saya catat, atau TOLAK supaya saya hapus.",
  agreed: (name: string | null) =>
    `Terima kasih, ${ibu(name)}! Silakan kirim catatan.\nMisalnya: ${example}`,
  refused:
    "Baik, Bu. Tidak ada yang saya catat, dan kiriman Ibu sudah saya hapus.\nKalau berubah pikiran, balas SETUJU.",
  withdrawn:
    "Baik, Bu. Mulai sekarang tidak saya catat lagi; catatan yang lama tetap tersimpan.\nKalau berubah pikiran, balas SETUJU.",
  stillRefused:
    "Ibu belum setuju, jadi kiriman ini tidak saya simpan.\nKalau berubah pikiran, balas SETUJU.",
  stranger: [
    "Halo! Saya ArthiUsaha, pencatat usaha lewat WhatsApp untuk mitra.",
    "Nomor ini belum terdaftar. Minta petugas lapangan Ibu mendaftarkan nomor WhatsApp ini, ya.",
  ].join("\n"),
  officer: (name: string | null) =>
    `Halo${name ? `, ${name}` : ""}! Di sini saya kabari kalau tier mitra Anda naik atau turun.`,
};
