/** What a mitra reads of the things that she sold or spent most of. */
import { rupiah } from "../../rupiah.ts";

export interface Thing {
  name: string;
  amount: number;
}

/** The largest first; `days`: of how many. */
export function thingLines(
  of: "in" | "out",
  things: Thing[],
  days: number,
): string[] {
  if (things.length === 0)
    return [
      of === "in"
        ? "Belum ada catatan jualan yang menyebut barangnya, Bu."
        : "Belum ada catatan pengeluaran yang menyebut barangnya, Bu.",
      `Tulis misalnya: ${of === "in" ? "jual gorengan 350rb" : "beli minyak 38rb"}`,
    ];
  const list = things.map(({ name, amount }) => `${name} ${rupiah(amount)}`);
  return [
    `${of === "in" ? "Yang paling laku" : "Pengeluaran paling besar"} ${days} hari ini: ${list.join(", ")}.`,
    ...(of === "in" ? ["Itu uang jualannya, belum dikurangi modal."] : []),
  ];
}
