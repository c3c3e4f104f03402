import { crisisOf, type Crisis } from "../consultant/crisis.ts";
import { decisionOf, isOnNotes, type Decision } from "./consent-words.ts";
import { isSecret } from "../consultant/secrets.ts";

/** What a mitra can ask for whether or not she agreed to anything. */
export type Right =
  | { is: "data" | "erase" | "erase_yes" | "review" }
  /** she is told so at once: a life in danger, or a secret in a chat */
  | { is: "crisis"; crisis: Crisis }
  | { is: "secret" }
  /** about one purpose alone, her notes aside */
  | { is: "purpose"; decision: Decision };

const lead =
  "(?:(?:saya|sy|aku|mau|minta|mnta|tolong|petugas|boleh|bisa|lihat|liat|kirim|kirimkan|unduh|download|semua|ibu|salinan|kopi|copy) )*";
const trail =
  "(?: (?:ya|bu|pak|kak|dong|saja|aja|semua|semuanya|say+a+|sy|aku|ku|sekarang|tolong))*";

const patterns: [
  Exclude<Right["is"], "purpose" | "crisis" | "secret">,
  RegExp,
][] = [
  [
    "data",
    RegExp(
      `^${lead}(?:(?:data|dta|datanya) ?(?:say+a+|sya|sy|aku|ku|pribadi|sendiri)|dataku)${trail}$`,
    ),
  ],
  [
    "erase",
    RegExp(
      `^${lead}(?:hapus|apus|hps|haps|hpus|hapuskan|hapusin|delete) ?(?:semua )?(?:data|dta|dataku|datanya|akun|akunku|riwayat|semuanya data|(?:nomor|nomer|no)(?: hp| wa)? (?:saya|sy|aku|ku))${trail}$`,
    ),
  ],
  [
    // As it is printed: a yes and the word itself.
    "erase_yes",
    /^(?:(?:ya+|iya+|y) )+(?:(?:yakin|saya) )*(?:hapus|apus|hps|hapuskan)(?: (?:semua|semuanya|data|saja|aja|ya|bu))*$/,
  ],
  [
    "review",
    RegExp(
      `^${lead}(?:tier|tiernya|tier saya|status saya)? ?(?:di ?cek|di ?periksa|dicek ulang|cek ulang|diperiksa ulang|cek|periksa) (?:lagi |ulang )?(?:oleh |sama |ke )?(?:petugas|ptugas|petugasnya|petugs|manusia|orang)${trail}$`,
    ),
  ],
  [
    "review",
    RegExp(
      `^${lead}(?:(?:cek|dicek|di cek|periksa|diperiksa|tinjau|ditinjau)(?: (?:lagi|ulang))*(?: (?:tier|tiernya|status|statusnya))(?: saya)?(?: (?:lagi|ulang))*|(?:tier|tiernya|status|statusnya)(?: saya| sy| ku)?(?: (?:itu|ini|kok|kayaknya|sepertinya))* (?:(?:salah|keliru|tidak benar|gak bener|nggak benar|ga bener)(?: (?:tolong|minta|mohon) (?:di ?cek|cek|di ?periksa|periksa)(?: (?:lagi|ulang))*)?|(?:tolong )?(?:di ?cek|cek|di ?periksa)(?: (?:lagi|ulang))*)|minta di ?cek(?: (?:lagi|ulang))*|(?:keberatan|banding|ajukan banding|(?:tidak|tdk|gak|ga|nggak|kurang) (?:setuju|terima|puas)) (?:dengan|dg|dgn|sama|atas|soal) (?:tier|status)(?:nya)?)${trail}$`,
    ),
  ],
];

/** The right that a text asks for, or undefined; who is her officer may be called by name. */
export function rightOf(
  text: string,
  officerName: string | null = null,
): Right | undefined {
  const crisis = crisisOf(text, officerName);
  if (crisis) return { is: "crisis", crisis };
  if (isSecret(text)) return { is: "secret" };
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length > 80) return undefined;
  const found = patterns.find(([, pattern]) => pattern.test(plain));
  if (found) return { is: found[0] } as Right;
  const decision = decisionOf(text);
  return decision && !isOnNotes(decision)
    ? { is: "purpose", decision }
    : undefined;
}
