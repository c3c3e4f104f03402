/** What she is paid for as work, and the words that her customers order it by. */
export const trades = [
  "jahit",
  "jahitan",
  "permak",
  "vermak",
  "obras",
  "rias",
  "pijat",
  "setrika",
];
export const orders = [
  "pesanan",
  "orderan",
  "order",
  "laundry",
  "katering",
  "cucian",
];
