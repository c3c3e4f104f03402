const ones = new Map<string, number>([
  ["satu", 1],
  ["dua", 2],
  ["tiga", 3],
  ["empat", 4],
  ["lima", 5],
  ["enam", 6],
  ["tujuh", 7],
  ["delapan", 8],
  ["sembilan", 9],
  ["tuju", 7],
  ["lapan", 8],
  ["ampat", 4],
  ["anam", 6],
  ["sbilan", 9],
  // Javanese, as they stand before a measure: rong atus, telung puluh
  ["rong", 2],
  ["telung", 3],
  ["patang", 4],
  ["limang", 5],
  ["nem", 6],
  ["enem", 6],
  ["pitung", 7],
  ["wolung", 8],
  ["sangang", 9],
  ["kalih", 2],
  ["tigang", 3],
  ["sekawan", 4],
  ["gangsal", 5],
  // Sundanese; "salapan" is nine there and eight elsewhere, so it is asked
  ["hiji", 1],
  ["tilu", 3],
  ["opat", 4],
  ["genep", 6],
  ["dalapan", 8],
  // Minang, some of them Javanese, too
  ["duo", 2],
  ["tigo", 3],
  ["ampek", 4],
  ["limo", 5],
  ["tujuah", 7],
  ["sambilan", 9],
]);
const whole = new Map<string, number>([
  ["sepuluh", 10],
  ["sebelas", 11],
  ["seratus", 100],
  // Alone these are as open as a bare number: fifty or fifty thousand.
  ["gopek", 500],
  ["gocap", 50],
  ["cepek", 100],
  ["cepe", 100],
  ["gope", 500],
  ["pekgo", 150],
  ["sejigo", 25],
  ["jigo", 25],
  ["nopek", 200],
  ["satus", 100],
  ["selawe", 25],
  ["seket", 50],
  ["sewidak", 60],
  ["sedasa", 10],
  ["sedoso", 10],
  ["sewelas", 11],
  ["rolas", 12],
  ["telulas", 13],
  ["patbelas", 14],
  ["limalas", 15],
  ["nembelas", 16],
  ["pitulas", 17],
  ["wolulas", 18],
  ["sangalas", 19],
  ["selikur", 21],
  ["rolikur", 22],
  ["telulikur", 23],
  ["patlikur", 24],
  ["nemlikur", 26],
  ["pitulikur", 27],
  ["wolulikur", 28],
  ["sangalikur", 29],
  ["sapuluh", 10],
  ["sabelas", 11],
  ["saratus", 100],
  ["salawe", 25],
  ["sapuluah", 10],
  ["sabaleh", 11],
  ["saratuih", 100],
]);
/** Tens that leave room for ones after them: seket lima. */
const roomy = new Set(["seket", "sewidak"]);
const tens = new Map<string, number>([
  ["belas", 1],
  ["puluh", 10],
  ["pluh", 10],
  ["ratus", 100],
  ["atus", 100],
  ["baleh", 1],
  ["puluah", 10],
  ["ratuih", 100],
]);

export const slang = new Map<string, number>([
  ["seceng", 1_000],
  ["noceng", 2_000],
  ["goceng", 5_000],
  ["ceban", 10_000],
  ["noban", 20_000],
  ["goban", 50_000],
]);

export const scales = new Map<string, number>([
  ["rb", 1e3],
  ["rbu", 1e3],
  ["ribu", 1e3],
  ["rebu", 1e3],
  ["ewu", 1e3],
  ["k", 1e3],
  ["ribuan", 1e3],
  ["jt", 1e6],
  ["juta", 1e6],
  ["yuta", 1e6],
  ["jeti", 1e6],
  ["miliar", 1e9],
  ["milyar", 1e9],
]);

/** Scale words with the -an of a unit price. */
export const scalesEach = new Map<string, number>([
  ["rban", 1e3],
  ["rbuan", 1e3],
  ["ribuan", 1e3],
  ["rebuan", 1e3],
  ["jutaan", 1e6],
  ["jtan", 1e6],
]);

/** Says that there was money, not how much: ratusan ribu. */
export const vague = new Set([
  "belasan",
  "puluhan",
  "sepuluhan",
  "ratusan",
  "seratusan",
]);
export const vagueAlone = new Set([
  "jutaan",
  "sejutaan",
  "ribuan",
  "ewu",
  "ribu",
  "rebu",
  "juta",
]);

const parts = [
  ...ones.keys(),
  ...whole.keys(),
  ...tens.keys(),
  "ribu",
  "rebu",
  "ewu",
  "ribuan",
  "seratusan",
  "ratusan",
  "puluhan",
  "rb",
  "rban",
  "juta",
  "jt",
  "setengah",
].sort((left, right) => right.length - left.length);
const longestGlued = 60;
const glued = new RegExp(`^(?:${parts.join("|")})+$`);

/** limapuluhribu -> lima puluh ribu; null when it is no such word. */
export function unglue(word: string): string[] | null {
  if (word.length < 6 || word.length > longestGlued) return null;
  if (!glued.test(word)) return null;
  const found: string[] = [];
  let at = 0;
  while (at < word.length) {
    const part = parts.find((one) => word.startsWith(one, at));
    if (!part) return null;
    found.push(part);
    at += part.length;
  }
  return found.length > 1 ? found : null;
}

/** May a number in words begin with this one? */
export function countsIn(word: string): boolean {
  return ones.has(word) || whole.has(word);
}

export interface Spoken {
  value: number;
  /** how many of the words were used */
  count: number;
  /** false: a row of words that is no well-formed number, such as "dua lima" */
  sound: boolean;
}

/** Reads a number below 1000 from the words at `from`: tiga ratus dua puluh lima. */
export function readSpoken(
  words: (string | undefined)[],
  from: number,
): Spoken | null {
  let at = from;
  let value = 0;
  let ceiling = 1000;
  let sound = true;
  while (true) {
    const word = words[at] ?? "";
    let part = whole.get(word);
    let size =
      part === undefined ? 0 : part >= 100 ? 100 : roomy.has(word) ? 10 : 1;
    let used = 1;
    const one = ones.get(word);
    if (one !== undefined) {
      const ten = tens.get(words[at + 1] ?? "");
      part = ten === undefined ? one : ten === 1 ? 10 + one : one * ten;
      size = ten === undefined || ten === 1 ? 1 : ten;
      used = ten === undefined ? 1 : 2;
      if (ten === 1 && one === 1) sound = false;
    }
    if (part === undefined) break;
    if (size === 1 && part >= 10) {
      // ten to nineteen leave no room for ones after them
      if (ceiling <= 10) sound = false;
      ceiling = 0;
    } else {
      if (size >= ceiling) sound = false;
      ceiling = size;
    }
    value += part;
    at += used;
  }
  if (at === from) return null;
  return { value, count: at - from, sound: sound && value < 1000 };
}
