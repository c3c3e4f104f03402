/** How a figure is written: 12.500, 12500, or 12.50 where a digit may have been lost. */
export type Form = "grouped" | "plain" | "broken";

/** A figure as it was read, in whole rupiah. */
export interface Figure {
  value: number;
  form: Form;
}

/** Letters that OCR sees in place of digits. */
const lookalikes: Record<string, string> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  l: "1",
  I: "1",
  i: "1",
  "|": "1",
  "!": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  B: "8",
};

const figure = /^[\dOoQDlIi|!ZzSsB.,]+$/;
const mostDigits = 9;

/** What a word says as a figure; undefined where it is none. */
export function readFigure(word: string): Figure | undefined {
  const isMinus = /^[-~(]|-$/.test(word) && !/,-$/.test(word);
  const bare = word
    .replace(/^[-~(+=:@*]+/, "")
    // OCR bends the sign of the currency, too: "Fp.12.500", "Hp 12.500", "1DR12.500".
    .replace(/^(rp|[il1t][d0o]r)[.,:]*|^[rfhkp][pnb]?[.,:]*(?=\d)/i, "")
    .replace(/^[-~=:@*.,]+/, "")
    // "12.500,-", "12.500)", a tax mark behind: "12.500 A", "12.500T".
    .replace(/([.,]\d{3})[A-Z]$/, "$1")
    .replace(/[-~):;.,*'"]+$/, "")
    // A mark read as another: "10-000", "10:000".
    .replace(/(\d)[-:'](?=\d{3}(\D|$))/g, "$1.");
  if (!figure.test(bare) || !/\d/.test(bare)) return undefined;
  const letters = bare.match(/[a-z|!]/gi)?.length ?? 0;
  const digits = bare.replace(/[^\d.,]/g, (letter) => lookalikes[letter]!);
  const read = valueOf(digits);
  // With its thousands marked a figure is one by its form.
  const isWord = letters > bare.match(/\d/g)!.length;
  if (!read || (isWord && read.form !== "grouped")) return undefined;
  if (digits.replace(/\D/g, "").length > mostDigits + 2) return undefined;
  return isMinus ? { ...read, value: -read.value } : read;
}

function valueOf(digits: string): Figure | undefined {
  const whole = (text: string) => Number(text.replace(/\D/g, ""));
  if (/^\d+$/.test(digits))
    return digits.length <= mostDigits && (digits === "0" || digits[0] !== "0")
      ? { value: Number(digits), form: "plain" }
      : undefined;
  if (/^(0|[1-9]\d{0,2}([.,]\d{3})+)([.,]00)?$/.test(digits))
    return { value: whole(digits.replace(/[.,]00$/, "")), form: "grouped" };
  // A thousand that lost a figure or its mark: what it was is told by the sums alone.
  if (/^[1-9]\d{0,3}([.,]\d{2,4})+$/.test(digits))
    return { value: whole(digits), form: "broken" };
  return undefined;
}

/** Digits that print and OCR take for each other. */
const alike = ["0689", "358", "39", "56", "17", "27", "14", "49", "23"];

/** Whether one figure may be the other with one digit taken for another, lost or doubled. */
export function isNear(one: number, other: number): boolean {
  const [short, long] = [String(one), String(other)].sort(
    (a, b) => a.length - b.length,
  ) as [string, string];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return (
    short.slice(at + 1) === long.slice(at + 1) &&
    alike.some((set) => set.includes(short[at]!) && set.includes(long[at]!))
  );
}

/**
 * What a figure may have been if it does not fit: a count in front that stuck to it
 * ("4 12.700" reads "412.700"), a zero lost at its end, a figure doubled.
 */
export function otherwise({ value, form }: Figure): number[] {
  const text = String(Math.abs(value));
  const ways: number[] = [];
  if (form === "broken") ways.push(value * 10, Math.floor(value / 10));
  if (text.length > 4)
    for (const cut of [1, 2])
      if (text.length - cut >= 4 && text[cut] !== "0")
        ways.push(Number(text.slice(cut)));
  return ways;
}

/** The count that would have stuck to a figure which reads `whole` and is `rest`. */
export function stuckCount(whole: number, rest: number): number | null {
  const [text, tail] = [String(whole), String(rest)];
  return text.endsWith(tail) && text.length > tail.length
    ? Number(text.slice(0, -tail.length))
    : null;
}
