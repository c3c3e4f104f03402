/** What a mitra reads of what she has still to answer. */
import type { Waiting } from "./question-queue.ts";

const longestName = 30;
const mostNames = 3;

const nameOf = ({ about, kind }: Waiting): string => {
  if (kind === "duplicate") return "nota yang mirip";
  const letters = [...about];
  return letters.length > longestName
    ? `${letters.slice(0, longestName - 1).join("")}…`
    : about;
};

function names(waiting: Waiting[], most: number): string {
  const shown = waiting.slice(0, most).map(nameOf);
  const left = waiting.length - shown.length;
  return [...shown, ...(left > 0 ? [`${left} lagi`] : [])].join(", ");
}

/** Without what is booked already, and is only to be put right or apart. */
export const unbooked = (waiting: Waiting[]): Waiting[] =>
  waiting.filter(({ kind }) => kind !== "purpose" && kind !== "correction");

export const waitingTexts = {
  /**
   * What of her words now is not booked yet, and how many wait in all. `isAgain`: the
   * question behind it is one that she was asked before.
   */
  notYet(now: Waiting[], all: number, isAgain: boolean): string {
    const open = unbooked(now);
    const count = all > now.length ? ` (${all} menunggu)` : "";
    const way = isAgain ? " Balas dulu yang ini, atau LEWATI:" : "";
    return open.length > 0
      ? `Belum saya catat: ${names(open, mostNames)}; saya tanyakan sesudah ini, Bu${count}.${way}`
      : `Yang baru saya tanyakan sesudah ini, Bu${count}.${way}`;
  },
  rested: (about: string) =>
    `Soal ${about} saya tanyakan lain kali, Bu. Lihat semua: YANG BELUM JELAS`,
  skipped: (about: string) =>
    `Baik, Bu, ${about} saya simpan dulu, belum dicatat. Lihat semua: YANG BELUM JELAS`,
  takenBack: (abouts: string[]) =>
    `Baik, Bu, ${[...new Set(abouts)].join(", ")} tidak saya catat. Yang lain masih menunggu: YANG BELUM JELAS`,
  list: (waiting: Waiting[]) =>
    `Yang belum jelas (${waiting.length}): ${names(waiting, 6)}.`,
  notIn: (count: number) =>
    `Belum termasuk ${count} yang masih saya tanyakan. Lihat: YANG BELUM JELAS`,
  none: "Tidak ada yang belum jelas, Bu.",
};
