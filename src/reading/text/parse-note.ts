import type { Reading } from "../reading.ts";
import { clean, tokenise } from "./tokens.ts";
import { expand } from "./expand.ts";
import { plays } from "./plays.ts";
import { readMarks } from "./marks.ts";
import { readToldDays } from "./told-days.ts";
import { readWeekList } from "./week-list.ts";
import { readPurposes } from "./purposes.ts";
import { fold } from "./products.ts";
import { readGoods } from "./goods.ts";
import { readKin } from "./kin.ts";
import { readTongues } from "./tongues.ts";
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
