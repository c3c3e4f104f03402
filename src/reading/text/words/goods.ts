import type { Facts } from "../facts.ts";
import type { Mark } from "../marks.ts";
import { isVerb, plays } from "./plays.ts";
import { services } from "./purposes.ts";
import {
  bought,
  iOwe,
  moneyIn,
  moneyOut,
  open,
  sold,
  type Ways,
} from "../totals/ways.ts";
import { orders, trades } from "./work.ts";

/** "terima telur 2 peti 600rb", "masuk rokok dari sales 350rb": goods came, and money more likely went. */

const came = new Set(
  "dapat dapet dapt dpt dpet terima trima nerima menerima diterima trm masuk msk".split(
    " ",
  ),
);
const listed = new Set([...came, "pemasukan", "pemasukkan"]);
const gone = new Set(["keluar", "klr"]);
const wares = new Set("barang barang2 stok stock sembako paket".split(" "));
const sellers = new Set(
  "sales agen distributor tengkulak bandar supplier suplier grosir pabrik pemasok bansos".split(
    " ",
  ),
);
const priced = new Set("murah bekas diskonan obral grosir".split(" "));
const markets = new Set(["pasar", "indomaret", "alfamart", "grosir"]);
/** What is got with these words is money, or is paid for in work. */
const paid = new Set([
  ...[...services, ...trades, ...orders],
  ..."uang duit transfer transferan tf trf qris tunai cash gaji upah upahan bayaran komisi fee tips tip bonus thr".split(
    " ",
  ),
  ..."dp jasa job borongan proyek kerjaan servis service cuci nyuci penjualan jualan hadiah cashback refund".split(
    " ",
  ),
]);
const fresh = new Set(["baru"]);
const fines = new Set(["denda", "tilang"]);
const notSold = new Set(["kali", "orang", "hari", "minggu", "bulan", "tahun"]);

const says = (mark: Mark | undefined, words: Set<string>): boolean =>
  mark?.kind === "word" && words.has(mark.text);

const isGood = (mark: Mark | undefined): boolean =>
  mark?.kind === "word" &&
  !isVerb(mark) &&
  (mark.known.length === 0 || plays(mark, "material") || plays(mark, "cost"));

function isCount(mark: Mark | undefined): boolean {
  return (
    mark?.kind === "quantity" &&
    (mark.measure === "bulk" || mark.measure === "counted") &&
    !notSold.has(mark.unit)
  );
}

/** No clause about goods has more marks to one side of its verb. */
const near = 12;

/** What the clause of a lone verb says behind it; null where it holds more, or speaks of money paid. */
function clauseOf(marks: Mark[], at: number): Mark[] | null {
  const clause: Mark[] = [];
  for (const step of [-1, 1]) {
    let isPriced = false;
    for (let next = at + step, left = near; marks[next]; next += step) {
      const mark = marks[next] as Mark;
      // "terima telur 2 peti 600rb bayar listrik 50rb": its amount ends it
      if (mark.kind === "break" || (isPriced && isVerb(mark))) break;
      if (left-- === 0 || isVerb(mark) || says(mark, paid)) return null;
      isPriced ||= mark.kind === "money";
      if (step > 0) clause.push(mark);
    }
  }
  return clause;
}

function fromSeller(marks: Mark[]): boolean {
  return marks.some(
    (mark, at) => plays(mark, "from") && says(marks[at + 1], sellers),
  );
}

function cameAsGoods(marks: Mark[], at: number): boolean {
  const after = clauseOf(marks, at);
  if (!after) return false;
  if (fromSeller(after)) return true;
  const [first, second] = after.filter((mark) => !plays(mark, "filler"));
  if (says(first, fines) || says(second, fines)) return true;
  const isNew = after.some((mark) => says(mark, fresh));
  // "dapat langganan baru 50rb"
  if (plays(first, "person") && isNew) return true;
  const named = isGood(first) || (isCount(first) && isGood(second));
  if (!named) return false;
  return after.some(
    (mark, next) =>
      isCount(mark) ||
      says(mark, wares) ||
      says(mark, priced) ||
      plays(mark, "material") ||
      ((plays(mark, "prep") || plays(mark, "from")) &&
        says(after[next + 1], markets)),
  );
}

const stock = { role: "stock" as const, category: "belanja" as const };

/** Marks the verbs behind which goods are what came. */
export function readGoods(marks: Mark[]): Mark[] {
  const moves = (mark: Mark) => says(mark, listed) || says(mark, gone);
  if (!marks.some(moves)) return marks;
  return marks.map((mark, at) => {
    if (mark.kind !== "word") return mark;
    const next = says(marks[at + 1], wares);
    // "barang keluar 300rb"
    const isWares = gone.has(mark.text)
      ? next || says(marks[at - 1], wares)
      : listed.has(mark.text) && next;
    const isGoods = came.has(mark.text) && cameAsGoods(marks, at);
    return isWares || isGoods
      ? { ...mark, known: [...mark.known, stock] }
      : mark;
  });
}

/** What came, or went, may have been bought, or sold. */
export function goodsMoved(facts: Facts): Ways {
  const fromWhom = [...facts.texts].some((text) => sellers.has(text));
  if (fromWhom) return open(bought, iOwe, moneyIn);
  return facts.noun ? open(bought, sold) : open(moneyOut, moneyIn);
}
