import type { Reading } from "../reading.ts";
import { clean, tokenise } from "./tokens.ts";
import { expand } from "./expand.ts";
import { plays } from "./words/plays.ts";
import { readMarks } from "./marks.ts";
import { readToldDays } from "./days/told-days.ts";
import { readWeekList } from "./days/week-list.ts";
import { readPurposes } from "./words/purposes.ts";
import { fold } from "./numbers/products.ts";
import { readGoods } from "./words/goods.ts";
import { readKin } from "./words/kin.ts";
import { readTongues } from "./words/tongues.ts";
import { readSentences } from "./items.ts";
import { Booking } from "./booking.ts";
import { isAdvert, isAnswer, ordersUs, tooLong } from "./whole-note.ts";

/** No note is this long; half of one is never read in silence. */
const longest = 10_000;

/**
 * The way of a note: tokens -> marks (amounts, quantities, days, words)
 * -> marks folded into prices -> sentences of items -> drafts -> reading.
 *
 * What one chat message says about money. `today` is YYYY-MM-DD where she is.
 * Pure: the same text and day always give the same reading.
 */
export function parseNote(text: string, today: string): Reading {
  if (text.length > longest) return tooLong(text);
  if (isAdvert(text)) return { entries: [], questions: [], checks: [] };
  const cleaned = clean(text);
  const tokens = expand(tokenise(cleaned));
  if (isAnswer(tokens)) return { entries: [], questions: [], checks: [] };
  const dated = readWeekList(readToldDays(readMarks(tokens, today), today));
  const marks = readGoods(readPurposes(readKin(readTongues(fold(dated)))));
  const foul = ordersUs(cleaned) || marks.some((mark) => plays(mark, "foul"));
  const booking = new Booking(cleaned, today, foul);
  for (const sentence of readSentences(marks)) booking.add(sentence);
  return booking.reading;
}
