import type { Role } from "./roles.ts";
import type { Category } from "../../reading.ts";

export type Row = [role: Role, category: Category, words: string];

/** The vocabulary: to teach the parser a word, add it to its row. */
export const rows: Row[] = [
  [
    "sale",
    "penjualan",
    "jual jua jul adol payu pajeng ngajual penglaris jualin jualnya ngejual menjual dijual terjual kejual laku lku laris penjualan",
  ],
  ["wares", "penjualan", "jualan jualanku icalan dagangan dagang"],
  [
    "income",
    "penjualan",
    "dapat dapet dpt dapt dpet entuk olih meunang omset omzet omst omzt pemasukan pemasukkan pendapatan penghasilan hasil masuk msk",
  ],
  [
    "receive",
    "lainnya",
    "terima trima nerima menerima diterima trm ditransfer ditransferin ditf ditrf dikasih dikasi dikasihin",
  ],
  [
    "buy",
    "belanja",
    "beli bli belik tuku meuli mbeli blonjo belonjo balanja balanjo mambali kulaan membeli ngebeli beliin belanja blanja blnja belanjaan pembelian kulak kulakan kulakkan",
  ],
  [
    "pay",
    "lainnya",
    "bayar mayar bayia byr bayr membayar bayarin mbayar byar pembayaran",
  ],
  ["spend", "operasional", "ongkos ongkir sewa nyewa menyewa"],
  [
    "spend",
    "lainnya",
    "keluar klr pengeluaran nombok tombok kasih ngasih kasi",
  ],
  [
    "loan",
    "angsuran",
    "setor setoran nyetor menyetor angsuran angsur ngangsur cicilan",
  ],
  [
    "save",
    "prive",
    "nabung tabungan menabung simpanan arisan celengan sisihkan sisihin nyisihkan nyisihin menyisihkan",
  ],
  [
    "cost",
    "operasional",
    "parkir parkiran listrik token bensin gas air gaji biaya tiket karcis retribusi keamanan iuran",
  ],
  [
    "home",
    "prive",
    "sekolah jajan dapur spp berobat sedekah infak infaq zakat kondangan nyumbang bpjs",
  ],
  ["modal", "modal", "modal"],
  [
    "debt",
    "utang",
    "ngutang nganjuk utang hutang bautang berutang berhutang ngehutang bon ngebon utangan hutangan kasbon ngebonin ngutangin diutang dihutang dibon",
  ],
  [
    "settle",
    "piutang",
    "nyicil nyicilin cicil cicilin mencicil lunas lunasin lunasi melunasi ngelunasin dilunasi",
  ],
  [
    "borrow",
    "modal",
    "pinjam minjam pinjem minjem meminjam pinjaman pinjeman pinjamin minjemin dipinjam dipinjami kredit kreditan",
  ],
  ["receivable", "piutang", "piutang"],
  ["take", "lainnya", "ambil ngambil mengambil diambil tarik"],
  ["self", "lainnya", "saya sy aku gue gw ane kami kita ak sya"],
  [
    "title",
    "lainnya",
    "bu ibu buk bk pak bapak pa mbak mba mbk mas bang abang kak kakak mak emak mama mamah mamak bunda umi bude budhe bulek bule bi pakde paklek tante om nenek kakek eyang mbah uni uda cik koh jeng kang akang haji hj bunda wak encik nona nyonya dek dik mpok mpo yu ceu neng nyak uwak uwa oma opa bibi mang mamang ustad ustadz",
  ],
  [
    "person",
    "lainnya",
    "tetangga penyewa penghuni pelanggan langganan pembeli customer konsumen dia mereka beliau teman temen orang org warga",
  ],
  [
    "family",
    "lainnya",
    "suami istri anak adik adek mertua ortu orangtua saudara sodara ponakan keponakan ipar cucu",
  ],
  ["staff", "lainnya", "karyawan pegawai bos boss juragan majikan"],
  [
    "lender",
    "lainnya",
    "bank koperasi amartha kur pnm mekaar bri bmt rentenir pegadaian mekar komida mbk ulamm btpn",
  ],
  [
    "place",
    "lainnya",
    "toko warung agen distributor grosir pasar supplier suplier tengkulak pengepul bandar pemborong penadah",
  ],
  [
    "prep",
    "lainnya",
    "ke ka di pada kpd kepada buat bwt untuk utk kanggo kangge keur oleh dgn dengan bareng lewat lwt via",
  ],
  ["from", "lainnya", "dari dr dri"],
  ["and", "lainnya", "dan sama sm ama plus serta dn"],
  [
    "then",
    "lainnya",
    "lalu terus trus trs kemudian tapi tp tpi sedangkan trus",
  ],
  ["or", "lainnya", "atau ato"],
  ["until", "lainnya", "sampai sampe smp hingga sd"],
  [
    "material",
    "belanja",
    "minyak gula tepung terigu telur telor beras plastik bawang cabe cabai garam kecap santan margarin mentega elpiji lpg kresek kemasan bumbu",
  ],
  [
    "outlay",
    "lainnya",
    "tukang upah tilang ojek ojol gojek grab becak angkot kontrakan wifi toilet wc tambal ban oli onderdil sparepart aki fotokopi materai kuota internet sampah kebersihan salar saku sangu obat dokter bidan bahan alat perlengkapan kebutuhan gerobak",
  ],
  [
    "check",
    "lainnya",
    "untung untungnya laba sisa sisah saldo keuntungan profit",
  ],
  [
    "total",
    "lainnya",
    "total subtotal jumlah ttl tot jml jmlh semuanya semua seluruhnya jumlahnya",
  ],
  ["purse", "lainnya", "kas dompet laci tangan cash tunai"],
  ["each", "lainnya", "per masing satunya satuan satuannya tiap setiap"],
  [
    "label",
    "lainnya",
    "no nomor nomer nmr id rek rekening norek kode resi nik ktp pin otp hp wa telp tlp telepon npwp meteran antrian urut nasabah anggota",
  ],
  [
    "ordinal",
    "lainnya",
    "ke yang yg meja rt rw blok kelas gang gg lantai km majelis kelompok tier level jl jalan pilih pilihan opsi jawab jawaban ukuran uk umur usia versi halaman bab minggu",
  ],
  ["clock", "lainnya", "jam jm pukul pkl buka tutup"],
  ["year", "lainnya", "sejak tahun thn mulai"],
  [
    "asking",
    "lainnya",
    "berapa brp brapa berapaan kenapa knp knapa kapan gimana gmn bagaimana bgmn apakah siapa mengapa bolehkah bisakah berapakah apa",
  ],
  ["mayBe", "lainnya", "boleh bisa bs kok kira-kira cukupkah"],
  ["tag", "lainnya", "kan kali bukan kah tidak gak ga nggak ngga gitu begitu"],
  [
    "not",
    "lainnya",
    "belum blm blum belom blom tidak tdk tak gak ga gk g nggak ngga enggak engga ndak ora batal cancel jangan jgn tanpa gagal bukan",
  ],
  [
    "plan",
    "lainnya",
    "mau mo akan bakal rencana rencananya nanti ntar nnti pengen pingin ingin target targetnya pgn hendak harus niat insyaallah insya insyallah inshaallah mudah mudahan harapannya harapan entar ingetin ingatkan ingatin ingat wajib caranya cara ketik format formatnya jadwal jadwalnya nunggu nungguin tunggu menunggu janji janjinya semoga moga kepengen minta perlu butuh",
  ],
  [
    "if",
    "lainnya",
    "kalau kalo klo kl klau jika misal misalnya misalkan seandainya andai andaikan apabila asalkan seumpama seumpamanya umpama contoh contohnya",
  ],
  [
    "special",
    "lainnya",
    "dp retur titip titipan nitip dititip tukar nukar tuker ditukar dituker panjar konsinyasi",
  ],
  [
    "fix",
    "lainnya",
    "eh salah keliru mestinya harusnya seharusnya maksudnya mksdnya maksud ralatnya koreksi revisi bukannya",
  ],
  [
    "doubt",
    "lainnya",
    "harga hrg harganya naik turun jadi jd kurang lebih sekitar sekitaran hampir nyaris mungkin kayaknya kyknya kayanya seingat seinget perkiraan kira kembali kembalian kembaliannya kembaliin balik balikin diskon gratis nawar ditawar tawar ditawarin potongan pesanan orderan order pesan tagihan bersih kotor setengah separuh separo sebagian rugi hilang ditanggung rusak basi busuk palsu punya tambah nambah utangnya hutangnya dibayar dibeli kebeli dibayarin dibayari dibayarkan dicicil diangsur tempo kata katanya bilang cerita minat berminat nego hub hubungi japri dicari diteruskan forwarded fwd telat nunggak tunggakan ralat potong dipotong dikurangi dikurang minus stok tinggal biasanya biasa awal rata rerata kadang sering seringnya umumnya normalnya saben saban unggal kurleb krg barangkali sepertinya rasanya perasaan konon kabarnya menurut estimasi taksiran ancer ancar pembulatan dibulatkan entah persisnya pastinya mepet bruto gross netto neto nett patungan milik pending tergantung dikembalikan dibalikin paling minimal maksimal",
  ],
  [
    "act",
    "lainnya",
    "pakai pake dipakai dipake kepakai kepake buang dibuang makan minum ganti isi servis service bagi dibagi kirim dikirim transfer tf trf simpan taruh sumbang sumbangan pajak denda cas diambil ditarik narik dikasihkan diberikan memberi minta diminta hadiah bonus bantuan menang giliran kocok kocokan cair pencairan dicairkan transferan gofood grabfood shopee shopeefood qris gopay ovo dana disisihkan disisihin",
  ],
  [
    "use",
    "lainnya",
    "pakai pake dipakai dipake kepakai kepake buang dibuang bagi dibagi dikirim simpan taruh diambil ditarik dikasihkan diberikan",
  ],
  ["order", "lainnya", "ralat batal batalkan hapus koreksi"],
  [
    "foul",
    "lainnya",
    "abaikan instruksi instruction instructions ignore prompt sistem system perintah lupakan override admin developer json anggap anggaplah pura seolah forget previous record assistant asisten prompts disregard bypass tercatat diralat dihapus",
  ],
  [
    "chat",
    "lainnya",
    "alamat kumpulan pertemuan hadir halo hallo hai hi assalamualaikum ass pagi siang sore malam malem mlm ada umur anggota orangnya oke ok okay baik siap iya semangat",
  ],
  [
    "filler",
    "lainnya",
    "nya ini itu tu masih msh cuma cuman cm hanya alhamdulillah alhamdulilah sudah udah udh sdh dah tolong tlg mohon catat catet catatan nyatat lapor laporan rekap rekapan uang duit duwit dong deh sih nih lah ya yaa y dulu maaf permisi baru lagi juga jg habis abis hari grand sub terimakasih makasih mksh",
  ],
];
