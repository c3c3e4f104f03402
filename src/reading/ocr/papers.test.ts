import { describe, expect, test } from "bun:test";
import { cellsOf } from "../../testing/pictures/cells.ts";
import { readPicture } from "../picture/picture.ts";
import { pictureOf } from "./picture-of.ts";
import { rowsOf } from "./rows.ts";

const today = "2026-06-10";
const read = (lines: string[]) =>
  readPicture(JSON.stringify(pictureOf(rowsOf(cellsOf(lines)), today)), today)!;
const booked = (lines: string[]) =>
  read(lines).entries.map(({ direction, amount }) => `${direction} ${amount}`);
/** What each answer books: "out 100000 + owed_by_me 205000". */
const offered = (lines: string[]) =>
  read(lines).questions.map(({ options }) =>
    options.map(({ entries }) =>
      entries
        .map(({ direction, amount }) => `${direction} ${amount}`)
        .join(" + "),
    ),
  );

const goods = ["Beras | 62.000", "Gula | 18.000", "TOTAL | 80.000"];
const counted = [
  "Nasi uduk 20 | 200.000",
  "Es teh 15 | 60.000",
  "TOTAL | 260.000",
];
const paid = ["TUNAI | 100.000", "KEMBALI | 20.000"];

describe("a paper that is no purchase paid in cash is asked, with its ways:", () => {
  const sold = (total: number) => [
    [`in ${total}`, `out ${total}`, `owed_by_me ${total}`, ""],
  ];
  const owed = [["owed_by_me 80000", "out 80000", "owed_to_me 80000", ""]];
  const parted = (now: number) => [
    [
      `out ${now} + owed_by_me ${80_000 - now}`,
      "out 80000",
      `in ${now} + owed_to_me ${80_000 - now}`,
      "",
    ],
  ];
  const offer = [["out 80000", "owed_by_me 80000", ""]];
  test.each([
    [
      "LAPORAN PENJUALAN HARIAN",
      ["LAPORAN PENJUALAN HARIAN", ...counted],
      sold(260_000),
    ],
    [
      "REKAP KASIR",
      ["WARUNG BU RINI", "REKAP SHIFT 1", ...counted],
      sold(260_000),
    ],
    ["NOTA PENJUALAN", ["NOTA PENJUALAN", ...goods], sold(80_000)],
    [
      "FAKTUR PENJUAL AN, paid",
      ["UD JAYA", "FAKTUR PENJUAL AN", ...goods, ...paid],
      sold(80_000),
    ],
    [
      "INVOICE",
      ["INVOICE", ...goods],
      [["out 80000", "owed_by_me 80000", "owed_to_me 80000", ""]],
    ],
    ["Untuk Bu", ["TOKO KUE", "Untuk Bu Lurah", ...goods], sold(80_000)],
    [
      "people and a total",
      ["Bu Sri | 20.000", "Bu Ani | 15.000", "TOTAL | 35.000"],
      [
        [
          "owed_to_me 20000 + owed_to_me 15000",
          "in 20000 + in 15000",
          "owed_by_me 20000 + owed_by_me 15000",
          "",
        ],
      ],
    ],
    ["Kepada", ["TOKO KUE", "Kepada: Bu Haji", ...goods], sold(80_000)],
    ["Kpd Yth", ["Kpd Yth. Toko Rini", ...goods], sold(80_000)],
    ["FAKTUR KREDI T", ["TOKO ABADI", "FAKTUR KREDI T", ...goods], owed],
    [
      "JATUH TEMP030/12",
      ["TOKO ABADI", "JATUH TEMP030/12/2026", ...goods],
      owed,
    ],
    ["BELUM LUNAS below", ["TOKO ABADI", ...goods, "BELUM LUNAS"], owed],
    ["Tempo 14 hari", ["TOKO ABADI", ...goods, "Tempo 14 hari"], owed],
    ["SURAT JALAN", ["SURAT JALAN", "PT SUMBER", ...goods], owed],
    [
      "a debt of cost nouns",
      [
        "UD JAYA",
        "Gas | 62.000",
        "Listrik | 18.000",
        "TOTAL | 80.000",
        "BELUM DIBAYAR",
      ],
      owed,
    ],
    [
      "DP and SISA",
      ["UD TANI", ...goods, "DP | 30.000", "SISA/HUTANG | 50.000"],
      parted(30_000),
    ],
    [
      "Uang Muka and Kurang",
      ["UD TANI", ...goods, "Uang Muka | 30.000", "Kurang | 50.000"],
      parted(30_000),
    ],
    [
      "TUNAI and PIUTANG",
      ["TOKO SEGAR", ...goods, "TUNAI | 55.000", "PIUTANG | 25.000"],
      parted(55_000),
    ],
    [
      "NOTA RETUR",
      ["NOTA RETUR", "TOKO ABADI", ...goods],
      [["in 80000", "out 80000", ""]],
    ],
    ["PENAWARAN HARGA", ["PENAWARAN HARGA", "TOKO MEUBEL", ...goods], offer],
    ["PROFORMA INVOICE", ["CV MAJU", "PROFORMA INVOICE", ...goods], offer],
    [
      "BATAL/VOID",
      ["TOKO MAJU", "*** BATAL/VOID ***", ...goods, ...paid],
      [["out 80000", ""]],
    ],
    [
      "DIBATALKAN below",
      ["TOKO MAJU", ...goods, ...paid, "TRANSAKSI DIBATALKAN"],
      [["out 80000", ""]],
    ],
    [
      "TRANSFER",
      [
        "TRANSFER R BERHASIL",
        "Ke: SITI",
        "Nominal | 250.000",
        "Biaya admin | 2.500",
        "Total | 252.500",
      ],
      [["out 252500", "in 250000", ""]],
    ],
    [
      "Pembayaran Diterima, of a day with its month's name",
      ["Pembayaran Diterima", "QRIS", "5 Jun | 2026", "Jumlah | 45.000"],
      [["out 45000", "in 45000", ""]],
    ],
    [
      "Pembayaran Diterima",
      ["Pembayaran Diterima", "QRIS", "Jumlah | 45.000"],
      [["out 45000", "in 45000", ""]],
    ],
  ])("%s", (_, lines, answers) => {
    expect(booked(lines)).toEqual([]);
    expect(offered(lines)).toEqual(answers);
  });

  test.each([
    ["LAPORAN PENDAPATAN"],
    ["HASIL JUALAN SENIN"],
    ["GoFood", "Pesanan masuk"],
  ])("%s %s", (...head) => {
    const lines = [...(head as string[]).filter(Boolean), ...goods];
    expect(offered(lines)).toEqual(sold(80_000));
  });

  test("a slip for electricity is asked with what was paid", () => {
    const slip = [
      "STRUK PEMBELIAN LISTRIK",
      "RP BAYAR | Rp 52.500",
      "ADMIN | Rp 2.500",
      "RP STROOM | Rp 50.000",
      "TOKEN 12345678901234567890",
    ];
    expect(offered(slip)).toEqual([["out 52500", ""]]);
  });

  test("a list of prices holds nothing", () => {
    const lines = ["DAFTAR HARGA", "Nasi goreng | 15.000", "Es teh | 4.000"];
    expect([booked(lines), offered(lines)]).toEqual([[], []]);
  });
});

