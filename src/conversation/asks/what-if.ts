/** What she would pay, in "kalau saya bayar …". */

/** "kalau saya bayar …": so many bills, an amount, or all that is late. */
export interface WhatIf {
  is: "what_if";
  pays:
    /** isBare: without a word for what is counted */
    | { is: "bills"; count: number; isBare?: true }
    | { is: "amount"; amount: number }
    | { is: "late" }
    /** half of what is late, or of the next bill */
    | { is: "half" }
    /** coming bills alone, each on its day: so many of them, or those of so many weeks or months */
    | { is: "ahead"; count: number; of: "bills" | "weeks" | "months" }
    /** in so many days; `late`: by how many days she would be late then */
    | { is: "later"; days: number; late?: number }
    | { is: "nothing" };
}

const numbers: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  hiji: 1,
  tilu: 3,
  opat: 4,
  genep: 6,
  siji: 1,
  loro: 2,
  kalih: 2,
  telu: 3,
  papat: 4,
  limo: 5,
  ciek: 1,
  duo: 2,
  tigo: 3,
  ampek: 4,
  sada: 1,
  tolu: 3,
  besik: 1,
};

/** What she would pay; undefined where the text is of another's payment. */
export function paysIn(
  said: string[],
  /** the same words as she typed them */
  typed: string[],
): WhatIf["pays"] | undefined {
  // "kalau 3 angsuran tepat waktu": paying is understood.
  if (
    !said.some((word) => /^(?:di)?bayar$/.test(word)) &&
    /\btepat waktu\b/.test(said.join(" ")) &&
    said.some((word) => counted.test(word))
  )
    return paysIn(
      said.toSpliced(1, 0, "bayar"),
      typed.toSpliced(1, 0, "bayar"),
    );
  const words = said.map((word) => (word === "dibayar" ? "bayar" : word));
  // Behind a Javanese "if" "tak bayar" is "I pay".
  if (/^(?:lek|nek|yen)$/.test(typed[0]!) && typed[1] === "tak")
    words[1] = "saya";
  const at = words.indexOf("bayar");
  const telat = words.indexOf("telat");
  const not = words.findIndex((word) => /^(?:tidak|belum)$/.test(word));
  const own =
    /^(?:saya|bu|ini|bisa|mau|tidak|belum|besok|nanti|langsung|selalu|rutin|terus)$/;
  if (at < 0)
    return telat > 0 && words.slice(1, telat).every((word) => own.test(word))
      ? { is: "nothing" }
      : undefined;
  // "kalau saya telat bayar": late before it, and not "bayar yang telat".
  const first = words.slice(1, at).join(" ").match(spanFirst);
  const span = first && numberOf(first[1]!);
  const before = words
    .slice(1 + (span ? first[0].split(" ").length : 0), at)
    .filter((word) => word !== "telat");
  if (!before.every((word) => own.test(word))) return undefined;
  if ((not >= 0 && not < at) || (telat > 0 && telat < at))
    return { is: "nothing" };
  const rest = typed.slice(at + 1);
  const amount = amountIn(rest.join(" "));
  if (amount !== undefined) return { is: "amount", amount };
  if (
    /^(?:setengah|separuh|separo|satengah|sapalih)(?:nya|ne)?\b(?! (?:juta|jt))/.test(
      rest.join(" "),
    )
  )
    return { is: "half" };
  const after = words.slice(at + 1);
  const then = after.join(" ");
  if (paysLate.test(then) && !notLate.test(rest.join(" ")))
    return { is: "nothing" };
  if (span) return { is: "ahead", count: span, of: spans[first[2]!]! };
  const days = daysUntil(then);
  if (days) return { is: "later", days };
  const places = [...after.keys()].filter((place) => isCount(after, place));
  const place = places[0];
  if (place !== undefined) {
    const number = after[place]!;
    const count = numberOf(number);
    if (count === 0) return { is: "nothing" };
    // "2 yang telat sama 3 minggu depan": what is late is paid first.
    if (after.includes("telat")) {
      const more = places.find((one) => joining.test(after[one - 1] ?? ""));
      const others = more === undefined ? 0 : numberOf(after[more]!);
      return { is: "bills", count: count + others };
    }
    const isCounted =
      !/^\d+$/.test(number) || after.some((word) => counted.test(word));
    if (!ahead.test(then))
      return { is: "bills", count, ...(!isCounted && { isBare: true }) };
    const of = after.find((word) => word in spans);
    return { is: "ahead", count, of: of ? spans[of]! : "bills" };
  }
  const isOnTime = /\btepat waktu\b/.test(then);
  if (after.includes("telat") || (after.includes("semua") && !isOnTime))
    return { is: "late" };
  // "Tepat waktu terus": all that is to come.
  return words.some((word) => /^(?:terus|selalu|rutin|semua)$/.test(word))
    ? { is: "ahead", count: 12, of: "months" }
    : { is: "bills", count: 1 };
}

