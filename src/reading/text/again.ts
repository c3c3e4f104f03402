import type { Mark } from "./marks.ts";
import { isVerb, plays } from "./words/plays.ts";

/** "sudah saya catat tadi", "kecatat dua kali", "dobel": it stands in the book by now, and would stand there twice. */

const already = new Set(
  "sudah udah udh sdh dah uda wis uwis wes geus ges tos".split(" "),
);
/** To note down, or to hand in what was noted. */
export const records = new Set(
  [
    "catat catet nyatat nyatet dicatat dicatet catatkan catatin tulis nulis ditulis input diinput nginput",
    "lapor laporin laporkan dilaporkan dilaporin rekap direkap rekapin masukin masukkan dimasukin dimasukkan dibukukan",
    "sampaikan disampaikan",
  ].flatMap((line) => line.split(" ")),
);
const sends = new Set("kirim kirimin kirimkan ngirim".split(" "));
/** With another thing behind it, it is that which was sent: "sudah kirim uang ke anak". */
const papers = new Set(
  "foto fotonya poto nota notanya catatan catatannya laporan struk bon".split(
    " ",
  ),
);
const money = new Set(["uang", "duit", "duwit"]);
const twice = new Set(
  "dobel dobol dobbel double didobel kedobelan kedobel".split(" "),
);
const slipped = new Set(
  "kecatat kecatet ketulis keinput tercatat terekam kerekam".split(" "),
);
/** "jangan dicatat lagi", "gak usah dicatat", "kelebihan catat" */
const spare = new Set("jangan jgn usah perlu kelebihan kebanyakan".split(" "));
/** "sudah masuk buku", "udah ada di catatan" */
const stands = new Set(["masuk", "msk", "ada", "di"]);
const book = new Set(
  "catatan catetan buku pembukuan laporan rekapan".split(" "),
);
const missed = new Set("lupa lali poho".split(" "));

const says = (mark: Mark | undefined, words: Set<string>): boolean =>
  mark?.kind === "word" && words.has(mark.text);

/** "udah tak catet": noted by me, in Javanese */
const byMe = new Set(["tak"]);

const isSoft = (mark: Mark | undefined): boolean =>
  mark?.kind === "day" ||
  plays(mark, "self") ||
  plays(mark, "title") ||
  says(mark, byMe);

/** "sudah saya catat", "tadi udah kirim", "udah tadi saya tulis", "sudah masuk buku" */
function isBooked(marks: Mark[], at: number): boolean {
  if (says(marks[at], spare)) return says(marks[at + 1], records);
  if (!says(marks[at], already) || says(marks[at - 1], missed)) return false;
  let end = at + 1;
  while (isSoft(marks[end])) end++;
  if (says(marks[end], records)) return true;
  if (says(marks[end], sends)) {
    const what = marks[end + 1];
    if (what?.kind === "name") return false;
    const isWord = what?.kind === "word" && !isVerb(what);
    const isThem = isWord && !plays(what, "filler");
    return says(what, papers) || !(isThem || says(what, money));
  }
  const from = end;
  while (says(marks[end], stands)) end++;
  return end > from && says(marks[end], book);
}

function isMissed(marks: Mark[]): boolean {
  return marks.some((mark) => plays(mark, "not") || says(mark, missed));
}

/** "yg jual nasi 90rb dobel"; "beli roti dobel 15rb" is a kind of bread */
function isTwice(marks: Mark[], at: number): boolean {
  const priced = marks.findIndex(({ kind }) => kind === "money");
  const isAside = priced < 0 && marks.some((mark) => isVerb(mark));
  return at > priced && !isAside;
}

/** Says the item that what it tells was booked before? */
export function saysBooked(marks: Mark[]): boolean {
  return marks.some((mark, at) => {
    if (mark.kind !== "word") return false;
    if (isBooked(marks, at)) return true;
    if (slipped.has(mark.text)) return !isMissed(marks);
    return twice.has(mark.text) && isTwice(marks, at) && !isMissed(marks);
  });
}

/** "sudah saya catat tadi: jual bakso 80rb, gas 22rb": said of all that follows. */
export function opensBooked(marks: Mark[]): boolean {
  const priced = marks.findIndex(({ kind }) => kind === "money");
  return saysBooked(marks.slice(0, priced));
}
