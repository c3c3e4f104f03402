import { readFigure, type Figure } from "./figures.ts";

/** A line of goods. */
export interface Item {
  name: string;
  quantity: number | null;
  unitPrice: number | null;
  amount: Figure;
}

const unit = "pcs?|bh|buah|btl|bks|ea|kg|pck|pak|pack|box|porsi|cup|x";
/** "2x12.500", "2PCSX12.500=", "2@12.500": nothing but a count and a price. */
const counted = new RegExp(`^(\\d{1,3})(?:${unit})?[x*@](\\d[\\d.,]*)=?$`, "i");
const count = new RegExp(`^[xX*(]?(\\d{1,3})(?:${unit}|\\*)?[.)]?$`, "i");

/** The price of one in a word like "@12.500", "x12.500", or "012.500" where OCR took @ for a figure. */
export function priceIn(word: string): number | undefined {
  const price = readFigure(word.replace(/^[@xX*0Q(]+(?=[1-9])/, ""));
  return price && price.value >= 100 ? price.value : undefined;
}

/** Whether words are a count and a price alone: "2 PCS x 12.500". */
export const isCounted = (tokens: string[]) => counted.test(tokens.join(""));

/** Takes the count and the price of one out of what stands before an amount. */
export function readItem(tokens: string[], amount: Figure): Item {
  const whole = tokens.join("").match(counted);
  if (whole && priceIn(whole[2]!))
    return {
      name: "",
      quantity: Number(whole[1]),
      unitPrice: priceIn(whole[2]!)!,
      amount,
    };
  const rest = [...tokens];
  let quantity = countInFront(rest) || null;
  let unitPrice: number | null = null;
  // From the right: "… 2 x 12.500", "… 2 12.500", "… @12.500 x2", "… 2PCS".
  for (;;) {
    const token = rest.at(-1);
    if (
      token === undefined ||
      (rest.length === 1 && unitPrice !== null && quantity !== null)
    )
      break;
    const pair = token.match(counted);
    const many = token.match(count);
    const price = priceIn(token);
    if (pair && priceIn(pair[2]!)) {
      quantity = Number(pair[1]);
      unitPrice = priceIn(pair[2]!)!;
    } else if (many && quantity === null) quantity = Number(many[1]) || null;
    else if (price && unitPrice === null) unitPrice = price;
    else if (!/^([xX*@=]|pcs|rp)$/i.test(token)) break;
    rest.pop();
  }
  return {
    name: rest.join(" "),
    quantity: quantity || null,
    unitPrice,
    amount,
  };
}

/** Takes a count that stands in front: "2 Es Teh", "2x Es Teh", "2 x Es Teh", "2Es Teh". */
function countInFront(rest: string[]): number | null {
  const [first = "", second = ""] = rest;
  const stuck = first.match(/^(\d{1,2})([A-Za-z]{3,}.*)$/);
  if (
    /^\d{1,3}[xX]?$/.test(first) &&
    rest.length > 1 &&
    !/^[xX@]/.test(second)
  ) {
    rest.shift();
    return Number.parseInt(first);
  }
  if (/^\d{1,3}$/.test(first) && /^[xX]$/.test(second)) {
    rest.splice(0, 2);
    return Number(first);
  }
  if (/^[xXkK]$/.test(first)) rest.shift();
  if (!stuck) return null;
  rest[0] = stuck[2]!;
  return Number(stuck[1]);
}