const spans: Record<string, "weeks" | "months"> = {
  minggu: "weeks",
  bulan: "months",
};
/** "kalau 2 minggu bayar terus" */
const spanFirst = /^(?:saya )?(\S+) (minggu|bulan)(?: ke ?depan)?(?= |$)/;
const ahead = /\b(?:(?:ke ?)?depan|tepat waktu|mendatang|berikutnya)\b/;
/** "bayar telat 2 hari", "bayar 3 kali telat" */
const paysLate =
  /^(?:(?:saya|cicilan|(?:\S+ )?(?:kali|\dx)) )*telat(?! (?:semua|dulu)\b)(?! \d+$)/;
/** "Tunggakan" is what is late, and "lewat indomaret" a way to pay. */
const notLate =
  /tunggak|tagihan|\blewat (?!tanggal|tgl|tempo|jatuh|hari|\d|batas)/;
const inSome =
  /^(?:cicilan )?(?:(besok)|(lusa)|(?:(\S+) )?(hari|minggu|bulan) (?:lagi|depan))(?: (?:bu|ya|dong|gimana|apa|jadi|bisa|tidak|status|gold|silver|bronze|naik|turun|masih|aja|saja|baru))*$/;
const dayCounts: Record<string, number> = { hari: 1, minggu: 7, bulan: 30 };

/** "besok", "2 minggu lagi", "bulan depan": in how many days; "3 minggu depan" counts bills. */
function daysUntil(then: string): number | undefined {
  const found = then.match(inSome);
  if (!found) return undefined;
  const [, tomorrow, afterThat, number, unit] = found;
  if (tomorrow) return 1;
  if (afterThat) return 2;
  const isCounted = number !== undefined;
  if (isCounted && !/ lagi(?: |$)/.test(then)) return undefined;
  return (isCounted ? numberOf(number) : 1) * dayCounts[unit!]! || undefined;
}
const joining = /^(?:sama|dan|plus|tambah|ditambah)$/;

const numberOf = (word: string): number =>
  numbers[word] ?? (/^\d{1,4}x?$/.test(word) ? parseInt(word, 10) : 0);

/** Whether a word counts what she pays, and is no day, no fraction and not below nothing. */
function isCount(words: string[], place: number): boolean {
  const isNumber = (word = "") => /^\d{1,4}x?$/.test(word) || word in numbers;
  const [before = "", next = "", second] = [-1, 1, 2].map(
    (step) => words[place + step],
  );
  if (/^(?:tanggal|tgl|minus)$/.test(before)) return false;
  // "2 hari" is a time, "2 hari ini" is not.
  if (next === "hari" && second !== "ini") return false;
  return isNumber(words[place]) && !isNumber(before) && !isNumber(next);
}

const counted = /^(?:cicilan|telat|kali|x|minggu|bulan|lagi|semua)$/;

/** "bayar separo" without "kalau" */
const halfAlone =
  /^(?:(?:saya|sy|bu|kak|pak|boleh|bisa|bs|mau|apa|cicilan|angsuran) )*(?:bayar|byr|setor|nyicil) (?:cicilan |angsuran )?(?:setengah|separuh|separo)(?:nya)?(?: (?:dulu|ya|bu|boleh|bisa|ga|gak|tidak|kah|aja|saja|cicilan|angsuran|gimana|gmn|minggu ini|dong|kak|pak|nya))*$/;
export const isHalfAsked = (plain: string): boolean => halfAlone.test(plain);

/** "240rb", "1 juta", "rp240.000" with its dot made a space: 240 000 */
function amountIn(text: string): number | undefined {
  const found = text.match(
    /(?:^| )(?:rp ?)?(\d{1,3}(?: \d{3})+|\d+(?:[ ,]\d{1,2}(?= ?(?:jt|juta)))?) ?(rb|rbu|ribu|rebu|k|jt|juta)?(?= |$)(?! ?(?:angsuran|ansuran|cicilan|tagihan|setoran|kali|x|minggu|bulan)\b)/,
  );
  if (!found) return undefined;
  const [, digits, unit] = found;
  const isMillions = unit === "jt" || unit === "juta";
  const value = isMillions
    ? Math.round(Number(digits!.replace(/[ ,]/, ".")) * 1_000_000)
    : Number(digits!.replaceAll(" ", "")) * (unit ? 1_000 : 1);
  return value >= 1_000 && value <= 1_000_000_000 ? value : undefined;
}
