import { agreeWord, intentOf, refuseWord } from "../intents.ts";

/** What she can allow or refuse, each by itself; as on chat.consents.purpose. */
export type Purpose = "record" | "score" | "abroad";
export const purposes: Purpose[] = ["abroad", "score", "record"];

/** What a text says about consent. */
export interface Decision {
  grants: Purpose[];
  refuses: Purpose[];
  /** SETUJU or TOLAK alone: it is about whatever was asked */
  isBare: boolean;
  /** BERHENTI */
  isStop: boolean;
}

/** Whether it is about her notes, without which there is nothing else to allow. */
export const isOnNotes = ({ grants, refuses }: Decision): boolean =>
  [...grants, ...refuses].includes("record");

const words: Record<Purpose, RegExp> = {
  record: /^(?:1|satu|catat|catatan|catatannya|mencatat|pencatatan|simpan)$/,
  score: /^(?:2|dua|skor|skornya|score|skoring|nilai)$/,
  abroad: /^(?:3|tiga|ai|gemini|google|luar|negeri|abroad)$/,
};
/** "tolak semua": all there is to allow. */
const everything = /^(?:semua|semuanya|smua|seluruhnya|sadayana|kabeh)$/;
const fillers = new Set(
  "dan sama atau yang yg no nomor nmr ke di kirim dikirim kirimkan baca dibaca pakai pake dipakai ditunjukkan untuk buat foto fotonya suara suaranya saya sy data ya bu pak kak saja aja dulu dong boleh itu".split(
    " ",
  ),
);

const no = "(?:tidak|tdk|enggak|engga|nggak|ngga|gak|ga)";
const lead = "(?:(?:saya|sy|aku|mau|ingin|pengen|tolong|minta|mohon|bu) )*";
const trail =
  "(?: (?:saya|sy|aku|ya|bu|pak|kak|dong|aja|saja|lagi|sekarang|dulu|semua|semuanya|untuk|buat|mencatat|catat|menyimpan|simpan|data|catatan))*";

const agreeing = RegExp(
  `^(?:(?:saya|sy|aku|iya|ya|ok|oke|bu) )*${agreeWord}(?: |$)(.*)$`,
);
const but =
  /^(?:tanpa|kecuali|selain|asal jangan|(?:tapi|tp|tetapi) (?:jangan|tidak|tdk|gak|ga|nggak|tanpa)|tapi tolak|tidak|jangan)(?: |$)(.*)$/;
const refusing = RegExp(
  `^(?:(?:saya|sy) )*(?:${refuseWord}|${no} ${agreeWord})(?: |$)(.*)$`,
);
// "Jangan catat" and "gak mau 2" may be about a note, or answer another question.
const declining =
  /^(?:(?:saya|sy) )*(?:jangan|jgn|(?:tidak|tdk|enggak|engga|nggak|ngga|gak|ga) (?:mau|boleh))(?: |$)(\D*)$/;
const stopping =
  /^(?:(?:saya|sy|mau|tolong|minta|udah|sudah) )*(?:berhenti+|berhentikan|berhnti|brhnti|brhenti|berenti|brenti|behenti|stop|unsubscribe|unsub)(?: (?:ya|bu|pak|kak|saja|aja|dulu|dong|berlangganan|langganan|kirim|pesan|mencatat))*$|^(?:(?:tolong|mohon|sudah|udah) )*(?:jangan|jgn) (?:kirim\w*|chat|chatt?ing|wa|hubungi|ganggu|catat)(?: (?:pesan|chat|wa|saya|sy|apa apa|apapun|ke saya))* lagi(?: (?:ya|bu|pak|kak|dong))*$/;

const withdrawn =
  "(?:persetujuan|persetujuannya|setujunya|izin|izinnya|ijin|ijinnya|consent)";
/** She takes back what she allowed, in words of her own. */
const withdrawing = RegExp(
  `^${lead}(?:tarik|narik|menarik|cabut|nyabut|mencabut|batal|batalkan|membatalkan|hentikan)(?: (?:lagi|kembali|semua))* ${withdrawn}${trail}$|^${lead}(?:jangan|jgn|${no} (?:mau|boleh|usah)|berhenti|stop) (?:lagi )?(?:di)?(?:(?:men|me)?(?:simpan|nyimpan|yimpan|pakai|pake|catat|rekam)) (?:semua |lagi )*(?:data|catatan|pesan|kiriman)(?:ku)?${trail}$|^${lead}${no} (?:mau|usah|perlu) (?:di)?(?:catat|rekam) lagi${trail}$|^${lead}${no} (?:mau|boleh|izinkan|ijinkan) (?:data|catatan|pesan|kiriman)(?:ku)? ?(?:saya|sy|aku)? ?(?:di)?(?:simpan|pakai|pake|catat|rekam)${trail}$`,
);

