import { shortDay } from "../../days.ts";
import type { Sql, Transaction } from "../../db/database.ts";
import { rupiah } from "../../rupiah.ts";

/** One number that is known of her, as chat.advice_facts gives it. */
export interface Fact {
  fact: string;
  kind: "rupiah" | "percent" | "count" | "date";
  /** the word behind a count: "hari", "tagihan", "angsuran" */
  unit: string | null;
  number: number | null;
  /** YYYY-MM-DD */
  day: string | null;
}

/** What is known of the mitra behind a contact on a day of hers; of nobody else. */
export async function adviceFacts(
  sql: Sql | Transaction,
  contactId: number,
  today: string,
): Promise<Fact[]> {
  return await sql<Fact[]>`
    select * from chat.advice_facts(${contactId}, ${today})`;
}

/** The same for the model: nothing unless she is Gold and agreed to an AI abroad. */
export async function modelFacts(
  sql: Sql | Transaction,
  contactId: number,
  today: string,
): Promise<Fact[]> {
  return await sql<Fact[]>`
    select * from chat.model_facts(${contactId}, ${today})`;
}

/** A number as she reads it: Rp350.000, 40%, 3 hari, 27 Nov. */
export function sayFact(fact: Fact, today: string): string {
  const { kind, unit, number, day } = fact;
  switch (kind) {
    case "rupiah":
      return number! < 0 ? `minus ${rupiah(number!)}` : rupiah(number!);
    case "percent":
      return `${number}%`;
    case "count":
      return `${number} ${unit}`;
    case "date":
      return shortDay(day!, today);
  }
}

/** What each number is, for the model and for who reviews a card. */
export const factMeanings: Record<string, string> = {
  week_days: "panjang minggu yang dihitung",
  month_days: "panjang bulan yang dihitung",
  in_week: "uang masuk, minggu yang dihitung",
  out_week: "uang keluar usaha, minggu yang dihitung",
  net_week: "sisa uang usaha, minggu yang dihitung",
  in_before: "uang masuk, minggu sebelumnya",
  in_month: "uang masuk, bulan yang dihitung",
  out_month: "uang keluar usaha, bulan yang dihitung",
  net_month: "sisa uang usaha, bulan yang dihitung",
  home_month: "uang untuk rumah, bulan yang dihitung",
  stock_month: "belanja barang dagangan, bulan yang dihitung",
  best_day: "uang masuk di hari paling ramai",
  mean_sales: "rata-rata uang masuk di hari jualan",
  receivables: "utang pelanggan yang belum dibayar",
  payables: "utang ke orang lain yang belum dibayar",
  next_amount: "angsuran berikutnya",
  set_aside: "angsuran berikutnya dibagi enam hari jualan",
  left_amount: "jumlah semua angsuran yang belum dibayar",
  late_amount: "jumlah tagihan yang lewat",
  missing_amount: "kekurangan untuk naik tier",
  home_share: "uang untuk rumah dibanding uang masuk",
  stock_share: "belanja barang dibanding uang masuk",
  margin: "sisa uang usaha dibanding uang masuk",
  owed_share: "utang pelanggan dibanding uang masuk",
  bill_share: "angsuran berikutnya dibanding uang masuk seminggu",
  sales_drop: "turunnya uang masuk dari minggu sebelumnya",
  rate: "bagian tagihan jatuh tempo yang sudah dibayar",
  next_rate: "bagian terbayar yang perlu untuk naik tier",
  noted_week: "hari tercatat, minggu yang dihitung",
  noted_month: "hari tercatat, bulan yang dihitung",
  days_late: "hari telat",
  days_to_bill: "hari sampai angsuran berikutnya",
  late_bills: "tagihan yang lewat",
  left_bills: "angsuran yang belum dibayar",
  bills_to_go: "angsuran tepat waktu sampai naik tier",
  next_date: "tanggal angsuran berikutnya",
  reach_date: "tanggal naik tier kalau tepat waktu",
};
