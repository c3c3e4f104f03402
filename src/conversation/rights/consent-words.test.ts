import { expect, test } from "bun:test";
import { decisionOf } from "./consent-words.ts";
import { rightOf } from "./rights.ts";

const all = ["abroad", "score", "record"];

test.each([
  ["SETUJU", all, []],
  ["ya setuju bu", all, []],
  ["stuju", all, []],
  ["SETUJUUU", all, []],
  ["setujuh", all, []],
  ["seetuju bu", all, []],
  ["setuju kak makasih", all, []],
  ["TOLAKK", [], all],
  ["nolak", [], all],
  ["ga setuju bu maaf", [], all],
  ["berhentii", [], all],
  ["ga mau dicatat lagi", [], all],
  ["Setuju tanpa 3", ["score", "record"], ["abroad"]],
  ["setuju, tapi jangan kirim ke luar negeri", ["score", "record"], ["abroad"]],
  ["saya setuju kecuali skor", ["abroad", "record"], ["score"]],
  ["SETUJU TANPA 2 DAN 3", ["record"], ["abroad", "score"]],
  ["setuju tapi tidak AI", ["score", "record"], ["abroad"]],
  ["setuju 1 dan 2", ["score", "record"], []],
  ["setuju ai", ["abroad"], []],
  ["SETUJU SKOR", ["score"], []],
  ["TOLAK", [], all],
  ["tolak semua", [], all],
  ["tidak setuju semuanya bu", [], all],
  ["setuju semua", all, []],
  ["jangan kirim lagi", [], all],
  ["jangan hubungi saya lagi", [], all],
  ["gak setuju", [], all],
  ["tolak AI", [], ["abroad"]],
  ["saya tolak skor ya", [], ["score"]],
  ["tidak setuju 2 dan 3", [], ["abroad", "score"]],
  ["jangan kirim foto ke luar negeri", [], ["abroad"]],
  ["ga mau pakai AI", [], ["abroad"]],
  ["tolak catat", [], ["record"]],
  ["BERHENTI", [], all],
  ["brhenti ya bu", [], all],
  ["saya mau berhenti", [], all],
  ["stop", [], all],
])("%s grants %j and refuses %j", (text, grants, refuses) => {
  expect(decisionOf(text)).toMatchObject({ grants, refuses } as object);
});

test.each([
  "berhenti jualan hari ini",
  "jangan catat",
  "gak mau 2",
  "jangan",
  "tidak",
  "setuju jual gorengan 50rb",
  "jual stop kontak 25rb",
  "boleh 2",
  "tolak bala 20rb",
  "nilai jual 300rb",
  "tolak angin 5rb",
])("%s decides nothing", (text) => {
  expect(decisionOf(text)).toBeUndefined();
});

test.each([
  ["DATA SAYA", "data"],
  ["minta data saya dong bu", "data"],
  ["dataku", "data"],
  ["data sayaa", "data"],
  ["minta salinan data saya", "data"],
  ["hapus datanya", "erase"],
  ["hapusin data aku", "erase"],
  ["hapus nomor saya", "erase"],
  ["yaa hapus", "erase_yes"],
  ["saya mau banding soal tier", "review"],
  ["data sya", "data"],
  ["HAPUS DATA", "erase"],
  ["apus data saya", "erase"],
  ["tolong hapus semua data saya bu", "erase"],
  ["hps data", "erase"],
  ["hapus akun", "erase"],
  ["YA HAPUS", "erase_yes"],
  ["ya, hapus semua", "erase_yes"],
  ["iya yakin hapus", "erase_yes"],
  ["minta dicek petugas", "review"],
  ["minta di cek petugas", "review"],
  ["tolong tier saya dicek petugas ya", "review"],
  ["minta diperiksa petugas", "review"],
  ["tolong dicek tier saya", "review"],
  ["cek ulang tier", "review"],
  ["tier saya salah", "review"],
  ["minta di cek", "review"],
  ["tier saya salah tolong dicek", "review"],
  ["saya keberatan dengan tier saya", "review"],
  ["saya gak setuju sama tier saya", "review"],
  ["periksa tier saya lagi", "review"],
  ["petugas tolong cek tier saya", "review"],
  ["saya mau bunuh diri", "crisis"],
  ["pin saya 123456", "secret"],
  ["tolak ai", "purpose"],
  ["setuju skor", "purpose"],
])("%s asks for %s", (text, is) => {
  expect(rightOf(text)?.is as string).toBe(is);
});

test.each([
  "hapus 2",
  "hapus nomor 2",
  "hapus",
  "hapus minyak",
  "beli data 25rb",
  "petugas",
  "ya",
  "hapus semua",
  "SETUJU",
  "TOLAK",
  "BERHENTI",
])("%s is not one of her rights by itself", (text) => {
  expect(rightOf(text)).toBeUndefined();
});
