/** What an officer reads of her commands, and a stranger of how to be enrolled. */
const forms = {
  enrol: "daftar <nomor mitra> <nomor HP> <nama>",
  change: "ganti <nomor mitra> <nomor HP baru> <nama>",
  link: "hubungkan <kode 6 angka> <nomor mitra>",
  reviewed: "sudah dicek <nomor mitra>",
  status: "status <nomor atau nama mitra>",
};

export const who = (name: string | null, customerNumber: string) =>
  name
    ? `Ibu ${name.replace(/^(ibu|bu)\s+/i, "")} (${customerNumber})`
    : customerNumber;

const list = [
  ...Object.values(forms),
  "telat",
  "belum dicek",
  "cek laporan <nomor laporan>",
].join("\n");

export const officerTexts = {
  help: `Yang bisa ditulis di sini:\n${list}`,
  unknown: `Belum paham. Yang bisa ditulis di sini:\n${list}`,
  welcome: "Sama-sama.",
  /** he writes down for her what she did not say */
  noNotes:
    "Catatan hanya saya terima dari WhatsApp mitra sendiri, jadi yang tadi tidak dicatat. Minta beliau menulis sendiri, ya.",
  /** somebody's life is in danger, perhaps his own */
  danger:
    "Terima kasih sudah memberi tahu. Kalau ada yang terancam, temani dan jangan ditinggal sendiri.\nTelepon 119 ext 8 (krisis), SAPA 129 (kekerasan), atau polisi 110; kabari juga kantor cabang.",
  /** DATA SAYA, HAPUS DATA: what is held of an officer is the lender's */
  rights:
    "Anda terdaftar di sini sebagai petugas: nama, nomor HP, dan cabang Anda, dari data pemberi pinjaman. Isi pesan Anda tidak disimpan.\nMau diubah atau dihapus? Sampaikan ke kantor cabang. Tidak mau dikabari? Tulis: BERHENTI",
  stopped:
    "Baik, kabar tier dan permintaan cek tidak saya kirim lagi. Anda tetap bisa bertanya: telat, belum dicek.\nMau dikabari lagi? Tulis: MULAI",
  resumed:
    "Baik, mulai sekarang saya kabari lagi. Ada yang menunggu dicek? Tulis: belum dicek",
  paused: (minutes: number) =>
    `Sudah banyak pesan hari ini, jadi ${minutes} menit ke depan saya hanya menjawab perintah seperti ini:\n${forms.status}`,
  incomplete: (command: keyof typeof forms) =>
    `Belum lengkap. Tulis: ${forms[command]}`,
  // Nobody else's mitra is told of, not even that she exists.
  notYours: (customerNumber: string) =>
    `Nomor mitra ${customerNumber.slice(0, 40)} tidak ada di cabang Anda. Coba cek lagi nomornya.`,
  badPhone: `Nomor HP-nya tidak terbaca. Contoh: daftar CUST-00001 081234567890 Sari`,
  shortPhone: (phone: string) =>
    `Nomor HP ${phone.slice(0, 20)} kurang angka. Contoh: daftar CUST-00001 081234567890 Sari`,
  phoneTaken:
    "Nomor HP itu sudah dipakai orang lain di sini, jadi tidak bisa didaftarkan.",
  officersPhone: "Nomor HP itu milik petugas, bukan mitra.",
  enrolled: (name: string | null, customerNumber: string) =>
    `✅ ${who(name, customerNumber)} terdaftar. Minta beliau mengirim pesan duluan ke nomor ini, ya.`,
  already: (name: string | null, customerNumber: string) =>
    `${who(name, customerNumber)} sudah terdaftar dengan nomor itu.`,
  linked: (name: string | null, customerNumber: string) =>
    `✅ ${who(name, customerNumber)} terhubung dengan WhatsApp itu.`,
  hasAnother: (
    name: string | null,
    customerNumber: string,
    phone: string | null,
    how: string,
  ) =>
    `${who(name, customerNumber)} sudah memakai WhatsApp lain${phone ? ` (…${phone.slice(-3)})` : ""}. Kalau memang ganti, tulis: ${how}`,
  changeByPhone: (customerNumber: string) =>
    `ganti ${customerNumber} <nomor HP baru> <nama>`,
  changeByCode: (code: string, customerNumber: string) =>
    `hubungkan ${code} ${customerNumber} ganti`,
  wrongCode: (left: number) =>
    `Kode itu salah atau sudah lewat sehari. Sisa ${left} kali coba; minta kode baru ke mitra kalau perlu.`,
  locked: (minutes: number) =>
    `Terlalu banyak kode salah. Coba lagi ${minutes} menit lagi; sementara itu bisa: ${forms.enrol}`,
  reviewed: (name: string | null, customerNumber: string) =>
    `✅ Terima kasih. ${who(name, customerNumber)} saya kabari bahwa tiernya sudah dicek.`,
  noReview: (name: string | null, customerNumber: string) =>
    `${who(name, customerNumber)} tidak sedang minta dicek.`,
};

export const strangerTexts = {
  /** `isLost`: what she sent would have been kept if she were known */
  code: (code: string, isLost = false) =>
    [
      isLost
        ? "Halo! Saya ArthiUsaha, pencatat usaha untuk mitra. Catatan Ibu belum bisa saya simpan; kirim lagi sesudah terhubung, ya."
        : "Halo! Saya ArthiUsaha, pencatat usaha lewat WhatsApp untuk mitra.",
      `Nomor ini belum terdaftar. Kode Ibu: *${code}*, berlaku satu hari.`,
      "Tunjukkan kode ini ke petugas lapangan Ibu, jangan ke orang lain, ya.",
    ].join("\n"),
  codeAgain: (code: string) =>
    `Kode Ibu: *${code}*, berlaku satu hari.\nTunjukkan ke petugas lapangan Ibu, jangan ke orang lain, ya.`,
  paused: (minutes: number) =>
    `Saya berhenti membalas dulu ${minutes} menit, ya. Kalau perlu kodenya lagi, tulis: kode`,
  stopped:
    "Baik, saya tidak mengirim apa-apa lagi ke nomor ini. Pesan di sini tidak saya simpan.\nNama dan kodenya mau dihapus juga? Tulis: HAPUS DATA. Mau mulai lagi? Tulis: kode",
  data: "Nomor ini belum terdaftar. Yang ada di sini hanya nomor WhatsApp Ibu, nama di WhatsApp, dan kodenya; isi pesan tidak saya simpan.\nMau dihapus? Tulis: HAPUS DATA",
  erased:
    "Sudah, Bu: nama dan kode Ibu di sini saya hapus, dan isi pesan memang tidak saya simpan. Tidak ada catatan atau foto dari nomor ini.",
  /** her book is at another WhatsApp now */
  moved:
    "Nomor ini dulu terhubung ke sebuah buku; pesan dan catatan dari waktu itu ikut buku tersebut.\nMau salinannya, atau dihapus? Lewat WhatsApp yang sekarang terhubung, atau minta ke petugas.",
  notLinked:
    "Nomor ini belum terdaftar, jadi tier Ibu belum bisa saya mintakan dicek. Tanyakan ke petugas lapangan Ibu, atau tulis: kode",
  linked: (name: string | null) =>
    `✅ WhatsApp ini sudah terhubung${name ? `, Ibu ${name.replace(/^(ibu|bu)\s+/i, "")}` : ""}. Mau mulai mencatat? Kirim saja: halo`,
};
