/** What a mitra reads where the consultant sends her elsewhere, and when it asks back. */
const whom = (officer: string | null) =>
  officer ? `petugas Ibu, ${officer}` : "petugas Ibu";

export const consultantTexts = {
  loan: (officer: string | null) =>
    `Soal pinjaman tidak bisa saya janjikan, Bu: pemberi pinjaman yang memutuskan. Tanyakan ke ${whom(officer)}, ya.\nSyarat dan bunganya ada di perjanjian Ibu.`,
  pawn: (officer: string | null) =>
    `Jangan gadaikan dulu ya, Bu: utang baru bisa bikin angsuran makin berat.\nBicarakan dulu dengan ${whom(officer)}, sebelum hari angsuran.`,
  delay: (officer: string | null) =>
    `Terima kasih sudah bilang, Bu, tapi pesan di sini tidak sampai ke petugas.\nTolong kabari langsung ${whom(officer)}, sebelum hari angsuran, ya.`,
  hardship: (officer: string | null) =>
    `Terima kasih sudah cerita, Bu; semoga segera lebih ringan.\nPesan ini tidak sampai ke petugas. Yuk kabari langsung ${whom(officer)}, biar dibicarakan bersama, ya.`,
  bereaved: (officer: string | null) =>
    `Saya ikut berduka, Bu. Semoga Ibu dan keluarga dikuatkan.\nSoal angsuran, bicarakan langsung dengan ${whom(officer)}, atau kantor cabang; pesan ini tidak sampai ke sana.`,
  group: (officer: string | null) =>
    `Soal kelompok, majelis, dan kantor saya tidak tahu, Bu.\nTanyakan langsung ke ${whom(officer)}, ya.`,
  relay: (officer: string | null) =>
    `Yang ditulis di sini tidak sampai ke petugas, Bu, dan tidak bisa saya teruskan.\nTolong kabari langsung ${whom(officer)}, ya. Mau tiernya dicek? Tulis: minta dicek petugas`,
  hunger: (officer: string | null) =>
    `Saya ikut prihatin, Bu. Jangan sungkan minta tolong ke keluarga, tetangga, RT/RW atau kelurahan, supaya Ibu sekeluarga bisa makan.\nSoal angsuran, bicarakan langsung dengan ${whom(officer)}; pesan ini tidak sampai ke sana.`,
  shame: (officer: string | null) =>
    `Tidak perlu malu, Bu; banyak yang pernah begitu.\nKalau sudah siap, ceritakan pelan-pelan ke ${whom(officer)}, atau ke kantor cabang.`,
  lender: (officer: string | null) =>
    `Hati-hati ya, Bu: pinjaman begitu sering jauh lebih berat, dan bisa bikin angsuran makin susah.\nBicarakan dulu dengan ${whom(officer)}. Ragu soal pinjol? Tanya OJK 157.`,
  bill_money:
    "Jangan dulu ya, Bu: uang angsuran sebaiknya tidak diutik sampai hari bayarnya.\nStok dibeli dari hasil jualan, sedikit-sedikit dulu.",
  medical:
    "Semoga lekas baik, Bu. Soal kesehatan, tanyakan ke bidan atau puskesmas ya; saya hanya paham catatan usaha.",
  legal: (officer: string | null) =>
    `Soal itu saya tidak berani menjawab, Bu. Coba tanyakan ke ${whom(officer)}.`,
  others:
    "Saya hanya bisa bicara soal usaha Ibu sendiri.\nMau tahu untung hari ini, angsuran, atau tier Ibu?",
  sorrow: (officer: string | null) =>
    `Saya ikut prihatin, Bu. Terima kasih sudah cerita.\nKalau berat, kabari ${whom(officer)}, ya. Ibu tidak sendiri.`,
  elsewhere:
    "Maaf, Bu, yang itu saya belum bisa jawab.\nSaya bisa bantu soal untung, angsuran, utang pelanggan, dan tier Ibu.",
  followUp: (name: string, followUp: string) =>
    `Halo, ${name}! ${followUp}\n1 Berhasil  2 Sebagian  3 Belum`,
  /** asked back about a free answer, whose words are its own */
  freeFollowUp: "Minggu lalu Ibu minta saran soal usaha. Sarannya berhasil?",
  went: {
    yes: "Syukurlah, Bu. Diteruskan ya, pelan-pelan saja.",
    partly: "Bagus, Bu, sebagian sudah jalan. Diteruskan ya.",
    no: "Tidak apa-apa, Bu. Terima kasih sudah cerita; kita coba cara lain.",
  },
  nothingToAskBack: "Terima kasih kabarnya, Bu. Ada yang mau dicatat?",
};
