import { amount, becomes, before, oneNumber, unit } from "./command-forms.ts";
import { changing, verbOf } from "./command-verbs.ts";
import {
  nameOfGone,
  otherOf,
  otherSaid,
  type Other,
} from "./other-corrections.ts";
import { slipOf } from "./slips.ts";
import { flip } from "./turned.ts";
import { all, isAmount, numberOf, which, type Which } from "./which.ts";

export type { Which };

/**
 * What a text says about what was booked before: put it right, take it away. Only its
 * form is read here; which rows it means is found in the ledger.
 */
export type Command =
  | {
      is: "amend";
      which: Which;
      value: string;
      isSure: boolean;
      /** "52rb bukan 42": what stood there, as she says */
      was?: string;
      /** it may as well be another note, so she is asked */
      isGuess?: boolean;
    }
  | { is: "remove"; which: Which; isSure: boolean }
  /** all that there is of the day */
  | { is: "remove_all" }
  /** isAll: every row that was told last, as far as it fits */
  | {
      is: "flip";
      which: Which;
      from: string;
      to: string;
      isSure: boolean;
      isAll?: boolean;
    }
  /** it is of another day, in her words */
  | { is: "move"; which: Which; day: string; isSure: boolean }
  /** a row is meant, but not what it should be */
  | { is: "incomplete"; which: Which; isSure: boolean }
  /** isRemoval: what she put right is to go as well, not to be as it was before */
  | { is: "undo"; isRemoval?: true };

const filler = /(?: (?:ya|bu|pak|kak|dong|deh|min|tolong|itu|tadi))+$/;
const slips = /^(?:(?:eh|salah|keliru|maaf|kebalik|bu)[ ,]+)+/;
const everything =
  /^(?:catatan |catatannya |yang |yg |hari ini )*(?:semua|semuanya)(?: (?:catatan|catatannya|hari ini|itu|tadi|yang|yg|aja|saja))*$/;

/** The command in a text, or undefined; HAPUS DATA and the like are others'. */
export function commandOf(text: string): Command | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[!?.;,]+$/, "")
    .trim()
    .replace(filler, "");
  if (plain.length > 120) return undefined;
  const [first = ""] = plain.split(/[ ,:]/, 1);
  const rest = plain.slice(first.length).replace(/^[ ,:]+/, "");
  switch (verbOf(first)) {
    case "amend":
      if (all.test(rest)) return { is: "undo" };
      return (
        flip(rest, true) ?? other(otherOf(rest), true) ?? amend(rest, true)
      );
    case "remove":
      if (/^(data|akun|riwayat)\b/.test(rest)) return undefined;
      // All is more than her last message, which may have been a correction.
      if (everything.test(rest)) return { is: "remove_all" };
      return all.test(rest)
        ? { is: "undo", isRemoval: true }
        : remove(rest, true);
    case "undo":
      return remove(rest, true);
    default:
      if (changing.test(first)) return change(rest);
      return (
        other(otherSaid(plain), false) ??
        flip(plain.replace(slips, ""), false) ??
        said(plain) ??
        gone(plain) ??
        slipOf(plain)
      );
  }
}

/** "ganti jadi 74rb", "ubah 1 jadi 21rb", "edit minyak 40rb": asked where it may be a note. */
function change(rest: string): Command | undefined {
  const isPlain = RegExp(
    `(?:^| )${becomes} ?|^${before}${oneNumber} ${amount}$`,
  ).test(rest);
  const command = other(otherOf(rest), false) ?? amend(rest, isPlain);
  // "Ganti oli": its amount may come in the next message.
  if (command.is === "incomplete" && command.which.is === "named")
    return undefined;
  return command.is === "amend" && !isPlain
    ? { ...command, isGuess: true }
    : command;
}

function other(found: Other | undefined, isSure: boolean): Command | undefined {
  if (!found) return undefined;
  const meant = which(found.lead);
  return "day" in found
    ? { is: "move", which: meant, day: found.day, isSure }
    : {
        is: "flip",
        which: meant,
        from: "",
        to: found.to,
        isSure,
        isAll: found.isAll,
      };
}

/** "harga minyak jadi 40rb": it is the amount that is spoken of anyway */
const ofSum = /^(?:harga|jumlah|nominal|angka|uang)(?:nya)? /;

/** "2 jadi 83rb", "minyak 40rb", "40rb", "2" */
function amend(said: string, isSure: boolean): Command {
  const rest = said.replace(ofSum, "");
  const numbered = rest.match(
    RegExp(`^${before}(${oneNumber})(?: ?${becomes} ?| )(.+)$`),
  );
  if (numbered && !RegExp(`^${unit}\\b`).test(numbered[2]!))
    return {
      is: "amend",
      which: { is: "numbers", numbers: [numberOf(numbered[1]!)] },
      value: numbered[2]!,
      isSure,
    };
  if (RegExp(`^${before}${oneNumber}$`).test(rest))
    return { is: "incomplete", which: which(rest), isSure };
  const bare = rest.replace(RegExp(`^${becomes} ?`), "");
  if (isAmount(bare))
    return { is: "amend", which: { is: "only" }, value: bare, isSure };
  const named =
    rest.match(RegExp(`^(.+?) ${becomes} ?(.+)$`)) ??
    rest.match(RegExp(`^(.+?) (${amount})$`));
  return named
    ? { is: "amend", which: which(named[1]!), value: named[2]!, isSure }
    : { is: "incomplete", which: which(rest), isSure };
}

/** "2", "2 dan 3", "minyak", nothing or "semua" */
function remove(rest: string, isSure: boolean): Command {
  if (all.test(rest)) return { is: "undo" };
  const numbers = rest.match(
    RegExp(
      `^${before}(${oneNumber}(?:(?: ?, ?| dan | sama | & | )${before}${oneNumber})*)$`,
    ),
  );
  const asked: Which = numbers
    ? {
        is: "numbers",
        numbers: numbers[1]!
          .match(RegExp(oneNumber, "g"))!
          .map((word) => numberOf(word)),
      }
    : which(rest);
  return { is: "remove", which: asked, isSure };
}

/** "yang gas batal"; "yang tadi batal" is all of it */
function gone(plain: string): Command | undefined {
  const name = nameOfGone(plain);
  return name && !all.test(name)
    ? { is: "remove", which: { is: "named", name }, isSure: false }
    : undefined;
}

const should =
  "(?:harusnya|seharusnya|hrsnya|mestinya|maksudnya|maksud saya|yang benar|yg bener|yang bener)";
const slip = "(?:salah|eh|maaf|sori|sorry|keliru|ups|oh iya)";

const calling = /\b(?:bu|ibu|pak|kak|min|ya)\b/g;

/** "2 jadi 83rb", "salah, harusnya 40rb", "minyak harusnya 40rb": a note where no row fits. */
function said(plain: string): Command | undefined {
  const numbered = plain.match(
    RegExp(`^${before}(${oneNumber}) ?(?:${becomes}) ?(${amount})$`),
  );
  if (numbered)
    return {
      is: "amend",
      which: { is: "numbers", numbers: [numberOf(numbered[1]!)] },
      value: numbered[2]!,
      isSure: false,
    };
  const found = plain.match(
    RegExp(`^(?:${slip}[ ,:]*)*(.*?)[ ,:]*${should}[ ,:]*(${amount})$`),
  );
  return found
    ? {
        is: "amend",
        which: which(found[1]!.replace(calling, "").trim()),
        value: found[2]!,
        isSure: false,
      }
    : undefined;
}
