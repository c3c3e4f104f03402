/** Words of a page that say what its figures are; of others a gap does no harm. */
const telling = new Set(
  "jual jualan beli belanja kulak laku masuk keluar bayar utang hutang ngutang piutang terima setor sisa saldo total jumlah laba untung modal".split(
    " ",
  ),
);
const isWord = (token: string | undefined) => /^\p{L}+$/u.test(token ?? "");

/**
 * A line without what recognition adds to it: a last letter read once more as a word of
 * its own ("pak dul L bayar"), and a gap within a word that matters ("bel i", "si sa").
 */
export function mended(line: string): string {
  const words: string[] = [];
  for (const token of line.split(" ")) {
    const before = words.at(-1);
    if (before === undefined || !isWord(token) || !isWord(before)) {
      words.push(token);
      continue;
    }
    const isEcho =
      token.length === 1 &&
      before.length > 2 &&
      before.toLowerCase().endsWith(token.toLowerCase());
    const joined = before + token;
    const isParted =
      Math.min(before.length, token.length) < 3 &&
      telling.has(joined.toLowerCase());
    if (isParted) words[words.length - 1] = joined;
    else if (!isEcho) words.push(token);
  }
  return words.join(" ");
}
