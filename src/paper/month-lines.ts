import { rupiah } from "../rupiah.ts";
import type { Figures } from "./reports.ts";
import { longDay, signed } from "./words.ts";

/** One line of the paper's table; a part is indented below its sum. */
export interface Line {
  is: "heading" | "sum" | "part" | "plain";
  text: string;
  amount?: string;
}

type MonthFigures = Extract<Figures, { kind: "month" }>;

/** The paper's table, from top to bottom. */
export function linesOf(figures: MonthFigures): Line[] {
  const { month, loan, standing } = figures;
  const part = (text: string, amount: number): Line[] =>
    amount === 0 ? [] : [{ is: "part", text, amount: rupiah(amount) }];
  const sum = (text: string, amount: number): Line => ({
    is: "sum",
    text,
    amount: signed(amount),
  });
  const plain = (text: string, amount?: string): Line => ({
    is: "plain",
    text,
    amount,
  });
  return [
    { is: "heading", text: "Uang masuk" },
    ...part("Penjualan", month.sales),
    ...part("Modal dan pinjaman (bukan hasil usaha)", month.capital_in ?? 0),
    ...part("Lain-lain", month.other_in),
    sum("Jumlah uang masuk", month.cash_in),
    { is: "heading", text: "Uang keluar usaha" },
    ...part("Bahan dan barang", month.goods),
    ...part("Operasional", month.operations),
    ...part("Cicilan pinjaman", month.instalments),
    ...part("Lain-lain", month.other_out),
    sum("Jumlah uang keluar usaha", month.cash_out),
    sum("Sisa uang usaha", month.business_net),
    { is: "heading", text: "Untuk keluarga (terpisah dari usaha)" },
    plain("Untuk keluarga dan tabungan", rupiah(month.household)),
    plain("Sisa setelah keluarga", signed(month.net_cash)),
    { is: "heading", text: "Posisi" },
    plain("Piutang pelanggan", rupiah(month.receivables_open)),
    plain("Utang di luar pinjaman", rupiah(month.payables_open)),
    plain(
      "Angsuran bulan ini: tagihan dari pemberi pinjaman",
      rupiah(month.bills_due),
    ),
    plain("Angsuran bulan ini: sudah dibayar", rupiah(month.bills_paid)),
    ...(loan ? [plain("Sisa pinjaman", rupiah(loan.outstanding))] : []),
    { is: "heading", text: "Kelengkapan catatan" },
    plain("Hari tercatat", `${month.noted_days} dari ${figures.days} hari`),
    plain("Ditulis atau dijawab Ibu sendiri", shareOf(month)),
    { is: "heading", text: "Dibanding bulan sebelumnya" },
    ...comparison(figures),
    { is: "heading", text: "Status dan langkah berikutnya" },
    ...standing.map((text) => plain(text)),
  ];
}

/** "21 dari 24 catatan (87%)"; rounded down, so that 100% is all of them. */
function shareOf({ entry_count, read_entries }: MonthFigures["month"]): string {
  const own = entry_count - read_entries;
  return `${own} dari ${entry_count} catatan (${Math.floor((own * 100) / entry_count)}%)`;
}

function comparison({ month }: MonthFigures): Line[] {
  const { cash_in_before, cash_out_before, business_net_before } = month;
  if (
    cash_in_before === null ||
    cash_out_before === null ||
    business_net_before === null
  )
    return [{ is: "plain", text: "Bulan sebelumnya belum ada catatan." }];
  const line = (text: string, now: number, before: number): Line => ({
    is: "plain",
    text: `${text}: bulan lalu ${signed(before)}`,
    amount: changeOf(now - before),
  });
  return [
    line("Uang masuk", month.cash_in, cash_in_before),
    line("Uang keluar usaha", month.cash_out, cash_out_before),
    line("Sisa uang usaha", month.business_net, business_net_before),
  ];
}

function changeOf(change: number): string {
  if (change === 0) return "sama";
  return `${change > 0 ? "naik" : "turun"} ${rupiah(change)}`;
}

/** The footnotes: what the figures are, and what they are not. */
export function notesOf(figures: MonthFigures): string[] {
  const { questions, loan, month } = figures;
  const days =
    month.noted_days < figures.days
      ? ["Hari tanpa catatan tidak diperkirakan: sisa uang bisa berbeda."]
      : [];
  return [
    "Dasar kas: dihitung saat uang berpindah. Ini bukan laporan keuangan SAK EMKM.",
    "Saldo awal dan stok belum dicatat, jadi kas akhir tidak dihitung.",
    ...days,
    questions > 0
      ? `${questions} hal yang masih ditanyakan belum dijawab dan tidak dihitung. Tidak ada angka perkiraan.`
      : "Tidak ada angka perkiraan.",
    ...(loan
      ? [
          `Sisa pinjaman dari data pemberi pinjaman per ${longDay(loan.snapshot_date)}.`,
        ]
      : []),
    "Petugas bisa mencocokkan: cek laporan, lalu nomornya.",
  ];
}
