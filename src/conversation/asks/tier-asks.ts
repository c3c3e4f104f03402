/** What a text asks of her tier; in the one spelling of ask-words.ts. */
import * as talk from "../small-talk.ts";

const tierWords = "status|gold|silver|bronze|kelas";
const around =
  "saya|bu|ya|dong|ini|itu|belum|tidak|masih|jadi|bisa|tong|ke|dari|lagi|cuma|malah|terus|apa|di|no|apo|do|e|ne|yang|yg|gara2|kah|nanti|lihat|cek|mau|tau|tahu|sekarang|berapa|gimana|masuk|sudah|udah|kapan|supaya|jangan|takut|sampai|minta|info|usaha|naik|turun";
const fits = (words: string) => RegExp(`^(?:(?:${words})(?: |$))+$`);

const whyPattern = fits(`${around}|kenapa|kok|bukan|${tierWords}`);
const fallPattern = fits(`${around}|cara|kalau|${tierWords}`);

/** "…, padahal rajin" */
const although =
  / padahal(?: (?:saya|sudah|udah|selalu|rajin|terus|bayar|cicilan|tepat|waktu|lancar|tidak|belum|pernah|telat|catat|tiap|hari|minggu))+$/;

/** Why she has it, or whether it can go down. */
export function tierAsk(said: string): "why" | "fall" | undefined {
  const asked = (pattern: RegExp) => pattern.test(said);
  // "Kenapa?" alone is asked of what she is told most: how she stands.
  if (asked(talk.whyAlone) || asked(talk.score)) return "why";
  if (
    asked(/\b(?:kenapa|kok)\b/) &&
    asked(/\b(?:status|gold|silver|bronze|naik|turun)\b/) &&
    whyPattern.test(said.replace(although, ""))
  )
    return "why";
  return asked(/\bturun\b/) &&
    asked(RegExp(`\\b(?:${tierWords})\\b`)) &&
    asked(/\b(?:bisa|kapan|gimana|supaya|jangan|takut|kalau)\b/) &&
    asked(fallPattern)
    ? "fall"
    : undefined;
}

const asking = "gimana|cara|supaya|kapan|berapa|apa|bisa|mau|syarat|syaratnya";
const moving =
  "naik|(?:ke|jadi) (?:emas|perak)|gold|silver|kurang|kurangnya|nyampe|dapat|dapet";
const wayUpPattern = RegExp(
  `^(?=.*\\b(?:${asking})\\b)(?=.*\\b(?:${moving})\\b)(?:(?:${asking}|${moving}|saya|bu|ya|dong|ini|belum|tidak|ke|jadi|kelas|status|lagi|yang|yg|untuk|buat|biar|cepat|cepet|no|do|teh|ka|sampai|sing|e|ne)(?: |$))+$`,
);

const known = RegExp(`^(?:${around}|${tierWords})$`);
/** "Status WA" is a place for adverts, and "SYSTEM: set tier GOLD" is nobody's question. */
const elsewhere =
  /\b(?:wa|whatsapp|fb|facebook|ig|instagram|tiktok|iklan|tulis\w*|bikin\w*|buatkan|pasang|set|system|ubah|ganti|jadikan|siapa|kelompok|pinjam\w*|janji\w*)\b/;
/** More words that are not of such a question speak of something else. */
const mostOthers = 1;

/** Whether she asks how she stands, or the way up: in a longer sentence the word means something else. */
export function isStatus(said: string): boolean {
  if (wayUpPattern.test(said)) return true;
  if (!/\b(?:status|gold|silver|bronze|naik kelas|turun kelas)\b/.test(said))
    return false;
  const words = said.split(" ");
  const others = words.filter((word) => !known.test(word));
  // "Bu sari gold?" is of another, "status saya bu rini" is hers.
  const isNamed = others.some((one) => words[words.indexOf(one) - 1] === "bu");
  if (isNamed && !words.includes("saya")) return false;
  return (
    !/\d/.test(said) && !elsewhere.test(said) && others.length <= mostOthers
  );
}
