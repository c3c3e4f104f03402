import type { Facts } from "../facts.ts";
import { says } from "../words/verbs.ts";
import { sure, way, type Ways } from "../totals/ways.ts";

/** Money that comes to her and is no sale: aid, the pot, the family's, her own things. */
const arrived = sure(way("Uang masuk", "in", "lainnya"));

const aid = "blt pkh bpnt bansos bst kks cashback".split(" ");
const gets = "dapat dapet dpt dapt dpet terima nerima trima menang".split(" ");
const gifts = "thr bantuan santunan hadiah sumbangan bonus".split(" ");
const draws = "tarik narik cair cairkan nyairin".split(" ");
const pot = ["arisan"];
const savings = ["tabungan", "celengan", "simpanan"];
const pig = ["celengan"];
const opens =
  "buka dibuka bongkar dibongkar mbongkar pecah dipecah mecah mecahin".split(
    " ",
  );
const spouse = ["suami", "laki", "bojo"];
const jewels = ["emas", "perhiasan"];
const belongings =
  "hp handphone motor mobil tv kulkas laptop sepeda lemari kasur".split(" ");
const worn = ["bekas", "lama", "sendiri", "seken", "second"];
const goes = new Set("buy pay spend loan debt settle borrow modal".split(" "));

/** The way of money that is hers and no sale; null: it is not that. */
export function ownMoney(facts: Facts): Ways | null {
  const { roles, verbs } = facts;
  const others = verbs.filter(({ text }) => !savings.includes(text));
  const isTold = !roles.has("plan") && !roles.has("not") && !facts.toSomeone;
  if (!isTold || others.some(({ role }) => goes.has(role))) return null;
  if (verbs.some(({ role }) => role === "sale"))
    return isOwnThing(facts) ? arrived : null;
  // "beras dari bansos 10kg 140rb" came as goods
  const isGoods = facts.quantities.some(({ measure }) => measure === "bulk");
  if (says(facts, aid)) return isGoods ? null : arrived;
  const isGift = says(facts, gifts) && !isGoods && facts.subjects === 0;
  if (isGift) return says(facts, gets) ? arrived : null;
  if (says(facts, pot)) return says(facts, gets) ? arrived : null;
  if (says(facts, pig) && says(facts, opens) && others.length === 0)
    return arrived;
  if (says(facts, savings))
    return says(facts, draws) && others.length === 0 ? arrived : null;
  if (verbs.length > 0) return null;
  const fromSpouse = says(facts, spouse) && !says(facts, ["buat", "bwt"]);
  return fromSpouse && says(facts, ["gaji", "kiriman"]) ? arrived : null;
}

/** "jual emas 2jt", "jual hp bekas 500rb": not what she trades in. */
function isOwnThing(facts: Facts): boolean {
  return says(facts, jewels) || (says(facts, belongings) && says(facts, worn));
}
