/** Small talk of five languages, and questions about the service itself, as patterns. */

const addressing = "(?:bu|ibu|pak|kak|min|semua|sadayana|sedaya)";
export const greeting = RegExp(
  `^(?:${addressing} )*(?:(?:(?:halo|hallo|alo|hai|hei|hay|ass?all?a?m\\w*(?: ?alai?kum)?|ass?lm(?:km)?|askum|ass|salam(?: sejahtera)?|shalom|wassalam\\w*|wa ?alai?kum ?salam|w(?:r|arahmatullah\\w*|arohmatullah\\w*) ?w(?:b|abarakatuh\\w*|abarokatuh\\w*)|sampurasun|punten|permisi|kulo ?nuwun|nuwun sewu|horas|om swastyastu|om swastiastu|swastiastu|spada)|(?:(?:met|slamat|selamat|slmt|wilujeng|sugeng|salamaik|rahajeng) (?:pagi|pgi|siang|sore|malam|mlm|enjing|enjang|siyang|sonten|sonten|dalu|wengi|peuting|semeng|sanja|wengi|tengai))|(?:(?:apa|gimana) kabar(?:nya)?|apo kaba|baa kaba|kumaha damang|damang|piye kabare|pripun kabare|aha kabar|aha do kabar|punapi gatra|kenken kabare|sehat(?: sehat)?))(?: |$)(?:${addressing}(?: |$))*)+(?:(?:bu \\p{L}+|ya|saya|abdi|mitra|hari ini)(?: |$))*$`,
  "u",
);

export const thanks =
  /^(?:(?:ok|oke|okay|siap|sip|baik|ya|iya|wah|alhamdulillah|wkwk) )*(?:bu )?(?:ti?ri?ma ?kasi+h?|terima ?kasi+h?|trimakasi|terimakasi|makasi+h?|mkasih|mksi?h?|makasi|maksih|mks|mksih|trmksh|trmks|trmakasih|tks|trims?|tks|thx|thanks|thank you|tengkyu|tq|kamsia|hatur nuhun|haturnuhun|nuhun|ha?tur nuwun|matur ?nuwun|maturnuwun|suwun|nuwun|matur ?suksma|suksma|mauliate(?: godang)?|(?:ta|te)rimo ?kasih|tarimokasi|tampi asih)(?: |$)/;

export const help =
  /^(?:(?:saya|abdi|kula|aku|bu|ambo|tiang) )*(?:mau|bade|ajeng|badhe|arep|nak) (?:tanya|nanya|bertanya|naros|takon|tangled|batanyo)(?: (?:ya|dong|bu|dulu|boleh|sesuatu|min))*$|^(?:(?:kamu|anda|saya|mau|bu|minta|mnta|lihat|ya|dong|tolong) )*(?:bantuan|cara pakai(?:nya)?|cara makai(?:nya)?|cara catat(?:nya)?|gimana (?:cara )?(?:pakai|pake|makai|catat|nyatat)(?:nya)?|bisa (?:apa|ngapain)(?: saja| aja)?|ngapain aja|caranya|bingung (?:cara )?(?:pakai|pake|makai)(?:nya)?)(?: (?:ya|dong|bu|saya|ini|apa|saja|aja|dulu|lah))*$/;

export const wholeHelp =
  /^(?:minta |lihat )?bantuan (?:lengkap|lengkapnya|semua|semuanya|lagi)(?: (?:ya|bu|dong))*$/;

export const who =
  /^(?:(?:ini|kamu|anda|kak|min|bu|situ|sampeyan|maaf|saya|mau|tanya|apa|apakah|dengan) )*(?:siapa|robot|bot|mesin|ai|manusia|orang|komputer|admin|aplikasi)(?: (?:ini|kamu|anda|ya|sih|itu|namanya|nya|atau|robot|bot|mesin|ai|manusia|orang|asli|beneran|bukan|apa|kah|bicara|dong))*$/;
export const addressed = /\b(?:kamu|anda|situ|sampeyan|robot|bot|ini|bicara)\b/;

/** How we come by her number. */
export const source =
  /\b(?:tahu|tau|dapat|dapet|dpt|punya|pnya|nyimpan|simpan|sumber|asal)\b.*\b(?:nomor|nomer|nmr|no|kontak|data)(?:nya)?(?: (?:hp|wa|telepon|whatsapp))*(?: ?(?:saya|sy|aku|ku|ini))\b.*|\b(?:nomor|nomer|nmr|no)(?: (?:hp|wa|telepon))* ?(?:saya|sy|aku|ku) (?:di ?dapat|dapat|dapet|tahu|tau|dari\w*)\b.*\b(?:mana|siapa|ya|kok)\b/;
export const sourceAsked = /\b(?:kok|darimana|mana|siapa|kenapa|gimana|bisa)\b/;