describe("a till slip is booked whatever is in its small print:", () => {
  test.each([
    "STRUK PEMBELIAN",
    "STRUK PENJUALAN",
    "HARGA SUDAH TERMASUK PPN",
    "Pelanggan: Umum",
    "TERIMA KASIH KEPADA PELANGGAN SETIA",
  ])("above: %s", (line) => {
    expect(booked(["INDOMARET", line, ...goods, ...paid])).toEqual([
      "out 80000",
    ]);
  });

  test.each([
    "BARANG YANG SUDAH DIBELI TIDAK DAPAT DIKEMBALIKAN",
    "BARANG YG SDH DIBELI TDK DAPAT DIRETUR/DITUKAR",
    "Retur maks 1x24 jam dengan struk ini",
    "TRANSAKSI INI TIDAK DAPAT DIBATALKAN",
    "HARGA SUDAH TERMASUK PPN",
    "TOTAL PENJUALAN | 80.000",
    "KREDIT BCA | 80.000",
    "Kartu Kredit | 80.000",
    "DEBIT | 80.000",
    "SISA POIN | 1.250",
    "SISA | 0",
    "Void | 0",
    "LUNAS",
    "Layanan konsumen 0811-1500-280",
    "Penawaran spesial minggu ini",
    "Promo kredit tanpa bunga",
    "Komplain/retur bawa nota",
    "Penukaran barang maks 3 hari",
    "TRANSFER BCA | 80.000",
    "Sisa deposit | 20.000",
    "DPP | 72.072",
  ])("below: %s", (line) => {
    expect(booked([...goods, ...paid, line])).toEqual(["out 80000"]);
  });

  test("the shop may be called, and the goods be, what a paper may be", () => {
    const lines = [
      "TOKO REKAP ANTI UTANG",
      "Kwitansi 2 buku | 10.000",
      "Surat jalan | 12.000",
      "TOTAL | 22.000",
    ];
    expect(booked(lines)).toEqual(["out 22000"]);
  });

  test("a fee may stand between the goods and the total", () => {
    const lines = [
      "Pulsa 50rb | 50.000",
      "Biaya admin | 2.000",
      "TOTAL | 52.000",
    ];
    expect(booked(["KIOS PULSA", ...lines, "TUNAI | 52.000"])).toEqual([
      "out 52000",
    ]);
  });

  test.each(["Kartu Kredit | 80.000", "KREDIT | 80.000", "Debit BCA | 80.000"])(
    "paid by %s",
    (line) => {
      expect(booked(["TOKO MAJU", ...goods, line])).toEqual(["out 80000"]);
    },
  );
});

