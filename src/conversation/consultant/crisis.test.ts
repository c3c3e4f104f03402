import { expect, test } from "bun:test";
import { allNotes } from "../../testing/notes.ts";
import { crisisLines, crisisOf } from "./crisis.ts";

test.each([
  ["saya mau bunuh diri", "despair"],
  ["rasanya pengen mati aja bu", "despair"],
  ["Saya sudah gak sanggup hidup", "despair"],
  ["suami saya suka mukul", "violence"],
  ["saya dipukul suami", "violence"],
  ["KDRT bu", "violence"],
  ["mending saya mati biar utang lunas", "despair"],
  ["mau minum baygon aja biar selesai", "despair"],
  ["udah ga kuat lagi hidup kayak gini", "despair"],
  ["gak ada gunanya lagi saya hidup", "despair"],
  ["hidup saya sudah ga ada artinya", "despair"],
  ["pengen ngilang selamanya", "despair"],
  ["mau nekat aja rasanya ga kuat", "despair"],
  ["aku kesel urip, pengen mati wae", "despair"],
  ["wis ora kuat urip bu", "despair"],
  ["abdi tos teu kuat hirup", "despair"],
  ["hayang paeh wae", "despair"],
  ["untuk apa lagi saya hidup kalau begini", "despair"],
  ["capek banget rasanya hidup", "despair"],
  ["kalau ga lunas saya gantung diri aja", "despair"],
  ["anak saya dipukulin bapaknya", "violence"],
  ["bapaknya anak anak mukulin saya terus", "violence"],
  ["tadi malam digebukin suami lagi", "violence"],
  ["aku diantemi bojoku", "violence"],
  ["saya ditampar penagih di depan rumah", "violence"],
  ["petugas nampar saya", "violence"],
  ["anak gadis saya dilecehkan petugas", "violence"],
  ["suami ngancem mau ninggalin", "violence"],
  ["debt collector ngancem bakar rumah saya", "threatened"],
  ["mau dibunuh katanya kalau ga bayar", "threatened"],
  ["penagih bawa golok ngancem saya", "threatened"],
  ["saya dipaksa tidur sama petugas biar dapat pinjaman", "coercion"],
  ["katanya pinjaman cair asal mau tidur bareng dia", "coercion"],
  ["petugas ngajak ke hotel", "coercion"],
  ["mantri minta ditemenin tidur", "coercion"],
  ["petugas megang megang saya", "violence"],
  ["tetangga mau bacok saya", "threatened"],
  ["racunnya sudah ada tinggal racun itu diminum", "despair"],
  ["disuruh kirim foto telanjang sama kolektor", "coercion"],
  ["suami saya mau bunuh saya", "threatened"],
  ["suami saya ancam bunuh saya", "threatened"],
  ["suami bawa pisau mau bunuh saya", "threatened"],
  ["bapak mau bunuh saya", "threatened"],
  ["dia mau bunuh aku", "threatened"],
  ["saya diancam preman", "threatened"],
  ["tetangga ngancem saya", "threatened"],
  ["bunuh saya aja bu", "despair"],
  ["saya pengen bunuh saya sendiri", "despair"],
  ["suami selingkuh mending bunuh saya aja", "despair"],
  ["suami mau bunuh diri", "despair"],
  ["pengen nyusul ibu ke alam sana", "despair"],
  ["urip kula wis ora ana gunane", "despair"],
  ["saya takut pulang suami bawa pisau", "threatened"],
  ["bapak tiri pegang-pegang anak saya", "violence"],
  ["bojoku nggebugi aku", "violence"],
  ["kabogoh abdi sok neunggeulan", "violence"],
  ["saya disekap", "violence"],
  ["saya dipaksa melayani petugas", "violence"],
  ["petugas ajak saya tidur biar gak ditagih", "coercion"],
  ["saya mau jual ginjal buat bayar utang", "body_for_debt"],
  ["terpaksa jual anak saya", "body_for_debt"],
  ["petugas minta amplop", "officer"],
  ["suami saya pukul saya", "violence"],
  ["suami tampar aku semalem", "violence"],
  ["suami saya pukul anak", "violence"],
  ["suami saya jambak saya", "violence"],
  ["suami siksa saya", "violence"],
  ["suami gebukin saya", "violence"],
  ["bapak pukul saya", "violence"],
  ["dia tampar pipi saya", "violence"],
  ["suami paksa saya berhubungan", "violence"],
  ["suami saya pukul saya pakai sapu", "violence"],
  ["jual kue 50rb, suami pukul saya", "violence"],
  ["pengen ngakhirin semuanya", "despair"],
  ["pengen hilang aja dari dunia", "despair"],
  ["pengen nyusul ibu ke surga", "despair"],
  ["hoyong maot wae", "despair"],
  ["saya minum obat banyak tadi", "despair"],
  ["tadi minum obat 30 butir", "despair"],
  ["nelen 20 pil bu", "despair"],
  ["saya nelan obat satu strip", "despair"],
  ["pengen nyusul suami yang sudah meninggal", "despair"],
  ["pengen akhiri semua", "despair"],
  ["bojoku arep mateni aku", "threatened"],
  ["suami kejar saya pakai golok", "threatened"],
  ["saya takut dibunuh suami", "threatened"],
  ["suami lempar saya pakai piring", "violence"],
  ["tetangga pukul saya", "violence"],
])("%j is told of a life in danger: %s", (text, crisis) => {
  expect(crisisOf(text)).toBe(crisis as never);
});

