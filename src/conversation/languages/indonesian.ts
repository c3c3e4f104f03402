import type { Line } from "./language.ts";

/**
 * What is said in her own language where it has the line: greetings, thanks, praise and
 * verbs. Every other language has these keys or fewer; figures, rules and whatever is
 * legal are said in Bahasa Indonesia alone and stand elsewhere. It is what the others are
 * held to, so it is no trial, whoever has read it.
 */
export const indonesian = {
  greeting: { text: "Halo, {name}!", reviewed_by: "" },
  ask_note: { text: "Mau catat apa hari ini?", reviewed_by: "" },
  thanks: { text: "Terima kasih, {name}!", reviewed_by: "" },
  welcome: {
    text: "Sama-sama, Bu. Semoga laris usahanya.",
    reviewed_by: "",
  },
  praise: {
    text: "Terima kasih sudah tepat waktu, Bu.",
    reviewed_by: "",
  },
  booked: { text: "✅ Tercatat: {amounts}.", reviewed_by: "" },
  undone: {
    text: "Baik, Bu, saya batalkan: {amounts}.",
    reviewed_by: "",
  },
  send_again: { text: "Silakan kirim lagi yang benar.", reviewed_by: "" },
  not_booked: {
    text: "Baik, Bu, itu tidak saya catat.",
    reviewed_by: "",
  },
  chosen: {
    text: "Baik, Bu, mulai sekarang saya pakai bahasa {language}.",
    reviewed_by: "",
  },
} satisfies Record<string, Line>;
