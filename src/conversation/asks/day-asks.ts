/** Whether a text asks for the figure of one day that it names. */

const weekday =
  "(?:senin|senen|selasa|rabu|rebo|kamis|kemis|jumat|jum at|sabtu|saptu|ahad)";
const month =
  "(?:jan|feb|mar|apr|mei|jun|jul|ag[ust]|sep|okt|oct|no[vp]|de[sc])\\p{L}*";
const count = "(?:\\d{1,2}|dua|tiga|empat|lima|enam)";
/** "senin lalu", "2 hari lalu", "tanggal 29", "28 november" */
const day = `(?:(?:hari )?${weekday}|hari minggu)(?: (?:lalu|kemarin|ini))?|${count} hari (?:yang |yg )?lalu|(?:tanggal|tgl) \\d{1,2}(?: ${month})?(?: 20\\d\\d)?|\\d{1,2} ${month}(?: 20\\d\\d)?|kemarin (?:lusa|dulu)`;

const around =
  "(?:saya|bu|ya|dong|mau|lihat|cek|tau|tahu|usaha|total|jumlah|dari|di|pada|yang|yg|minta|tolong|bantuan|coba|bisa|catatan|bersih|tanya|berapa|gimana|hari)";
const figure = "(?:untung|saldo|masuk|keluar|cash)";
/** What was sold or spent is a figure where it is counted; else it may be a plan. */
const sum = "(?:jual|jualan|belanja|laku)";
const asked = (what: string) =>
  `(?:${around} )*${what} (?:${around} )*(${day})(?: ${around})*|(?:${around} )*?(${day}) (?:${around} )*${what}(?: ${around})*`;
const dayAsk = RegExp(
  `^(?:${asked(figure)}|(?=.*\\b(?:berapa|total|jumlah)\\b)(?:${asked(sum)}))$`,
  "u",
);

/** The words for the day, in a text whose words are in one spelling; undefined where it asks for none. */
export const dayAsked = (said: string): string | undefined =>
  said.length > 80
    ? undefined
    : said
        .match(dayAsk)
        ?.slice(1)
        .find((words) => words !== undefined);
