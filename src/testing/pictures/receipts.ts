import {
  between,
  chance,
  pick,
  type Random,
} from "../../loading/generate/random.ts";
import { layouts, lineOf } from "./goods.ts";
import { spread, type Expected, type Paper } from "./paper.ts";

const shops = [
  "TOKO SUMBER REJEKI",
  "WARUNG BU TINI",
  "Toko Maju Jaya",
  "RM SEDERHANA",
  "KEDAI KOPI PAGI",
  "Toko Plastik Abadi",
];
const streets = [
  "Jl. Melati No. 12",
  "Jl. Raya Bogor 45",
  "Pasar Baru Blok C3",
];
const fonts = [
  "VT323",
  "Courier Prime",
  "Inconsolata",
  "Share Tech Mono",
  "Roboto Condensed",
  "DejaVu Sans Mono",
  "DejaVu Sans",
];
const months = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "Mei",
  "Jun",
  "Jul",
  "Agu",
  "Sep",
  "Okt",
  "Nov",
  "Des",
];

/** A receipt of a shop or a place to eat, whose sums come out. */
export function drawReceipt(random: Random): Paper {
  const mark = pick(random, [",", "."]);
  const say = (amount: number) =>
    String(Math.abs(amount))
      .replace(/\B(?=(\d{3})+$)/g, mark)
      .replace(/^/, amount < 0 ? "-" : "");
  const lines = Array.from({ length: between(random, 1, 8) }, () =>
    lineOf(random),
  );
  const subtotal = lines.reduce((total, { amount }) => total + amount, 0);
  const isEatery = chance(random, 0.5);
  const discount = chance(random, 0.25)
    ? Math.round((subtotal * 0.1) / 100) * 100
    : null;
  const service =
    isEatery && chance(random, 0.5) ? Math.round(subtotal * 0.05) : null;
  const tax =
    isEatery && chance(random, 0.8)
      ? Math.round((subtotal - (discount ?? 0) + (service ?? 0)) * 0.1)
      : null;
  const exact = subtotal - (discount ?? 0) + (service ?? 0) + (tax ?? 0);
  const rounding =
    tax !== null && exact % 100 !== 0 && chance(random, 0.6)
      ? Math.floor(exact / 100) * 100 - exact
      : null;
  const total = exact + (rounding ?? 0);
  const isCash = chance(random, 0.6);
  const cash = isCash ? Math.ceil((total + 1) / 50_000) * 50_000 : null;
  const change = cash === null ? null : cash - total;
  const hasSubtotal =
    service !== null ||
    tax !== null ||
    discount !== null ||
    chance(random, 0.5);
  const merchant = pick(random, shops);
  const date = `2026-${String(between(random, 1, 10)).padStart(2, "0")}-${String(between(random, 1, 28)).padStart(2, "0")}`;
  const html = [
    `<div class="middle big">${merchant}</div>`,
    `<div class="middle">${pick(random, streets)}</div>`,
    `<div class="middle">Telp 021-${between(random, 1000000, 9999999)}</div>`,
    `<hr>`,
    spread(
      dateOf(random, date),
      `${between(random, 10, 21)}:${between(random, 10, 59)}`,
    ),
    ...(chance(random, 0.5)
      ? [
          spread(
            `No. ${between(random, 10000, 99999)}`,
            `Kasir: ${pick(random, ["Ani", "Budi", "Sari"])}`,
          ),
        ]
      : []),
    `<hr>`,
    ...pick(random, layouts)(lines, say, random),
    `<hr>`,
    ...(hasSubtotal
      ? [
          spread(
            pick(random, ["Subtotal", "SUB TOTAL", "Sub-Total"]),
            say(subtotal),
          ),
        ]
      : []),
    ...(discount === null
      ? []
      : [
          spread(
            pick(random, ["Diskon", "DISC 10%", "Potongan"]),
            pick(random, [say(discount), `-${say(discount)}`]),
          ),
        ]),
    ...(service === null
      ? []
      : [
          spread(
            pick(random, ["Service", "Service 5%", "SVC CHARGE"]),
            say(service),
          ),
        ]),
    ...(tax === null
      ? []
      : [
          spread(
            pick(random, ["PB1", "PB1 10%", "Pajak Resto", "PPN 10%", "Tax"]),
            say(tax),
          ),
        ]),
    ...(rounding === null
      ? []
      : [spread(pick(random, ["Pembulatan", "Rounding"]), say(rounding))]),
    `<div class="strong">${spread(pick(random, ["TOTAL", "Total", "GRAND TOTAL", "Total Rp"]), say(total))}</div>`,
    ...(cash === null
      ? []
      : [
          spread(pick(random, ["TUNAI", "Tunai", "CASH", "Bayar"]), say(cash)),
          spread(
            pick(random, ["KEMBALI", "Kembalian", "CHANGE"]),
            say(change!),
          ),
        ]),
    ...(chance(random, 0.3)
      ? [
          spread(
            "Total Item",
            String(lines.reduce((count, { qty }) => count + qty, 0)),
          ),
        ]
      : []),
    `<hr>`,
    `<div class="middle">Terima kasih</div>`,
  ].join("");
  const expected: Expected = {
    file: "",
    origin: "drawn by us, synthetic",
    merchant,
    date,
    items: lines.map(({ name, qty, amount }) => ({
      name,
      qty,
      line_total: amount,
      discount: 0,
    })),
    subtotal: hasSubtotal ? subtotal : null,
    service,
    tax,
    tax_included: false,
    discount,
    rounding_or_other: rounding,
    total,
    direction: "out",
    cash,
    change,
  };
  const ink = pick(random, ["#222", "#333", "#445", "#4a4a66"]);
  return {
    html,
    style: `font-family:'${pick(random, fonts)}'; font-size:${between(random, 20, 26)}px; width:${between(random, 420, 520)}px; color:${ink}; background:#f4f2ee; padding:34px 30px;`,
    expected,
  };
}

function dateOf(random: Random, date: string): string {
  const [year, month, day] = date.split("-") as [string, string, string];
  return pick(random, [
    `${day}/${month}/${year}`,
    `${day}-${month}-${year}`,
    `${Number(day)} ${months[Number(month) - 1]} ${year}`,
    `${day}/${month}/${year.slice(2)}`,
    `Tgl: ${day}-${month}-${year}`,
  ]);
}
