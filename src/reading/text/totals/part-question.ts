import type { Question } from "../../reading.ts";
import type { Draft } from "../result.ts";
import type { Sum } from "./sums.ts";
import { opensWithThat, type Part } from "./parts.ts";
import {
  noNote,
  rewriteQuestion,
  rupiah,
  type ToEntries,
} from "../questions.ts";
import { iOwe, theyOwe, way as wayOf } from "./ways.ts";

const home = wayOf("Beli", "out", "prive");

/** Asks about an amount and its part in one question; every answer counts each rupiah once. */
export function askPart(
  about: string,
  name: string,
  whole: Draft,
  { kind, amount, draft: { sums: parts, facts } }: Part,
  entries: ToEntries,
): Question {
  const [way] = whole.ways.ways;
  const [sum] = whole.sums.sums;
  const [part] = parts.sums;
  const sure = whole.ways.sure && whole.sums.sure && parts.sure;
  if (!way || !sum || !part || !sure || whole.doubt || kind === "other")
    return rewriteQuestion(about, name);
  const rest = sum.amount - part.amount;
  const takes = ["debt", "less", "paid", "home"].includes(kind);
  if (takes && rest <= 0) return rewriteQuestion(about, name);
  const only = (amount: number): Sum => ({
    amount,
    quantity: null,
    unitPrice: null,
  });
  const isSale = way.rows[0]?.direction === "in";
  const owed = isSale ? theyOwe : iOwe;
  const title = `${name} ${rupiah(sum.amount)}`;
  const [all, its, less] = [sum.amount, amount, rest].map(rupiah);
  const cash = isSale ? "tunai" : "dibayar";
  const asked = (prompt: string, options: Question["options"]): Question => ({
    about,
    prompt,
    options: [...options, noNote],
  });
  if (kind === "debt") {
    const both = (amount: number, debt = owed) => [
      ...entries(way, amount === sum.amount ? sum : only(amount)),
      ...entries(debt, only(part.amount)),
    ];
    const options = [
      { label: `Sudah: ${cash} ${less}, utang ${its}`, entries: both(rest) },
      {
        label: `Belum: ${cash} ${all}, utang ${its}`,
        entries: both(sum.amount),
      },
    ];
    // "laku 350rb, utang 50rb" may be a debt of her own
    const [first] = facts.verbs;
    if (isSale && first?.role === "debt" && !opensWithThat(facts))
      options.push({
        label: `Tunai ${all}, saya yang utang ${its}`,
        entries: both(sum.amount, iOwe),
      });
    return asked(`${title}: ${its} yang utang sudah termasuk, Bu?`, options);
  }
  if (kind === "home") {
    const parted = (business: number) => [
      ...entries(way, only(business)),
      ...entries(home, only(part.amount)),
    ];
    return asked(`${title}: ${its} buat rumah sudah termasuk, Bu?`, [
      { label: `Sudah: usaha ${less}, rumah ${its}`, entries: parted(rest) },
      {
        label: `Belum: usaha ${all}, rumah ${its}`,
        entries: parted(sum.amount),
      },
    ]);
  }
  if (kind === "paid")
    return asked(`${title}, dibayar ${its}: sisanya utang, Bu?`, [
      {
        label: `Ya: dibayar ${its}, utang ${less}`,
        entries: [
          ...entries(way, only(part.amount)),
          ...entries(owed, only(rest)),
        ],
      },
      { label: `Tidak: lunas ${all}`, entries: entries(way, sum) },
    ]);
  if (kind === "less")
    return asked(`${title}: ${its} itu sudah dipotong, Bu?`, [
      { label: `Belum, jadi ${less}`, entries: entries(way, only(rest)) },
      { label: `Sudah, tetap ${all}`, entries: entries(way, sum) },
    ]);
  if (kind === "instead")
    return asked(`${title} atau ${its}, Bu?`, [
      { label: all!, entries: entries(way, sum) },
      { label: its!, entries: entries(way, only(amount)) },
    ]);
  const both = sum.amount + amount;
  return asked(`${title}: ${its} itu sudah termasuk, Bu?`, [
    { label: `Sudah, semua ${all}`, entries: entries(way, sum) },
    { label: `Belum, jadi ${rupiah(both)}`, entries: entries(way, only(both)) },
  ]);
}
