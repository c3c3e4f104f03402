/** What a free sentence claims without a number, held against the facts. In doubt it is not said. */
import type { Fact } from "./facts.ts";

const bill =
  /\b(?:angsuran|cicilan|tagihan|setoran|tunggakan|kewajiban)(?:nya)?\b/;
const weekdays = "senin|selasa|rabu|kamis|jumat|sabtu|minggu".split("|");
/** "Minggu" is a week, but behind "hari" a Sunday. */
const weekday = /\b(?:senin|selasa|rabu|kamis|jumat|sabtu|(?<=hari )minggu)\b/g;

/** What is wished or warned of is no claim. */
const wished =
  /\b(?:supaya|biar|agar|kalau|bila|jika|jangan sampai|untuk)\b[^,;]*/g;
/** Good advice that has a bad one's words. */
const kept =
  /\bjangan (?:pakai|ambil|gunakan|belanja\w*|dari|sentuh|campur\w*)(?: \w+){0,3} uang (?:angsuran|cicilan|setoran)(?:nya)?\b|\bjangan (?:dari )?(?:sentuh |pakai |ambil )?uang (?:angsuran|cicilan|setoran)(?:nya)?\b/g;

const care =
  /\b(?:sisih\w*|simpan\w*|siap\w*|pisah\w*|dahulu\w*|utama\w*|kumpul\w*|celeng\w*|tepat waktu|catat\w*|ingat\w*|bayar angsuran tepat)\b/;
/** What may not be said of a bill, with a number or without. */
const ofBills =
  /\b(?:lunas\w*|selesai|beres|habis|sebagian|separ\w+|sisanya nanti|besok|lusa|hari ini|kemarin|nanti|minggu depan|minggu ini|bulan depan|bulan ini|jangan|tidak|tak|tanpa|tunda\w*|ditunda|undur\w*|mundur\w*|dilewat\w*|lewati|lewatkan|libur\w*|bebas\w*|gratis|hapus\w*|dihapus\w*|potong\w*|dipotong|keringanan|ringan\w*|pakai|gunakan|ambil|belanjakan|putar\w*|naik|turun|kecil|besar|sudah|belum|(?:untuk|buat) (?:\w+ )?(?:belanja|stok|rumah|jajan|modal|dagangan))\b/;
const unpaid =
  /\b(?:(?:tidak|tak|belum) (?:perlu|usah|harus|wajib) (?:di)?bayar|jangan (?:\w+ )?bayar|(?:tunda|lewati|undur|libur\w*|stop) (?:\w+ )?(?:pembayaran|bayar)|bayar(?:nya)? (?:\w+ )?(?:besok|lusa|minggu depan|bulan depan))\b/;
const late = /\b(?:telat\w*|terlambat|keterlambatan|nunggak|menunggak|lewat)\b/;

const moved =
  /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|merosot|melonjak|anjlok|stabil|membaik|memburuk|lancar|seret|sepi|ramai terus|paling (?:besar|tinggi|kecil|rendah)|makin \w+|semakin \w+|lebih (?:besar|banyak|tinggi|kecil|sedikit|rendah|ramai|sepi))\b/;
const sales =
  /\b(?:penjualan|jualan|omzet|omset|pemasukan|uang masuk|pendapatan|penghasilan)(?:nya)?\b/;
const flows =
  /\b(?:penjualan|jualan|omzet|omset|pemasukan|uang|pendapatan|penghasilan|untung|keuntungan|laba|sisa|usaha|pengeluaran|belanja|biaya|ongkos|modal|pembeli|pelanggan|langganan|dagangan|harga|warung|utang)(?:nya)?\b/;
const isWeekToWeek = /\bminggu ini\b.*\bminggu (?:sebelumnya|lalu)\b/;
const up = /\b(?:naik|meningkat|bertambah|lebih (?:besar|banyak|tinggi))\b/;

const officer =
  /\b(?:petugas|kantor|lembaga|majelis|pusat|pemerintah|pemberi|perusahaan|yayasan)(?:nya)?\b/;
const toOfficer =
  /\b(?:tanya\w*|kabari|hubungi|bicara\w*|cerita\w*|sampaikan|beri tahu)(?: \w+){0,2} (?:petugas|majelis)(?:nya)?(?! (?:akan|bakal|bisa|mau|datang|tambah|menambah|memberi|kasih|ambil|mengambil|marah))/g;

/** Why a sentence may not be said of a Gold mitra with these facts; undefined: it may. */
export function wrongClaim(
  sentence: string,
  facts: Fact[],
): string | undefined {
  const plain = sentence.toLowerCase().replace(/[^\p{L}\p{N}%,;.]+/gu, " ");
  const claimed = plain.replaceAll(wished, " ");
  const valueOf = (name: string) =>
    facts.find(({ fact }) => fact === name)?.number ?? undefined;
  const hasNumber = /\d/.test(plain);
  if (isTierClaim(plain, claimed)) return "a claim of a tier";
  if (isBillClaim(plain, facts)) return "a claim of a bill";
  if (late.test(claimed) && !hasNumber) {
    const isTrue = /\b(?:tidak|belum) (?:pernah )?(?:telat|terlambat)\b/;
    if (!isTrue.test(claimed) || valueOf("days_late") !== 0)
      return "a claim of being late";
  }
  if (flows.test(claimed) && moved.test(claimed)) {
    const before = valueOf("in_before");
    const now = valueOf("in_week");
    const isKnown =
      sales.test(claimed) && isWeekToWeek.test(claimed) && now && before;
    const isTrue = isKnown && (up.test(claimed) ? now > before : now < before);
    if (!isTrue || /\b(?:terus|makin|semakin|stabil)\b/.test(claimed))
      return "a claim of rise or fall";
  }
  if (officer.test(plain.replaceAll(toOfficer, " ")))
    return "a claim of the officer";
  return undefined;
}

function isTierClaim(plain: string, claimed: string): boolean {
  if (/\b(?:silver|bronze|perak|perunggu)\b/.test(plain)) return true;
  const isNamed = /\b(?:gold|tier\w*|level\w*|peringkat\w*|status\w*)\b/;
  if (!isNamed.test(plain)) return false;
  const isSaid =
    /\b(?:tetap|sudah|masih|sekarang|pertahankan|jaga) (?:\w+ )?gold\b/;
  const isForetold =
    /\b(?:naik|turun|akan|bakal|bisa|langsung|hilang|lepas|belum|bukan|tidak|hampir|sebentar|jadi|menjadi)\b/;
  return !isSaid.test(plain) || isForetold.test(claimed);
}

function isBillClaim(plain: string, facts: Fact[]): boolean {
  const said = plain.replaceAll(kept, " ");
  if (unpaid.test(said)) return true;
  if (!bill.test(said)) return false;
  const known = facts.flatMap(({ day }) =>
    day ? [weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]!] : [],
  );
  const days = said.match(weekday) ?? [];
  if (days.some((one) => !known.includes(one))) return true;
  const isDated = days.length > 0 && !ofBills.test(said);
  const isPast =
    /\b(?:tagihan|angsuran) (?:\w+ )?(?:yang )?(?:belum dibayar|lewat)\b/;
  const isRefused = ofBills.test(
    said.replace(isPast, " ").replace(/\d+%[^,;]*/g, " "),
  );
  return isRefused || !(isDated || care.test(said) || /\d/.test(said));
}
