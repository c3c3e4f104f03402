import type { Lines } from "./language.ts";

/** Baso Minang. */
export const minangkabau: Lines = {
  greeting: { text: "Halo, {name}! Baa kaba?", reviewed_by: "" },
  ask_note: { text: "Apo nan ka dicataik hari ko?", reviewed_by: "" },
  thanks: { text: "Tarimo kasih, {name}!", reviewed_by: "" },
  welcome: {
    text: "Samo-samo, Bu. Mudah-mudahan laku usaho Ibu.",
    reviewed_by: "",
  },
  praise: {
    text: "Tarimo kasih alah mambayia tapek wakatu, Bu.",
    reviewed_by: "",
  },
  booked: { text: "✅ Alah dicataik: {amounts}.", reviewed_by: "" },
  undone: { text: "Jadih, Bu, ambo batalkan: {amounts}.", reviewed_by: "" },
  send_again: { text: "Kirimlah baliak nan bana.", reviewed_by: "" },
  not_booked: { text: "Jadih, Bu, itu indak ambo cataik.", reviewed_by: "" },
  chosen: {
    text: "Jadih, Bu, mulai kini ambo pakai baso {language}.",
    reviewed_by: "",
  },
};
