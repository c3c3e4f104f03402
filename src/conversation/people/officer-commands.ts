/** What an officer asks for. A phone is still as she typed it. */
export type OfficerCommand =
  | {
      is: "enrol";
      customerNumber: string;
      phone: string;
      name: string;
      /** she says that the mitra has a new WhatsApp */
      isChange: boolean;
    }
  | {
      is: "link";
      code: string;
      customerNumber: string;
      isChange: boolean;
    }
  | { is: "reviewed"; customerNumber: string }
  /** how one mitra of hers stands: by her number, or by her name */
  | { is: "status"; customerNumber: string }
  /** who of hers is late; pages count from 1 */
  | { is: "late"; page: number }
  /** who waits to have her tier looked at */
  | { is: "unreviewed" }
  /** how many there are */
  | { is: "mitra" }
  /** all is there, but the phone has too few digits */
  | { is: "short_phone"; phone: string }
  /** a command that is not whole */
  | {
      is: "incomplete";
      command: "enrol" | "change" | "link" | "reviewed" | "status";
    }
  | { is: "help" };

const enrol = /^(?:daftar|dftar|daftr|daftarkan|daftarin)\b[\s:]*(.*)$/is;
const change = /^(?:ganti|gnti|gantikan)\b[\s:]*(.*)$/is;
const link =
  /^(?:hubungkan|hubungka|hubungkn|hubngkan|hubungi kode|sambungkan)\b[\s:]*(.*)$/is;
const reviewed = /^(?:sudah|sdh|udah|selesai) (?:di)?cek\b[\s:]*(.*)$/is;
const help =
  /^(?:bantuan|help|menu|perintah|cara(?:nya)?|tolong|bisa apa)\W*$/i;

/** `CUST-1 0812 3456 7890 Sari Wati`: the phone is the run of digits between number and name. */
const person = /^(\S+)\s+(\+?\(?\d[\d\s().-]{6,}\d)\s*[,;]?\s+(\D.*)$/s;

/** The same with a phone that is none. */
const shortPhone = /^\S+\s+(\+?\d[\d().-]*)\s*[,;]?\s+\D/s;

const asking =
  "(?:(?:siapa|yang|yg|saja|aja|mitra|daftar|lihat|cek|minta|tolong) )*";
const status = /^(?:status|tier|cek mitra|lihat mitra)\b[\s:]*(.*?)[\s?.]*$/is;
const aName = /^\p{L}[\p{L} .'-]{2,40}$/u;
const numberAlone = /^(CUST-\w+)[\s?.]*$/i;
const late = RegExp(
  `^${asking}(?:telat|terlambat|nunggak|menunggak)(?: (?:siapa|saja|aja|mitra|hari ini))*(?: (?:hal(?:aman)? )?(\\d{1,3}))?[\\s?.]*$`,
  "i",
);
const unreviewed = RegExp(
  `^${asking}(?:belum|blm) (?:di ?)?cek(?: (?:siapa|saja|aja|mitra))*[\\s?.]*$`,
  "i",
);
const mitra =
  /^(?:(?:daftar|lihat|jumlah|berapa|siapa|semua) )*mitra(?: (?:saya|siapa|saja|aja|berapa))*[\s?.]*$/i;

/** What she asks of her mitra, or undefined. */
function askedOf(plain: string): OfficerCommand | undefined {
  const page = plain.match(late);
  if (page) return { is: "late", page: Math.max(Number(page[1] ?? 1), 1) };
  if (unreviewed.test(plain)) return { is: "unreviewed" };
  if (mitra.test(plain)) return { is: "mitra" };
  const typed = plain.match(numberAlone)?.[1] ?? plain.match(status)?.[1];
  if (typed === undefined) return undefined;
  return /^\S+$/.test(typed) || aName.test(typed)
    ? { is: "status", customerNumber: typed }
    : { is: "incomplete", command: "status" };
}

/** The command in an officer's text, or undefined. */
export function officerCommandOf(text: string): OfficerCommand | undefined {
  const asked = askedOf(text.trim());
  if (asked) return asked;
  // "daftar ganti …" is a change, too.
  const plain = text.trim().replace(/^daftar\s+(?=ganti\b)/i, "");
  const enrolled = plain.match(enrol) ?? plain.match(change);
  if (enrolled) {
    const isChange = !enrol.test(plain);
    const [, customerNumber, phone, name] = enrolled[1]!.match(person) ?? [];
    const short = enrolled[1]!.match(shortPhone)?.[1];
    return customerNumber
      ? {
          is: "enrol",
          customerNumber,
          phone: phone!,
          name: name!.replace(/\s+/g, " ").trim().slice(0, 60),
          isChange,
        }
      : short
        ? { is: "short_phone", phone: short }
        : { is: "incomplete", command: isChange ? "change" : "enrol" };
  }
  const linked = plain.match(link)?.[1];
  if (linked !== undefined) {
    const found = linked.match(
      /^(\d{3}[\s-]?\d{3})[\s,]+(\S+?)(\s+ganti)?[\s.]*$/i,
    );
    return found
      ? {
          is: "link",
          code: found[1]!.replace(/\D/g, ""),
          customerNumber: found[2]!,
          isChange: Boolean(found[3]),
        }
      : { is: "incomplete", command: "link" };
  }
  const looked = plain.match(reviewed)?.[1];
  if (looked !== undefined)
    return /^\S+$/.test(looked)
      ? { is: "reviewed", customerNumber: looked }
      : { is: "incomplete", command: "reviewed" };
  return help.test(plain) ? { is: "help" } : undefined;
}
