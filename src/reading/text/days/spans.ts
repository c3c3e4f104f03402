import type { Day } from "./dates.ts";
import type { Role } from "../words/roles.ts";
import type { Token } from "../tokens.ts";
import {
  atSeason,
  looseSpans,
  months,
  partOfSpan,
  seasons,
  someDay,
  spans,
  which,
} from "./day-words.ts";
import { meanings } from "../words/meanings.ts";
import { unitOf } from "../numbers/units.ts";
import { callings } from "../words/word-pairs.ts";

/** Stretches of days, and days that nobody can date: bulan ini, tahun 2025, pas puasa, dulu. */

const someday = { date: null, ahead: false, span: false };
/** "alhamdulillah ramadhan laku 12jt" opens with the season as well. */
const polite: Role[] = ["filler", "chat", "title", "self"];
const nth = new Set(["pertama", "kedua", "ketiga", "keempat", "kelima"]);

function span(end: number, isAhead: boolean, lasting: boolean): Day {
  return { date: null, ahead: isAhead, span: true, lasting, end };
}

/** "thn 2025": the index behind the year, or `at`. */
function yearEnd(tokens: Token[], at: number): number {
  return /^(19|20)\d\d$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
}

/** "pas puasa kemarin", "lebaran ini"; not "kue lebaran" and "stok buat puasa". */
function season(tokens: Token[], at: number): Day | null {
  const before = tokens[at - 1];
  const isSoft =
    callings.has(before?.text ?? "") ||
    polite.some((role) =>
      meanings(before?.text ?? "").some((known) => known.role === role),
    );
  const told = before?.kind === "word" && !atSeason.has(before.text) && !isSoft;
  const next = tokens[at + 1]?.text ?? "";
  if (told && !which.has(next)) return null;
  const rest = ["fitri", "adha", "haji", "hujan", "kemarau"].includes(next);
  const end = at + (rest ? 2 : 1);
  const last = tokens[end]?.text ?? "";
  return span(end + (which.has(last) ? 1 : 0), last === "depan", true);
}

/** h-1, h+3: days before or after a feast. */
function beside(tokens: Token[], at: number): Day | null {
  const [sign, count] = [tokens[at + 1], tokens[at + 2]];
  const near = sign?.glued && count?.glued && /^\d\d?$/.test(count.text);
  return near && (sign.text === "-" || sign.text === "+")
    ? span(at + 3, false, true)
    : null;
}

/** "beberapa hari lalu", "kapan hari", "waktu itu", "dulu laku …" */
function undated(tokens: Token[], at: number): Day | null {
  const text = tokens[at]?.text;
  const next = tokens[at + 1]?.text;
  const then = tokens[at + 2]?.text;
  const unknown = (end: number): Day => ({ ...someday, end });
  if (text === "beberapa" && /^(hari|hr|minggu|bulan|bln)$/.test(next ?? ""))
    return then === "ini" || then === "terakhir"
      ? span(at + 3, false, false)
      : unknown(at + (then === "lalu" ? 3 : 2));
  if ((text === "kapan" || text === "tempo") && next === "hari")
    return unknown(at + 2);
  if (text === "waktu" && next === "itu") return unknown(at + 2);
  if (someDay.has(text ?? "")) return unknown(at + 1);
  // "setor dulu 120rb" and "bu ani ambil dulu" speak of now
  const opens = tokens[at - 1]?.kind !== "word";
  const sells = meanings(next ?? "").some(
    ({ role }) => role === "sale" || role === "income",
  );
  return text === "dulu" && opens && sells ? unknown(at + 1) : null;
}

export function readSpan(tokens: Token[], at: number): Day | null {
  const text = tokens[at]?.text ?? "";
  const after = tokens[at + 1]?.text ?? "";
  if (seasons.has(text)) return season(tokens, at);
  if (text === "h") return beside(tokens, at);
  if (partOfSpan.has(text) && (looseSpans.has(after) || after === "minggu")) {
    const said = which.has(tokens[at + 2]?.text ?? "");
    return span(at + (said ? 3 : 2), tokens[at + 2]?.text === "depan", false);
  }
  // "akhir-akhir ini" and "akhir2 ini"
  if (text === "akhir" && (after === "-" || after === "2"))
    return span(at + (after === "2" ? 2 : 3), false, false);
  if (text === "sejak" || text === "mulai") {
    const ofYear = yearEnd(tokens, at + 1);
    return ofYear > at + 1 ? span(ofYear, false, false) : null;
  }
  if (looseSpans.has(text)) {
    const ofYear = yearEnd(tokens, at + 1);
    if (ofYear > at + 1 && !text.startsWith("b"))
      return span(ofYear, false, false);
    if (which.has(after) || months.has(after))
      return span(at + 2, after === "depan", false);
    // "bulan puasa", "tahun baru"
    if (seasons.has(after)) return season(tokens, at + 1);
    return after === "baru" && /^t/.test(text) ? season(tokens, at + 1) : null;
  }
  // "hari pertama laku 350rb": the first of which days?
  if (text === "hari" && nth.has(after)) return { ...someday, end: at + 2 };
  if (text === "sejauh" && after === "ini") return span(at + 2, false, false);
  // the lender of the market, who collects each day
  if (text === "harian" && tokens[at - 1]?.text === "bank") return null;
  if (spans.has(text)) {
    const yang = after === "yang" || after === "yg" ? 1 : 0;
    const ago = tokens[at + 1 + yang]?.text;
    if (/^se/.test(text) && (ago === "lalu" || ago === "lepas"))
      return { ...someday, end: at + 2 + yang };
    const end = at + (which.has(after) ? 2 : 1);
    return span(end, after === "depan", true);
  }
  // "laku 350rb sehari" says what is usual
  if (text === "sehari") {
    return /^(ini|penuh|full|semalam)$/.test(after) || unitOf(tokens[at + 1])
      ? null
      : { ...span(at + 1, false, true), daily: true };
  }
  return undated(tokens, at);
}
