/** The forms of numbers and amounts in a command, as parts of regular expressions. */

export const numberWords = ["satu", "dua", "tiga", "empat", "lima", "enam"];
export const oneNumber = `(?:\\d{1,2}|pertama|${numberWords.join("|")})`;
export const before =
  "(?:(?:yang|yg|no|nomor|nmr|nomer|baris|catatan|item)\\b[. ]*|ke-?|#)*";
export const becomes =
  "(?:(?:jadi|jd|jadinya|menjadi|jdi|ke|harusnya|seharusnya|hrsnya|mestinya)(?![a-z])|=|->|→|:)";
export const unit = "(?:rb|rbu|ribu|rebu|k|jt|juta|m)";
const digits = `(?:rp\\.? ?)?\\d[\\d.,]*(?: ?-? ?${unit}\\b)?(?:an)?(?:,-)?`;
/** "40rb", "Rp40.000", "1jt 250rb", "300-350rb" */
export const amount = `${digits}(?:(?: ?- ?| )${digits})*`;
