import { askOf, type Ask } from "./asks/asks.ts";
import { matterOf } from "./consultant/triage.ts";
import { requestOf, type Request } from "./requests.ts";

/** What a text asks for besides being a note. */
export type Intent =
  | Ask
  | Request
  | {
      is: "agree" | "refuse" | "refuse_help" | "undo_help";
    }
  /** isRemoval: what was put right is to go, not to be as it was before */
  | { is: "undo"; isRemoval?: true }
  | {
      /** skip: the question put to her is to rest; waiting: what is not clear yet */
      is: "skip" | "waiting";
    }
  | { is: "choice"; number: number }
  /** decline: a no to whatever was asked, so to the consent question as well */
  /** same, other: said of a note that looks like one before it */
  | { is: "yes" | "no" | "decline" | "same" | "other" };

const not =
  "(?:tidak|tdk|enggak|engga|nggak|ngga|gak|ga|gk|ndak|tak|ogah|ora|mboten|teu|indak)";
const me = "(?:(?:saya|sy|aku|ak|maaf|bu) )*";
const after =
  "(?: (?:ya|bu|pak|kak|dulu|deh|ah|saja|aja|dong|lah|dicatat|disimpan|dibaca|saya|maaf|makasih|terima kasih))*";
/** As they are typed in a hurry: her word must not be lost to a letter. */
export const agreeWord =
  "(?:se+tu+ju+h?|stu+ju+|setju|setuj|setujui|satuju|sutuju|steuju|setjuu)";
export const refuseWord = "(?:to+l+a+k+|tlak|menolak|nolak)";

// "Gimana biar naik?", "kurang apa lagi": no tier is named, so every word has to fit,
// or "gimana biar jualan naik" would be taken for it.
const asking =
  "gimana|gmn|bagaimana|cara|caranya|biar|supaya|agar|kapan|kenapa|knp|kok|apa|berapa|bisa|mau";
const filling =
  "saya|sy|aku|ibu|bu|pak|kak|min|ya|dong|sih|lagi|nih|yang|yg|ini|belum|blm|tidak|gak|ga|nggak|bs|ke|atas|kelas";
const moving = "naik|turun|kurang|kurangnya";
const risingPattern = new RegExp(
  `^(?=.*\\b(?:${asking})\\b)(?=.*\\b(?:${moving})\\b)(?:(?:${asking}|${filling}|${moving})(?: |$))+$`,
);

/** "Siap bu", "ok sip": heard, and nothing asked for. */
const nodding =
  /^(?:(?:ok|oke|okay|okey|sip|siap|baik|baiklah|iya|ya|yaa|y|inggih|nggih|enggih|mangga|sae|mantap|mantul|bagus|alhamdulillah|alhamdulilah|amin|aamiin|syukur|puji tuhan|wah|wkwk\w*|haha\w*|hehe\w*|noted|paham|mengerti|ngerti|oh|oh ya|gitu|begitu)(?: |$))(?:(?:ok|oke|okay|sip|siap|baik|iya|ya|bu|ibu|pak|kak|min|deh|dong|sudah|paham|mengerti|ngerti|mantap|banget|sekali|terus|lagi|alhamdulillah|amin|aamiin|gitu|begitu)(?: |$))*$/;

