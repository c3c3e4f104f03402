/** The words that begin a command about what was booked. */

/** Words one slip away from a command that mean something else. */
const realWords = new Set(
  "haus harus halus hapal apa alat rata rapat salat rakat bata bawal natal bantal bakal bagal total".split(
    " ",
  ),
);

/** Whether a word is the command, or it with one letter lost, doubled, swapped or beside. */
function isLike(word: string, command: string): boolean {
  if (word === command) return true;
  if (realWords.has(word) || Math.abs(word.length - command.length) > 1)
    return false;
  let from = 0;
  while (from < command.length && word[from] === command[from]) from++;
  const rest = word.slice(from);
  const wanted = command.slice(from);
  return (
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    (rest.length > 1 && rest.slice(1) === wanted.slice(1) && from > 0) ||
    (rest[0] === wanted[1] &&
      rest[1] === wanted[0] &&
      rest.slice(2) === wanted.slice(2))
  );
}

export const verbs: Record<"amend" | "remove" | "undo", RegExp> = {
  amend: /^(?:ralat(?:kan|in)?|koreksi|revisi|betulkan|benerin|perbaiki)$/,
  remove: /^(?:h?apus(?:kan|in)?|hps|delete|coret)$/,
  undo: /^(?:batal(?:kan|in)?|btl|cancel|undo)$/,
};
/** These begin notes as well: "ganti oli 50rb". */
export const changing =
  /^(?:ganti(?:kan|in|nya)?|(?:r|di)?ubah(?:kan|in)?|edit)$/;

/** What a word at the head of a text orders, a slip of a letter aside. */
export function verbOf(word: string): keyof typeof verbs | undefined {
  const known = Object.entries(verbs).find(([, pattern]) => pattern.test(word));
  if (known) return known[0] as keyof typeof verbs;
  if (isLike(word, "ralat")) return "amend";
  if (isLike(word, "hapus")) return "remove";
  return isLike(word, "batal") ? "undo" : undefined;
}