export const tiers =
  /^(?:(?:saya|bu|ya|mau|tahu|tau|tanya|dong|sih|itu|yang) )*(?:apa (?:itu|arti|artinya|maksud|maksudnya|bedanya|beda|manfaat|manfaatnya|untungnya|gunanya|guna|keuntungan|fungsi|fungsinya|sih)|arti|artinya|manfaat|manfaatnya|bedanya|beda|maksud|maksudnya|gunanya|kalau|untung|untungnya)\b.*\b(?:tier|gold|silver|bronze)(?:nya)?\b|^(?!syarat)(?:\S+ )?(?:tier|gold|silver|bronze)(?:nya)? (?:itu )?(?:apa|maksudnya|artinya|gunanya|manfaatnya)\b/;

/** Who wants a person; a complaint is answered before, without her officer's name. */
export const person =
  /^(?:(?:saya|sy|aku|mau|minta|bisa|boleh|tolong|bu|ingin|pengen) )*(?:lapor masalah|(?:ngomong|bicara|ngobrol|bicara langsung|telepon|hubungi|hubungin|ketemu)(?: langsung)? (?:sama|dengan|ke|dg) ?(?:orang|manusia|cs|admin|petugas)\w*|hubungi (?:orang|cs|admin))(?: (?:ya|bu|dong|asli|beneran|langsung))*$/;

/** Who her officer is: every word has to fit, or what is told of her would be taken for it. */
export const officer =
  /^(?=.*\bpetugas\b)(?:(?:petugas|bantuan|siapa|nama|namanya|nomor|nomornya|nomer|no|hp|wa|telepon|telpon|kontak|saya|bu|ya|dong|mau|minta|tolong|hubungi|hubungin|ketemu|bertemu|bicara|ngomong|tanya|sama|dengan|ke|bisa|boleh|berapa|yang|yg|mana|kapan|dimana|lihat|tau|tahu|ini|itu|lapangan|perlu|butuh|ada|kah|teh|nu)(?: |$))+$/;
/** "nomor pak dedi brp" */
export const officerByName =
  /^(?:(?:minta|mau|bu|kasih|kirim|kirimkan|bagi|tolong|tau|tahu|boleh|ada) )*(?:nomor|nomer|no|hp|wa)(?: (?:hp|wa|telepon))* (?:pak|bu|ibu|mas|mbak) \p{L}+(?: (?:berapa|brp|ya|dong|bu))*$/u;

export const whyAlone =
  /^(?:bu )?(?:kenapa|kok)(?: (?:bu|ya|kok|begitu|gitu|bisa|dong|itu|ini|sih))*$/;
/** What can be told of her score is what she can act on. */
export const score =
  /^(?:(?:lihat|mau|berapa|saya|bu|ya|dong|cek|kenapa|kok|bayar|ini|apa|gimana) )*(?:skor|skornya|skorku|score|nilai skor)(?: (?:saya|bayar|bu|ya|berapa|dong|apa|ini|gimana|rendah|kecil|segini|jelek|turun|terus))*$/;

/** "Jual 0", "belum laku": told of a day without a sale. */
export const noSales =
  /^(?:(?:hari ini|hr ini|besok|bsk|bu|maaf|tadi|seharian) )*(?:(?:jual|jualan|laku|dapat|dapet|dpt|masuk|omset|omzet|penjualan) (?:0|nol|kosong|nihil)(?: (?:rupiah|rp))?|(?:belum|blm|tidak|tdk|gak|ga|nggak|ngga|ndak) (?:ada )?(?:yang |yg )?(?:laku|laris|beli|pembeli|jualan|pemasukan)|(?:libur|tutup)(?: jualan| dagang)?)(?: (?:sama sekali|satupun|apa apa|hari ini|hr ini|bu|ya|nih|dulu|jualan|hari|ini))*$/;

/** She has paid, and is called late all the same. */
export const paid =
  /^(?!.*\b(?:utang|hutang|ngutang|pelanggan)\b)(?!(?:bu|ibu|pak|mbak|mas) (?!saya)\p{L}+ (?:sudah|udah|sdh)).*\b(?:sudah|udah|sdh|dah|udh)\b(?: \p{L}+){0,3} (?:bayar|byr|lunas|lunasi|setor|nyetor|transfer|tf)\b.*\b(?:kok|kenapa|knp|tapi|tp)\b.*\b(?:telat|terlambat|nunggak|nunggaknya|lewat|tunggakan|tagihan|di ?tagih|nagih|belum (?:masuk|tercatat|lunas|dibayar)|blm (?:masuk|tercatat|lunas)|bronze|turun)\b|\b(?:kok|kenapa|knp)\b.*\b(?:telat|terlambat|nunggak|tunggakan)\b.*\b(?:sudah|udah|sdh|dah|udh) (?:\p{L}+ ){0,2}(?:bayar|byr|lunas|setor|transfer)\b/u;
