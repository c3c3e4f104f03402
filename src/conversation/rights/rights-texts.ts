/** What a mitra reads of her consent and of her rights over her data. */
import type { Purpose } from "./consent-words.ts";

const allowed: Record<Purpose, string> = {
  record: "catatan Ibu saya simpan",
  score: "skor Ibu boleh saya tunjukkan",
  abroad: "kiriman Ibu boleh dibaca AI di luar negeri",
};

const refused: Record<Purpose, string> = {
  record: "catatan Ibu tidak saya simpan",
  score: "skor Ibu tidak saya tunjukkan",
  abroad: "kiriman Ibu tidak dibaca AI di luar negeri",
};

const numbers: Record<Purpose, number> = { record: 1, score: 2, abroad: 3 };

const list = (words: Record<Purpose, string>, purposes: Purpose[]) =>
  purposes.map((purpose) => words[purpose]).join(", ");

export const rightsTexts = {
  // What she refuses and grants one by one is said back to her.
  refused: (purposes: Purpose[]) => `Baik, Bu: ${list(refused, purposes)}.`,
  granted: (purposes: Purpose[]) => `Baik, Bu: ${list(allowed, purposes)}.`,
  allowed: (purposes: Purpose[]) =>
    `Yang Ibu izinkan: ${list(allowed, purposes)}.`,
  oldStays: "Catatan yang lama tetap tersimpan. Mau dihapus? Balas HAPUS DATA.",
  whichRefused:
    "Yang mana yang tidak boleh, Bu? Balas TOLAK 2 (skor), TOLAK 3 (AI luar negeri), atau TOLAK saja untuk semuanya.",
  stillAsked: (refused: Purpose[]) =>
    `Boleh catatan Ibu saya simpan? Balas SETUJU TANPA ${refused.map((one) => numbers[one]).join(" DAN ")}, atau TOLAK.`,
  recordFirst:
    "Itu baru berlaku kalau catatan Ibu boleh saya simpan. Balas SETUJU dulu ya, Bu.",
  nothingLeaves:
    "Kiriman Ibu saya baca sendiri di sini, tidak ada yang dikirim ke luar negeri.",
  /** SETUJU TANPA 1: of what she allows nothing is booked */
  withoutRecord: (purposes: Purpose[], isKept: boolean) =>
    [
      `Baik, Bu: tanpa nomor 1 catatan Ibu tidak saya simpan${purposes.includes("score") ? "; skor Ibu boleh saya tunjukkan" : ""}.`,
      isKept
        ? "Catatan yang lama tetap tersimpan. Mau dihapus? Balas HAPUS DATA. Mau dicatat juga? Balas SETUJU."
        : "Kiriman Ibu sudah saya hapus. Mau dicatat juga? Balas SETUJU.",
    ].join("\n"),
  stopped:
    "Baik, Bu, saya berhenti: tidak mencatat dan tidak mengirim apa-apa lagi. Catatan lama tetap tersimpan.\nMulai lagi? Balas SETUJU. Mau dihapus? Balas HAPUS DATA.",
  data: "Ini data Ibu yang tersimpan di sini, Bu. Simpan baik-baik, ada catatan uangnya.",
  eraseAsk:
    "Saya hapus semua foto, pesan dan catatan Ibu, dan WhatsApp ini dilepas? Data pinjaman tetap ada di pemberi pinjaman.\nTidak bisa dikembalikan. Balas YA HAPUS atau BATAL.",
  eraseAgain:
    "Belum ada yang saya hapus, Bu. Semua foto, pesan dan catatan Ibu akan hilang dan tidak bisa dikembalikan.\nKalau yakin, balas YA HAPUS. Kalau tidak jadi, balas BATAL.",
  eraseCalledOff: "Baik, Bu, tidak jadi. Tidak ada yang saya hapus.",
  eraseNotAsked: "Mau menghapus data Ibu? Tulis dulu: HAPUS DATA",
  erased:
    "Sudah, Bu. Foto, pesan dan catatan Ibu sudah saya hapus, dan WhatsApp ini tidak terhubung lagi.\nMau mulai lagi? Minta petugas Ibu. Terima kasih, Bu.",
  moved:
    "Catatan usaha yang tadinya di WhatsApp ini sudah dipindahkan petugas ke nomor lain. Bukan Ibu yang minta? Kabari kantor cabang, ya.",
  reviewAsked:
    "Baik, Bu, saya minta petugas Ibu mengecek tier Ibu. Nanti saya kabari di sini.",
  reviewAskedAtNight:
    "Baik, Bu, saya minta petugas Ibu mengecek tier Ibu. Sekarang sudah malam, jadi saya sampaikan mulai jam 8 pagi.",
  reviewOnItsWay:
    "Permintaan Ibu sudah saya simpan, masih menunggu sampai ke petugas. Nanti saya kabari di sini.",
  reviewOpen:
    "Permintaan Ibu sudah sampai ke petugas, masih menunggu dicek. Nanti saya kabari di sini.",
  reviewNobody:
    "Permintaan Ibu saya simpan. Belum ada petugas yang bisa saya kabari di sini; saya teruskan begitu ada.",
  reviewed:
    "Bu, petugas sudah mengecek tier Ibu. Mau lihat tiernya? Tulis: status",
};
