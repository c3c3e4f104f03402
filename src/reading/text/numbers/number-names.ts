import type { Token } from "../tokens.ts";
import { scales } from "./number-words.ts";
import { listMark } from "../list-marks.ts";
import { months, weekdays } from "../days/day-words.ts";
import { unitOf } from "./units.ts";
import { meanings } from "../words/meanings.ts";

/** Numbers that name a thing and are no money: phones, times, meters, list marks. */

const dayTimes = new Set([
  "pagi",
  "siang",
  "sore",
  "malam",
  "malem",
  "wib",
  "wita",
  "wit",
]);
const labelled = new Set([
  "pelanggan",
  "meteran",
  "meter",
  "pln",
  "hp",
  "wa",
  "rek",
  "rekening",
  "telp",
  "telepon",
  "id",
  "urut",
  "antrian",
  "nota",
  "anggota",
  "nasabah",
  "saya",
  "sy",
]);
const customers = new Set(["cust", "customer", "cif", "nasabah", "mitra"]);
const goods = new Set(["hp", "wa", "kode", "meteran"]);
const accounts = new Set(["rek", "rekening", "norek"]);
const banks = new Set("bri bca bni mandiri btn bsi bpd".split(" "));
/** What is named by longer numbers than a round sum has. */
const longNamed = new Set([...goods, ...accounts, "telp", "pelanggan"]);
const mostOfSum = 7;
const accountDigits = 10;
const phoneDigits = 9;
/** "laku 1500000000" is an amount with zeros too many, no account. */
const roundSum = /0{5}$/;

const trading = new Set("sale buy pay loan settle".split(" "));
const spansOfLife = /^(tahun|thn|th|bulan|bln|minggu|hari)$/;

function digits(token: Token | undefined): string {
  return token?.kind === "number" && !token.dressed && /^\d+$/.test(token.text)
    ? token.text
    : "";
}

function isAmount(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    scales.has(next?.text ?? "") ||
    (unitOf(next) ?? "other") !== "other" ||
    next?.text === "x"
  );
}

/** +62 812-3456-7890, 0812 3456 7890; the groups after the first belong to it. */
function phone(tokens: Token[], at: number): number {
  const from = tokens[at]?.text === "+" ? at + 1 : at;
  const first = digits(tokens[from]);
  if (isAmount(tokens, from)) return at;
  const abroad = from > at && first.startsWith("62");
  const local = first.startsWith("0") && first.length >= 3;
  if (
    !abroad &&
    !local &&
    !(first.startsWith("62") && first.length > phoneDigits)
  ) {
    const isAccount = first.length >= accountDigits && !roundSum.test(first);
    return isAccount && tokens[at - 1]?.text !== "rp" ? from + 1 : at;
  }
  let count = first.length;
  let end = from + 1;
  while (count < phoneDigits + 3) {
    const dash = tokens[end]?.text === "-" ? 1 : 0;
    const group = digits(tokens[end + dash]);
    if (group.length < 2 || group.length > 8 || isAmount(tokens, end + dash))
      break;
    count += group.length;
    end += dash + 1;
  }
  return count >= phoneDigits ? end : at;
}

/** CUST-000030, NSB000030: a number that begins with zeros behind letters, or one named so. */
function isCode(tokens: Token[], at: number): boolean {
  const number = digits(tokens[at]);
  const dash = tokens[at - 1]?.text === "-" && tokens[at - 1]?.glued ? 1 : 0;
  const head = tokens[at - 1 - dash];
  if (head?.kind !== "word" || !tokens[at]?.glued || isAmount(tokens, at))
    return false;
  const coded = /^0\d{3,}$/.test(number) && head.text !== "rp";
  const named = customers.has(head.text) && number.length > 2;
  return coded || named;
}

/** 1234-5678-9012-3456: the code of an electricity token */
function longCode(tokens: Token[], at: number): number {
  let end = at;
  let groups = 0;
  while (digits(tokens[end]).length === 4 && !isAmount(tokens, end)) {
    groups++;
    end += tokens[end + 1]?.text === "-" ? 2 : 1;
  }
  return groups >= 4 ? end : at;
}

/** 0021 0145 8890 501, 1234-01-567890: the groups of an account number */
function account(tokens: Token[], at: number): number {
  // "rek 1234567890 50000": what follows a whole one is no part of it
  if (digits(tokens[at]).length >= accountDigits) return at + 1;
  let end = at;
  let count = 0;
  while (digits(tokens[end]) && !isAmount(tokens, end)) {
    count += digits(tokens[end]).length;
    end += tokens[end + 1]?.text === "-" && digits(tokens[end + 2]) ? 2 : 1;
  }
  return count >= accountDigits && end > at ? end : at;
}

