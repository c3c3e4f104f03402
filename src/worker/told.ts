import type { OpenQuestion } from "../conversation/questions/questions.ts";
import type { ReadEntry } from "../reading/reading.ts";
import type { Paper } from "./request.ts";

/** What a command, an answer or a change came to. */
export interface Told {
  booked: (ReadEntry & { named?: string })[];
  notices: string[];
  /** pictures and papers that she asked for */
  papers?: Paper[];
  /** a question to be put again */
  question?: OpenQuestion;
  /** of an answer: whether nothing had been asked */
  isIdle?: boolean;
  /** the entries that have numbers from now on; undefined: as before */
  listed?: number[];
  /** what was booked before is put right or gone */
  isCorrected?: boolean;
  /** the days whose cash that changed */
  days?: string[];
  /** something new is to be asked */
  isQueued?: boolean;
}

export const say = (...notices: string[]): Told => ({ booked: [], notices });
export const silence: Told = { booked: [], notices: [] };
