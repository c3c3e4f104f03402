import type { Facts } from "../facts.ts";
import type { Role } from "../words/roles.ts";
import { meanings } from "../words/meanings.ts";

/** What is handed in to her, and the goods that she hands in. */

const dues = /^(ongkos|ongkir|sewa|setor(an)?|cicilan|angsuran)$/;
const lends: Role[] = ["lender", "family", "borrow", "debt", "save"];

/** "terima ongkir 15rb", "terima setoran 50rb": paid to her */
export function receivesPay({ verbs, roles, toSomeone }: Facts): boolean {
  const [got, due, ...more] = verbs;
  const isPay = got?.role === "receive" && due?.at === got.at + 1;
  const others = toSomeone || lends.some((role) => roles.has(role));
  return isPay && more.length === 0 && dues.test(due.text) && !others;
}

const hands = /^(me)?(s|ny)etor$/;
/** Behind "setor" these say how or for whom it is paid, and are no goods. */
const terms = new Set(
  "uang duit harian mingguan bulanan rutin wajib pokok sukarela tunai kelompok majelis ketua bendahara petugas dulu sebesar full penuh sebagian lagi duluan lunas minggu via lewat buku kas".split(
    " ",
  ),
);
const goods: Role[] = ["material", "outlay"];

/** "setor kue ke warung 60rb" brings goods, and may bring money in; "setor ke bank" pays. */
export function handsInGoods(facts: Facts): boolean {
  const [verb] = facts.verbs;
  if (!verb || !hands.test(verb.text)) return false;
  const texts = [...facts.texts];
  const what = texts[texts.indexOf(verb.text) + 1] ?? "";
  const known = meanings(what);
  const isGoods =
    what !== "" &&
    !terms.has(what) &&
    (known.length === 0 || known.some(({ role }) => goods.includes(role)));
  const isMoney = facts.roles.has("lender") || facts.roles.has("borrow");
  return isGoods && !isMoney;
}
