import { amount, becomes, before, oneNumber } from "./command-forms.ts";
import { changing, verbs } from "./command-verbs.ts";

const valued = RegExp(` ${amount}$`);
const numbered = RegExp(`^${before}${oneNumber} ?${becomes} ?${amount}$`);
/** "1: 20rb" may begin a list of entries, "1 jadi 20rb" none. */
const inWords = /\b(?:jadi|jd|jdi|jadinya|menjadi|\w*harusnya|mestinya)\b/;
const ending = /(?: (?:ya|bu|pak|kak|dong|aja|saja))+$/;

const isOrder = (word: string) =>
  Object.values(verbs).some((verb) => verb.test(word));

type Kind = "amend" | "order" | "numbered" | "value" | "";

/** What one part of a message puts right by its form; "": nothing. */
function kindOf(part: string): Kind {
  const [first = ""] = part.split(/[ ,:]/, 1);
  if (part !== first && isOrder(first))
    return verbs.amend.test(first) && /\d/.test(part) ? "amend" : "order";
  if (changing.test(first) && inWords.test(part)) return "amend";
  if (numbered.test(part)) return "numbered";
  return valued.test(part) ? "value" : "";
}

/**
 * Whether a text puts right more than one thing: "ralat 1 jadi 20rb, 2 jadi 30rb",
 * "hapus 1" and "ralat minyak 40rb" in two lines; not "hapus 1 dan 2", which is one.
 */
export function saysMany(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/\n|;|,(?!\d)| (?:dan|terus|trus|lalu|sama) /)
    .map((part) => part.replace(/\s+/g, " ").trim().replace(ending, ""))
    .filter(Boolean);
  const [lead = "", next] = parts;
  // "RALAT" on a line of its own heads what follows
  if (next && isOrder(lead.replace(/:$/, "")))
    parts.splice(0, 2, `${lead.replace(/:$/, "")} ${next}`);
  const [opening, ...others] = parts.map(kindOf);
  if (opening === "numbered" && !inWords.test(parts[0]!)) return false;
  if (!opening || opening === "value") return false;
  return others.some(
    (kind) => kind !== "" && (kind !== "value" || opening === "amend"),
  );
}
