import type { Row } from "./rows.ts";

/** How one till writes amounts, told by what most of its lines have in common. */
interface Till {
  /** "12.500,00" */
  hasCents: boolean;
  /** "12.500,-", of which OCR leaves "12.500," or "12.500-" */
  endsInDash: boolean;
  /** "12 500" */
  isSpaced: boolean;
}

const cents = /[.,:]\d{3}[.,:]00$/;
const dashed = /\d([.,]?-|,)$/;
const marked = /\d[.,]\d{3}(?!\d)/;

function tillOf(texts: string[]): Till {
  const count = (form: RegExp) =>
    texts.filter((text) => form.test(text)).length;
  return {
    hasCents: count(cents) * 2 > count(marked),
    endsInDash: count(dashed) > 1,
    isSpaced: count(marked) < 2,
  };
}

/** The words of each row of a receipt, its figures written as one word and in one way. */
export function wordsOf(rows: Row[]): string[][] {
  const till = tillOf(rows.map((row) => row.cells.at(-1)!.text));
  return rows.map((row) => {
    const cells = row.cells.map(({ text }) =>
      till.isSpaced ? closed(text) : text,
    );
    // The thousands may stand in a cell of their own: "191" and "123".
    const isTail = till.isSpaced && /^\d{3}\D*$/.test(cells.at(-1)!);
    const text = (isTail ? closed(cells.join(" ")) : cells.join(" "))
      // "75 ,000", "Rp 25.000", "- 500", "-Rp 500"
      .replace(/(\d)\s+([.,]\d{3})(?!\d)/g, "$1$2")
      .replace(/(^|[\s(-])(rp|idr)[.:]?\s+(?=[\d-])/gi, "$1$2")
      .replace(/(^|\s)-\s+(?=\d|rp)/gi, "$1-")
      // "P.B.1", "PB110%", and what OCR makes of the per cent: "PB11096"
      .replace(
        /\bp\W{0,2}[b8]\W{0,2}[1il|!](?![a-z])((10|11)\S{0,3})?/gi,
        "PB1 ",
      )
      // "10%", "VAT10%", "(10.00%)": a rate is no amount.
      .replace(/\(?\d{1,2}([.,]\d{1,2})?\s?%\)?/g, " % ");
    const words = text.split(/\s+/).filter(Boolean);
    return words.map((word) => inRupiah(word, till));
  });
}

/** "43 600" as one figure; OCR may have closed one of its gaps. */
const closed = (text: string) =>
  text.replace(/(\d{1,4}(?: \d{3})+)(?=[.,:)-]*$)/, (figure) =>
    figure.replaceAll(" ", ""),
  );

/** The figure without what this till writes behind the rupiah. */
function inRupiah(word: string, { hasCents, endsInDash }: Till): string {
  if (hasCents)
    return (
      word
        .replace(/(\d{3}|^\D*\d{1,2})[.,:][0oO8]{2}(?=\)?$)/, "$1")
        // "123.00000": the mark before them was lost.
        .replace(/([.,]\d{3})00(?=\)?$)/, "$1")
    );
  return endsInDash && /\d{3}/.test(word)
    ? word.replace(/[.,]?-?(?=\)?$)/, "")
    : word;
}
