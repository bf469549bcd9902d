// The taxonomy of local government: what a regency decides or runs, the agencies in charge, and the words for it.

/** One topic. `strong` terms speak of local government by themselves, `weak` ones only beside other evidence. */
export interface Topic {
  readonly id: string;
  /** Classic agencies of a regency (perangkat daerah) and its companies, the one in charge first. */
  readonly agencies: readonly string[];
  /** Comma-separated words and phrases. */
  readonly strong: string;
  readonly weak: string;
}

export const TOPICS: readonly Topic[] = [
  {
    id: 'taxes-and-levies',
    agencies: ['Bapenda', 'BPKAD'],
    strong: `pbb p2, pbb-p2, bphtb, pajak bumi, pajak bumi dan bangunan, pajak bumi bangunan, pajak daerah, retribusi, njop, nilai jual objek pajak, pajak resto, pajak restoran, pajak reklame, pajak hiburan,
pajak hotel, pajak kos, pajak kosan, pajak warung, pajak rumah, pajak tanah, sppt, pkb, opsen, opsen pajak, pajak kendaraan, pajak kendaraan bermotor, bbnkb, pemutihan pajak, pemutihan, samsat,
galian c, pajak galian, pajak air tanah, pajak sarang walet, local tax, property tax, pajak katering, pajak parkir, tax amnesty daerah, pad, pendapatan asli daerah, pajak daring, tapping box`,
    weak: 'pajak, pbb, pungut, iuran, setoran, tunggakan, denda, tax, levy',
  },
  {
    id: 'parking',
    agencies: ['Dishub', 'Perumda Parkir'],
    strong: `tarif parkir, retribusi parkir, parkir berlangganan, juru parkir, jukir, kantong parkir, parkir elektronik, parkir liar, karcis parkir, tukang parkir, bayar parkir, parkir tepi jalan,
uang parkir, ongkos parkir, parkir resmi, lahan parkir pasar, parking fee, kang parkir, parkir nontunai, parkir digital`,
    weak: 'parkir, karcis, parking',
  },
  {
    id: 'roads-and-drainage',
    agencies: ['DPUPR', 'Dinas Bina Marga'],
    strong: `jalan rusak, jalan berlubang, jalan hancur, jalan kabupaten, jalan provinsi, jalan kota, jalan desa, jalan lingkungan, jalan poros, tambal jalan, perbaikan jalan,
jalan diperbaiki, gorong gorong, drainase, aspal, pengaspalan, betonisasi, cor jalan, cor beton, trotoar, flyover, underpass, jalan layang, proyek jalan, pelebaran
jalan, jalan tanah, jembatan gantung, jembatan putus, jembatan rusak, jembatan ambruk, pupr, bina marga, jalan ambles, normalisasi sungai, normalisasi kali, talud,
turap, selokan mampet, jalan bolong, jalan gelap, jalan jelek, paving, lubang jalan, ringroad, ring road, jalan lingkar, road repair, lubang di jalan`,
    weak: `jalan, jembatan, berlubang, lubang, got, parit, selokan, rambu, marka, zebra cross, jpo, ruas, road, roads, bridge, pothole, potholes, galian, gali, drainage,
sidewalk, jeglongan, jeblug, becek, rumah pompa, pompa`,
  },
  {
    id: 'schools',
    agencies: ['Disdik'],
    strong: `ppdb, spmb, zonasi, jalur zonasi, jalur domisili, jalur afirmasi, jalur prestasi, seragam sekolah, seragam gratis, uang komite, komite sekolah, sumbangan sekolah,
pungutan sekolah, uang gedung, sekolah gratis, sekolah rusak, regrouping, rombel, lima hari sekolah, 5 hari sekolah, sekolah lima hari, jam masuk sekolah, masuk
sekolah jam, mulok, muatan lokal, larangan hp di sekolah, wisuda sekolah, wisuda tk, bosda, bos daerah, kjp, kjmu, kip daerah, penerimaan murid baru, penerimaan
siswa baru, barak militer, sekolah rakyat, lks sekolah, buku lks, libur sekolah, belajar daring, school admission, full day school`,
    weak: `sekolah, siswa, guru, sd, smp, sma, smk, paud, tk, kelas, seragam, daya tampung, kuota, wali murid, ortu, school, schools, students, madrasah, kepsek, kepala
sekolah, pelajaran, guru honorer, sd negeri, smp negeri, sman, smpn, sdn, smkn, sekolah negeri, study tour, studi tour, studytour, masuk jam, jam belajar, ujian`,
  },
  {
    id: 'scholarships',
    agencies: ['Disdik', 'Bagian Kesra'],
    strong: `beasiswa daerah, beasiswa pemda, beasiswa pemkab, beasiswa pemkot, beasiswa kukar idaman, beasiswa kaltim, gratispol, bantuan pendidikan, beasiswa kabupaten, beasiswa kota, bantuan kuliah, beasiswa tuntas, ukt gratis, beasiswa tahfidz, bantuan mahasiswa`,
    weak: 'beasiswa, kuliah, mahasiswa, ukt, scholarship',
  },
  {
    id: 'health',
    agencies: ['Dinkes', 'RSUD'],
    strong: `bpjs pbi, pbi daerah, pbi apbd, uhc, jamkesda, ambulans desa, ambulans gratis, berobat gratis, berobat pakai ktp, fogging, stunting, rumah sakit daerah, bpjs gratis,
tunggakan bpjs, bpjs dinonaktifkan, bpjs mati, tenaga medis daerah, dokter puskesmas, jam layanan puskesmas`,
    weak: `bpjs, vaksin, ambulans, ambulance, rumah sakit, rs, obat, dokter, berobat, demam berdarah, igd, pasien, iuran bpjs, kesehatan, antrian, antrean, bidan, clinic,
hospital, perawat, kamar inap, puskesmas, rsud, posyandu, pustu, dbd, bidan desa, nakes, kader posyandu, imunisasi`,
  },
  {
    id: 'social-aid',
    agencies: ['Dinsos'],
    strong: `bansos, bansos daerah, blt, blt daerah, blt desa, dtks, dtsen, bantuan sosial, penerima bantuan, keluarga miskin, bantuan beras, santunan lansia, insentif rt,
insentif marbot, insentif guru ngaji, insentif rt rw, kartu lansia, data kemiskinan, desil, bantuan pangan, surat miskin, sktm, bantuan umkm, hibah, bantuan lansia,
uang duka, santunan kematian, bantuan modal, kartu lansia daerah, penggali kubur, ibu hamil dapat, bantuan tunai daerah`,
    weak: `pkh, sembako, beras, bantu, santunan, warga miskin, lansia, disabilitas, bantuan, kurang mampu, cair, fakir, kartu, tepat sasaran`,
  },
  {
    id: 'civil-service',
    agencies: ['BKPSDM'],
    strong: `honorer, tenaga honorer, non asn, pppk, p3k, pppk paruh waktu, paruh waktu, tpp, tpp asn, tunjangan asn, gaji honorer, gaji ke 13, mutasi pejabat, rotasi pejabat,
lelang jabatan, cpns daerah, tkd, tekon, ptt, outsourcing pemkab, pelantikan pejabat, thl, tenaga kontrak, tenaga harian lepas, wfh asn, wfa asn, jam kerja asn,
seragam asn, absen asn, eselon, plt kadis, jual beli jabatan, gaji pppk, guru honor, sk pppk, absen gps, disiplin asn, pns bolos, pegawai pemkab, pegawai pemkot,
kontrak kerja honorer, tenaga kebersihan, insentif, petugas kebersihan, putus kontrak`,
    weak: `asn, pns, cpns, gaji, tunjangan, mutasi, rotasi, pegawai, kontrak, thr, wfh, wfa, formasi, dirumahkan, kepala dinas, kadis`,
  },
  {
    id: 'budget',
    agencies: ['BPKAD', 'Bappeda'],
    strong: `apbd, rapbd, anggaran daerah, silpa, perjalanan dinas, mobil dinas, rumah dinas, tunjangan dprd, tunjangan perumahan, tunjangan rumah dewan, pokir, kunker, kunjungan
kerja dewan, reses, rpjmd, musrenbang, dana bagi hasil, dbh, transfer ke daerah, tkd dipotong, efisiensi anggaran, defisit anggaran, dana hibah, videotron, gedung
baru dprd, renovasi rumah dinas, renovasi pendopo, lelang proyek, studi banding, tamu dinas, jamuan makan, gaji dewan, pad nya, mobil dinas baru, dana kelurahan`,
    weak: `anggaran, miliar, proyek, efisiensi, defisit, hutang daerah, pinjaman, dewan, budget, mangkrak, tender, uang rakyat`,
  },
  {
    id: 'minimum-wage',
    agencies: ['Disnaker'],
    strong:
      'umk, ump, umr, umsk, upah minimum, upah minimum kabupaten, upah minimum kota, upah minimum provinsi, dewan pengupahan, disnaker, minimum wage, tenaga kerja lokal, naker lokal, warga lokal diprioritaskan',
    weak: 'upah, buruh, gaji pokok, pekerja, phk, pabrik, serikat, loker lokal, wage, karyawan',
  },
  {
    id: 'water',
    agencies: ['Perumda Air Minum', 'PDAM'],
    strong: `pdam, perumda air, perumdam, pam jaya, air pdam, air ledeng, tarif air, air mati, air keruh, air bersih, air tidak mengalir, air gak ngalir, air ga ngalir, air macet, sambungan air, meteran air, pamsimas, tirta, air kuning, air ga keluar, air gak keluar, tangki air, spam regional, air leding, krisis air, mati air, tagihan air, air nyala, air ngadat, air bau`,
    weak: 'air, sumur, ledeng, pipa bocor, pipa, meteran, kekeringan, embung, water, giliran, sumber mata air',
  },
  {
    id: 'waste',
    agencies: ['DLH'],
    strong: `retribusi sampah, iuran sampah, tumpukan sampah, sampah menumpuk, sampah numpuk, sampah menggunung, tpa, tps, tps3r, angkut sampah, truk sampah, pengangkutan sampah, bank sampah, pilah sampah, darurat sampah, pasukan kuning, buang sampah, tukang sampah, kantong plastik, tempat sampah, insinerator, rdf, pltsa, tempat pembuangan sampah, petugas kebersihan, petugas sampah, gunungan sampah, sampah pasar, sampah rumah tangga, gerobak sampah, dlh, dlhk`,
    weak: 'sampah, kebersihan, bau, plastik, garbage, waste, trash, kompos, berserakan',
  },
  {
    id: 'environment',
    agencies: ['DLH'],
    strong: `ruang terbuka hijau, rth, taman kota, limbah pabrik, sungai tercemar, pencemaran sungai, tebang pohon, penebangan pohon, amdal, uji emisi, polusi
pabrik, limbah cair, alih fungsi lahan, pohon ditebang, bau limbah, hutan kota, hutan mangrove, reklamasi, polusi udara`,
    weak: 'limbah, pencemaran, tercemar, pohon, taman, polusi, sungai, asap, cemar, debu, alun alun',
  },
  {
    id: 'markets-and-vendors',
    agencies: ['Disperindag', 'Satpol PP'],
    strong: `pkl, pedagang kaki lima, relokasi pasar, revitalisasi pasar, pasar tradisional, pasar induk, kios pasar, los pasar, sewa kios, pedagang pasar, pasar murah, operasi
pasar, penertiban lapak, lapak, retribusi pasar, pasar rakyat, minimarket, toko modern, lapak digusur, pasar kaget, pasar malam dilarang, pedagang direlokasi, sewa
lapak, car free day, cfd, pasar terbakar, harga gas melon, lpg 3 kg, gas melon, elpiji 3 kg, pangkalan gas, het, tukang bentor, bentor, odong odong dilarang, warung
24 jam`,
    weak: `pasar, pedagang, kios, dagang, jualan, los, harga sembako, umkm, toko, bakul, market, vendors, vendor, lapak, elpiji, gas`,
  },
  {
    id: 'transport',
    agencies: ['Dishub'],
    strong: `angkot, angkutan kota, angkutan umum, bus kota, trans jogja, tarif angkot, trayek, rekayasa lalu lintas, rekayasa lalin, ganjil genap, satu arah, one
way, jalan ditutup, penutupan jalan, uji coba satu arah, bus sekolah, bus gratis, brt, tarif bus, truk odol, jam operasional truk, truk tambang, truk
batubara, truk tanah, portal jalan, pelabuhan feri, tarif penyeberangan, tarif kapal, klotok, traffic light, pita kejut, polisi tidur, e-tilang,
bentor, u turn, putar balik ditutup, speedboat, tarif ojol, car free night, jalur sepeda`,
    weak: `macet, lalu lintas, lalin, bus, ojol, truk, tarif, angkutan, kapal, feri, dermaga, pelabuhan, traffic, jalur, rute, bandara, kemacetan, transportasi,
penyeberangan, trotoar, speed bump, becak, delman, odong odong, halte, terminal, lampu merah`,
  },
  {
    id: 'licences-and-land',
    agencies: ['DPMPTSP', 'DPUPR'],
    strong: `imb, pbg, izin mendirikan bangunan, izin usaha, izin pabrik, izin hotel, izin minimarket, perizinan, rtrw, rdtr, tata ruang, sempadan, pembebasan
lahan, ganti rugi lahan, ganti untung, lahan warga, tanah aset, aset daerah, tanah pemda, mal pelayanan publik, mpp, bangunan liar, bangli liar, izin
tempat hiburan, segel, disegel, penyegelan, sengketa lahan, lahan pertanian, izin prinsip, bangunan tanpa izin, izin lokasi, lahan sawah, lahan hijau`,
    weak: `izin, ijin, lahan, tanah, bangunan, perizinan, sertifikat, permit, villa, vila, hotel, perumahan, pengembang, investor, pabrik, kafe, sertifikat
tanah, ptsl`,
  },
  {
    id: 'housing-and-evictions',
    agencies: ['Disperkim', 'Satpol PP'],
    strong: `rusunawa, rusun, penggusuran, digusur, bedah rumah, rtlh, rumah tidak layak huni, rutilahu, kampung kumuh, relokasi warga, rumah susun, permukiman kumuh, septic
tank, tpu, pemakaman umum`,
    weak: `gusur, relokasi, pindah, bongkar, rumah warga, hunian, eviction, evicted, kontrakan, kumuh, jamban, sanitasi, makam, bantaran, rumah subsidi`,
  },
  {
    id: 'mining-and-plantations',
    agencies: ['Dinas ESDM', 'Dinas Perkebunan'],
    strong: `tambang ilegal, tambang liar, izin tambang, iup, tambang pasir, tambang batu bara, tambang emas, lubang tambang, hauling, jalan hauling, peti, tromol, tambang nikel, plasma, kebun plasma, konsesi, hgu, lahan sawit, harga tbs, tandan buah segar, csr perusahaan, dana csr, galian pasir, truk batu bara, debu batubara, reklamasi tambang, tambang galian`,
    weak: 'tambang, sawit, batu bara, batubara, nikel, kebun, perusahaan, csr, mining, koperasi, penambangan',
  },
  {
    id: 'disaster-and-floods',
    agencies: ['BPBD', 'Damkar'],
    strong: `bpbd, banjir rob, rob, tanggul jebol, tanggul, pintu air, pompa banjir, pompa air, langganan banjir, banjir kiriman, tanggap darurat, posko banjir, pengungsi, bantuan banjir, korban banjir, penanganan banjir, damkar, longsor, huntara, huntap, kolam retensi, dana tanggap darurat, karhutla, banjir terus, bencana, banjir lagi, logistik bencana, sirine tsunami, polder, sumur resapan, early warning`,
    weak: 'banjir, genangan, kebakaran, gempa, angin puting beliung, puting beliung, asap, korban, terendam, flood, floods, flooded, puting, kekeringan, abrasi, hujan, mengungsi',
  },
  {
    id: 'villages',
    agencies: ['DPMD'],
    strong: `dana desa, alokasi dana desa, pilkades, perangkat desa, bpd, siltap, koperasi desa, kopdes, pemekaran desa, musdes, musyawarah desa, rt rw, surat pengantar rt,
pamong, kalurahan, pemekaran, uang desa, kas desa`,
    weak: `desa, dusun, kampung, ronda, village, nagari, gampong, kas rt, kecamatan, kepala desa, kades, kantor desa, balai desa, kepala dusun, kadus, pak rt, pak rw, ketua rt,
lurah, kantor kelurahan, kantor kecamatan, camat, pambakal, wali nagari, keuchik, kelurahan, karang taruna, linmas, add, bumdes`,
  },
  {
    id: 'population-papers',
    agencies: ['Disdukcapil'],
    strong:
      'disdukcapil, dukcapil, capil, blanko ktp, bikin ktp, urus ktp, ktp elektronik, e-ktp, ektp, kartu keluarga, akta kelahiran, akta kematian, ikd, pindah domisili, surat pindah, nikah gratis, kia, cetak ktp, ngurus kk, urus kk, operasi yustisi pendatang, pendatang baru, operasi yustisi, kartu identitas anak, rekam ktp, perekaman ktp, ngurus ktp',
    weak: 'ktp, kk, akta, nik, domisili, blanko, antre, antri',
  },
  {
    id: 'tourism-and-culture',
    agencies: ['Disbudpar'],
    strong: `tiket masuk wisata, retribusi wisata, tarif wisata, karcis masuk, pungutan wisatawan, pungutan turis, tarif masuk pantai, disbudpar, dispar, festival daerah, event
daerah, pokdarwis, pungli wisata, hari jadi kabupaten, sound horeg, tourist levy, pengelola wisata, konser pemkab, hut kota, hut kabupaten, tiket curug, tiket
pantai, tiket kolam renang, kolam renang pemda`,
    weak: `wisata, turis, wisatawan, tiket, pantai, festival, budaya, museum, stadion, event, tourism, tourist, gor, konser, hajatan, lapangan, cagar budaya, karnaval, pawai,
desa wisata`,
  },
  {
    id: 'elections-of-heads',
    agencies: ['KPU Kabupaten', 'Kesbangpol'],
    strong:
      'pelantikan bupati, pelantikan walikota, plt bupati, pj bupati, pj gubernur, pj walikota, penjabat bupati, pemakzulan bupati, hak angket, pemungutan suara ulang, psu pilkada, anggaran pilkada, dana pilkada, recall anggota dewan, interpelasi, lengserkan bupati, bupati mundur, bupati lengser, bupati baru',
    weak: 'pilkada, pilbup, pilwalkot, pilgub, kpu, bawaslu, kotak kosong, coblos, paslon',
  },
  {
    id: 'public-order',
    agencies: ['Satpol PP', 'Kesbangpol'],
    strong: `satpol pp, satpolpp, satpol, pol pp, trantib, jam malam, jam malam anak, razia, miras, perda miras, tempat hiburan malam, hiburan malam, razia kos, kawasan tanpa
rokok, ktr, gepeng, anak jalanan, odgj, reklame liar, spanduk liar, knalpot brong, panti pijat, warung remang, anjing liar, penertiban, curfew, jam operasional, jam
buka, manusia silver, minuman keras, warung makan tutup, siskamling, rokok ilegal, perda rokok, kembang api, organ tunggal, orkes, electone, keramaian, izin
keramaian, jam buka warung, puntung rokok, bawa motor, pemilik anjing, jam belajar malam, kawasan bebas rokok`,
    weak: `tertib, keamanan, rokok, pelajar, kos, denda, sidak, warung, kafe, cctv, balap liar, karaoke, baliho, alkohol, pengemis, pengamen, kos kosan`,
  },
  {
    id: 'energy',
    agencies: ['Dinas ESDM', 'PLN UP3'],
    strong:
      'lampu jalan, pju, penerangan jalan, lampu pju, pemadaman bergilir, listrik padam, listrik mati, mati lampu, padam listrik, listrik desa, giliran mati lampu, pajak penerangan, jaringan gas kota, jargas, byarpet, mati listrik, lampu padam, street light, lampu penerangan, lampu jalan mati, jadwal pemadaman, ppj',
    weak: 'listrik, lampu, padam, pln, blackout, bbm, solar, pertalite, gelap, genset, power cut, spbu',
  },
  {
    id: 'farming-and-fishery',
    agencies: ['Dinas Pertanian', 'Dinas Perikanan'],
    strong:
      'pupuk subsidi, pupuk bersubsidi, irigasi, saluran irigasi, gapoktan, penyuluh pertanian, tpi, pelelangan ikan, solar nelayan, bantuan bibit, bantuan benih, asuransi tani, pasar hewan, pmk, rph, rumah potong hewan, kelompok tani, harga gabah, rabies, vaksin rabies, alsintan, hama tikus, poktan, kuota pupuk',
    weak: 'petani, nelayan, pupuk, sawah, ikan, panen, gabah, ternak, sapi, benih, traktor, tambak, kapal nelayan',
  },
];
