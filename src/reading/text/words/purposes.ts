import type { Mark } from "../marks.ts";
import type { Role } from "./roles.ts";
import { clauseStart, isVerb, plays } from "./plays.ts";
import { repays } from "./verbs.ts";

/** What may be meant for the stall, or for the gate of the market. */
const things: Role[] = ["cost", "home", "material", "outlay"];
/** "laundry masuk 98rb" is paid to her. */
export const services = new Set(
  "laundry cucian jahitan permak obras rias".split(" "),
);
const nothing = new Set(["nihil", "kosong", "nol"]);
const outlay = [{ role: "outlay" as const, category: "lainnya" as const }];

function isThing(mark: Mark | undefined): boolean {
  if (mark?.kind !== "word") return false;
  if (services.has(mark.text) || nothing.has(mark.text)) return false;
  return mark.known.length === 0 || things.some((role) => plays(mark, role));
}

const debt = [{ role: "debt" as const, category: "utang" as const }];
const saved = [{ role: "save" as const, category: "prive" as const }];
const filler = [{ role: "filler" as const, category: "lainnya" as const }];

/** "token 50rb dapet 32 kwh", "telur 54rb, dapat 2 kg": what the money bought */
function saysWhatFor(marks: Mark[], at: number): boolean {
  const mark = marks[at];
  if (mark?.kind !== "word" || !/^(dap|dpt|dpet)/.test(mark.text)) return false;
  const comma = marks[at - 1]?.kind === "break" ? 1 : 0;
  const after = marks[at + 2];
  const ends = !after || after.kind === "break";
  return (
    marks[at - 1 - comma]?.kind === "money" &&
    marks[at + 1]?.kind === "quantity" &&
    (ends || (comma === 0 && after.kind !== "money"))
  );
}

const forWords = new Set(["buat", "bwt", "untuk", "utk"]);

const isFor = (mark: Mark | undefined): boolean =>
  mark?.kind === "word" && forWords.has(mark.text);

/** "beli tepung 58rb buat jualan besok": bought by now, for a day to come. */
function isForAhead(marks: Mark[], at: number): boolean {
  const mark = marks[at];
  if (mark?.kind !== "day" || !mark.day.ahead) return false;
  const sells = plays(marks[at - 1], "wares") || plays(marks[at - 1], "sale");
  const said = marks[sells ? at - 2 : at - 1];
  if (!said || !isFor(said)) return false;
  const before = marks.slice(0, marks.indexOf(said));
  const start = before.findLastIndex(({ kind }) => kind === "break");
  const [bought, ...rest] = before.slice(start + 1).filter(isTelling);
  return plays(bought, "buy") && rest.some(({ kind }) => kind === "money");
}

const closed = new Set(["libur", "tutup", "prei"]);

/** "rabu libur kamis laku 150rb", "rabu libur": nothing happened on that day. */
function isDayOff(marks: Mark[], at: number): boolean {
  const [day, off, next] = [marks[at], marks[at + 1], marks[at + 2]];
  if (day?.kind !== "day") return false;
  const isOff = off?.kind === "word" && closed.has(off.text);
  const ends = !next || next.kind === "break" || next.kind === "day";
  return isOff && ends;
}

/** "pemasukan nihil pengeluaran 50rb", "masuk 0 keluar 50rb": no money, and no word of any. */
function isNone(mark: Mark | undefined, next: Mark | undefined): boolean {
  const isNil = next?.kind === "word" && nothing.has(next.text);
  return isNil && mark !== undefined && isVerb(mark);
}

/** "bu tini ngutang beras 30rb belum bayar": that is what a debt is. */
function isStillOwed(marks: Mark[], at: number): boolean {
  if (!plays(marks[at], "not")) return false;
  const paid = marks[at + 1];
  const pays = paid?.kind === "word" && /^(di)?bayar$/.test(paid.text);
  if (!pays) return false;
  for (let back = at - 1; back >= 0 && back > at - near; back--) {
    if (marks[back]?.kind === "break") return false;
    if (plays(marks[back], "debt")) return true;
  }
  return false;
}

const near = 8;
const putsBy = new Set(
  "simpan nyimpan simpen nyimpen disimpan pisahkan pisahin misahin dipisahkan kumpulin ngumpulin sisakan sisain nabung menabung ditabung".split(
    " ",
  ),
);

