import type { Lines } from "./language.ts";

/** Basa Sunda, in the polite speech (lemes). */
export const sundanese: Lines = {
  greeting: { text: "Sampurasun, {name}!", reviewed_by: "" },
  ask_note: { text: "Bade nyatet naon dinten ieu?", reviewed_by: "" },
  thanks: { text: "Hatur nuhun, {name}!", reviewed_by: "" },
  welcome: { text: "Sami-sami, Bu. Mugia laris usahana.", reviewed_by: "" },
  praise: {
    text: "Hatur nuhun parantos mayar dina waktosna, Bu.",
    reviewed_by: "",
  },
  booked: { text: "✅ Parantos dicatet: {amounts}.", reviewed_by: "" },
  undone: { text: "Mangga, Bu, dibatalkeun: {amounts}.", reviewed_by: "" },
  send_again: { text: "Mangga kintun deui anu leresna.", reviewed_by: "" },
  not_booked: { text: "Mangga, Bu, eta henteu dicatet.", reviewed_by: "" },
  chosen: {
    text: "Mangga, Bu, ti ayeuna abdi nganggo basa {language}.",
    reviewed_by: "",
  },
};