/** What a text decides, or undefined; a plain no is left to whoever knows what was asked. */
export function decisionOf(text: string): Decision | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length > 120) return undefined;
  if (stopping.test(plain))
    return { grants: [], refuses: purposes, isBare: false, isStop: true };
  if (withdrawing.test(plain))
    return { grants: [], refuses: purposes, isBare: false, isStop: false };
  const intent = intentOf(text)?.is;
  if (intent === "agree")
    return { grants: purposes, refuses: [], isBare: true, isStop: false };
  if (intent === "refuse")
    return { grants: [], refuses: purposes, isBare: true, isStop: false };
  const agreed = plain.match(agreeing)?.[1];
  if (agreed) {
    const except = agreed.match(but)?.[1];
    const meant = purposesIn(except ?? agreed);
    if (!meant) return undefined;
    return except === undefined
      ? { grants: meant, refuses: [], isBare: false, isStop: false }
      : {
          grants: purposes.filter((purpose) => !meant.includes(purpose)),
          refuses: meant,
          isBare: false,
          isStop: false,
        };
  }
  const refused = plain.match(refusing)?.[1];
  const declined = plain.match(declining)?.[1];
  const meant = purposesIn(refused ?? declined ?? "");
  if (!meant || (refused === undefined && meant.includes("record")))
    return undefined;
  return { grants: [], refuses: meant, isBare: false, isStop: false };
}

const allowing =
  /^\s*(?:(?:ya|iya|y|ok|oke|bu|saya|sy)[\s,.]+)*(?:boleh|silakan|silahkan|(?:di)?i[jz]inkan|bersedia|(?:tidak|tdk|enggak|nggak|ngga|gak|ga) keberatan)(?=$|\W)/i;

/**
 * What a text decides while the consent question is the one that waits: "Boleh ...?" is
 * answered by "boleh" as well, and by a plain no.
 */
export function answerToConsent(text: string): Decision | undefined {
  const said = decisionOf(text);
  if (said || text.includes("?")) return said;
  if (intentOf(text)?.is === "decline") return decisionOf("tolak");
  return allowing.test(text)
    ? decisionOf(text.replace(allowing, "setuju"))
    : undefined;
}

const wondering =
  /^(?=.*\b(?:apa|apaan|maksud|maksudnya|maksute|artinya|gunanya|bedanya|paham|ngerti|mengerti|kenapa|gimana)\b)(?:(?:apa|apaan|maksud|maksudnya|maksute|artinya|gunanya|bedanya|beda|paham|ngerti|mengerti|kenapa|gimana|ini|itu|bu|ya|sih|dong|maaf|saya|sy|kok|yang|tadi|gak|ga|tidak|nggak|kurang|belum|untuk|buat|skor|catatan|ai|setuju|tolak|bayar|kalau|kalo|harus|perlu|sama|dan|dengan)(?: |$))+$/;

/** Whether she asks what the consent question is about. */
export const asksMeaning = (text: string): boolean =>
  wondering.test(
    text
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

const comingBack =
  /^(?:(?:saya|sy|mau|bu|ya|ayo|boleh|bisa|ingin|pengen) )*(?:mulai|lanjut\w*|mencatat|nyatat|catat|aktif\w*)(?: (?:lagi|catat|mencatat|ya|bu|dong|sekarang))*$/;

/** Whether one who had said no wishes to be noted for again; SETUJU is still hers to say. */
export const isComingBack = (text: string): boolean =>
  comingBack.test(
    text
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

/** The purposes that a text names; undefined if it names none, or something else besides. */
function purposesIn(text: string): Purpose[] | undefined {
  const named = text.split(" ").filter((word) => word && !fillers.has(word));
  if (named.length > 0 && named.every((word) => everything.test(word)))
    return purposes;
  const found = named.map((word) =>
    purposes.find((purpose) => words[purpose].test(word)),
  );
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return purposes.filter((purpose) => found.includes(purpose));
}
