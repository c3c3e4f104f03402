/** WhatsApp takes more, but cuts what it shows of a longer text. */
const longest = 3_999;

/** Cuts a long text at its lines, and a line that is too long at its words. */
export function splitText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest + 1);
    const at = [head.lastIndexOf("\n"), head.lastIndexOf(" ")].find(
      (found) => found > 0,
    );
    // Not between the halves of one sign.
    const isPair = /[\ud800-\udbff]$/.test(rest.slice(0, longest));
    const end = at ?? (isPair ? longest - 1 : longest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(at === undefined ? end : end + 1);
  }
  parts.push(rest);
  return parts.filter((part) => part.trim() !== "");
}
