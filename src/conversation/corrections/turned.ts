import { oneNumber } from "./command-forms.ts";
import type { Command } from "./commands.ts";
import { isAmount, which } from "./which.ts";

/** Corrections that name what stood there and what should: "bukan beli tapi jual". */

const but =
  "(?:tapi|tp|tpi|tetapi|melainkan|harusnya|seharusnya|yang benar|itu)";
const notBut = RegExp(
  `^(?:(.+?)[ ,:]+)?bukan (.+?)[ ,]+${but}[ ,]*(.+?)(?: yang (?:no |nomor )?(${oneNumber}))?$`,
);
const butNot = RegExp(
  `^(?:(?:itu|ini|tadi|yang tadi|yang (${oneNumber})|(${oneNumber}))[ ,:]+)?(\\p{L}+)[ ,]+bukan (\\p{L}+)$`,
  "u",
);

const pointing =
  /^(?:(?:eh|itu|tadi|td|yang|yg|salah|keliru|kebalik|orang|orangnya|nama|namanya)\b,? ?)+/;

/** "bukan beli tapi jual", "minyak bukan 38rb tapi 40rb", "itu jual bukan beli" */
export function flip(plain: string, isSure: boolean): Command | undefined {
  const found = plain.match(notBut);
  if (found) {
    const [, lead, from, to, number] = found as unknown as string[];
    const meant = which((number ?? lead ?? "").replace(pointing, "").trim());
    return isAmount(from!) && isAmount(to!)
      ? {
          is: "amend",
          which: meant.is === "only" ? { is: "named", name: from! } : meant,
          value: to!,
          isSure,
        }
      : { is: "flip", which: meant, from: from!, to: to!, isSure };
  }
  const turned = plain.match(butNot);
  if (!turned) return undefined;
  const [, one, other, to, from] = turned as unknown as string[];
  return {
    is: "flip",
    which: which(one ?? other ?? ""),
    from: from!,
    to: to!,
    isSure: false,
  };
}
