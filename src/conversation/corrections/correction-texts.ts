/** What a mitra reads when what was booked is put right. */
import { shortDay } from "../../days.ts";
import { rupiah } from "../../rupiah.ts";
import { speak, type Language } from "../languages/language.ts";
import { nameOf, shown, type ShownRow } from "../listing.ts";
import { amounts } from "../texts.ts";

const ways: Record<string, string> = {
  in: "masuk",
  out: "keluar",
  owed_to_me: "piutang",
  owed_by_me: "utang",
};

/** A row with what else can be put right of it. */
interface BookedRow extends ShownRow {
  date: string;
  category: string;
}

/** More are counted, not named. */
const mostNamed = 6;

const shownAll = (rows: ShownRow[]): string =>
  rows.slice(0, mostNamed).map(shown).join(", ") +
  (rows.length > mostNamed ? `, dan ${rows.length - mostNamed} lagi` : "");

export const correctionTexts = {
  /** what is different now: day, purse, amount, direction or, else, the words */
  amended: (rows: BookedRow[], now: Partial<BookedRow>): string => {
    const [from] = rows;
    const to = { ...from!, ...now };
    if (from!.date !== to.date)
      return `✅ Diralat: ${rows.map(shown).join(", ")} jadi tanggal ${shortDay(to.date, from!.date)}.`;
    if (from!.direction !== to.direction)
      return `✅ Diralat: ${nameOf(to)} jadi ${ways[to.direction]} ${rupiah(to.amount)}.`;
    if (shown(from!) === shown(to) && from!.category !== to.category)
      return to.category === "prive"
        ? correctionTexts.isHousehold(...rows)
        : `✅ ${rows.map(shown).join(", ")} dicatat sebagai belanja usaha.`;
    return from!.description === to.description
      ? `✅ Diralat: ${shown(from!)} jadi ${rupiah(to.amount)}.`
      : `✅ Diralat: ${shown(from!)} jadi ${shown(to)}.`;
  },
  removed: (rows: ShownRow[]): string =>
    `✅ Dihapus: ${rows.map(shown).join(", ")}.`,
  undone: (rows: ShownRow[], language: Language | null): string =>
    speak(language, "undone", { amounts: amounts(rows) }),
  sendAgain: (language: Language | null): string =>
    speak(language, "send_again"),
  restored: (rows: ShownRow[]): string =>
    `Baik, Bu, kembali seperti semula: ${rows.map(shown).join(", ")}.`,
  edited: (rows: BookedRow[]): string => {
    const isHers = rows.every(({ category }) => category === "prive");
    return `✅ Sesuai pesan yang Ibu ubah: ${amounts(rows)}${isHers ? " (pribadi)" : ""}.`;
  },
  editedAway: (rows: ShownRow[]): string =>
    `Pesan yang Ibu ubah bukan catatan lagi; saya batalkan: ${amounts(rows)}.`,
  editedAnew: (rows: ShownRow[]): string =>
    `Pesan yang Ibu ubah saya baca lagi; yang lama saya batalkan: ${amounts(rows)}.`,
  captionKept: (rows: ShownRow[]): string =>
    `Keterangan fotonya sudah saya baca, Bu. Catatannya tetap: ${amounts(rows)}.`,
  commandEdited:
    "Perintah yang sudah jalan tidak berubah kalau pesannya diubah, Bu. Kirim perintah baru, ya.",
  deleted: (rows: ShownRow[]): string =>
    `Baik, Bu, pesannya saya hapus dan catatannya saya batalkan: ${amounts(rows)}.`,
  commandDeleted:
    "Pesannya saya hapus, Bu. Yang sudah dicatat tetap; balas BATAL kalau mau dibatalkan.",
  same: "Itu sudah tercatat begitu, Bu.",
  changedMeanwhile: "Catatan itu sudah berubah, Bu, jadi tidak saya ubah lagi.",
  dropped:
    "Yang saya tanyakan tadi tidak perlu dijawab lagi, Bu: catatannya sudah berubah.",
  noSuchNumber: (number: number): string =>
    `Nomor ${number} tidak ada, Bu. Balas dengan nomor yang ini:`,
  renumbered: "Nomornya saya urutkan dulu, Bu. Balas dengan nomor yang ini:",
  noSuchName: (name: string): string =>
    `Catatan "${name}" tidak ketemu, Bu. Balas dengan nomor yang ini:`,
  toWhat: (row: ShownRow): string =>
    `${shown(row)}: mau diralat jadi berapa, Bu? Balas misalnya: RALAT ${nameOf(row).toLowerCase()} 83rb`,
  oneByOne:
    "Satu-satu ya, Bu, biar tidak keliru. Kirim dulu yang pertama, misalnya: RALAT 1 jadi 20rb",
  which: "Yang mana, Bu?",
  howMuch: (row: ShownRow): string => `${nameOf(row)} jadi berapa, Bu?`,
  isSo: (row: ShownRow, to: { amount: number }): string =>
    `${nameOf(row)} ${rupiah(row.amount)} jadi ${rupiah(to.amount)}?`,
  /** of what is not booked yet */
  becomes: (row: ShownRow): string =>
    `${nameOf(row)} jadi ${rupiah(row.amount)}, Bu?`,
  yes: ({ amount }: ShownRow): string => `Ya, ${rupiah(amount)}`,
  whichDay:
    "Tanggal berapa, Bu? Balas misalnya: RALAT 1 kemarin, atau RALAT 1 tanggal 5",
  putRight: (to: { amount: number }): string => `Ya, jadi ${rupiah(to.amount)}`,
  oneMore: (to: { amount: number }): string =>
    `Bukan, satu lagi ${rupiah(to.amount)}`,
  never: "Tidak jadi",
  /** the row stands as it was, whatever was asked of it */
  notDone: (isRemoval: boolean): string =>
    isRemoval
      ? "Baik, Bu, tidak jadi saya hapus; catatannya tetap."
      : "Baik, Bu, ralatnya tidak saya catat; catatannya tetap.",
  removeAll: (rows: ShownRow[]): string =>
    `Hapus ${rows.length} catatan ini, Bu: ${shownAll(rows)}?`,
  yesRemoveAll: "Ya, hapus semua",
  allOfToday: (count: number): string => `Semua ${count} catatan hari ini`,
  staysBusiness: "Baik, Bu, tetap belanja usaha.",
  isHousehold: (...rows: ShownRow[]): string =>
    `✅ ${rows.map(shown).join(", ")} dicatat sebagai belanja rumah, dipisah dari usaha.`,
};
