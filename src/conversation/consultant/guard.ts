/** What stands between an advice and a mitra: each sentence passes, or none is sent. */
import type { Fact } from "./facts.ts";
import { beginsWithName } from "./names.ts";
import { wrongNumber } from "./numbers.ts";

export interface GuardContext {
  facts: Fact[];
  /** her own name and her officer's; words of others' names that stand in the text */
  ownNames: string[];
  otherNames: Set<string>;
  /** her message: whom she names in it is not spoken of */
  question: string;
}

/** More is not read on a phone. */
export const mostSentences = 3;
const longest = 170;

/** What an advice may not speak of, by the reason why; in lower case without accents. */
const forbidden: [string, RegExp][] = [
  [
    "a loan",
    /\b(?:(?:di|me|pe|ter)?(?:m|p)injam\w*|pinjol|kredit\w*|plafon\w*|top[ -]?up|limit|talangan|pembiayaan|(?:di|pen)?cair\w*|acc|approv\w*|(?:di)?setujui|persetujuan|kur|kpr|pay ?later|loan|borrow\w*|bank|koperasi|rentenir|investor|gadai\w*)\b/,
  ],
  [
    "money to come",
    /\b(?:(?:tambah\w*|nambah|dapat\w*|dapet|dikasih|diberi\w*|beri\w*|kasih|kucur\w*|suntik\w*|bantuan|cari) (?:\w+ ){0,3}(?:modal|dana)|(?:modal|dana) (?:\w+ ){0,2}(?:tambahan|baru|segar|besar|lagi|diberikan|dikasih|turun))\b/,
  ],
  [
    "money to come",
    /\b(?:dana\w*|modal\w*|tambahan|(?:dapat|dapet|terima|dikasih|diberi) (?:\w+ )?uang)\b.*\b(?:petugas|kantor|lembaga|berhak|layak)\b|\b(?:petugas|kantor|lembaga|berhak|layak)\b.*\b(?:dana\w*|modal\w*|tambahan|beri uang|kasih uang)\b/,
  ],
  // Who gets a free answer is Gold; how tiers move is told from SQL alone.
  [
    "a tier that is not hers",
    /\b(?:silver|bronze)\b|\b(?:tier\w*|gold)\b.*\b(?:naik|turun|hilang)\b/,
  ],
  // What is due when, and what is paid, is told from SQL, too: here only with a date or a number.
  [
    "what is due",
    /\b(?:angsuran|cicilan|tagihan|setoran)\w*\b.*\b(?:lunas|beres|selesai|besok|lusa|nanti saja|(?:senin|selasa|rabu|kamis|jumat|sabtu)(?! \d))\b|\b(?:besok|lusa)\b.*\b(?:angsuran|cicilan|tagihan|setoran)|\bjangan (?:\w+ )?(?:bayar|setor|lunasi)\b|\b(?:tunda\w*|menunda|pakai|gunakan|ambil\w*|lewati) (?:\w+ ){0,3}(?:angsuran|cicilan|tagihan|setoran)\b/,
  ],
  [
    "a debt",
    /\b(?:ngutang|utang|hutang|bon) (?:dulu|saja|aja)\b|(?<!\byang )\bberh?utang\b|\bcari utang\w*\b/,
  ],
  [
    "a trick",
    /\b(?:timbangan\w*|formalin|borak\w*|oplos\w*|(?:di)?sembunyi\w*|bohong\w*|tipu|menipu|curang\w*|pemutih)\b/,
  ],
  [
    "a gamble",
    /\b(?:emas|saham|kripto|crypto|judi|slot|togel|investasi\w*|naik terus|turun terus)\b/,
  ],
  ["a secret", /\b(?:kode|kartu|foto|pin)\b/],
  ["her life", /\b(?:tinggalkan|malas|bodoh|istirahat|minum air)\b/],
  [
    "a threat",
    /\b(?:petugas|kantor)\b.*\b(?:datang|mengambil|ambil|tagih|menagih)\b/,
  ],
  [
    "a promise",
    /\b(?:pasti|dijamin|(?:men)?jamin\w*|garansi|janji\w*|dijanji\w*)\b/,
  ],
  [
    "a rate",
    /\b(?:bunga(?:nya)?|suku|margin|denda\w*|penalti|penalty|riba|bagi hasil|per ?tahun|pertahun|nisbah|interest)\b/,
  ],
  [
    "the law",
    /\b(?:hukum\w*|pengacara|advokat|(?:di)?gugat\w*|(?:di|me)?tuntut\w*|polisi|pidana|perdata|somasi|notaris|pengadilan|pajak\w*|npwp|ojk|undang|perizinan|sertifikat|perjanjian|(?:di|pe|me)?nyita\w*|(?:di)?sita|waris\w*|cerai)\b/,
  ],
  [
    "medicine",
    /\b(?:obat\w*|pengobatan|berobat|dokter\w*|sakit\w*|penyakit\w*|dosis|diagnos\w*|vitamin|jamu|terapi|hamil|kehamilan|kesehatan|klinik|puskesmas|bidan|diabetes|demam|gejala|sembuh\w*|suplemen)\b/,
  ],
  [
    "what is inside",
    /\b(?:cust|customer|nik|ktp|password|sandi|rekening|otp|api|https?|www|com|id|prompt|instruksi|sistem|database|admin|skor|skornya|gemini|google)\b/,
  ],
  [
    "another person",
    /\b(?:pak|bapak|mbak|mba|mas|kak|bang|uni|uda|kang|mang|pakde|bude|tante|om|haji|hajah|si) \w+/,
  ],
];

