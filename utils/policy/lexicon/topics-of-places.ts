// Topics of local government that lie with roads, water, waste, markets, land, disasters and nature, with their words.
import type { Topic } from '../topic.ts';

/** Written for the project. */
export const TOPICS_OF_PLACES: readonly Topic[] = [
  {
    id: 'parking',
    search: 'parkir',
    agencies: ['Dishub', 'Perumda Parkir'],
    strong: `tarif parkir, retribusi parkir, parkir berlangganan, juru parkir, jukir, kantong parkir, parkir elektronik, parkir liar, karcis parkir, tukang parkir, bayar parkir,
parkir tepi jalan, uang parkir, ongkos parkir, parkir resmi, lahan parkir pasar, parking fee, kang parkir, parkir nontunai, parkir digital, parkir kartu, kartu
parkir, parkir gratis, parkir qris, parkir valet, parkir badan jalan, parkir sembarangan, parkir truk, setoran parkir, jukir liar, e-parkir, e parkir, lahan parkir,
parkir alun alun, titik parkir,
parkir pake kartu, parkir pakai kartu, parkir progresif, tarif parkir progresif`,
    weak: 'parkir, karcis, parking, jukir',
  },
  {
    id: 'roads-and-drainage',
    search: 'perbaikan jalan',
    agencies: ['DPUPR', 'Dinas Bina Marga'],
    strong: `jalan rusak, jalan berlubang, jalan hancur, jalan kabupaten, jalan provinsi, jalan kota, jalan desa, jalan lingkungan, jalan poros, tambal jalan, perbaikan jalan,
jalan diperbaiki, gorong gorong, drainase, aspal, pengaspalan, betonisasi, cor jalan, cor beton, trotoar, flyover, underpass, jalan layang, proyek jalan, pelebaran
jalan, jalan tanah, jembatan gantung, jembatan putus, jembatan rusak, jembatan ambruk, pupr, bina marga, jalan ambles, normalisasi sungai, normalisasi kali, talud,
turap, selokan mampet, jalan bolong, jalan gelap, jalan jelek, paving, lubang jalan, ringroad, ring road, jalan lingkar, road repair, lubang di jalan, jalan raya
rusak, jalan penghubung, akses jalan, jalan tembus, jalan usaha tani, jembatan darurat, jembatan bailey, jembatan ditutup, jembatan baru, perbaikan jembatan, proyek
drainase, proyek trotoar, proyek jembatan, jalan tergenang, aspal tipis, aspal baru, jalan retak, jalan longsor, jalan amblas, saluran air, irigasi rusak, gorong,
pelebaran, galian kabel, galian pipa, bekas galian, jalan dicor, jalan diaspal,
jalan ajur, dalan rusak, dalan ajur, dalan bolong, jalan kubangan, jalan kaya kolam, jalan kayak kolam, jembatan goyang, jembatan keropos,
jembatan gantung putus, jalan provinsi rusak, dalan,
diaspal, diaspal ulang, aspal ngelupas, potholes, pothole, road damage, flooded road, jalan depan, jalan protokol, jalan gang, jalan masuk desa,
jalan ke sekolah, jalan perumahan, jalan komplek,
dalan bolong bolong, jalan offroad, walungan, kali dikeruk, sungai dikeruk, street lights, streetlights, jalan ka, jalan kampung, jalan desa rusak,
jalan baru, jalan barunya,
jembatan dicat, bendungan, bendungane`,
    weak: `jalan, jembatan, berlubang, lubang, got, parit, selokan, rambu, marka, zebra cross, jpo, ruas, road, roads, bridge, pothole, potholes, galian, gali, drainage,
sidewalk, jeglongan, jeblug, becek, rumah pompa, pompa, aspal, cor, trotoar, akses, simpang, perempatan, pertigaan, kerikil, debu, tanjakan, kubangan, jalan mulus`,
  },
  {
    id: 'water',
    search: 'air PDAM',
    agencies: ['Perumda Air Minum'],
    strong: `pdam, perumda air, perumdam, pam jaya, air pdam, air ledeng, tarif air, air mati, air keruh, air bersih, air tidak mengalir, air gak ngalir, air ga ngalir, air
macet, sambungan air, meteran air, pamsimas, tirta, air kuning, air ga keluar, air gak keluar, tangki air, spam regional, air leding, krisis air, mati air, tagihan
air, air nyala, air ngadat, air bau, air pam, pipa pecah, pipa pdam, air ngocor, air kecil, debit air, giliran air, air kotor, air lumpur, meter air, biaya pasang
pdam, sambungan baru, tagihan pdam, kenaikan tarif air, hidran, tandon umum, bantuan air bersih, droping air, dropping air, sumur bor, pengeboran, perpipaan, sumber
air,
banyu pdam, banyu ledeng, cai pdam, aie pdam, aia pdam, banyune mati, banyu mati, air tangki, water company, pipe burst, tap water,
sumur warga, sumur warga kering, pabrik air minum`,
    weak: `air, sumur, ledeng, pipa bocor, pipa, meteran, kekeringan, embung, water, giliran, sumber mata air, tandon, galon, mandi, keran, kran, leding`,
  },
  {
    id: 'waste',
    search: 'sampah',
    agencies: ['DLH'],
    strong: `retribusi sampah, iuran sampah, tumpukan sampah, sampah menumpuk, sampah numpuk, sampah menggunung, tpa, tps, tps3r, angkut sampah, truk sampah, pengangkutan sampah,
bank sampah, pilah sampah, darurat sampah, pasukan kuning, buang sampah, tukang sampah, kantong plastik, tempat sampah, insinerator, rdf, pltsa, tempat pembuangan
sampah, petugas kebersihan, petugas sampah, gunungan sampah, sampah pasar, sampah rumah tangga, gerobak sampah, dlh, dlhk, retribusi kebersihan, tong sampah,
kontainer sampah, depo sampah, tpst, tpas, bak sampah, sampah liar, bakar sampah, sampah sungai, denda sampah, jadwal sampah, sampah organik, pengolahan sampah,
mesin sampah, open dumping, sampah kiriman, langganan sampah, tarif sampah, sampah tidak diangkut, sampah ga diangkut, sampah gak diangkut, sampah belum diangkut,
kerja bakti wajib, kresek, styrofoam,
denda pilah, tps penuh, tpa penuh, tpa baru, sampah dibuang ke sungai,
runtah, runtah numpuk, luwuk, rarahan, uwuh, sarok, trash truck, garbage truck`,
    weak: `sampah, kebersihan, bau, plastik, garbage, waste, trash, kompos, berserakan, gerobak, pemulung, kotor, belatung, lalat`,
  },
  {
    id: 'environment',
    search: 'lingkungan hidup',
    agencies: ['DLH'],
    strong: `ruang terbuka hijau, rth, taman kota, limbah pabrik, sungai tercemar, pencemaran sungai, tebang pohon, penebangan pohon, amdal, uji emisi, polusi pabrik, limbah
cair, alih fungsi lahan, pohon ditebang, bau limbah, hutan kota, hutan mangrove, reklamasi, polusi udara, pabrik bau, bau pabrik, limbah sawit, limbah tambak,
pencemaran laut, air sungai hitam, ikan mati, kualitas udara, penghijauan, taman rusak, taman bermain, pohon tua, pohon tumbang, pangkas pohon, kolam ikan, hutan
lindung, mangrove, konservasi, galian liar, penebangan,
city zoo, kebun binatang, pohon trembesi, food estate, hutan adat, babat hutan, pohon peneduh`,
    weak: `limbah, pencemaran, tercemar, pohon, taman, polusi, sungai, asap, cemar, debu, alun alun, udara, laut, hutan`,
  },
  {
    id: 'markets-and-vendors',
    search: 'pasar pedagang',
    agencies: ['Disperindag', 'Satpol PP'],
    strong: `pkl, pedagang kaki lima, relokasi pasar, revitalisasi pasar, pasar tradisional, pasar induk, kios pasar, los pasar, sewa kios, pedagang pasar, pasar murah, operasi
pasar, penertiban lapak, lapak, retribusi pasar, pasar rakyat, minimarket, toko modern, lapak digusur, pasar kaget, pasar malam dilarang, pedagang direlokasi, sewa
lapak, car free day, cfd, pasar terbakar, harga gas melon, lpg 3 kg, gas melon, elpiji 3 kg, pangkalan gas, het, tukang bentor, bentor, odong odong dilarang, warung
24 jam, kios mangkrak, pasar tumpah, pasar sepi, pasar baru, pedagang asongan, pedagang kecil, izin dagang, sewa toko, lapak pedagang, food court, sentra kuliner,
kawasan kuliner, pasar ikan, pasar sayur, pasar loak, pasar digital, pedagang dipungut, uang lapak, jatah kios, retribusi kios, harga bahan pokok, minyak goreng,
stabilisasi harga, warung madura, toko kelontong, gas subsidi, kuota elpiji, elpiji langka, gas langka,
street vendors, pasar sore, pasar pagi, dagangan, wajib qris, bayar qris, kuota gas,
sewa tokonya, sewa los, running text, izin hajatan`,
    weak: `pasar, pedagang, kios, dagang, jualan, los, harga sembako, umkm, toko, bakul, market, vendors, vendor, lapak, elpiji, gas, kelontong, warung, gerobak, kuliner, pajak
pasar, sembako`,
  },
  {
    id: 'transport',
    search: 'angkutan lalu lintas',
    agencies: ['Dishub'],
    strong: `angkot, angkutan kota, angkutan umum, bus kota, trans jogja, tarif angkot, trayek, rekayasa lalu lintas, rekayasa lalin, ganjil genap, satu arah, one way, jalan
ditutup, penutupan jalan, uji coba satu arah, bus sekolah, bus gratis, koridor brt, proyek brt, tarif bus, truk odol, jam operasional truk, truk tambang, truk batubara, truk tanah,
portal jalan, pelabuhan feri, tarif penyeberangan, tarif kapal, klotok, traffic light, pita kejut, polisi tidur, e-tilang, bentor, u turn, putar balik ditutup,
speedboat, tarif ojol, car free night, jalur sepeda, tarif penumpang, bus trans, feeder, angkutan pelajar, angkutan sekolah, mudik gratis, balik gratis, contraflow,
pengalihan arus, arus lalin, jalur bus, parkir truk, truk besar, truk pasir, truk kontainer, jam truk, batas tonase, uji kir, kir, dermaga, kapal cepat, kapal
penyeberangan, roro, penyeberangan gratis, getek, perahu penyeberangan, jpo, halte rusak, terminal baru, bandara sepi, subsidi penerbangan, ojek pangkalan, zona
ojol, ojol dilarang, zero odol, bajaj, cidomo, dokar, jalur alternatif, zona merah,
halte, jalan satu arah, sistem satu arah, kapal perintis, kapal feri, tarif feri, ambulans laut, bus listrik, hapus angkot, angkot dihapus,
lampu merah mati, lampu merah rusak, jam sekolah truk,
trans kota, feeder bus, public transport, becak motor, street parking, scooters, shortcut canggu, angkot gratis,
halte baru, bangku halte, subsidi ongkir beras, subsidi ongkos angkut, tol laut`,
    weak: `macet, lalu lintas, lalin, bus, ojol, truk, tarif, angkutan, kapal, feri, dermaga, pelabuhan, traffic, jalur, rute, bandara, kemacetan, transportasi, penyeberangan,
trotoar, speed bump, becak, delman, odong odong, halte, terminal, lampu merah, sopir, kernet, spbu, penumpang, perahu`,
  },
  {
    id: 'licences-and-land',
    search: 'izin lahan',
    agencies: ['DPMPTSP', 'DPUPR'],
    strong: `imb, pbg, izin mendirikan bangunan, izin usaha, izin pabrik, izin hotel, izin minimarket, perizinan, rtrw, rdtr, tata ruang, sempadan, pembebasan lahan, ganti rugi
lahan, ganti untung, lahan warga, tanah aset, aset daerah, tanah pemda, mal pelayanan publik, mpp, bangunan liar, bangli liar, izin tempat hiburan, segel, disegel,
penyegelan, sengketa lahan, lahan pertanian, izin prinsip, bangunan tanpa izin, izin lokasi, lahan sawah, lahan hijau, izin bangunan, izin keramaian, izin tambak,
izin reklame, izin kafe, izin sekolah, bangunan tak berizin, tanpa izin, tak berizin, penyerobotan lahan, sertifikat ganda, tanah adat, tanah ulayat, hak ulayat,
tanah desa, tukar guling, tanah bengkok, sewa tanah, pengukuran tanah, alih fungsi, sawah dilindungi, lp2b, tanah kas desa, pagar laut, sempadan pantai, sempadan
sungai, pembebasan tanah, konsinyasi, ganti rugi tanah, slf, andalalin, izin lingkungan, perumahan bodong, pengembang nakal, fasum, fasos, psu perumahan`,
    weak: `izin, ijin, lahan, tanah, bangunan, perizinan, sertifikat, permit, villa, vila, hotel, perumahan, pengembang, investor, pabrik, kafe, sertifikat tanah, ptsl, ulayat,
kavling liar, adat, sengketa, lapangan`,
  },
  {
    id: 'housing-and-evictions',
    search: 'permukiman penggusuran',
    agencies: ['Disperkim', 'Satpol PP'],
    strong: `rusunawa, rusun, penggusuran, digusur, bedah rumah, rtlh, rumah tidak layak huni, rutilahu, kampung kumuh, relokasi warga, rumah susun, permukiman kumuh, septic
tank, tpu, pemakaman umum, rumah murah, bantuan rumah, rumah roboh, sewa rusun, penghuni rusun, permukiman, kampung nelayan, penataan kampung, warga digusur,
tergusur, makam digusur, rumah dibongkar, bangunan dibongkar, bantuan semen, relokasi,
diserahkan pengembang, serah terima psu, psu,
kuburan, perpanjangan makam, sewa makam, retribusi makam`,
    weak: `gusur, relokasi, pindah, bongkar, rumah warga, hunian, eviction, evicted, kontrakan, kumuh, jamban, sanitasi, makam, bantaran, rumah subsidi, rusun, kampung, rumah
susun`,
  },
  {
    id: 'mining-and-plantations',
    search: 'tambang perkebunan',
    agencies: ['Dinas ESDM', 'Dinas Perkebunan'],
    strong: `tambang ilegal, tambang liar, izin tambang, iup, tambang pasir, tambang batu bara, tambang emas, lubang tambang, hauling, jalan hauling, peti, tromol, tambang nikel,
plasma, kebun plasma, konsesi, hgu, lahan sawit, harga tbs, tandan buah segar, csr perusahaan, dana csr, galian pasir, truk batu bara, debu batubara, reklamasi
tambang, tambang galian, tambang rakyat, wpr, ipr, kuari, batu split, tambang timah, timah, tambang batu, izin galian, jalan tambang, debu tambang, bekas tambang,
perusahaan sawit, kebun sawit, pabrik sawit, limbah pabrik sawit, harga sawit, harga karet, dana bagi hasil sawit, kompensasi perusahaan, ganti rugi perusahaan,
debu smelter, smelter, pasir dikeruk, sumur minyak, sumur minyak rakyat, kilang, plasma 20 persen`,
    weak: `tambang, sawit, batu bara, batubara, nikel, kebun, perusahaan, csr, mining, koperasi, penambangan, karet, timah, pasir, truk`,
  },
  {
    id: 'disaster-and-floods',
    search: 'banjir bencana',
    agencies: ['BPBD', 'Damkar'],
    strong: `bpbd, banjir rob, rob, tanggul jebol, tanggul, pintu air, pompa banjir, pompa air, langganan banjir, banjir kiriman, tanggap darurat, posko banjir, pengungsi,
bantuan banjir, korban banjir, penanganan banjir, damkar, longsor, huntara, huntap, kolam retensi, dana tanggap darurat, karhutla, banjir terus, bencana, banjir
lagi, logistik bencana, sirine tsunami, polder, sumur resapan, early warning, banjir bandang, normalisasi, drainase banjir, sodetan, tanggul sungai, tanggul laut,
giant sea wall, posko, dapur umum, bantuan logistik, rehab rekon, dana bencana, rawan longsor, tanah gerak, rumah pompa, mobil damkar, pemadam, hidran, status
darurat, kabut asap, hujan buatan, kekeringan, bantuan gempa,
calap, pompa banjir mati,
caah, caah deui, banjie, aie gadang, banjir rob lagi, hunian sementara, tenda pengungsi, flood budget, anggaran banjir`,
    weak: `banjir, genangan, kebakaran, gempa, angin puting beliung, puting beliung, asap, korban, terendam, flood, floods, flooded, puting, kekeringan, abrasi, hujan,
mengungsi, pompa, siring, pengungsian, logistik, evakuasi`,
  },
  {
    id: 'tourism-and-culture',
    search: 'wisata',
    agencies: ['Disbudpar'],
    strong: `tiket masuk wisata, retribusi wisata, tarif wisata, karcis masuk, pungutan wisatawan, pungutan turis, tarif masuk pantai, disbudpar, dispar, festival daerah, event
daerah, pokdarwis, pungli wisata, hari jadi kabupaten, sound horeg, tourist levy, pengelola wisata, konser pemkab, hut kota, hut kabupaten, tiket curug, tiket
pantai, tiket kolam renang, kolam renang pemda, tarif masuk wisata, tarif masuk, tiket masuk, karcis wisata, kawasan wisata, pungutan wisata, pelaku wisata, izin
event, event dibatalkan, festival dibatalkan, anggaran festival, museum daerah, gedung kesenian, sanggar, dewan kesenian, cagar budaya dibongkar, hari tanpa, car
free, wisata halal, jam buka wisata, penutupan wisata, objek wisata, kuota pendakian, retribusi pendakian, dermaga wisata,
wc umum, toilet umum, toilet taman,
entrance fee, tiket kebun binatang, retribusi masuk,
retribusi turis, one way ubud`,
    weak: `wisata, turis, wisatawan, tiket, pantai, festival, budaya, museum, stadion, event, tourism, tourist, gor, konser, hajatan, lapangan, cagar budaya, karnaval, pawai,
desa wisata, karcis, homestay, pengunjung, sanggar, kesenian`,
  },
  {
    id: 'energy',
    search: 'listrik lampu jalan',
    agencies: ['Dinas ESDM', 'PLN UP3'],
    strong: `lampu jalan, pju, penerangan jalan, lampu pju, pemadaman bergilir, listrik padam, listrik mati, mati lampu, padam listrik, listrik desa, giliran mati lampu, pajak
penerangan, jaringan gas kota, jargas, byarpet, mati listrik, lampu padam, street light, lampu penerangan, lampu jalan mati, jadwal pemadaman, ppj, lampu jalan
padam, tiang listrik, pln padam, gardu, listrik byar pet, listrik padam terus, tegangan rendah, voltase, sambungan listrik, listrik gratis, panel surya, plts,
biogas, lampu taman, lampu hias, lampu penerangan jalan, lampu mati,
tiang listrik dicat, lampunya mati, lampune mati, lampu mati semua`,
    weak: `listrik, lampu, padam, pln, blackout, bbm, solar, pertalite, gelap, genset, power cut, spbu, tiang, token`,
  },
  {
    id: 'farming-and-fishery',
    search: 'pertanian perikanan',
    agencies: ['Dinas Pertanian', 'Dinas Perikanan'],
    strong: `pupuk subsidi, pupuk bersubsidi, irigasi, saluran irigasi, gapoktan, penyuluh pertanian, tempat pelelangan ikan, pelelangan ikan, solar nelayan, bantuan bibit, bantuan benih, asuransi
tani, pasar hewan, pmk, rph, rumah potong hewan, kelompok tani, harga gabah, rabies, vaksin rabies, alsintan, hama tikus, poktan, kuota pupuk, harga jagung, harga
cabai, harga tbs, bantuan traktor, bantuan kapal, bantuan jaring, gagal panen, puso, hama wereng, kartu tani, pupuk langka, penyuluh, sewa tambak, kuota solar, kartu
nelayan, kampung nelayan, wabah, sapi mati, babi mati, asf, ternak mati, vaksinasi ternak, vaksin ternak, pabrik gula, tebu, tembakau, cengkeh, kopi petani,
sarang walet, petani walet, bbm nelayan`,
    weak: `petani, nelayan, pupuk, sawah, ikan, panen, gabah, ternak, sapi, benih, traktor, tambak, kapal nelayan, jagung, cabai, jaring, perahu, kebun, gudang`,
  },
];