function afterLabel(tokens: Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== "word") return at;
  const known = meanings(token.text);
  const role = known.find(
    ({ role }) => role === "label" || role === "ordinal" || role === "clock",
  )?.role;
  let from = at + 1;
  while (role === "label" && labelled.has(tokens[from]?.text ?? "")) from++;
  if (accounts.has(token.text) && banks.has(tokens[from]?.text ?? "")) from++;
  while (/^[.:#-]$/.test(tokens[from]?.text ?? "")) from++;
  if (accounts.has(token.text)) {
    const written = account(tokens, from);
    if (written > from) return written;
  }
  const called = role === "label" ? phone(tokens, from) : from;
  if (called > from) return called;
  const number = tokens[from];
  if (role === "clock") {
    if (number?.kind === "clock") return from + 1;
    if (number?.kind !== "number" || scales.has(tokens[from + 1]?.text ?? ""))
      return at;
    const range =
      tokens[from + 1]?.text === "-" && tokens[from + 2]?.kind === "number";
    return range ? from + 3 : from + 1;
  }
  const plain = digits(number);
  if (!plain || scales.has(tokens[from + 1]?.text ?? "")) return at;
  // "jual hp 750000" sells it
  const traded = meanings(tokens[at - 1]?.text ?? "")[0]?.role ?? "";
  if (goods.has(token.text) && trading.has(traded) && plain.length > 3)
    return at;
  // "servis hp 150000", "uang masuk rekening 150000", "dari pelanggan 50000"
  const isSum = /^[1-9]\d*[05]00$/.test(plain) && plain.length <= mostOfSum;
  if (longNamed.has(token.text) && isSum) return at;
  // "kambing umur 2 tahun"
  if (
    /^(umur|usia)$/.test(token.text) &&
    spansOfLife.test(tokens[from + 1]?.text ?? "")
  )
    return from + 2;
  if (role === "label") return unitOf(tokens[from + 1]) ? at : from + 1;
  // "minggu 7/6", "minggu 7 juni": a Sunday and its date
  const next = tokens[from + 1]?.text ?? "";
  if (weekdays.has(token.text) && (next === "/" || months.has(next))) return at;
  if (role === "ordinal")
    return plain.length < 4 && !isAmount(tokens, from) ? from + 1 : at;
  return token.text === "pelanggan" && plain.length > 4 ? from + 1 : at;
}

/** The index behind such a number at `at`, or `at` when there is none. */
export function numberName(tokens: Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind === "clock") return at + 1;
  if (token?.kind === "word") return afterLabel(tokens, at);
  if (token?.text !== "+" && token?.kind !== "number") return at;
  const called = phone(tokens, at);
  if (called > at) return called;
  if (isCode(tokens, at)) return at + 1;
  const grouped = longCode(tokens, at);
  if (grouped > at) return grouped;
  const marked = listMark(tokens, at);
  if (marked > at) return marked;
  // A2, L300: a number glued to one or two letters is part of a name.
  const before = tokens[at - 1];
  if (
    token.glued &&
    before?.kind === "word" &&
    before.text.length < 3 &&
    !["rp", "x"].includes(before.text) &&
    !unitOf(before) &&
    !scales.has(before.text)
  ) {
    return isAmount(tokens, at) ? at : at + 1;
  }
  // masing2, sayur2, orang2: said twice
  const twice = token.glued && token.text === "2" && before?.kind === "word";
  if (
    twice &&
    before.text.length > 2 &&
    (before.text === "orang" || !unitOf(before)) &&
    !scales.has(before.text) &&
    !isAmount(tokens, at)
  )
    return at + 1;
  const hour = Number(
    digits(token) || token.text.replace(/^(\d\d?)\.(\d\d)$/, "$1"),
  );
  if (hour < 25 && dayTimes.has(tokens[at + 1]?.text ?? "")) return at + 2;
  const dotted = /^0\d\.\d\d$/.test(token.text);
  if (!dotted || scales.has(tokens[at + 1]?.text ?? "")) return at;
  const until =
    tokens[at + 1]?.text === "-" &&
    /^\d\d\.\d\d$/.test(tokens[at + 2]?.text ?? "");
  return until ? at + 3 : at + 1;
}
