import { expect, test } from "bun:test";
import { commandOf } from "./commands.ts";

test.each<[string, object | undefined]>([
  ["ralat tanggal kemarin", { is: "move", which: { is: "only" } }],
  ["ralat 2 kemarin", { day: "kemarin", which: { numbers: [2] } }],
  ["ralat minyak tgl 5", { day: "tgl 5", which: { name: "minyak" } }],
  ["ralat tanggal minyak jadi 3/11", { which: { name: "minyak" } }],
  ["ralat yang pertama tanggal senin", { day: "senin" }],
  ["itu kemarin bu", { is: "move", day: "kemarin", isSure: false }],
  ["itu tanggal 28 nov", { is: "move", day: "28 nov" }],
  ["tanggalnya salah, harusnya kemarin", { day: "kemarin" }],
  ["bukan hari ini tapi kemarin", { is: "move", day: "kemarin" }],
  // A day that has not been, or none at all, is asked for.
  ["ralat tanggal besok", { is: "move", day: "" }],
  ["ralat 1 rumah", { is: "flip", to: "rumah", which: { numbers: [1] } }],
  ["ini buat rumah", { is: "flip", to: "rumah", isSure: false }],
  ["yang tadi belanja dapur bu", { is: "flip", to: "dapur" }],
  ["ganti jadi 74rb", { is: "amend", value: "74rb", isSure: true }],
  ["ubah 1 jadi 21rb", { is: "amend", which: { numbers: [1] } }],
  ["edit 1 22rb", { is: "amend", value: "22rb", isSure: true }],
  ["ubah yang tadi jadi 30rb", { which: { is: "only" }, value: "30rb" }],
  ["ganti harga minyak jadi 40rb", { which: { name: "minyak" } }],
  ["ganti minyak 40rb", { is: "amend", isSure: false, isGuess: true }],
  ["salah bu harusnya 64rb", { which: { is: "only" }, value: "64rb" }],
  ["hapus 0", { is: "remove", which: { numbers: [0] } }],
  ["hapus 2", { is: "remove", which: { numbers: [2] } }],
  ["hapus pertama", { is: "remove", which: { numbers: [1] } }],
  ["ralat 0 jadi 20rb", { is: "amend", which: { numbers: [0] } }],
  // Notes, questions and talk.
  ["ganti uang kembalian 50rb", { isSure: false, isGuess: true }],
  ["ganti oli", undefined],
  ["kemarin", undefined],
  ["yang kemarin", undefined],
  ["itu besok", undefined],
  ["kemarin jual kue 50rb", undefined],
  ["belanja rumah 50rb", undefined],
  ["beli beras buat rumah", undefined],
])("%s", (text, expected) => {
  const command = commandOf(text);
  if (expected) expect(command).toMatchObject(expected);
  else expect(command).toBeUndefined();
});