test.each([
  ["petugas minta uang rokok ke saya", "officer"],
  ["saya mau komplain petugas saya kasar", "officer"],
  ["pak dedi minta uang bensin terus", "officer"],
  ["setoran saya ke petugas tidak disetorkan", "officer"],
  ["mau lapor, petugasnya suka bentak", "officer"],
  ["pak dedi kasar sama saya, dia minta uang lebih 50rb", "officer"],
  ["pak budi suka bentak ke saya", "officer"],
  ["saya disuruh bayar lebih 50rb sama pak dedi", "officer"],
  ["komplain", "complaint"],
  ["mau ngadu kemana ya bu", "complaint"],
  ["ada pinjol nagih saya kasar", "threat"],
  ["saya diteror pinjol", "threat"],
  ["saya diancam debt collector", "threat"],
  ["diteror debtcollector terus", "threat"],
  ["bank emok nagih kasar", "threat"],
  ["debt kolektor dateng ke rumah", "threat"],
  ["saya dikejar kejar rentenir", "threat"],
  ["saya ditipu orang 500rb", "fraud"],
  ["rekening saya diblokir", "fraud"],
  ["kalau ga bayar apa bisa dipenjara?", "jail"],
  ["bu saya takut sama petugas", "officer"],
  ["takut petugas", "officer"],
  ["takut petugas marah", "officer"],
  ["petugas ambil uang setoran saya", "officer"],
  ["petugas ambil uang saya 50rb", "officer"],
  ["uang setoran saya ga dicatat petugas", "officer"],
  ["petugas belum setor uang saya", "officer"],
  ["uang saya dibawa kabur petugas", "officer"],
  ["uangku diambil petugas", "officer"],
  ["petugas nilep setoranku", "officer"],
  ["angsuran saya dipakai petugas", "officer"],
  ["petugas marah2 ke saya", "officer"],
  ["ktp saya dipakai orang buat pinjam", "borrowed_name"],
  ["teman pakai nama saya buat pinjol", "borrowed_name"],
  ["data saya disalahgunakan", "borrowed_name"],
])("%j is told of a harm: %s, and no officer is named", (text, crisis) => {
  expect(crisisOf(text)).toBe(crisis as never);
  expect(crisisLines[crisis as never] as string).toContain("157");
  expect(crisisLines[crisis as never] as string).not.toContain("Petugas Ibu:");
});

test("her own officer is one by name, and a customer of that name is none", () => {
  const told = (text: string) => crisisOf(text, "Pak Dedi Kurnia");
  expect(told("dedi galak banget bu, minta uang 50rb")).toBe("officer");
  expect(told("pak dedi kurnia marah marah tadi")).toBe("officer");
  expect(told("pak dedi megang megang saya")).toBe("violence");
  expect(told("pak dedi beli tepung kasar 12rb")).toBeUndefined();
  expect(told("bayar setoran ke pak dedi 120rb")).toBeUndefined();
  expect(told("pak dedi ambil uang saya")).toBe("officer");
  expect(told("pak dedi ambil kue 50rb")).toBeUndefined();
  expect(told("pak dedi ambil uang kembalian")).toBeUndefined();
  expect(told("pak dedi, saya belum setor hari ini")).toBeUndefined();
  expect(told("budi galak banget")).toBeUndefined();
});

