// Words of posts that look local but are not about policy: trade, sport, crime, campaigns, praise, mourning and the like.

/** Comma-separated phrases by class; `aside` holds words of daily life that speak against policy only in number. */
export const NEGATIVES: Readonly<Record<string, string>> = {
  trade: `dijual, disewakan, dikontrakkan, for sale, open order, ready stock, ready semua, cod, promo, diskon 10, free ongkir, gratis ongkir, order, minat hubungi, minat
inbox, yang minat, minat japri, japri, wa saja, wa me, via wa, dm, inbox, hub, hubungi kami, nego, nego sampai deal, murah meriah, bekas mulus, over kredit, oper
kredit, dp ringan, dp 0, tanpa dp, cicilan, kpr, shm, jual cepat, jual rumah, jual tanah, jual mobil, jual motor, jual tiket, bu cepat, rental, sewa mobil, sewa
ambulance, jasa urus, terima jasa, melayani, jastip, pre order, restock, shopee, tokopedia, link di bio, keranjang kuning, reseller, testimoni, kavling, siap huni, tanpa perantara, open bo, slot gacor,
gacor, maxwin, pinjol, pinjaman dana, giveaway, voucher, buka cabang, grand opening, katalog, bpkb aman, kondisi mulus, type 36, tipe 36, tipe 45, leasehold,
garansi, open trip, harga grosir, ready, stok terbatas, pemesanan, langganan kami, oleh oleh khas, survei lokasi, cashback, isi ulang, bisa kirim, kirim seluruh
indonesia, cari kontrakan, cari kos, info kos, kos putri, kos putra, deket kampus, tanpa biaya admin,
cocok untuk, audisi, murah banget, rumah subsidi cicilan, gratis antar, antar dalam kota, siap antar, siap kirim, chat aja, chat saja, ada kontak, tukang ac, jasa
desain, jasa pembuatan, harga mulai, mulai dari harga, lagi nyari tukang, butuh jasa, ecer dan grosir, stok baru, beli di sini, kualitas ekspor, order via,
donasi, open donasi, galang dana, rekening yayasan, penyaluran, kelas online, sertifikat peserta, early bird, yoga`,
  job: `loker, lowongan, lowongan kerja, info loker, walk in interview, kirim cv, cv ke, kirim lamaran, surat lamaran, lamar, dicari operator, dicari karyawan, dicari karyawati, dicari admin,
dicari driver, dicari sopir, dicari kasir, dicari barista, dicari penjahit, dicari tukang, dicari pegawai, dicari staf, dicari helper, dicari juru masak, dicari art, dicari guru les, dibutuhkan segera, dibutuhkan karyawan, dibutuhkan admin,
dibutuhkan kasir, dibutuhkan sopir, dibutuhkan tenaga, butuh karyawan, butuh admin, butuh kasir, mess disediakan, gaji umr, gaji umk, gaji pokok, gaji nego, gaji harian, hiring, we are hiring, vacancy,
pengalaman minimal, min pengalaman, usia maksimal, usia max, penempatan, interview, fresh graduate, magang di pt, rekrutmen pt, part time, full time`,
  lost: `hilang di parkiran, motor hilang, mobil hilang, sepeda hilang, hp hilang, dompet hilang, tas hilang, stnk hilang, kucing hilang, anjing hilang, anak hilang, atm hilang, kehilangan hp, kehilangan dompet, kehilangan motor, kehilangan tas,
kehilangan kucing, jatuh di sekitar, tercecer, bantu share, tolong share, tolong bantu share, bantu sebar, yang menemukan, yg menemukan, yang nemu, yg nemu, harap hubungi, hubungi nomor, imbalan, ciri ciri`,
  company: `aplikator, potongan aplikasi, potongan aplikator, aplikasi ojek, aplikasi ojol, google, microsoft, amazon, tesla, startup, data center, tiktok shop, mixue, starbucks, harga tiket pesawat, tiket bus, crypto, saham,
harga cabai, harga cabe, harga emas, harga telur, harga bawang, harga sawit, harga gabah`,
  firm: `hotel, penginapan, villa, perusahaan, pabrik, pt, indomaret, alfamart, alfamidi, mall, mal, swalayan, supermarket, minimarket, spbu, showroom, dealer, bank, leasing, kafe, cafe, restoran, klinik swasta, rumah sakit swasta,
rs swasta, kampus swasta, sekolah swasta, developer, aplikasi ojek, aplikasi ojol, ojol, ojek online, driver ojol, toko, museum, pantai, curug, air terjun, kebun teh`,
  sport: `gol, liga, liga 1, liga 2, timnas, persib, persija, persebaya, arema, psm, pss, psis, persik, bali united, borneo fc, barito putera, persiba, madura united, semen
padang fc, psms, sriwijaya fc, kick off, wasit, pelatih, suporter, supporter, bonek, bobotoh, jakmania, aremania, laga, klasemen, medali, turnamen, bupati cup,
walikota cup, gubernur cup, badminton, bulu tangkis, futsal, marathon, fun run, striker, kiper, derby, viking, nobar, penalti, sepak bola, olimpiade, gowes, atlet,
pesta olahraga, lomba lari, triathlon, pelari`,
  crime: `pembunuhan, dibunuh, begal, curanmor, maling, pencuri, pencurian, rampok, perampokan, narkoba, sabu sabu, ganja, tersangka, ditangkap, polres, polresta, polrestabes,
polsek, polda, reskrim, pelaku, vonis, divonis, jaksa, kejari, kejaksaan, hakim, korupsi, dugaan korupsi, ott, suap, kasus suap, pembacokan, dibacok, bacok, tawuran,
pelecehan, cabul, pencabulan, pemerkosaan, kdrt, penipuan, penipu, ditipu, gengster, gangster, dpo, barang bukti, mayat, penganiayaan, dikeroyok, carok, oknum,
diperiksa penyidik, penyidik, ditahan, bea cukai, suspect, arrested, jambret, dibekuk, penjambret, praperadilan, kuasa hukum, pn, terdakwa, lapas, dana desa
dikorupsi, kredit fiktif, disidang, diamankan, kapolres, kapolsek, kejaksaan negeri, gerebek, digerebek, judi online, judi, digelandang, dibobol, bobol, tilang,
surat tilang`,
  accident: `kecelakaan, laka, laka lantas, tabrakan, tertabrak, ditabrak, tabrak, tabrak lari, terguling, rem blong, tewas, luka luka, luka berat, tersambar petir, basarnas, tim sar, orang hilang, kehilangan dompet, kehilangan motor, dompet hilang, stnk hilang, kucing hilang, yang merasa kehilangan, yang merasa keluarganya, erupsi, gempa, bmkg, magnitudo, accident, crash, gunung meletus, vulkanik, evakuasi korban`,
  mourning: `turut berduka, berduka, berduka cita, innalillahi, innalilahi, rip, rest in peace, almarhum, almarhumah, meninggal dunia, telah berpulang, berpulang, husnul khotimah, husnul khatimah, al fatihah, alfatihah, tahlilan, dimakamkan, semoga tenang, bela sungkawa, belasungkawa, selamat jalan, disemayamkan, rumah duka, haul, ziarah`,
  praise: `healing, sunset, sunrise, pemandangan, estetik, aesthetic, liburan, jalan jalan, staycation, camping, pendakian, hidden gem, wajib dikunjungi, enak banget, lezat,
nikmat tenan, kuliner, ngopi, instagramable, eksotis, jajanan, wisata kuliner, oleh oleh, kangen, rindu, pulang kampung, nostalgia, air terjun, foto foto, road trip,
foodies, coffee shop, itinerary, city light, snorkeling, diving, honeymoon, sate, soto, bakso, rawon, pempek, durian, es teh, beautiful, pasir putih, mie ayam, nasi
goreng, nasi padang, martabak, es krim, kenyang, romantis, selfie, bangga, patungan, naik jeep, jeep, enak skali, manis poll, bahagia,
kereen, kereeeen, keren banget, merinding, ombak, pasirnya, adem banget, seru banget, worth it, view nya`,
  campaign: `pilgub, pilbup, pilwalkot, pilpres, pemilu, paslon, cagub, cawagub, cabup, cawabup, cawalkot, calon bupati, calon wakil bupati, calon walikota, calon gubernur, calon
wakil gubernur, pasangan calon, nyoblos, nomor urut, no urut, nomor 1, nomor 2, nomor 3, nomor satu, nomor dua, elektabilitas, kampanye, koalisi, parpol, pdip,
golkar, gerindra, pks, nasdem, partai demokrat, ppp, psi, tim sukses, timses, relawan, pendukung, quick count, hitung cepat, debat cagub, debat kandidat, debat
publik, incumbent, petahana, serangan fajar, money politic, ahok, anies, buzzer, kubu, rekapitulasi, real count, caleg, nyaleg, pileg, dpt, daftar pemilih, kotak
suara, golput, deklarasi, election, campaign, candidate, vote, gabener, gubernur pilihan, dukungan, memilih, pilih pemimpin, pilkada, pemilihan gubernur, pemilihan
bupati, pemilihan walikota, visi misi, misi, terpilih, kontestasi, sukseskan pilkada, pilkada damai, coblos, pemilih, kpu, bawaslu, ganti gubernur, ganti bupati,
pemilu damai, calon, cawapres, capres, jelang pemilihan, caleg janji, pilih saya, jangan salah pilih, masa depan`,
  entertainment: `film, bioskop, trailer, sinetron, artis, aktor, aktris, penyanyi, album, band, drama korea, drakor, kpop, fans, idol, episode, serial, netflix, youtuber, tiktoker,
selebgram, podcast, acara tv, nonton, novel, komik, anime, mobile legends, meme, dangdut, tiket konser, syuting, movie, song, concert, series, boyband, comeback,
ffi, main game, game, presale, drone show, gelar konser, tiket presale`,
  foreign: `malaysia, singapura, singapore, thailand, jepang, japan, tokyo, korea, seoul, china, cina, tiongkok, beijing, amerika, usa, new york, california, texas, inggris, london, uk, belanda, amsterdam, jerman, berlin, prancis, paris, australia, sydney, melbourne, arab saudi, mekkah, madinah, dubai, india, delhi, mumbai, filipina, manila, vietnam, rusia, ukraina, israel, palestina, gaza, iran, turki, eropa, kuala lumpur, johor, penang, sarawak, selangor, taiwan, hongkong, brunei, trump, putin, ringgit, brazil, mesir, norwegia, finlandia, swiss, europe, american, british, luar negeri`,
  ceremony: `menghadiri, hadiri, menghadir, dihadiri, upacara, peringatan hari, hari jadi, dirgahayu, selamat ulang tahun, selamat hari, selamat dan sukses, sukses selalu,
mengucapkan, silaturahmi, kunjungan silaturahmi, menyambut, buka puasa bersama, bukber, halal bihalal, sholat id, safari ramadan, penghargaan, meraih penghargaan,
terima penghargaan, senam, pelantikan pengurus, wisuda, reuni, mtq, maulid, isra miraj, khitanan, resepsi, pernikahan, paskibraka, doa bersama, istighosah, sertijab,
jambore, pramuka, pkk, rapat koordinasi, audiensi pengurus, panen raya, tradisi, ritual, adat, kirab, orasi ilmiah, menerima kunjungan, terima kunjungan, jalan
santai, jalan sehat, doorprize, tumpeng, ulang tahun, patroli sahur, bagi takjil, anniversary, sowan, gelar doktor, disertasi, ikrar, foto bersama, ajak masyarakat,
mengajak masyarakat, buka festival, membuka festival, menari, kerukunan umat, imbau jaga, bersyukur,
hut kota, hut pemkot, hut pemkab, semoga makin bersinar, cap go meh, latihan pengamanan, deklarasi tolak, tolak hoaks`,
  person: `namanya bupati, nama bupati, mas bupati, namanya camat, pacar, pacarku, mantan, gebetan, jodoh, pengen, ngantuk, laper, baper, curhat, mimpi, skripsi, mertua,
zodiak, hidupku, aku tuh, gue tuh, mood, sarapan, resep, girlfriend, boyfriend, love, miss you, my life, cintaku, hatiku, hatimu, pantun, cita cita, naksir, nikah
yuk, makalah, tugas kuliah, outfit, skincare, diet, galau, prewedding, joget, gemas, ngakak, lucu banget, ganteng, cantik banget, pengagum rahasia,
kamu juga, sama kamu, hubungan kita, kenangan, ditinggal pergi, anak orang, hiks, kenalan yuk, sayang sayangan, pacaran, ketemu jodoh, restu, lamaran,
nikahan, ditinggal nikah, patah hati, gebetanku, crush, jomblo, followersnya, followers, subscriber`,
  operator: `krl, commuterline, commuter line, kai, kereta api, kereta, kereta cepat, whoosh, mrt, lrt, transjakarta, tije, busway, gojek, grab, shopeefood, garuda, lion air,
citilink, pelni, gerbang tol, tol, jasa marga, telkomsel, indihome, indosat, sinyal, provider, bank bri, bri, bca, mandiri, bni, jne, jnt, pertamax, token listrik,
masinis, maskapai, resi, min barang, saldo, kartu kredit, tap, taksi online, ugal ugalan, harga sibuk,
mohon maaf atas ketidaknyamanannya, hai kak, halo kak, selamat pagi kak, selamat siang kak, selamat malam kak, headway, transit, naik krl, naik mrt,
naik lrt, naik tije, turun di halte, halte terdekat, stasiun terdekat, rute berapa, naik rute, nomor tiket, pengemudi kami, pramudi, gerbong, peron,
jadwal kereta, jadwal krl, tiket kereta, tiket pesawat, boarding, delay pesawat, cs nya, call center`,
  history: `sejarah, zaman, jaman dulu, jaman kolonial, kerajaan, kolonial, legenda, mitos, asal usul, tempo dulu, jadul, foto lama, prasasti, candi, majapahit, mataram kuno,
pahlawan nasional, cerita rakyat, horor, angker, hantu, pocong, kuntilanak, fosil, kesultanan, buyut, gubernur jenderal`,
  faith: `allah, tuhan, yesus, nabi, rasulullah, hadits, hadis, ayat, quran, doa saya, sholat, solat, shalat, tarawih, pengajian, ceramah, misa, natal, islam, kristen, kafir, ulama, ustad, habib, syariat, dosa, neraka, akhirat, iman, khotbah, jemaat, alkitab, subuh, bismillah`,
  quarrel: `goblok, tolol, bego, bajingan, dungu, rezim, rejim, cebong, kampret, kadrun, antek, aseng, komunis, ganti presiden, antek asing, hater, haters, fitnah, munafik, bacot, penjilat`,
  neutral: `naik kapal, naik bus, naik motor, naik kereta, naik angkot, naik pesawat, naik haji, naik gunung, naik apa, naik sepeda, naik mobil, naik ojek, naik kelas, turun hujan, kuota internet, jalan kaki, jalan sehat, jalan santai, air putih, air galon, air mata, ibu kota baru, pindah paket, pindah rumah, mata pelajaran, tutup mata, buka puasa, buka warung, hari libur, meja makan, mati gaya, mati rasa, parkiran mall, angkat besi, potong rambut, potong kue, harga diri, bangun tidur, bangun pagi, jam tangan, kantor pusat, bulan madu`,
  aside: `cash, diskon, jasa, unit, catering, harga nego, wa, whatsapp, strategis, sport, juara, skor, match, pemain, kandang, tandang, polisi, sidang, penjara, dicuri, modus,
sar, hanyut, tenggelam, wafat, indah, indahnya, cantik, sejuk, adem, view, trip, food, mudik, explore, pesona, rekomendasi, survei, putaran, debat, kalah, partai,
dukung, lagu, konser, band, rating, challenge, youtube, selamat, sukses, lomba, hadir, penghargaan, santri, ultah, ulang tahun, teman, temen, sahabat, suami, istri,
bayi, kucing, bahagia, masak, cinta, kuliah, kampus, dosen, kost, tugas, ujian, stasiun, penumpang, wifi, perang, pangeran, puasa, ramadhan, ramadan, gereja, agama,
muslim, surga, doa, cuaca, wajah, jokowi dulu,
ibu kos, bapak kos, kosan, sewa kos, hujan terus, hujan deras, rencana ke, ke pantai, ke mall, di mall, weekend, libur telat, gorengan, kopi, bakso,
tetangga, mertua, arisan, grup keluarga, grup alumni, alumni, sekampus, sekelas, dosen killer, kating, maba, freelance, gajian, lembur, meeting, bos,
kantor gue, kantorku, resign,
ajarin, kepanjangannya, pr anakku, doi, jemput doi, passing grade, pensiun di sini, gemes, deg degan, stand up, bacaan, karakter, plot, alur cerita,
adegan, sinematografi, akting, penonton, refund, tiket vip, kos mati, laptop, hotspot, ngerjain tugas, asuransi kantor,
tau cara, cara cek, gimana cara, cara daftar, cek nama, nginep, siapa ikut, siapa mau ikut, ada yang tau, ada yg tau, trip ke, merinding, seru,
seru sih, semangat bapak, gagah, terharu, ombaknya, subur, ramah ramah, sopan, nyesek, sujud syukur, warisan, hukum waris, selfie, tenda hajatan,
rumah tangga, di komen, tutorial, bikin sendiri, permen, recehnya, sampoan, kos kosan gue, kamar kos, se asia, terbesar se, pensiunan, bapakku, ibuku,
adekku, kakakku, ponakan, keponakanku, dandan, make up, viral cantik, touring, moge`,
};
