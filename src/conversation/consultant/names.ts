/** Whether a sentence begins with a name. In Indonesian its first word is written large anyway. */

/** Given names that are no words of the language; those that are are told by what follows. */
const given = new Set(
  `siti sri wati yati yanti yuli yulia yuni rina rini rani ratna ratih dewi desi devi dina diah dyah eka endang erna
ernawati evi fitri fitriani fatimah aisyah aminah halimah khadijah maryam mariam ani ana anna aini aminuddin nani nina nia nur
nurul nuraini nurhayati nurjanah ningsih lestari lilis lina linda lia lusi lisa maya mega mira mimin neneng novi nunung
nining pipit reni resti rosita rosi rohmah rukmini rumiati santi sarah sinta susi susanti suryani sulastri sumiati
suparti sumarni suharti tini titin titi tuti tutik tri umi uun wiwik wiwin winarti yayuk yeni yenny zainab zubaidah
agus ahmad ali andi anton arif asep ateng bambang budi cecep dadang dani darto dedi deni didi didin dodi eko hadi hasan
hendra heri herman husein iwan joko jajang kadek ketut komang made nyoman wayan mulyono muhammad mamat maman
rahmat rudi rahman ridwan slamet sugeng suharto sukardi supardi suprapto sutrisno suyanto tono udin ujang usman wawan
yadi yanto yusuf zainal butet ucok togar tiur boru situmorang simanjuntak nasution siregar upik rosnah samsul`.split(
    /\s+/,
  ),
);

/** What is told of a person: "… sudah bayar", "… bilang". */
const ofPerson =
  /^(?:sudah|udah|belum|juga|akan|mau|pernah|masih|selalu|sering) (?:bayar|beli|jual|utang|ngutang|datang|pesan|bilang|pinjam|ambil|nitip|titip|lunas|nagih|catat|punya|cerita)\w*|^(?:bilang|punya|ngutang|cerita|nitip|berutang|menagih|membeli|membayar|menjual)\b/;

/** Who and what a sentence may begin with and go on so. */
const subjects = new Set(
  "ibu bu anda saya kita ia beliau mereka pelanggan pembeli langganan orang keluarga suami anak petugas tetangga pemasok yang siapa semua banyak usaha warung toko uang jualan catatan kalau jika bila setelah sesudah sebelum karena".split(
    " ",
  ),
);

/** Whether the first word of a sentence names somebody. */
export function beginsWithName(sentence: string): boolean {
  const [, first, rest] =
    sentence.match(/^["'“‘(]*(\p{Lu}[\p{L}']*)\s*(.*)$/su) ?? [];
  if (!first) return false;
  const plain = first.toLowerCase();
  if (given.has(plain)) return true;
  // With an ending of the language it is a word of it.
  const isWord = subjects.has(plain) || /(?:nya|kan|lah|kah|pun)$/.test(plain);
  return !isWord && ofPerson.test(rest!.toLowerCase());
}
