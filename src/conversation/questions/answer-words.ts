/** Which answer her words mean, where she takes up the question's own words. */
import { amount } from "../corrections/command-forms.ts";
import { isNone, type StoredOption, type StoredQuestion } from "./questions.ts";

const meanings: Record<string, string> = {
  masuk:
    "pemasukan pendapatan penghasilan jual jualan jualannya dijual menjual ngejual laku terjual kejual penjualan terima diterima nerima dapat dapet dpt",
  keluar:
    "pengeluaran dikeluarkan beli belinya dibeli membeli belanja belanjaan kulak kulakan",
  bayar: "byr dibayar membayar mbayar bayarin nyicil cicil",
  utang: "hutang ngutang nghutang berutang berhutang utangnya bon ngebon",
  saya: "sy aku ak gue gua",
  pelanggan: "dia dianya orang orangnya pembeli langganan mereka",
  usaha: "usahanya warung toko dagang dagangan jualan",
  rumah: "rumahan dapur pribadi keluarga",
  sudah: "udah sdh udh",
  belum: "blm blom",
  ribu: "rb rbu rebu ribuan",
  juta: "jt jutaan",
};
const meaningsOf = new Map<string, string[]>();
for (const [meaning, words] of Object.entries(meanings))
  for (const word of [meaning, ...words.split(" ")])
    meaningsOf.set(word, [...(meaningsOf.get(word) ?? []), meaning]);

const idle = new Set(
  "yang yg itu ini tu tadi td tdi ya iya bu ibu buk pak kak min deh dong kok sih aja saja uang uangnya duit duitnya buat untuk utk adalah maksudnya mksdnya maksud dicatat catat sebagai termasuk".split(
    " ",
  ),
);
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{L}+/gu) ?? [];
const senses = (word: string) => meaningsOf.get(word) ?? [word];

/** "bu sri yang ngutang": another than herself */
const whoIsIt = /(\p{L}+) (?:yang|yg) (?=\w*(?:utang|bon|bayar|byr|cicil)\b)/gu;
const toHer = /\b(?:ke|sama|kepada) (?:saya|sy|aku)\b/g;
const toThem = /\b(?:ke|kepada) (?:dia|orang|mereka|toko|warung)\b/g;

/** Her words, those that tell who paid or owes by their meaning. */
function wordsSaid(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(RegExp(amount, "g"), " ")
    .replace(toHer, "pelanggan")
    .replace(toThem, "saya")
    .replace(whoIsIt, (all, who: string) =>
      senses(who).includes("saya") || idle.has(who) ? all : "pelanggan ",
    );
  return wordsOf(plain).filter((word) => !idle.has(word));
}

interface Amount {
  amount: number;
  direction: string;
}

const isDone = /\bsudah terjadi\b/;

/** What an option says by its label, and what it comes to besides. */
function tagsOf({ label, entries }: StoredOption, isPaid: boolean) {
  const own = wordsOf(label.replace(/Rp[\d.]+/g, " ")).flatMap(senses);
  const [row, another] = entries as Amount[];
  if (!row || another) return { own, all: new Set(own) };
  const { direction, amount } = row;
  const ways: Record<string, string[]> = {
    in: isPaid ? ["masuk", "bayar", "pelanggan"] : ["masuk"],
    out: isPaid ? ["keluar", "bayar", "saya"] : ["keluar"],
    owed_to_me: ["pelanggan", "utang"],
    owed_by_me: ["saya", "utang"],
  };
  const size =
    amount >= 1e6 && amount < 1e9
      ? ["juta"]
      : amount >= 1e3 && amount < 1e6
        ? ["ribu"]
        : [];
  return { own, all: new Set([...own, ...ways[direction]!, ...size]) };
}

/**
 * The options of a question that her words mean: "keluar", "saya yang ngutang", "juta".
 * Every word has to be one of theirs, or else of the thing that is asked about. Empty
 * where she speaks of something else; several where she does not say which.
 */
export function optionsMeant(
  text: string,
  { about, prompt, options }: StoredQuestion,
  /** whether she may name the thing as well: not in what reads as a note of its own */
  mayName: boolean,
): StoredOption[] {
  const words = wordsSaid(text);
  if (words.length === 0 || words.length > 6) return [];
  const none = options.find(
    (option) =>
      isNone(option) &&
      wordsOf(option.label)[0] === senses(words[0]!)[0] &&
      words.every((word) => wordsOf(option.label).includes(senses(word)[0]!)),
  );
  if (none) return [none];
  if (isDone.test(prompt) && words.every((word) => senses(word)[0] === "sudah"))
    return options.filter((option) => !isNone(option));
  // Money that is paid goes out by her, and comes in by a customer.
  const isPaid = words.some((word) => senses(word).includes("bayar"));
  const offered = options
    .filter((option) => !isNone(option))
    .map((option) => ({ option, ...tagsOf(option, isPaid) }));
  const named = new Set(wordsOf(about));
  let isTelling = isPaid && mayName;
  let fitting = offered;
  for (const word of words) {
    const carrying = offered.filter(({ all }) =>
      senses(word).some((sense) => all.has(sense)),
    );
    if (carrying.length === 0) {
      if (mayName && named.has(word.replace(/nya$/, ""))) continue;
      return [];
    }
    isTelling ||=
      carrying.length < offered.length ||
      (mayName &&
        carrying.some(({ own }) =>
          senses(word).some((sense) => own.includes(sense)),
        ));
    fitting = fitting.filter((one) => carrying.includes(one));
  }
  if (!isTelling) return [];
  // "Saya utang" is no "saya bayar utang".
  const meant = new Set(words.flatMap(senses));
  const whole = fitting.filter(({ own }) =>
    own.every((word) => meant.has(word) || idle.has(word)),
  );
  return (whole.length === 1 ? whole : fitting).map(({ option }) => option);
}
