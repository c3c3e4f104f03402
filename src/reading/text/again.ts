import type { Mark } from "./marks.ts";
import { isVerb, plays } from "./plays.ts";

/** "sudah saya catat tadi", "kecatat dua kali", "dobel": it stands in the book by now, and would stand there twice. */

const already = new Set("sudah udah udh sdh dah uda".split(" "));
/** To note down, or to hand in what was noted. */
export const records = new Set(
  [
    "catat catet nyatat nyatet dicatat dicatet catatkan catatin tulis nulis ditulis input diinput nginput",
    "lapor laporin laporkan dilaporkan dilaporin rekap direkap rekapin masukin masukkan dimasukin dimasukkan dibukukan",
    "kirim kirimin kirimkan ngirim",
  ].flatMap((line) => line.split(" ")),
);
const twice = new Set("dobel dobol double dobbel dabel".split(" "));
const slipped = new Set(
  "kecatat kecatet kecatatan ketulis keinput tercatat".split(" "),
);
const missed = new Set("lupa lali poho".split(" "));

const says = (mark: Mark | undefined, words: Set<string>): boolean =>
  mark?.kind === "word" && words.has(mark.text);

const isSoft = (mark: Mark | undefined): boolean =>
  mark?.kind === "day" || plays(mark, "self") || plays(mark, "title");

/** "sudah saya catat", "tadi udah kirim", "udah tadi saya tulis" */
function isBooked(marks: Mark[], at: number): boolean {
  if (!says(marks[at], already) || says(marks[at - 1], missed)) return false;
  let next = at + 1;
  while (isSoft(marks[next])) next++;
  return says(marks[next], records);
}

/** Says the item that what it tells was booked before? */
export function saysBooked(marks: Mark[]): boolean {
  const priced = marks.findIndex(({ kind }) => kind === "money");
  const isAside = priced < 0 && marks.some((mark) => isVerb(mark));
  const isMissed = marks.some(
    (mark) => plays(mark, "not") || says(mark, missed),
  );
  return marks.some((mark, at) => {
    if (mark.kind !== "word") return false;
    // "beli roti dobel 15rb" is a kind of bread
    if (twice.has(mark.text)) return at > priced && !isMissed && !isAside;
    return slipped.has(mark.text) ? !isMissed : isBooked(marks, at);
  });
}

/** "sudah saya catat tadi: jual bakso 80rb, gas 22rb": said of all that follows. */
export function opensBooked(marks: Mark[]): boolean {
  const priced = marks.findIndex(({ kind }) => kind === "money");
  return saysBooked(marks.slice(0, priced));
}