describe("several papers in one photo", () => {
  const chemist = [
    "APOTEK SEHAT",
    "Paracetamol | 8.000",
    "Vitamin | 22.000",
    "TOTAL | 30.000",
  ];
  const below = (...papers: string[][]) => papers.flat();
  /** The cells of papers that lie next to each other. */
  const beside = (...papers: string[][]) =>
    papers.flatMap((lines, index) =>
      cellsOf(lines).map((cell) => ({ ...cell, x: cell.x + index * 700 })),
    );
  const shop = ["09/06/2026", "TOKO MAJU", ...goods, ...paid, "TERIMA KASIH"];

  test("one below the other are booked each, with its shop and day", () => {
    const { entries, asksPurpose } = read(below(shop, chemist));
    expect(entries).toMatchObject([
      {
        direction: "out",
        amount: 80_000,
        description: "TOKO MAJU",
        date: "2026-06-09",
      },
      {
        direction: "out",
        amount: 30_000,
        description: "APOTEK SEHAT",
        date: today,
      },
    ]);
    expect(asksPurpose).toBe(true);
    expect(booked(below(chemist, shop, ["KEDAI", ...counted]))).toEqual([
      "out 30000",
      "out 80000",
      "out 260000",
    ]);
  });

  test("side by side are booked each", () => {
    const answer = pictureOf(rowsOf(beside(shop, chemist)), today);
    const { entries } = readPicture(JSON.stringify(answer), today)!;
    expect(entries.map(({ amount }) => amount)).toEqual([80_000, 30_000]);
  });

  test("of which one does not come out: it is asked, the other is booked", () => {
    const torn = [
      "APOTEK SEHAT",
      "Paracetamol | 8.000",
      "TOTAL | 30.000",
      "TUNAI | 30.000",
    ];
    expect(booked(below(shop, torn))).toEqual(["out 80000"]);
    expect(offered(below(shop, torn))).toEqual([["out 30000", "out 8000", ""]]);
  });

  test("that are alike may be one and its copy", () => {
    expect(booked(below(shop, shop))).toEqual(["out 80000"]);
    expect(offered(below(shop, shop))).toEqual([["out 80000", ""]]);
  });

  test("are not seen in what a till prints below its total", () => {
    const more = ["Poin | 1.250", "Promo Kopi | 12.000", "Total poin | 1.250"];
    expect(booked(below(shop, more))).toEqual(["out 80000"]);
  });
});
