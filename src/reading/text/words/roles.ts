import type { Category } from "../../reading.ts";

/** What a word does in a note. */
export type Role =
  | "sale" // sells goods: in
  | "income" // names money that came in
  | "receive" // gets money from someone: in
  | "stock" // beside a verb of receiving: goods are what came
  | "wares" // goods for sale: in when alone, only a noun after a verb of spending
  | "buy"
  | "pay"
  | "spend" // other verbs and nouns of money going out
  | "loan" // the instalment to the lender
  | "save" // savings and arisan
  | "cost" // cost nouns: out when there is no verb
  | "home" // household nouns
  | "modal"
  | "debt" // a debt is made
  | "settle" // a debt is paid down
  | "borrow"
  | "receivable"
  | "take" // takes goods, pays later or not: never enough alone
  | "self"
  | "title" // makes a name of the word after it
  | "person"
  | "family"
  | "staff" // those she works with or for
  | "lender"
  | "place"
  | "prep"
  | "from"
  | "and"
  | "then" // parts items like a comma
  | "or"
  | "until"
  | "material" // bought rather than sold when all that came before is takings
  | "check" // untung, sisa: says what the rest should come to
  | "total"
  | "purse" // where money lies: kas, dompet
  | "each" // marks the price of one
  | "label" // the number after it names something, it is not money
  | "ordinal" // the same for a number below 1000
  | "clock"
  | "year" // of time, so no thing that is sold
  | "asking"
  | "mayBe" // asks permission when it opens a sentence
  | "tag" // makes a question of a sentence when it closes it
  | "not"
  | "plan"
  | "if"
  | "special" // dp, retur, titip, tukar: policy asks
  | "fix" // takes back what was said before it
  | "slip" // written with a slip: read as what it is near to, and asked
  | "doubt"
  | "use" // of money that came in: says where it went
  | "outlay" // what money goes to rather than comes from: asked when only carried
  | "act" // other doings with money: without a verb above, asked
  | "order" // commands to the parser itself
  | "foul" // text that tries to talk to the machine
  | "chat"
  | "filler";

export interface Word {
  role: Role;
  category: Category;
}
