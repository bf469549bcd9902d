// Words for those who govern and for what they issue: local, national, and the words of change, fault and appeal.

/** Comma-separated phrases by class; a leading `=` means this very form, not its root. */
export const ACTORS: Readonly<Record<string, string>> = {
  government: `pemkab, pemkot, pemko, pemda, pemprov, pemdes, pemerintah daerah, pemerintah kabupaten, pemerintah kota, pemerintah provinsi, pemerintah kab, pemerintah setempat,
pemerintah desa, pemerintah kecamatan, bupati, pak bup, walikota, wali kota, walkot, pak wali, wako, wabup, wakil bupati, wawali, wawalkot, wakil walikota, gubernur,
pak gub, wagub, wakil gubernur, bu wali, ibu wali, ning ita, dprd, anggota dewan, dewan kota, dewan kabupaten, pak dewan, wakil rakyat daerah, sekda, setda, plt
bupati, pj bupati, pj gubernur, pj walikota, penjabat bupati, kepala daerah, pemimpin daerah, pejabat daerah, perangkat daerah, opd, skpd, balai kota, balaikota,
pendopo, kantor bupati, kantor walikota, kantor gubernur, gedung sate, city government, local government, regent, mayor, governor, regency government, provincial
government, city council, city hall, legislator daerah, gedung dewan, ketua dewan, sultan hb, ngarsa dalem, raja jogja, bpk bupati, bpk walikota, local govt, city
admin, pemerintah daerahe, kabupatene, pemkab se, plt gubernur, plt walikota, bupati kami, bupati kita, walikota kita, gubernur kita, bupatiku, bupatine, pak bupati,
bapak bupati, ibu bupati, bunda bupati, kang bupati, pak gubernur, bapak gubernur, ibu gubernur, pak walikota, ibu walikota, dewan daerah, wakil rakyat, dprd
kabupaten, dprd kota, dprd provinsi, komisi dprd, bamus, banggar, pansus dprd, fraksi, pejabat pemkab, pemangku kebijakan, sekwan, asisten bupati, ajudan bupati,
pemerintahan daerah, pemerintah lokal, pemerintahe,
city gov, local gov, regional gov, regency gov, council, regency, city officials, gov quiet, kelian banjar, banjar adat, bp batam, otorita`,
  agency: `dinas, dishub, dinas perhubungan, dinkes, dinas kesehatan, disdik, dinas pendidikan, diknas, dikbud, disdikbud, dinsos, dinas sosial, dlh, dlhk, dinas lingkungan
hidup, dpupr, pupr, dinas pu, dinas pekerjaan umum, pu kabupaten, bina marga, bapenda, badan pendapatan daerah, dispenda, bpkad, bkd, bkpsdm, satpol pp, satpolpp,
satpol, pol pp, bpbd, disperindag, dinas perdagangan, disdag, dinas pasar, disnaker, disdukcapil, dukcapil, capil, dpmptsp, dinas perizinan, dispar, disbudpar, dinas
pariwisata, dpmd, kesbangpol, perumda, pam jaya, bumd, diskominfo, kominfo kabupaten, prokopim, humas pemkab, humas pemkot, bappeda, inspektorat, disperkim, dinas
perumahan, dinas pertanian, dinas perikanan, dispora, kadis, kepala dinas, kadisdik, kadishub, kadinkes, upt, uptd, baznas daerah, transport agency, education
agency, health agency, orang dinas, dprkp, dispertan, petugas dinas, bumdes, dinas tenaga kerja, dinas koperasi, dinkop, dinkopum, dinas perindustrian, dinas
kebersihan, dinas pertamanan, dinas perpustakaan, dinas pmd, dinas pemberdayaan, dinas kelautan, dinas peternakan, dinas ketahanan pangan, dinas kebudayaan, dinas
pemuda, dinas pendapatan, dinas penanaman modal, kesra, bagian hukum, bagian kesra, tata pemerintahan, biro, badan kepegawaian, badan keuangan, satgas, forkopimda,
musrenbang kecamatan, petugas retribusi, petugas parkir, petugas pajak, juru pungut, operator desa, tkpk, tapd, baperjakat, bksda daerah, bumd air, pd pasar, perumda
pasar, pd parkir, bpr daerah, bank daerah, pengawas sekolah, korwil`,
  service: `pdam, perumda air minum, rsud, rumah sakit daerah, puskesmas, pustu, posyandu, samsat, damkar, mpp, mal pelayanan publik, capil, kantor capil, kantor kecamatan, kantor
kelurahan, kantor desa, balai desa, smp negeri, sd negeri, sma negeri, rusunawa, perpustakaan daerah, bus sekolah`,
  village: `camat, lurah, kades, kepala desa, kepala dusun, kadus, perangkat desa, bpd, pak rt, pak rw, bu rt, ketua rt, ketua rw, pambakal, wali nagari, keuchik, kuwu, kelurahan, kecamatan, pamong desa, pak kadus, pak kuwu, mukim, petinggi, village head`,
  instrument: `perda, raperda, peraturan daerah, perbup, peraturan bupati, perwali, perwako, perwal, peraturan walikota, peraturan wali kota, pergub, peraturan gubernur, sk bupati, sk walikota, sk gubernur, surat edaran, se bupati, se walikota, se gubernur, edaran bupati, edaran walikota, edaran gubernur, instruksi bupati, instruksi walikota, instruksi gubernur, apbd, rapbd, raperbup, kebijakan daerah, perdes, peraturan desa, rpjmd, rtrw, musrenbang,
retribusi, pajak daerah, keputusan bupati, keputusan walikota, keputusan gubernur, bylaw, local regulation, regional regulation, rapat paripurna, paripurna, paripurna dprd, kuppas, sidang paripurna, dpa`,
  national: `presiden, wapres, jokowi, prabowo, gibran, sby presiden, menteri, mentri, menkeu, mendagri, mendikdasmen, mensos, menkes, menaker, menhub, menko, kementerian,
kementrian, kemenkeu, kemendagri, kemenkes, kemensos, kemenhub, kemenag, kemendikdasmen, komdigi, dpr ri, anggota dpr, mpr, dpd ri, mahkamah agung, mahkamah
konstitusi, mk, kpk, bpk, kapolri, polri, panglima, tni, istana, istana negara, pemerintah pusat, pusat harus, apbn, perpres, peraturan presiden, permen,
permendagri, permenkes, peraturan menteri, undang undang, ruu, rancangan undang undang, uu, omnibus law, inpres, pp nomor, bank indonesia, ojk, pertamina, bulog,
bumn, danantara, ikn otorita, senayan, dirjen, pajak pusat, coretax, ppn, pph, djp, subsidi bbm, mbg, makan bergizi gratis, makan siang gratis, bgn, national
government, president, minister, ministry, nasional, se indonesia, seluruh indonesia, kabinet, menpan, menpanrb, bkn, setneg, wamen, sri mulyani, purbaya, bahlil,
pemerintah indonesia, ketua dpr, tapera, pilpres, negara, bangsa, indonesia, global, investor asing, ihsg, devisa, imf, inflasi nasional, gubernur bi, deputi
gubernur, gubernur bank, gubernur bank indonesia, gubernur lemhannas, gubernur akpol, daerah lain, luar jawa, kemendes, kementan, kementerian desa, haji, umrah,
ekspor, impor, bappenas, densus, reshuffle, skb, cuti bersama, ujian nasional, panglima tni, kurs rupiah, rupiah melemah, nilai tukar, kpm, blt kesra, subsidi upah,
permendikdasmen, dirut bpjs, dirut pln, program keluarga harapan, pkh, cek bansos, bank sentral, pemerintah republik, tolak ruu, omnibus, hilirisasi, kemenhut,
komisi dpr, mahasiswa tolak, 17 agustus nasional, presiden minta, mendagri minta, seluruh daerah, semua daerah, bapanas, badan pangan nasional, schengen, tes tni,
pemda se indonesia, bbm bersubsidi, bbm subsidi, harga bbm, harga pertalite, harga solar, antre pertalite, antre solar, antre bbm, pertalite, pertamax, pemerintah resmi, pemerintah umumkan, pemerintah naikkan, pemerintah pastikan, pemerintah hapus, cpns, formasi cpns, utbk, snbp, snbt, kip kuliah, bpjs kesehatan naik, iuran bpjs, tarif listrik pln, tdl`,
  change: `disuruh, dipaksa, harus, wajibkan, dibagi, dibangunkan, disiapkan, siapkan, menyiapkan, rekrut, ditata, penataan, dipindahin, dilayani, layani, pelayanan, dijadikan,
dikelola, kelola, naik, naikkan, dinaikkan, menaikkan, menaikan, dinaikin, naikin, kenaikan, berubah, diubah, turun, turunkan, diturunkan, hapus, hapuskan, hapusin,
cabut, dicabut, mencabut, batal, dibatalkan, tunda, ditunda, gratis, gratiskan, gratisin, digratiskan, menggratiskan, wajib, diwajibkan, mewajibkan, larang,
ngelarang, melarang, batasi, dibatasi, membatasi, pembatasan, tutup, ditutup, buka, dibuka, relokasi, direlokasi, merelokasi, gusur, digusur, ditertibkan, tertibkan,
menertibkan, bongkar, dibongkar, pindah, dipindah, dibangun, bangun, pembangunan, perbaiki, diperbaiki, memperbaiki, perbaikan, benerin, dibenerin, betulin,
dibenahi, didandani, dibenakke, renovasi, revitalisasi, berlaku, diberlakukan, mulai berlaku, sahkan, disahkan, tetapkan, menetapkan, ditetapkan, terapkan,
menerapkan, diterapkan, penerapan, berlakukan, memberlakukan, mberlakukan, pemberlakuan, dipotong, potong, pemotongan, potongan, pangkas, ditambah, penambahan,
kurangi, dikurangi, alihkan, dialihkan, pengalihan, satukan, disatukan, gabung, digabung, cair, dicairkan, mangkrak, anggarkan, dianggarkan, usulkan, diusulkan,
usulan, mengusulkan, kaji, mengkaji, dikaji, moratorium, stop izin, setujui, disetujui, menyetujui, menolak, tolak, penolakan, kebijakan, aturan, peraturan, diatur,
mengatur, program, sosialisasi, uji coba, diskon pajak, pemutihan, subsidi, disubsidi, gelontorkan, dihentikan, distop, berhenti, rumahkan, dirumahkan, diangkat
jadi, pecat, mutasi, jadwal, penjadwalan, perpanjang, diperpanjang, penertiban, pungut, dipungut, bebas biaya, dibebaskan, bebaskan, sanksi, didenda, denda, segel,
disegel, tarif, tarif baru, kuota, syarat, skema, wacana, rencana, rencananya, berencana, direncanakan, evaluasi, dievaluasi, alokasi, dialokasikan, salurkan,
disalurkan, launching, dibagikan, membagikan, raised, raising, hike, policy, closed, banned, regulation, rule, cancelled, cut, free, mandatory, fee, fees, salur,
validasi, dicoret, coret, diputus, ditagih, tagihan, nagih, ditarik, narik, penarikan, dihidupkan, diaktifkan, dinonaktifkan, prioritaskan, larangan, keputusan,
sistem baru, dilebur, merger, terbitkan, diterbitkan, perketat, lelang, setor, wacanakan, ditambal, diaspal, dikeruk, tutup buku, bikin aturan, diresmikan,
meresmikan, resmikan, dipecah, pemekaran, refocusing, dipagar, dipindahkan, dikunci, absen, dilanjut, dilanjutkan, ditentukan, dicanangkan, diusut, dikaji ulang,
ditinjau, direvisi, revisi, dilegalkan, sepakat, diberhentikan, diberhentiin, dimusnahkan, diliburkan, libur, disita, berhenti beroperasi, stop beroperasi, dijadiin,
dipasang, digembok, digembosi, kena, boleh, ga boleh, gak boleh, tidak boleh, dihilangkan, dimatiin, dimatikan, diganti, ganti, serahkan, pajakin, dipajakin,
izinkan, mengizinkan, diizinkan, izin, dilarang, bolehin, keluarkan, mengeluarkan, ditegakkan, hentikan, tegakkan, siapkan lahan, pastikan, instruksikan, teken,
bentuk, dibentuk, operasikan, beroperasi, ngatur, atur, terap, bebas, ketok, diketok, usul, nolak, lantik, seleksi, tagih, sita, gelontor, kucur, dikucurkan,
kucurkan, aspal, tambal, keruk, pasang, alih, hibah, tertib, realisasi, direalisasikan, prioritas, diprioritaskan, fasilitasi, pengesahan, penetapan, penutupan,
pembukaan, penghapusan, pengurangan, pembatalan, penundaan, pembebasan, pelebaran, pengadaan, pengaspalan, perpanjangan, disamaratakan, disamakan, dinaikan,
diturunin, dibatasin, nata, menata, dikebut, kebut, ngecor, dicor, dikasih, ngasih, berikan, diberikan, turunin, berlangganan, pakai aplikasi, lewat aplikasi, wajib
beli, dilebarkan, diperlebar, dipercepat, ditargetkan, target, jatah, dibikin, bikin, dibuatkan, dibuka lagi, ditutup lagi, nambah, ditambahi, ditambahin,
ban, banning, bans, raise, raises, close, closing, cancels, cancelling, new rule, new rules, permit required, requires, required, entrance fee raised,
increase, increased, hikes, stops, scrapped, scraps, relocates, evicts, demolish, demolished, plans to, promised, promises,
dibales, dicat, dicat ulang, diresmiin, dibongkarin, ditata maneh, ditoto, mlaku`,
  fault: `diperas, nebus, belum turun, ga turun, gak turun, tidak turun, putus kontrak, belum difungsikan, tidak difungsikan, belum ada, ga ada, gak ada, tidak ada,
dipersulit, mandek, macet, terhambat, terisolir, ditelantarkan, langka, kekurangan, krisis, darurat, tercecer, liar, ilegal, dobel, ditolak, menyusahkan, merugikan,
membebani, terbebani, rugi, belum dapat, ga dapat, gak dapat, tidak dapat, dicoret, asin, bau busuk, rusak, kerusakan, lubang, berlubang, lobang, lobang2, berlobang,
ajur, butut, jeglong, elek, mumur, bolong, hancur, mampet, bocor, tumpuk, menumpuk, numpuk, menggunung, bau, mati, padam, lambat, lelet, ngaret, ga kelar, gak kelar,
belum kelar, belum selesai, belum jadi, belum dibangun, belum cair, belum terima, antre, antri, antrean, antrian, pungli, tidak merata, salah sasaran, tepat sasaran,
gelap, terbengkalai, mangkrak, ambruk, jebol, jeglongan, jeblok, keruh, kumuh, becek, tidak terurus, ga diurus, gak diurus, ga keurus, dibiarkan, dicuekin, ga ada
tindakan, belum dibayar, telat, nunggak, ribet, susah, mahal, memberatkan, keberatan, bengkak, terlantar, ngadat, semrawut, amburadul, ga ngalir, gak ngalir, tidak
mengalir, meluap, keropos, retak, amblas, ambles, korup, mark up, dikorupsi, ditilep, janji, janji doang, pencitraan, broken, damaged, dirty, unpaid, waleh, kosong,
kurang, sepi, error, gangguan, kebanjiran, buntu, diserobot, tercemar, ompong, tebang pilih, nggak jelas, gak jelas, ga jelas, patah, ambrol, resah, mepet, busuk,
salah kelola, tumpang tindih, lempar tanggung jawab, saling lempar, saling tunjuk, tutup mata, pilih kasih, ketinggalan, kemahalan, nganggur, kelamaan, kurang
tenaga, basi, kecewa, tega, jadi asin, kering, ngebul, bubur, ga jalan, gak jalan, tidak jalan, buta, gelap gulita, bau banget, keluh, molor, timbun, genang,
tergenang, kotor, lecet, longsor, licin, terendam, mengering, tidak layak, ga layak, gak layak, tak layak, antre berjam jam, belum pernah datang, ga pernah datang,
gak pernah datang, tidak pernah datang, ga dikerjain, asal jadi, asal asalan, kualitasnya, dikorbankan, dipaksakan, tidak adil, ga adil, gak adil, diskriminasi,
nepotisme, titipan, kong kalikong, calo, percaloan, sulit, ribut, semerawut, tidak berfungsi, ga berfungsi, gak berfungsi, ga nyala, gak nyala, tidak menyala, macet
parah, belum dicabut, cuma wacana, hanya wacana, tinggal wacana, omong doang, omdo, setengah hati,
makin parah, tambah parah, parah banget, ga beres, gak beres, tidak beres, tak kunjung, ga kunjung, nggak kunjung, belum juga, sampai kapan,
entah kapan, berbulan bulan, bertahun tahun, sudah setahun, udah setahun, gitu gitu aja, tidak ditanggapi, ga direspon, gak direspon, tidak direspon,
tak digubris, ga digubris, diam aja, diam saja, diem aja, diem bae, tutup telinga, lepas tangan, cuci tangan, dipingpong, cuma formalitas,
tanpa sosialisasi, ga ada sosialisasi, gak ada sosialisasi, tanpa pemberitahuan, diam diam, sepihak, ga masuk akal, gak masuk akal, tidak masuk akal,
bikin susah, bikin sengsara, nyusahin, nyengsarain, menyulitkan, buang buang anggaran, pemborosan, foya foya, ga guna, gak guna, tidak berguna,
tak terpakai, ga kepake, gak kepake, ora mari mari, durung rampung, durung dandan, ora ono, ra ono, ora diurus, ra diurus, teu beres, can beres,
teu aya, teu puguh, ruksak, alun salasai, alun siap, indak ado, ndak ado, kada baik, kadada, balum dibaiki, balum baik, seng ada, tara ada, tra ada,
nyanda ada, su rusak, so rusak, so lama, kaga ada, kagak ada, kaga jelas, tadhek, hana, sing ada, sing karuan, dang adong, banjir maneh, banjir terus,
putus nyambung, mati terus, mati lagi, rusak lagi, banjir lagi, macet lagi, hilang, dicolong, roboh, copot, kendor, ga aman, gak aman, rawan,
membahayakan, bahaya, berbahaya, penuh, kepenuhan, overload, over kapasitas, kelebihan kapasitas, gagal, kecurangan, curang, manipulasi, akal akalan,
setengah jadi, tidak rampung, ga rampung,
ajur mumur, dikunci, kehujanan, kepanasan, goyang, oleng, cuma plang, cuma pajangan, pajangan, cuma janji, tinggal janji, omong kosong, ompol,
lelet banget, ruwet, dioper oper, dilempar, ditandu, kubangan, abis, habis, kehabisan, ga jadi, gak jadi, batal terus, ditunda terus, belum rata,
dipaksa, disuruh bayar, wajib bayar, dikorup, disunat, dipotong, dirumahkan,
kayak permukaan bulan, kayak kubangan, kayak kolam, kayak sungai, kayak laut, kayak sawah, kaya kolam, udah kayak, ngelupas, mengelupas, terkelupas,
miris, bobrok, calap, mlompong, prihatin, sedih we, ribet aja, cuma nyala, cuma bilang sabar, cuma janji manis, gunung sampah, flooded again,
still broken, no plan, no warning, without notice, no budget, still waiting, never fixed, quiet as usual, unfinished, abandoned, overpriced,
ga ada yang urus, gak ada yang urus, belum diserahkan, belum dihuni, belum ditempati, layu, tinggal satu, nyebrang sungai, nyeberang sungai,
bertaruh nyawa, menelan korban, makan korban,
hancur lebur, collapsed, leaking, leaks, late again, pinuh ku runtah, karuah taruih, karuah, macet total, sing karuhan, kada kawa, kada bajalan,
jadi kandang, jadi sarang, kayak jalan offroad, offroad, ditutup total, muter jauh, bingung dorang, telat terus, terlambat, tersendat, dimarahi,
maha bana, larang pisan, larang temen, kasampingkeun, teu acan, can dibayar, durung dibayar, balum dibayar, alun dibayia,
miring, karatan, karat, besi karatan, dicuri, ga diganti, gak diganti, tinggal tiangnya, dibales doang, belum dibales, ga dibales, nunggak 2 minggu,
terbelah, kesuwen, ora bayaran, surat sakti, cuma spanduk, spanduk doang, pencitraan doang, dihentikan, kena tagih, pun ditagih`,
  appeal: `mohon, tolong, minta, dituntut, menuntut, tuntutan, protes, demo, didemo, unjuk rasa, keluhkan, dikeluhkan, mengeluhkan, mengeluh, ngeluh, keluhan, aspirasi, lapor,
dilaporkan, melaporkan, laporan warga, kapan, piye, kumaha, kayapa, kaya apa, please, perhatikan, diperhatikan, ditindak, tindak lanjut, tindaklanjuti,
ditindaklanjuti, turun tangan, solusi, solusinya, wong cilik, tagih janji, tanggung jawab, bertanggung jawab, mana janji, janji siapa, buka mata, ngadu, mengadu,
ngalapor, dengarkan, dengarkan kami, petisi, audiensi, hearing, rdp, geruduk, segera, audit, kaget, heboh, geger, pada ribut, ramai soal, rame soal, resah, ngamuk,
mengamuk, nolak, keberatan, gugat, digugat, menggugat, awasi, tolong awasi, diaudit, transparan, transparansi, terbuka dong, penjelasan, dijelaskan, jelaskan, minta
penjelasan, dipertanyakan, mempertanyakan, tanya dong, aduan, curhatan warga, usul saya, saran saya, semoga segera,
baa ko, ba a ko, kumaha ieu, priben, kepriben, pripun, bagaimana ini, gimana ini, gimana nih, gimane nih, kenken ne, pegimane, kapan e, tulung, punten,
up dong, tolong up, viralkan, tolong viralkan, bantu viralkan, bantu up, jawab dong, monggo dijawab, siapa yang tanggung, siapa tanggung jawab,
kemana aja, kemana pemerintah, mana pemerintah, dimana pemerintah, harus jelaskan, wajib jelaskan, mana buktinya, mana realisasinya, jangan diam,
jangan tutup mata, jangan tidur, bangun pak, sadar pak, cek dong, cek lapangan, sidak dong, turun dong, urus dulu, beresin dulu, benerin dulu,
mending urus, mending benerin, urus jalan, lapor kemana, lapor ke mana, lapor kamana, ngadu kemana, adil dong, pantau, kawal, kawal terus,
iraha, iraha dikeruk, bila dibaiki, bila dibaikinya, bilo, bilo salasai, kapan e bapa, tolong dicek, dicek dong, pls explain, please explain,
explain why, make it happen, do something, fix it, about time`,
  residents: `warga, masyarakat, penduduk, wong cilik, pedagang, petani, nelayan, buruh, pekerja, sopir, sopir angkot, supir, tukang becak, ojol, orang tua, wali murid, ortu, emak
emak, ibu ibu, mama mama, guru, siswa, pelajar, mahasiswa, pasien, nakes, honorer, residents, peternak, pengusaha, warga sekitar, anak sekolah, lansia, difabel,
kampung kami, desa kami, dusun kami, rt kami, gang kami, komplek kami, kecamatan kami, kabupaten kami, kota kami, daerah kami, pemilik warung, pemilik kos, pelaku
usaha, umkm, penumpang, pengendara, jukir, juru parkir, penghuni, pemilik lahan, guru ngaji, kader, relawan bencana, pkl, asn, pns, pppk, peserta didik, orang
miskin, janda, yatim, anak muda, anak anak, petambak, pekebun, pemulung, sopir truk, pengunjung, wisatawan`,
  here: `di sini, disini, sini, daerah sini, daerah kami, daerah kita, daerahku, kampung kami, kampung kita, kampungku, desa kami, desa kita, desaku, dusun kami, kota kita, kota kami, kotaku, kabupaten kita, kabupaten kami, kelurahan kami, kecamatan kami, rt kami, gang kami, tempat kami, tempatku, di tempat kami, komplek kami, nang kene, neng kene, di dieu, di kampung, kampung saya, desa saya, kota saya, daerah saya, sekolah kami, wilayah kami, jalan kami, kami,
deket rumah, dekat rumah, depan rumah, sekitar rumah, rt sini, tempat gue, tempat gw, daerah gue, daerah gw, kampung gue, kampung gw, kota gue,
komplek gue, nang omahku, ngarep omahku, desaku iki, kene, kampuang awak, kampuang kami, banua kita, di banua, wadah kami, wadah ulun, torang pe,
katong pe, kitorang pe, kampung torang, nagari kami, kota ini, kabupaten ini, desa ini, daerah ini, kampung ini`,
  coming: `bakal, bakalan, akan, mau, arep, handak, bade, hendak, mulai, wiwit, rencana, rencananya, segera, besok, bulan depan, tahun depan, minggu depan, per januari,
januari, februari, maret, juni, juli, september, november, desember, nanti, terancam, batal, harus, wajib, musti, mesti, kudu, ga boleh, gak boleh, tidak boleh, ndak
boleh, kada boleh, teu meunang, ora oleh, gak oleh`,
  cost: `bayar, dibayar, bayarnya, mahal, iuran, tarif, biaya, sumbangan, setor, setoran, karcis, ongkos, honor, gaji, pungut, pungutan, tagihan, denda, uang komite,
potongan, insentif, tunjangan, anggaran, subsidi, sewa, tunggakan, nunggak, miliar, gratis, fee, budget, cost, pay, upah, didenda, dipajakin, kena pajak, minta duit,
duit, uang, dipajaki, dimintai, ratus ribu, harga tiket, tiket masuk, ganti rugi`,
  rumour: `katanya, info, beredar, benarkah, apa benar, bener gak, bener ga, bener ya, betulkah, hoax, hoaks, klarifikasi, pengumuman, diumumkan, kabarnya, denger denger,
jarene, cenah, ujarnya, simpang siur, konfirmasi, sebarkan, himbauan, imbauan, info valid, forward, mulai tanggal, per tanggal, mulai besok, mulai januari, mulai
senin, mulai bulan depan, tahun depan, per januari, per 1, mulai 1, wiwit, sudah ketok palu, ketok palu, resmi, confirmed, rumour, rumor, is it true, serius kah,
serius, bener, beneran, setuju, setuju gak, valid, denger2, dengar dengar, apa iya, masa iya, bujur kah, lah bujur, emang bener, kok bisa, isu, gosipnya, sumpah
beneran`,
  mockery: `terima kasih pak atas, terima kasih bu atas, terima kasih pemkab, terima kasih pemkot, makasih pak, makasih lho, makasih loh, hebat ya, hebat banget ya, hebat sekali, prestasi luar biasa, luar biasa
ya, selamat buat, selamat kepada, juara bertahan, mantap pak, mantap jiwa, keren ya, keren kan, keren banget ya, top banget, salut sama, patut diapresiasi, tepuk tangan, standing ovation, apa gunanya, apa
gunane, buat siapa sih, buat apa sih, buat apaan, adil itu apa, apa namanya, lawak, dagelan, make it make sense, so much for, they said, public service they said, apanya, gratis apanya, katanya gratis,
katanya online, online dari mana, program apa, niat ga sih, niat gak sih, ampun dah, ampun deh, pinter banget, pinter ya, pinter yaa, jenius, ngakak, ketawa aja, rasain, nikmat sekali, sabar aja, alhamdulillah
sabar, estetik tanpa, kota wisata banjir, wisata lubang, wisata banjir, kolam renang gratis, kolam lele, mancing di jalan, tanam pisang, ditanami pisang, tanami pohon pisang, juara offroad`,
};
