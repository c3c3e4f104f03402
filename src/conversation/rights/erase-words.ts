/** What is said to the question whether she means HAPUS DATA; YA HAPUS is a right of its own. */
import { intentOf } from "../intents.ts";

const not = "(?:tidak|tdk|enggak|engga|nggak|ngga|gak|ga|gk|ndak)";
const keeping = RegExp(
  `^(?:(?:maaf|eh|ya|bu|saya|sy) )*(?:jangan|jgn|batal|batalkan|urung|${not}(?: (?:jadi|usah|mau))?) (?:di ?)?(?:hapus|apus|hps|hapuskan)(?: (?:data|datanya|dataku|dulu|saya|sy|ya|bu|deh|dong|semua))*$`,
);
const sure =
  /^(?:(?:ya|iya|y|saya|sy|bu) )*(?:yakin|(?:di ?)?(?:hapus|apus|hps|hapuskan)|boleh|silakan|silahkan)(?: (?:semua|semuanya|data|datanya|saja|aja|ya|bu|deh|dong|sekali|saya))*$/;

/**
 * "no" calls it off, and so does "undo" while nothing else was said. "unsure" sounds like a yes, but "oke" also says that a text was read,
 * and what is erased does not come back: she is asked again.
 */
export function answerToErasure(
  text: string,
): "no" | "undo" | "unsure" | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (keeping.test(plain)) return "no";
  if (sure.test(plain)) return "unsure";
  switch (intentOf(text)?.is) {
    case "no":
    case "decline":
      return "no";
    case "undo":
      return "undo";
    case "yes":
    case "nod":
    case "agree":
    case "choice":
      return "unsure";
  }
}
