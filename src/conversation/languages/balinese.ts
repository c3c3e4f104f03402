import type { Lines } from "./language.ts";

/** Basa Bali, in the polite speech (alus). */
export const balinese: Lines = {
  greeting: { text: "Rahajeng, {name}!", reviewed_by: "" },
  ask_note: { text: "Jagi nyatet napi rahinane mangkin?", reviewed_by: "" },
  thanks: { text: "Matur suksma, {name}!", reviewed_by: "" },
  welcome: {
    text: "Suksma mewali, Bu. Dumogi laris usahane.",
    reviewed_by: "",
  },
  praise: {
    text: "Matur suksma sampun naur manut galah, Bu.",
    reviewed_by: "",
  },
  booked: { text: "✅ Sampun kacatet: {amounts}.", reviewed_by: "" },
  undone: { text: "Inggih, Bu, tiang batalang: {amounts}.", reviewed_by: "" },
  send_again: { text: "Durus kirim malih sane patut.", reviewed_by: "" },
  not_booked: {
    text: "Inggih, Bu, punika nenten tiang catet.",
    reviewed_by: "",
  },
  chosen: {
    text: "Inggih, Bu, saking mangkin tiang nganggen basa {language}.",
    reviewed_by: "",
  },
};
