// Topics of local government that lie with money, schools, health, aid, offices and order, with their words.
import type { Topic } from '../topic.ts';

/** Written for the project. */
export const TOPICS_OF_PEOPLE: readonly Topic[] = [
  {
    id: 'taxes-and-levies',
    search: 'pajak retribusi daerah',
    agencies: ['Bapenda', 'BPKAD'],
    strong: `pbb p2, pbb-p2, bphtb, pajak bumi, pajak bumi dan bangunan, pajak bumi bangunan, pajak daerah, retribusi, njop, nilai jual objek pajak, pajak resto, pajak restoran,
pajak reklame, pajak hiburan, pajak hotel, pajak kos, pajak kosan, pajak warung, pajak rumah, pajak tanah, sppt, pkb, opsen, opsen pajak, pajak kendaraan, pajak
kendaraan bermotor, bbnkb, pemutihan pajak, pemutihan, samsat, galian c, pajak galian, pajak air tanah, pajak sarang walet, local tax, property tax, pajak katering,
pajak parkir, tax amnesty daerah, pad, pendapatan asli daerah, pajak daring, tapping box, pajak walet, pajak hewan, pajak sumur, pajak kendaraan listrik, wajib
pajak, objek pajak, nunggak pajak, denda pajak, tagihan pajak, setoran pajak, bayar pajak bumi, tarif pajak, petugas pajak, penagihan pajak, diskon pbb, pbb naik,
kenaikan pbb, pbb gratis, stiker pajak,
pajak sarang burung walet`,
    weak: 'pajak, pbb, pungut, iuran, setoran, tunggakan, denda, tax, levy, restoran, reklame',
  },
  {
    id: 'schools',
    search: 'sekolah penerimaan murid',
    agencies: ['Disdik'],
    strong: `ppdb, spmb, zonasi, jalur zonasi, jalur domisili, jalur afirmasi, jalur prestasi, seragam sekolah, seragam gratis, uang komite, komite sekolah, sumbangan sekolah,
pungutan sekolah, uang gedung, sekolah gratis, sekolah rusak, regrouping, rombel, lima hari sekolah, 5 hari sekolah, sekolah lima hari, jam masuk sekolah, masuk
sekolah jam, mulok, muatan lokal, larangan hp di sekolah, wisuda sekolah, wisuda tk, bosda, bos daerah, kjp, kjmu, kip daerah, penerimaan murid baru, penerimaan
siswa baru, barak militer, sekolah rakyat, lks sekolah, buku lks, libur sekolah, belajar daring, school admission, full day school, ijazah ditahan, ijazah, tebus
ijazah, uang perpisahan, iuran perpisahan, wisuda sd, perpisahan sekolah, jual beli kursi, titip siswa, kursi siswa, sekolah ambruk, atap sekolah, ruang kelas,
kekurangan guru, guru kontrak, kepala sekolah dimutasi, jalur mandiri, sekolah inklusi, sekolah favorit, seragam, makan siang siswa, bus pelajar, jam sekolah, jam
pulang sekolah, larangan hp, larangan motor pelajar, ekskul wajib, sumbangan komite, daftar ulang, dapodik, sekolah swasta gratis, pungutan di sekolah, kelulusan,
afirmasi,
spp, spp gratis, sumbangan partisipasi, masuk jam 6, sekolah jam 6, masuk jam 7, bayar lks, lks, jual seragam, beli seragam, outing class, study tour,
studi tour,
school roof, madin, sekolah lima hari ditolak`,
    weak: `sekolah, siswa, guru, sd, smp, sma, smk, paud, tk, kelas, seragam, daya tampung, kuota, wali murid, ortu, school, schools, students, madrasah, kepsek, kepala
sekolah, pelajaran, guru honorer, sd negeri, smp negeri, sman, smpn, sdn, smkn, sekolah negeri, study tour, studi tour, studytour, masuk jam, jam belajar, ujian,
buku, komite, ekskul, pr, hp`,
  },
  {
    id: 'scholarships',
    search: 'beasiswa daerah',
    agencies: ['Disdik', 'Bagian Kesra'],
    strong: `beasiswa daerah, beasiswa pemda, beasiswa pemkab, beasiswa pemkot, beasiswa kukar idaman, beasiswa kaltim, gratispol, bantuan pendidikan, beasiswa kabupaten,
beasiswa kota, bantuan kuliah, beasiswa tuntas, ukt gratis, beasiswa tahfidz, bantuan mahasiswa, beasiswa pelajar, beasiswa mahasiswa, beasiswa telat, beasiswa belum
cair, bantuan spp, bantuan skripsi, asrama mahasiswa, asrama daerah`,
    weak: 'beasiswa, kuliah, mahasiswa, ukt, scholarship',
  },
  {
    id: 'health',
    search: 'puskesmas rumah sakit daerah',
    agencies: ['Dinkes', 'RSUD'],
    strong: `bpjs pbi, pbi daerah, pbi apbd, uhc, jamkesda, ambulans desa, ambulans gratis, berobat gratis, berobat pakai ktp, fogging, stunting, rumah sakit daerah, bpjs gratis,
tunggakan bpjs, bpjs dinonaktifkan, bpjs mati, tenaga medis daerah, dokter puskesmas, jam layanan puskesmas, layanan kesehatan, antrean rsud, dokter spesialis, obat
kosong, stok obat, ruang rawat, ugd penuh, igd penuh, pasien ditolak, ditolak rumah sakit, rujukan, kapitasi, jasa pelayanan, jaspel, insentif nakes, kelas rawat,
cek kesehatan gratis, kader kesehatan, gizi buruk, pmt, air susu, sunat massal gratis, ambulans, ambulance gratis, bpjs daerah, kuota bpjs, bpjs warga miskin,
puskesmas 24 jam, rumah sakit baru,
oksigen, dokter jaga, ga ada dokter, gak ada dokter, tidak ada dokter, obat puskesmas, puskesmas tutup, rumah sakit regional,
rekam sidik jari, dana pmt, kader posyandu, timbangan posyandu,
kamar rumah sakit, sukarela puskesmas, tenaga sukarela, tenaga sukarela puskesmas, bidan desa`,
    weak: `bpjs, vaksin, ambulans, ambulance, rumah sakit, rs, obat, dokter, berobat, demam berdarah, igd, pasien, iuran bpjs, kesehatan, antrian, antrean, bidan, clinic,
hospital, perawat, kamar inap, puskesmas, rsud, posyandu, pustu, dbd, bidan desa, nakes, kader posyandu, imunisasi, rawat inap, jenazah, kelas 3, gizi`,
  },
  {
    id: 'social-aid',
    search: 'bantuan sosial',
    agencies: ['Dinsos'],
    strong: `bansos, bansos daerah, blt, blt daerah, blt desa, dtks, dtsen, bantuan sosial, penerima bantuan, keluarga miskin, bantuan beras, santunan lansia, insentif rt,
insentif marbot, insentif guru ngaji, insentif rt rw, kartu lansia, data kemiskinan, desil, bantuan pangan, surat miskin, sktm, bantuan umkm, hibah, bantuan lansia,
uang duka, santunan kematian, bantuan modal, kartu lansia daerah, penggali kubur, ibu hamil dapat, bantuan tunai daerah, daftar penerima, penerima manfaat, bantuan
kursi roda, bantuan disabilitas, rumah singgah, panti, data penerima, salah data, bansos telat, bansos dipotong, potongan bansos, beras bantuan, raskin, rastra,
paket sembako, jatah beras, program keluarga, rumah aman, santunan yatim, jaminan hari tua, asuransi nelayan, bpjs ketenagakerjaan, jaminan kerja,
santunan bayi, santunan dari pemda`,
    weak: `pkh, sembako, beras, bantu, santunan, warga miskin, lansia, disabilitas, bantuan, kurang mampu, cair, fakir, kartu, tepat sasaran, kursi roda, miskin, janda, yatim`,
  },
  {
    id: 'civil-service',
    search: 'pegawai pemerintah daerah honorer',
    agencies: ['BKPSDM'],
    strong: `honorer, tenaga honorer, non asn, pppk, p3k, pppk paruh waktu, paruh waktu, tpp, tpp asn, tunjangan asn, gaji honorer, gaji ke 13, mutasi pejabat, rotasi pejabat,
lelang jabatan, cpns daerah, tkd, tekon, ptt, outsourcing pemkab, pelantikan pejabat, thl, tenaga kontrak, tenaga harian lepas, wfh asn, wfa asn, jam kerja asn,
seragam asn, absen asn, eselon, plt kadis, jual beli jabatan, gaji pppk, guru honor, sk pppk, absen gps, disiplin asn, pns bolos, pegawai pemkab, pegawai pemkot,
kontrak kerja honorer, tenaga kebersihan, insentif, petugas kebersihan, putus kontrak, tpp pegawai, tamsil, sertifikasi guru daerah, tunjangan kinerja, perjalanan
dinas asn, disiplin pegawai, apel pagi, pegawai bolos, pegawai honorer, honorer r3, r3, r4, formasi pppk, seleksi pppk, kontrak pppk, pengangkatan pppk, gaji pns
daerah, gaji asn, gaji pegawai, thr honorer, rekrutmen pegawai, kursi kadis, kekosongan jabatan, open bidding, jabatan kosong, pelantikan eselon, plt kepala dinas,
demosi, nonjob, tenaga teknis, satpam pemkab, pegawai kelurahan, asn daerah, pegawai daerah,
formasi cpns daerah, formasi daerah, pppk digaji, guru digaji,
guru agama honorer, data pemda, tenaga sukarela`,
    weak: `asn, pns, cpns, gaji, tunjangan, mutasi, rotasi, pegawai, kontrak, thr, wfh, wfa, formasi, dirumahkan, kepala dinas, kadis, honor, pensiun, pejabat, sk`,
  },
  {
    id: 'budget',
    search: 'anggaran APBD',
    agencies: ['BPKAD', 'Bappeda'],
    strong: `apbd, rapbd, anggaran daerah, silpa, perjalanan dinas, mobil dinas, rumah dinas, tunjangan dprd, tunjangan perumahan, tunjangan rumah dewan, pokir, kunker, kunjungan
kerja dewan, reses, rpjmd, musrenbang, dana bagi hasil, dbh, transfer ke daerah, tkd dipotong, efisiensi anggaran, defisit anggaran, dana hibah, videotron, gedung
baru dprd, renovasi rumah dinas, renovasi pendopo, lelang proyek, studi banding, tamu dinas, jamuan makan, gaji dewan, pad nya, mobil dinas baru, dana kelurahan,
dana transfer, tkd, refocusing, utang daerah, tunda bayar, gagal bayar, anggaran makan, anggaran rapat, anggaran seragam, anggaran baju dinas, baju dinas, mobil
listrik dinas, laptop dewan, pokok pikiran, dana aspirasi, bantuan keuangan, dana cadangan, obligasi daerah, penyertaan modal, pinjaman daerah, kas daerah, opini
wtp, wtp, temuan bpk, lkpj, pad naik, target pad, belanja pegawai, belanja modal, mobil baru dewan, mobil baru bupati, pengadaan mobil, pengadaan laptop, air mancur,
islamic center, stadion baru, gedung baru, kantor bupati baru, alun alun baru, bangun patung, patung baru, bangun tugu, bangun gapura,
mobil dinas plat hitam, plat merah, duit rakyat, uang rakyat, fasilitas pejabat`,
    weak: `anggaran, miliar, proyek, efisiensi, defisit, hutang daerah, pinjaman, dewan, budget, mangkrak, tender, uang rakyat, gedung, kontraktor, renovasi, pembangunan,
seremonial, tunjangan`,
  },
  {
    id: 'minimum-wage',
    search: 'upah minimum',
    agencies: ['Disnaker'],
    strong: `umk, ump, umr, umsk, upah minimum, upah minimum kabupaten, upah minimum kota, upah minimum provinsi, dewan pengupahan, disnaker, minimum wage, tenaga kerja lokal,
naker lokal, warga lokal diprioritaskan, kenaikan upah, upah buruh, upah sektoral, gaji di bawah umk, upah murah, bayar di bawah umr, naker, tenaga kerja asing, job
fair, bursa kerja, pemutusan hubungan kerja, kartu prakerja daerah, balai latihan kerja`,
    weak: `upah, buruh, gaji pokok, pekerja, phk, pabrik, serikat, loker lokal, wage, karyawan, pengangguran, lowongan pabrik`,
  },
  {
    id: 'villages',
    search: 'dana desa',
    agencies: ['DPMD'],
    strong: `dana desa, alokasi dana desa, pilkades, perangkat desa, bpd, siltap, koperasi desa, kopdes, pemekaran desa, musdes, musyawarah desa, rt rw, surat pengantar rt,
pamong, kalurahan, pemekaran, uang desa, kas desa, dana kelurahan, uang kas desa, badan permusyawaratan, pj kades, honor rt, gaji rt, gaji kades, gaji perangkat,
perdes, koperasi merah putih, kdmp, bantuan desa, mobil desa, proyek desa, aset desa, website desa, ketua rw, pemilihan rt, pemilihan rw, pemilihan lurah, kepala
dusun dipecat, sekdes, surat keterangan desa`,
    weak: `desa, dusun, kampung, ronda, village, nagari, gampong, kas rt, kecamatan, kepala desa, kades, kantor desa, balai desa, kepala dusun, kadus, pak rt, pak rw, ketua rt,
lurah, kantor kelurahan, kantor kecamatan, camat, pambakal, wali nagari, keuchik, kelurahan, karang taruna, linmas, add, bumdes, dukuh, gotong royong, poskamling,
portal`,
  },
  {
    id: 'population-papers',
    search: 'layanan kependudukan',
    agencies: ['Disdukcapil'],
    strong: `disdukcapil, dukcapil, capil, blanko ktp, bikin ktp, urus ktp, ktp elektronik, e-ktp, ektp, kartu keluarga, akta kelahiran, akta kematian, ikd, pindah domisili,
surat pindah, nikah gratis, kia, cetak ktp, ngurus kk, urus kk, operasi yustisi pendatang, pendatang baru, operasi yustisi, kartu identitas anak, rekam ktp,
perekaman ktp, ngurus ktp, kk baru, ubah kk, cetak kk, antrean dukcapil, surat kematian, surat lahir, akta nikah, surat domisili, identitas digital, kependudukan,
urusan ktp, blanko, layanan adminduk, adminduk, ktp rusak, ktp hilang`,
    weak: 'ktp, kk, akta, nik, domisili, blanko, antre, antri, surat',
  },
  {
    id: 'elections-of-heads',
    search: 'pilkada',
    agencies: ['KPU', 'Kesbangpol'],
    strong:
      'pelantikan bupati, pelantikan walikota, plt bupati, pj bupati, pj gubernur, pj walikota, penjabat bupati, pemakzulan bupati, hak angket, pemungutan suara ulang, psu pilkada, anggaran pilkada, dana pilkada, recall anggota dewan, interpelasi, lengserkan bupati, bupati mundur, bupati lengser, bupati baru',
    weak: 'pilkada, pilbup, pilwalkot, pilgub, kpu, bawaslu, kotak kosong, coblos, paslon',
  },
  {
    id: 'public-order',
    search: 'ketertiban umum',
    agencies: ['Satpol PP', 'Kesbangpol'],
    strong: `satpol pp, satpolpp, satpol, pol pp, trantib, jam malam, jam malam anak, razia, miras, perda miras, tempat hiburan malam, hiburan malam, razia kos, kawasan tanpa
rokok, ktr, gepeng, anak jalanan, odgj, reklame liar, spanduk liar, knalpot brong, panti pijat, warung remang, anjing liar, penertiban, curfew, jam operasional, jam
buka, manusia silver, minuman keras, warung makan tutup, siskamling, rokok ilegal, perda rokok, kembang api, organ tunggal, orkes, electone, keramaian, izin
keramaian, jam buka warung, puntung rokok, bawa motor, pemilik anjing, jam belajar malam, kawasan bebas rokok, jam malam pelajar, warung remang remang, penginapan,
hotel melati, tempat karaoke, diskotik, biliar, judi sabung ayam, sabung ayam, prostitusi, lokalisasi, spanduk, reklame, iklan rokok, razia pelajar, razia warung,
petasan, takbir keliling, speaker masjid, hewan ternak, ternak lepas, sapi berkeliaran, anjing rabies, badut jalanan, pak ogah, juru parkir liar, pengemis dilarang,
denda merokok, pos ronda, cctv, ronda, aturan tamu`,
    weak: `tertib, keamanan, rokok, pelajar, kos, denda, sidak, warung, kafe, cctv, balap liar, karaoke, baliho, alkohol, pengemis, pengamen, kos kosan, ternak, hiburan,
merokok, begadang`,
  },
  {
    id: 'public-services',
    search: 'pelayanan publik',
    agencies: ['Diskominfo', 'Inspektorat'],
    strong: `pelayanan publik, layanan publik, aduan warga, layanan aduan, kanal aduan, aplikasi aduan, lapor bupati, lapor walikota, lapor gub, sp4n, jaki, call center 112, wifi gratis, internet desa, cctv kota, smart city, aplikasi pemkab, aplikasi pemkot, website pemkab, pungli pelayanan, loket pelayanan, jam pelayanan, layanan keliling, antrean layanan, kantor tutup, pelayanan lambat, mal pelayanan, e-office, perpustakaan daerah, layanan sabtu,
village office, regency office, public service, kantor desa tutup, kantor kelurahan tutup, running text billboard,
lapor kak wali, lapor pak wali, lapor bup, lapor mas`,
    weak: 'pelayanan, layanan, loket, aplikasi, pungli, petugas, website, keliling, perpustakaan, aduan',
  },
];
