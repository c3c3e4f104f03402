import type { Lines } from "./language.ts";

/** Basa Jawa, in the polite speech (krama). */
export const javanese: Lines = {
  greeting: { text: "Sugeng rawuh, {name}!", reviewed_by: "" },
  ask_note: { text: "Badhe nyathet punapa dinten punika?", reviewed_by: "" },
  thanks: { text: "Matur nuwun, {name}!", reviewed_by: "" },
  welcome: { text: "Sami-sami, Bu. Mugi laris usahanipun.", reviewed_by: "" },
  praise: {
    text: "Matur nuwun sampun mbayar pas wekdalipun, Bu.",
    reviewed_by: "",
  },
  booked: { text: "✅ Sampun kacathet: {amounts}.", reviewed_by: "" },
  undone: { text: "Inggih, Bu, kula batalaken: {amounts}.", reviewed_by: "" },
  send_again: {
    text: "Mangga dipunkintun malih ingkang leres.",
    reviewed_by: "",
  },
  not_booked: {
    text: "Inggih, Bu, punika boten kula cathet.",
    reviewed_by: "",
  },
  chosen: {
    text: "Inggih, Bu, wiwit sapunika kula ngangge basa {language}.",
    reviewed_by: "",
  },
};