const isPutBy = (mark: Mark | undefined): boolean =>
  mark?.kind === "word" &&
  (putsBy.has(mark.text) || /^(me|di)?(s|ny)isih(kan|in)$/.test(mark.text));

/** "sisihkan 20rb buat cicilan": put by for it, and not paid. */
function isAim(marks: Mark[], at: number): boolean {
  if (!isVerb(marks[at])) return false;
  let isPurpose = false;
  for (let back = at - 1; back >= 0 && back > at - near; back--) {
    if (marks[back]?.kind === "break") return false;
    if (isPurpose && isPutBy(marks[back])) return true;
    isPurpose ||= isFor(marks[back]);
  }
  return false;
}

const lenders = new Set(
  "pinjol paylater spaylater gopaylater spinjam kredivo akulaku".split(" "),
);
/** "bayar pinjol 100rb", "bayar tagihan pay later": a debt of hers, no cost of the stall. */
function isAppDebt(marks: Mark[], at: number): boolean {
  const [before, mark] = [marks[at - 1], marks[at]];
  if (mark?.kind !== "word") return false;
  const isSplit = before?.kind === "word" && before.text === "pay";
  if (!lenders.has(mark.text) && !(isSplit && mark.text === "later"))
    return false;
  for (let back = at - 1; back >= 0 && back > at - near; back--) {
    if (marks[back]?.kind === "break") return false;
    if (repays.some((role) => plays(marks[back], role))) return true;
  }
  return false;
}

/** "simpan 20rb buat setoran" */
function putsByFor(marks: Mark[], at: number): boolean {
  if (!isPutBy(marks[at])) return false;
  const end = marks.findIndex((mark, to) => to > at && mark.kind === "break");
  return marks.slice(at, end < 0 ? at + near : end).some(isFor);
}

const isTelling = (mark: Mark): boolean =>
  mark.kind !== "day" && !plays(mark, "filler");

const tickets = new Set("tiket karcis retribusi biaya".split(" "));

/** "gaji masuk 2jt", "sewa kamar masuk 500rb"; not "tiket masuk", "parkir masuk pasar". */
function hasComeIn(marks: Mark[], at: number): boolean {
  const before = marks[at - 1];
  const isTicket = before?.kind === "word" && tickets.has(before.text);
  const isPaid = plays(before, "cost") && !isTicket;
  return (
    (isPaid && !plays(marks[at + 1], "place")) ||
    marks.slice(clauseStart(marks, at), at).some((mark) => plays(mark, "spend"))
  );
}

/**
 * "gas jualan 22rb", "bahan buat dagangan 50rb", "tiket masuk 5rb": behind a
 * thing these say what it is for, not that money came in.
 */
export function readPurposes(marks: Mark[]): Mark[] {
  return marks.map((mark, at) => {
    if (isForAhead(marks, at))
      return { ...mark, kind: "word", text: "besok", known: filler };
    if (isDayOff(marks, at))
      return { ...mark, kind: "word", text: "libur", known: filler };
    if (mark.kind !== "word") return mark;
    if (isAppDebt(marks, at)) return { ...mark, known: debt };
    if (putsByFor(marks, at)) return { ...mark, known: saved };
    if (isAim(marks, at)) return { ...mark, known: filler };
    if (isNone(mark, marks[at + 1]) || isNone(marks[at - 1], mark))
      return { ...mark, known: filler };
    if (isStillOwed(marks, at) || isStillOwed(marks, at - 1))
      return { ...mark, known: filler };
    if (saysWhatFor(marks, at)) return { ...mark, known: filler };
    const before = marks[at - 1];
    const wares = plays(mark, "wares") || mark.text === "penjualan";
    const enters = mark.text === "masuk" || mark.text === "msk";
    // "anak masuk sekolah bayar 250rb"
    if (enters && plays(marks[at + 1], "home") && plays(before, "family"))
      return { ...mark, known: filler };
    const says =
      (wares && isThing(before)) ||
      (enters && isThing(before) && !hasComeIn(marks, at)) ||
      (wares && (plays(before, "prep") || plays(before, "act"))) ||
      (mark.text === "dijual" && isFor(before));
    return says ? { ...mark, known: outlay } : mark;
  });
}
