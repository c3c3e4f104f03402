import { chance, pick, type Random } from "./random.ts";

// Without Rini: that name alone belongs to the first mitra.
const women =
  "Sari Dewi Siti Nur Yanti Ani Wati Lestari Fitri Ratna Endang Sulastri Tini Yuni Ningsih Murni Aminah Fatimah Halimah Rohani Kartini Sumarni Suryani Marlina Nurhayati Rosmawati Eka Dwi Tri Wulan Indah Ayu Putri Melati Mawar Lilis Euis Neneng Imas Cucu Iis Titin Kokom Enok Juju Sukarni Painah Tumini Warsini Parti Ngatmi Sutinah Mulyani Hartati Kusmiati Maryam Zainab Khadijah Aisyah Salamah Jumiati Rukmini Sumiati Haryati Susanti Erna Erni Nani Mimin Tuti Tati Wiwik Sri Retno Hesti Nining Desi Novi Yuliana Yuliani Rosita Rahma Rahayu Laila Mariana Magdalena Hana Ruth Ester Made Ketut Komang Wayan Kadek Putu".split(
    " ",
  );
const womenSecond =
  "Wulandari Lestari Rahayu Handayani Astuti Susilowati Wahyuni Puspitasari Kusumawati Anggraini Pertiwi Permatasari Purwanti Setyawati Hidayati Hasanah Khotimah Maulida Nurjanah Rohmah Safitri Agustina Oktaviani Yulianti Mardiana Sulistyowati Suhartini Widyastuti Utami Kurniasih Rosdiana Sukmawati Fauziah Komariah Jubaedah Maesaroh Nurlaela Rahmawati Fitriani Damayanti Simanjuntak Siregar Nasution Harahap Hutagalung".split(
    " ",
  );
const officerFirst =
  "Agus Budi Hendra Rizky Yusuf Andi Fajar Wahyu Arif Bayu Iwan Joko Eko Slamet Taufik Nanda Rina Maya Dian Intan Citra Nisa Vina Lia Wulan Mega Tika Anisa Dinda Yulia Ika Reni Bagus Rahmat Ilham Galih".split(
    " ",
  );
const officerLast =
  "Saputra Hidayat Pratama Nugroho Santoso Setiawan Kurniawan Ramadhan Firmansyah Wibowo Hakim Siregar Lubis Maulana Permana Susanto Gunawan Anggoro".split(
    " ",
  );

export function mitraName(random: Random): string {
  const first = pick(random, women);
  if (chance(random, 0.35)) return first;
  const second = pick(random, womenSecond);
  return second === first ? first : `${first} ${second}`;
}

/** Without titles. A surname fits women and men alike in this list. */
export function officerName(random: Random): string {
  return `${pick(random, officerFirst)} ${pick(random, officerLast)}`;
}
