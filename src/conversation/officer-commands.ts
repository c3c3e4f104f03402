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
  /** a command that is not whole */
  | { is: "incomplete"; command: "enrol" | "change" | "link" | "reviewed" }
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

/** The command in an officer's text, or undefined. */
export function officerCommandOf(text: string): OfficerCommand | undefined {
  // "daftar ganti …" is a change, too.
  const plain = text.trim().replace(/^daftar\s+(?=ganti\b)/i, "");
  const enrolled = plain.match(enrol) ?? plain.match(change);
  if (enrolled) {
    const isChange = !enrol.test(plain);
    const [, customerNumber, phone, name] = enrolled[1]!.match(person) ?? [];
    return customerNumber
      ? {
          is: "enrol",
          customerNumber,
          phone: phone!,
          name: name!.replace(/\s+/g, " ").trim().slice(0, 60),
          isChange,
        }
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
