import type { Row } from "./words.ts";

/** Everyday verbs of Sunda, Jawa, Minang, Batak Toba and Bali that Bahasa has not, beside those of words.ts. */
export const regionalRows: Row[] = [
  [
    "sale",
    "penjualan",
    "ngical ngicalkeun ngajualan ical ngedol ngedolin didol kedol sadeyan manjua manjuakan tajua marjual manggadis digadis ngadol ngadep madolan madol",
  ],
  ["wares", "penjualan", "dodolan sadean"],
  [
    "income",
    "penjualan",
    "angsal pikantuk kenging mandapek dapek dapot polih mendapatkan",
  ],
  ["receive", "lainnya", "nampi nampa narima tarimo manarimo manjalo katampi"],
  [
    "buy",
    "belanja",
    "meser mésér meseran galeuh ngagaleuh nukokake nukokne ditukokake tumbas numbas mundut manuhor tinuhor ngulakang ngulak marbelanja mablanja",
  ],
  ["pay", "lainnya", "mbayari mambayia baia mambaia naur manggarar mayah"],
  ["debt", "utang", "ngahutang ngahutangan marutang mautang"],
  ["settle", "piutang", "nyaur nyauri"],
  ["prep", "lainnya", "nang"],
  ["self", "lainnya", "kulo kula dalem abdi kuring ambo denai ahu tiang tyang"],
  [
    "filler",
    "lainnya",
    "artos artosna arta arto dhuwit dhuit yatra acis pitih hepeng jinah",
  ],
];
