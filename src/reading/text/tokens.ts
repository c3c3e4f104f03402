/** One scan over the note, left to right; everything later works on tokens. */
export interface Token {
  /** odd: a digit that is not 0-9, such as ½; clock: 08:30 */
  kind: "word" | "number" | "clock" | "odd" | "sign" | "line";
  /** lower case */
  text: string;
  start: number;
  end: number;
  /** nothing stands between it and the token before */
  glued: boolean;
  /** numbers: written with `,-` behind it, which only money is */
  dressed?: boolean;
}

const letter = /[\p{L}\p{M}]/u;
const strangeDigit = /\p{N}/u;
const separators = ".,'";
const closing = [")", "]", '"', "'", "!", "?", "%"];

/** Nothing in it looks like another character: most notes. */
const tidy = /^[\n\x20-\x5f\x61-\x7e]*$/;

/** Characters that look like others are made equal, invisible ones removed. */
export function clean(text: string): string {
  if (tidy.test(text)) return text;
  return (
    text
      // numbered bullets are no amounts
      .replace(/[0-9#*]\ufe0f?\u20e3|[\u2460-\u24ff\u2776-\u2793]/g, " ")
      .replace(/[\u00ad\u200b-\u200f\u2060\ufe0f\ufeff]/g, "")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u00d7\u2715\u2716]/g, "x")
      .replace(/[\u2018\u2019\u00b4`]/g, "'")
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isLetter(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (code < 128) return isPlainLetter(code);
  return letter.test(String.fromCodePoint(code));
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (isPlainLetter(text.charCodeAt(at))) at++;
    else if (isLetter(text, at)) at += width(text, at);
    else if (text[at] === "'" && at > from && isLetter(text, at + 1)) at++;
    else break;
  }
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** "350,ooo" and "l50rb": letters where digits were meant, so no number to trust. */
const letterZeros = /^[.,][o0]{2,3}(?![\p{L}\p{N}])/iu;
/** "5o rb" */
const letterTens =
  /^o{1,3}(?= {0,3}(?:rb|rbu|ribu|k|jt|juta)(?![\p{L}\p{N}]))/iu;
const letterOne =
  /^[lio]\d{1,3}(?:[.,]\d{3}|[05]00(?!\d)| ?(?:rb|rbu|ribu|k|jt|juta)\b)/i;

function isLetterOne(text: string, at: number): boolean {
  const looksSo = isDigit(text.charCodeAt(at + 1));
  return looksSo && letterOne.test(text.slice(at, at + 9));
}

function numberToken(text: string, start: number, glued: boolean): Token {
  let at = digitsEnd(text, isLetter(text, start) ? start + 1 : start);
  if (text[at] === ":" && isDigit(text.charCodeAt(at + 1))) {
    const end = digitsEnd(text, at + 1);
    return { kind: "clock", text: text.slice(start, end), start, end, glued };
  }
  while (
    separators.includes(text[at] || " ") &&
    isDigit(text.charCodeAt(at + 1))
  ) {
    at = digitsEnd(text, at + 1);
  }
  if (separators.includes(text[at] || " "))
    at += letterZeros.exec(text.slice(at, at + 5))?.[0].length ?? 0;
  at += letterTens.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  const token: Token = {
    kind: "number",
    text: text.slice(start, at),
    start,
    end: at,
    glued,
  };
  const mark = text[at + 1];
  if (
    (text[at] === "," || text[at] === ".") &&
    (mark === "-" || mark === "=")
  ) {
    let end = at + 2;
    while (text[end] === mark) end++;
    // "300.000,--350.000" is decoration and then a range
    if (isDigit(text.charCodeAt(end)) && end > at + 2) end--;
    else if (isDigit(text.charCodeAt(end))) end = at;
    if (end > at) {
      token.end = end;
      token.dressed = true;
    }
  }
  return token;
}

/** ".5jt", ",5jt": a mark of decimals with no digit before it, and nothing it could close. */
function isPointed(text: string, at: number, before: Token | undefined) {
  const mark = text[at] ?? "";
  if ((mark !== "." && mark !== ",") || !isDigit(text.charCodeAt(at + 1)))
    return false;
  if (!before || before.end < at || before.kind === "line") return true;
  const closed = before.text === mark || closing.includes(before.text);
  return before.kind === "sign" ? !closed : before.text === "x";
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    (code > 0x1fff && code < 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  );
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  while (at < text.length) {
    if (isSpace(text, at)) {
      at++;
      glued = false;
      continue;
    }
    const start = at;
    let kind: Token["kind"] = "sign";
    if (text[at] === "\n") {
      kind = "line";
      at++;
    } else if (
      isDigit(text.charCodeAt(at)) ||
      (!glued && isLetterOne(text, at)) ||
      isPointed(text, at, tokens.at(-1))
    ) {
      const token = numberToken(text, at, glued);
      tokens.push(token);
      at = token.end;
      glued = true;
      continue;
    } else if (isLetter(text, at)) {
      kind = "word";
      at = wordEnd(text, at);
    } else {
      const next = at + width(text, at);
      if (strangeDigit.test(text.slice(at, next))) kind = "odd";
      at = next;
    }
    tokens.push({
      kind,
      text: text.slice(start, at).toLowerCase(),
      start,
      end: at,
      glued,
    });
    glued = kind !== "line";
  }
  return tokens;
}
