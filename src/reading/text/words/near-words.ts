import { months, weekdays, yesterday } from "../days/day-words.ts";
import { meanings } from "./meanings.ts";
import { readSpoken, scales } from "../numbers/number-words.ts";
import type { Word } from "./roles.ts";
import { unitNamed } from "../numbers/units.ts";

/** Words one slip of the finger away from those that turn money or date it: "beanja", "kluar", "keemarin". */

const turning =
  "jual jualan laku terjual penjualan pemasukan pendapatan penghasilan masuk dapat dapet terima nerima beli belanja belanjaan kulak kulakan pengeluaran keluar bayar bayaran ongkos ongkir setor setoran angsuran cicilan nyicil nabung arisan modal utang hutang ngutang kasbon piutang pinjam minjam lunas total jumlah semua semuanya untung laba sisa saldo listrik bensin parkir token".split(
    " ",
  );
const dating =
  "kemarin kemaren kmrn senin selasa rabu kamis jumat sabtu tanggal tgl malam semalam wingi".split(
    " ",
  );
/** Near as they are, these mean what they say. */
const realWords = new Set(
  "lauk kelar mask masku hutan tang tuang moda aldo seni amis umat sabu sabut kemari tangga alam mala luas sein kluak enin arian alba paku kaku laki urang tabu rabi kumat jimat kalam rapat rapet nasuk setir lana neli heli geli mual laju bahar nyicip moral luna laga parkit kamus ragu makam wini selada tanggap terjal semu lava wing naung toke sado".split(
    " ",
  ),
);
const shortest = 4;

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** The keys around one. */
function keysAround(letter: string): string[] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  const at = rows[row]?.indexOf(letter) ?? 0;
  const [above, own, below] = [rows[row - 1], rows[row], rows[row + 1]];
  const around = [own?.[at - 1], own?.[at + 1], above?.[at], above?.[at + 1]];
  return [...around, below?.[at - 1], below?.[at]].filter(
    (key) => key !== undefined,
  );
}

/** A letter lost, doubled, swapped with the next, or the key beside it. */
function slipsOf(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = tail && `${head}${tail[0]}${letter}${tail.slice(1)}`;
    const beside = keysAround(letter).map((key) => head + key + tail);
    return [head + tail, head + letter + letter + tail, swapped, ...beside];
  });
}

function isKnown(word: string): boolean {
  return (
    word.length < shortest ||
    realWords.has(word) ||
    meanings(word).length > 0 ||
    scales.has(word) ||
    weekdays.has(word) ||
    months.has(word) ||
    yesterday.has(word) ||
    unitNamed(word) !== null ||
    readSpoken([word], 0) !== null
  );
}

export const nearTo = (words: string[]): Map<string, string> =>
  new Map(
    words.flatMap((word) =>
      slipsOf(word)
        .filter((slip) => slip !== word && !isKnown(slip))
        .map((slip): [string, string] => [slip, word]),
    ),
  );

const turns = nearTo(turning);
const dates = nearTo(dating);
const thisDay = nearTo(["hari"]);
const slip: Word = { role: "slip", category: "lainnya" };

/** What a word that we do not know may have been meant as; nothing of most. */
export function wordNear(text: string): Word[] {
  const meant = turns.get(text);
  return meant ? [...meanings(meant), slip] : [];
}

/** What "keemarin" is near to; "hrai ini" and "hhari lalu" by the word behind. */
export function dayNear(
  text: string,
  next: string | undefined,
): string | undefined {
  const isHari = thisDay.has(text) && /^(ini|lalu)$/.test(next ?? "");
  return dates.get(text) ?? (isHari ? "hari" : undefined);
}