test.each([
  "pak budi beli tepung kasar 12rb",
  "lampu mau mati terus",
  "ayam saya mati 3",
  "saya mau mati lampu ga bisa jualan",
  "mau mati listrik katanya besok",
  "mati gaya nih bu ga ada pembeli",
  "hp mati",
  "mau nekat buka cabang aja bu",
  "hp saya mau mati bu nanti lagi",
  "kompor saya ga mau hidup",
  "harga mati bu ga bisa ditawar",
  "biaya hidup naik, ga kuat",
  "capek cari uang buat hidup",
  "buat biaya hidup anak 200rb",
  "ga mau hidup boros lagi",
  "pukul 9 suami saya pulang",
  "dipukul rata 5rb per bungkus",
  "beli racun tikus 15rb",
  "jual baygon 12rb, minum es teh 5rb",
  "jual ayam gepuk pak gembus 20rb",
  "jual jagung bakar depan rumah 50rb",
  "anak nendang bola kena gerobak",
  "anak minta tidur sama saya, warung tutup",
  "antar pesanan ke hotel 150rb",
  "beli tepung kasar 12rb",
  "jual mainan pukul pukul 5rb",
  "listrik mati dari pagi",
  "suami saya kena phk",
  "beli rokok buat petugas 20rb",
  "bayar bank keliling 20rb ditagih tadi",
  "petugas minta uang angsuran 120rb",
  "bayar setoran ke petugas 120rb",
  "jual nasi ke penjara 50rb",
  "siapa petugas saya",
  "minta dicek petugas",
  "petugas ambil setoran jam berapa",
  "petugas ambil uang setoran saya kapan",
  "petugas sudah ambil uang setoran saya",
  "petugas ambil uang setoran saya 120rb",
  "petugas belum datang",
  "takut petugas datang",
  "saya belum setor ke petugas",
  "pak petugas saya belum setor hari ini",
  "setoran saya dibawa petugas",
  "anak marah2 ke saya",
  "ktp saya dipakai buat pinjam lagi boleh?",
  "ktp saya dipakai buat daftar",
  "saya pakai ktp saya buat pinjam",
  "suami pukul beduk",
  "anak saya pukul anak tetangga",
  "suami bunuh tikus",
  "suami lempar barang dagangan",
  "suami kejar ayam saya",
  "tetangga banting harga saya rugi",
  "mau akhiri semua utang",
  "mau nyusul suami yang jualan",
  "pukul 5 jual kue",
  "suami antar saya pukul 5",
  "suami pulang pukul tujuh anak tidur",
  "jual pukul rata 50rb",
  "anak saya pukul drum",
  "harga minyak bunuh saya",
  "harga gula membunuh saya bu",
  "minum obat batuk",
  "minum obat 2 butir",
  "beli obat banyak tadi",
  "kata dokter harus minum obat banyak",
  "saya nyusul ibu ke pasar",
  "mau nyusul suami ke pasar",
  "suami paksa saya jualan",
  "mau akhiri bulan ini dengan untung",
  "ini penipuan ya?",
  "apa ini bukan penipuan",
  "saya jual jamu minum obat banyak yang beli",
  "tetangga mau beli pukul saya buka",
  "mau jual ginjal sapi 50rb",
  "mau jual anak ayam saya 20rb",
  "suami bawa pisau dapur ke pasar buat dijual",
  "pelanggan pegang pegang kue saya",
])("%j is not", (text) => {
  expect(crisisOf(text)).toBeUndefined();
});

test("none of our notes tells of a crisis, but for the one of a fraud", () => {
  const found = allNotes().filter(({ note }) => crisisOf(note));
  expect(found).toEqual([{ id: "n683", note: "kena tipu 100rb" }]);
});

test("to a body or a life in danger no answer sends her to her officer", () => {
  for (const crisis of [
    "coercion",
    "threatened",
    "violence",
    "despair",
  ] as const) {
    expect(crisisLines[crisis]).toMatch(/119|129|110/);
    expect(crisisLines[crisis]).not.toMatch(
      /(?:tanya|kabari|hubungi) petugas/i,
    );
  }
});

test("a long complaint is decided at once", () => {
  const start = performance.now();
  crisisOf(`komplain ${"ke mana ".repeat(28)}x`);
  expect(performance.now() - start).toBeLessThan(500);
});