const patterns: [Intent["is"], RegExp][] = [
  [
    "agree",
    RegExp(
      `^(?:(?:saya|sy|aku|iya|ya|ok|oke|bu) )*${agreeWord}(?: (?:ya|bu|pak|kak|min|aja|saja|deh|dong|lah|kok|sekali|banget|silakan|silahkan|makasih|mksh|terima kasih|trims))*$`,
    ),
  ],
  ["refuse", RegExp(`^${me}(?:${refuseWord}|${not} ${agreeWord})${after}$`)],
  [
    "skip",
    /^(?:lewati|lewat|lewatin|lewatkan|skip|(?:tanya |jawab )?nanti (?:saja|aja|dulu))(?: (?:ya|bu|dulu|aja|saja|dong|yang|yg|ini|itu))*$/,
  ],
  [
    "waiting",
    /^(?:(?:lihat|liat|apa|apa saja|apa aja|mana|mana saja|ada|daftar|tolong) )*(?:yang |yg |nya )?(?:belum|blm) (?:jelas|tercatat|dicatat|terjawab|dijawab)(?: (?:apa|apa saja|apa aja|mana|ya|bu|saja|aja|berapa))*$/,
  ],
  // "Tolak angin 5rb" is a note, which is read first.
  ["refuse_help", RegExp(`^${me}(?:tolak|menolak|${not} setuju)\\b`)],
  [
    "decline",
    RegExp(
      `^${me}(?:${not}(?: mau| boleh| bersedia| usah| ?jadi(?: beli| dibeli| jual| bayar)?| gelem)?|jangan|jgn|emoh|keberatan|enggan)${after}$`,
    ),
  ],
  [
    "undo",
    /^(ralat|batal|batalkan|salah)( (ya|bu|pak|kak|itu|tadi|catatan|terakhir|dong))*$/,
  ],
  // "tadi salah", "yang tadi batal", "catatan tadi gak jadi"
  [
    "undo",
    /^(?:(?:yang|yg|itu|catatan|catatannya|nota|eh|maaf|bu|saya) )*(?:tadi|td|barusan|terakhir)(?: (?:itu|saya|bu|catatannya|ternyata))* (?:salah(?: (?:ketik|kirim|tulis|catat))?|keliru|(?:di)?batal(?:kan|in)?|(?:ga|gak|nggak|tidak) jadi)(?: (?:ya|aja|saja|bu|pak|kak|dong))*$/,
  ],
  [
    "undo_help",
    /^(?:(?:saya|sy|aku|maaf|bu|eh|waduh|ada) )*salah (?:tulis|ketik|catat|input|angka|nulis|nyatat)(?: (?:bu|ya|dong|gimana|angkanya|catatan|catatannya))*$/,
  ],
  ["undo_help", /^(ralat|batal|batalkan|hapus|salah|koreksi)\b/],
  ["status", risingPattern],
  [
    "help",
    /^(?:(?:bantuan|help|menu|caranya|cara pakai|bisa apa)\b|tolong(?: (?:ya|bu|pak|kak|min|dong|bantu\w*|saya))*$)/,
  ],
  [
    "thanks",
    /^(ok(e|ay)? )?(terima ?kasih|terimakasih|makasih|mksh|trims|tks|thanks|(hatur )?nuhun|suwun|matur (nuwun|suksma)|suksma|mauliate|tarimo kasih|kamsia)\b/,
  ],
  [
    "greeting",
    /^(ha?lo+|hai+|hi|hey|pagi|siang|sore|malam|malem|met|selamat (pagi|siang|sore|malam|tidur|malem|beristirahat)|ass?alam\w*( (wr|wr wb|warahmatullah\w*|warohmatullah\w*)( wb| wabarakatuh| wabarokatuh)?)?|wa ?alaikum ?salam\w*( wr)?( wb)?|permisi|p|tes|test|tes tes|daftar|mulai|start|min|admin|bu|bu admin|punten|sampurasun|wilujeng (enjing|siang|sonten)|sugeng (enjing|siyang|sonten|dalu)|kulo ?nuwun|horas|rahajeng( semeng| siang| sanja)?)( (bu|ibu|pak|kak|min|admin|semua|pagi|siang|sore|malam|mu\w*))*$/,
  ],
  [
    "greeting",
    /^(?:(?:saya|sy|aku|mau|ingin|pengen|bu|halo|hai|min|cara|gimana|tolong|minta|info) )*(?:daftar|mendaftar|registrasi|gabung|bergabung|ikutan|ikut)(?: (?:ya|bu|dong|gimana|di sini|disini|caranya|min|kak|pak|arthiusaha|saya|jadi mitra))*$/,
  ],
  ["yes", /^(ya|iya|y|betul|benar|bener|ok|oke|yup|sip)( bu| ya| pak| kak)*$/],
  // "Iya bener", "betul sekali bu": none of these is a mere nod.
  [
    "yes",
    /^(?:(?:ya|iya|y) )*(?:betul|benar|bener|bnr)(?: (?:ya|iya|betul|benar|bener|bnr|bu|pak|kak|itu|kok|sekali|banget|begitu|gitu))*$/,
  ],
  ["nod", nodding],
  ["no", /^(bukan|no|salah semua)$/],
  [
    "same",
    /^(ya |iya |itu )*(sama|dobel|dobel itu)( aja| saja| ya| bu| itu)*$/,
  ],
  [
    "other",
    /^(memang |emang |itu |ini )*(beda|lain)( kok| ya| bu| itu| lagi)*$/,
  ],
];

/** Intents that a text has by a word in it, which a note may hold as well: read as a note first. */
export const looseIntents: Intent["is"][] = [
  "status",
  "help",
  "thanks",
  "greeting",
  "cash",
  "bills",
  "why",
  "debts",
  "owed_to",
  "owes",
  "officer",
  "went",
  "refuse_help",
  "rows",
  "more_rows",
  "nod",
  "who",
  "source",
  "about",
  "long_span",
  "tiers",
  "fall",
  "most",
  "no_sales",
  "paid_off",
];

const numberWords = [
  ["1", "satu", "pertama"],
  ["2", "dua", "kedua"],
  ["3", "tiga", "ketiga"],
  ["4", "empat", "keempat"],
];
const choicePattern = new RegExp(
  `^(?:nomor |no |nmr |pilih |yang |yg )*([1-9]|${numberWords.flat().join("|")})(?: ya| aja| saja| bu| pak| kak)*$`,
);
const numberOf = (word: string) =>
  Number(word) || numberWords.findIndex((words) => words.includes(word)) + 1;

/** The intent of a text, or undefined. */
export function intentOf(text: string): Intent | undefined {
  const plain = text
    .toLowerCase()
    // "Assalamu'alaikum" is one word, however the phone writes its mark.
    .replace(/(?<=\p{L})['\u2019\u2018`\u00b4\u02bc](?=\p{L})/gu, "")
    // "Bayar -2" is no payment of 2.
    .replace(/(?<=\b(?:bayar|byr) )-(?=\d)/g, "minus ")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  // A thumb or a heart alone says thanks.
  if (plain === "" && /\p{Extended_Pictographic}/u.test(text))
    return matterOf(text).is === "sorrow" ? undefined : { is: "nod" };
  const choice = plain.match(choicePattern);
  if (choice) return { is: "choice", number: numberOf(choice[1]!) };
  const request = requestOf(plain);
  if (request) return request;
  const ask = askOf(plain);
  if (ask) return ask;
  const found = patterns.find(([, pattern]) => pattern.test(plain));
  return found && ({ is: found[0] } as Intent);
}