/** Words that are written large in a sentence and name nobody. */
const large = new Set(
  "ibu bu anda gold silver bronze rp rupiah arthiusaha whatsapp ralat januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul ags agt sep okt nov des senin selasa rabu kamis jumat sabtu minggu lebaran ramadan ramadhan".split(
    " ",
  ),
);

const titles =
  /\b(?:bu|ibu|pak|bapak|mbak|mba|mas|kak|bang|teh|mpok|si) (\p{L}+)/giu;

/** Why these sentences may not be sent, one reason for each that fails; empty: all pass. */
export function guard(
  sentences: string[],
  context: GuardContext,
): { sentence: string; why: string }[] {
  const refused = sentences.flatMap((sentence) => {
    const why = reasonAgainst(sentence, context);
    return why ? [{ sentence, why }] : [];
  });
  const isTooMuch = sentences.length === 0 || sentences.length > mostSentences;
  return isTooMuch && refused.length === 0
    ? [{ sentence: "", why: `${sentences.length} sentences` }]
    : refused;
}

function reasonAgainst(
  sentence: string,
  context: GuardContext,
): string | undefined {
  if (sentence.trim() === "" || sentence.length > longest) return "its length";
  if (/[*_`~|#<>{}[\]\\@^=\n]/.test(sentence)) return "marks of another kind";
  // Letters that are set apart hide a word from whoever looks for it.
  if (/(?:\b\p{L}[\s.\-·]+){3,}/u.test(sentence)) return "letters set apart";
  const number = wrongNumber(sentence, context.facts);
  if (number) return number;
  const plain = sentence.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const found = forbidden.find(
    ([, pattern]) => pattern.test(words) || pattern.test(plain),
  );
  return found ? found[0] : otherName(sentence, context);
}

function otherName(
  sentence: string,
  { ownNames, otherNames, question }: GuardContext,
): string | undefined {
  const own = new Set(
    ownNames.flatMap((name) => name.toLowerCase().split(" ")),
  );
  const named = [...question.matchAll(titles)].map(([, name]) =>
    name!.toLowerCase(),
  );
  const isNamed = (word: string) => named.includes(word) && word.length > 2;
  const words = sentence.match(/[\p{L}\p{M}']+/gu) ?? [];
  const wrong = words.find((word, place) => {
    const plain = word.toLowerCase();
    if (own.has(plain) || large.has(plain)) return false;
    const isLarge = word[0] !== plain[0];
    return (
      (isLarge && (place > 0 || otherNames.has(plain))) ||
      (isNamed(plain) && !commonBehindTitles.has(plain))
    );
  });
  const isFirst = beginsWithName(sentence) && !own.has(words[0]!.toLowerCase());
  const called = sentence.match(/^(\p{Lu}[\p{L}']*),/u)?.[1]?.toLowerCase();
  const isCalled = called && !own.has(called) && !openings.has(called);
  return wrong || isFirst || isCalled ? "a name" : undefined;
}

/** What stands before a sentence's first comma without being the name of whom it calls. */
const openings = new Set(
  "bu ibu jadi nah lalu misalnya baik oke artinya kemudian selanjutnya bagus hebat mantap pertama kedua ketiga terakhir sekarang besok nanti dulu".split(
    " ",
  ),
);

/** What follows "Bu" in a question without being a name. */
const commonBehindTitles = new Set(
  "saya mau bisa boleh gimana bagaimana kenapa kapan apa berapa tolong untung jualan usaha ini itu kalau cara supaya biar ada hari minggu bulan harga uang".split(
    " ",
  ),
);
