import type { Lines } from "./language.ts";

/** Hata Batak Toba. */
export const tobaBatak: Lines = {
  greeting: { text: "Horas, {name}!", reviewed_by: "" },
  ask_note: { text: "Aha do na naeng tacatat sadari on?", reviewed_by: "" },
  thanks: { text: "Mauliate, {name}!", reviewed_by: "" },
  welcome: {
    text: "Mauliate ma, Bu. Sai lam laris ma usaha ni Ibu.",
    reviewed_by: "",
  },
  praise: {
    text: "Mauliate ala nunga digarar di tingkina, Bu.",
    reviewed_by: "",
  },
  booked: { text: "✅ Nunga tarcatat: {amounts}.", reviewed_by: "" },
  undone: { text: "Olo, Bu, hubatalhon ma: {amounts}.", reviewed_by: "" },
  send_again: { text: "Tongos hamu ma muse na sintong.", reviewed_by: "" },
  not_booked: { text: "Olo, Bu, ndang hucatat i.", reviewed_by: "" },
  chosen: {
    text: "Olo, Bu, sian nuaeng huhatahon ma hata {language}.",
    reviewed_by: "",
  },
};
