import { chooseLanguage } from "../conversation/people/contacts.ts";
import { readFacts } from "../conversation/asks/facts.ts";
import { languageTexts } from "../conversation/languages/language-texts.ts";
import { monthStart, type Request } from "../conversation/requests.ts";
import { statusLines } from "../conversation/asks/tier-lines.ts";
import type { Transaction } from "../db/database.ts";
import { captions } from "../paper/captions.ts";
import { makeMonth, makeWeeks } from "../paper/reports.ts";
import type { Mitra } from "./deps.ts";
import { say, type Told } from "./told.ts";

/** A report to be sent, and what stands under it. */
export interface Paper {
  reportId: string;
  caption: string;
}

/** Makes what she asks for, or says why there is none. */
export async function fulfil(
  tx: Transaction,
  mitra: Mitra,
  request: Request,
  today: string,
): Promise<Told> {
  const send = (reportId: string, caption: string): Told => ({
    ...say(),
    papers: [{ reportId, caption }],
  });
  switch (request.is) {
    case "weeks": {
      const made = await makeWeeks(tx, mitra, today);
      return made
        ? send(made.reportId, captions.weeks(made.weeks))
        : say(captions.noWeeks);
    }
    case "report": {
      if (!request.month) return say(captions.whichMonth);
      const month = monthStart(request.month, today);
      const facts = await readFacts(tx, mitra.customerNumber, today);
      // The paper is read by others, too: Bahasa Indonesia alone.
      const lines = statusLines(facts);
      const made = await makeMonth(tx, mitra, month, today, lines);
      return made
        ? send(made.reportId, captions.month(made.reportId, made.month))
        : say(captions.noMonth(month));
    }
    case "languages":
      return say(languageTexts.offered);
    case "language": {
      const { language } = request;
      if (language === "unknown") return say(languageTexts.unknown);
      await chooseLanguage(tx, mitra.contactId, language);
      return say(languageTexts.chosen(language));
    }
  }
}
