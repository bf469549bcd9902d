// Names of regions as people write them, besides the official ones; written for this project, compiled into the gazetteer.

/**
 * `code: name, name; code: …`. Short forms, former spellings, seats of government that are not districts of that name, nicknames.
 * Several codes, joined by `+`, where the name may mean each of them.
 */
export const EVERYDAY_NAMES = `
11: aceh, nad, serambi mekkah, serambi mekah; 12: sumut; 13: sumbar, ranah minang, urang awak
16: sumsel; 18: lampung, sai bumi ruwa jurai; 19: babel, bangka belitung
21: kepri; 31: jakarta, dki, dki jakarta, dkj, jkt, jekardah, jekarda, jakarte
32: jabar, jawa barat, west java; 33: jateng, central java; 35: jatim, east java
34: diy, di yogyakarta, daerah istimewa jogja, daerah istimewa jogjakarta; 34+34.71: jogja, jogjakarta, yogya, yogyakarta, jogjakarte, kota gudeg
36: banten; 51: bali, pulau dewata; 52: ntb, lombok; 53: ntt, flores, bumi flobamora
61: kalbar; 62: kalteng, bumi tambun bungai; 63: kalsel, banua, bumi lambung mangkurat
64: kaltim, benua etam, east kalimantan; 65: kaltara; 71: sulut, bumi nyiur melambai
72: sulteng; 73: sulsel; 74: sultra; 76: sulbar; 82: malut; 92: pabar
95: papeg; 96: pbd; 64.02+64.09: ikn, ikn nusantara, ibu kota nusantara, ibukota nusantara
11.12: abdya; 11.16: atam; 11.71: kutaraja; 12.01: tapteng; 12.02: taput
12.03: tapsel; 12.06: tanah karo, kabanjahe; 12.07: lubuk pakam, deliserdang; 12.10+12.22+12.23: labuhan batu; 12.10: rantau prapat, rantauprapat; 12.09: kisaran
12.12: toba samosir, tobasa; 12.13: madina, panyabungan; 12.16: humbahas; 12.18: sergai; 12.20: paluta; 12.21: palas; 12.22: labusel; 12.23: labura
12.71: kota medan, anak medan; 12.72: siantar, pematang siantar; 12.77: sidimpuan, padang sidimpuan, sidempuan, padangsidempuan
13.01: pessel; 13.05: padangpariaman; 13.07: 50 kota, limapuluh kota, lima puluh koto; 13.11: solsel; 13.12: pasbar; 13.75: bukit tinggi
14.02: inhu; 14.04: inhil, tembilahan; 14.06: rohul, pasir pengaraian; 14.07: rohil, bagan siapi api; 14.09: kuansing, teluk kuantan; 14.10: meranti, selat panjang
14.71: pku, pakanbaru; 15.04: batang hari; 15.06: tanjab barat, tanjabbar, kuala tungkal
15.07: tanjab timur, tanjabtim; 15.08: muara bungo; 15.01: sungaipenuh kerinci
16.01: oku, baturaja; 16.02: oki, kayuagung; 16.05: mura musi rawas; 16.06: muba, sekayu; 16.08: okut, oku timur, martapura oku; 16.09: okus, oku selatan
16.10: indralaya; 16.12: pali; 16.13: muratara; 16.71: wong kito, wong plembang, plembang; 16.72: pagaralam; 16.73: lubuklinggau, llg
17.02: curup; 18.01: lamsel, kalianda; 18.02: lamteng; 18.03: lampura, kotabumi
18.04: lambar; 18.05: tuba, menggala; 18.07: lamtim; 18.12: tubaba; 18.13: pesibar, krui; 18.71: bandarlampung, balam; 18.72: kota metro
19.01: sungailiat; 19.02: tanjung pandan; 19.04: koba bangka; 19.06: beltim; 19.03: basel, toboali; 19.71: pangkalpinang
21.02: tanjung balai karimun; 21.72: tanjungpinang; 31.01: pulau seribu, kepulauan seribu, kep seribu
31.71: jakpus; 31.72: jakut, tanjung priuk; 31.73: jakbar; 31.74: manggarai; 31.74: jaksel, south jakarta; 31.75: jaktim
32.01: cibinong, kabogor, puncak bogor; 32.71: kota hujan, bogor kota; 32.02: palabuhan ratu, pelabuhan ratu, palabuhanratu, pelabuhanratu
32.04: kabandung; 32.73: kota kembang, paris van java, bandung kota; 32.16: cikarang; 32.17: kbb, ngamprah; 32.06: singaparna
32.78: kota tasik; 32.06+32.78: tasik; 32.15: krw, kerawang; 32.12: dermayu; 32.07: tatar galuh; 32.75: bekasi kota
33.02: purwokerto; 33.03: braling; 33.12: wonogiri; 33.15: purwodadi grobogan; 33.13: intanpari; 33.22: ungaran; 33.08: mungkid
33.72: solo, wong solo, kota solo, surakarta; 33.74: smg, kota atlas, kota lumpia, kota lunpia; 33.75: kota batik
34.01: kulonprogo, wates; 34.03: gunung kidul, wonosari; 35.78: suroboyo, sby, kota pahlawan, arek suroboyo
35.07: kepanjen; 35.07+35.73: ngalam, malang raya; 35.05: kanigoro; 35.13: kraksaan; 35.14: bangil; 35.19: caruban; 35.08: lumajang; 35.10: bumi blambangan, bwi
35.11: kota tape; 35.02: kota reog, bumi reog; 35.23: bumi wali; 35.15: sidoarjo, kota delta; 35.79: kota wisata batu
36.03: tigaraksa; 36.02: rangkasbitung, rangkas; 36.74: tangsel, bsd, pamulang, bintaro
51.01: negara jembrana; 51.03: kuta, mangupura, canggu, seminyak, jimbaran, nusa dua; 51.05: semarapura, nusa penida; 51.07: amlapura; 51.08: singaraja; 51.04: ubud
52.01: lobar; 52.02: loteng, mandalika; 52.03: lotim, selong; 52.08: klu, gili trawangan; 52.07: ksb, taliwang; 52.72: kota bima
53.02: tts; 53.03: ttu, kefamenanu; 53.04: atambua; 53.06: flotim, larantuka; 53.07: maumere; 53.09: bajawa; 53.10: ruteng; 53.11: waingapu; 53.12: waikabubak
53.15: mabar, labuan bajo, labuhan bajo; 53.18: sbd, tambolaka; 53.19: matim
61.06: putussibau; 61.10: nanga pinoh; 61.12: kkr; 61.71: ptk, kota khatulistiwa; 61.11: ktu, sukadana
62.01: kobar, pangkalan bun; 62.02: kotim, sampit; 62.03: kuala kapuas; 62.04: barsel, buntok; 62.05: barut, muara teweh; 62.10: gumas; 62.11: pulpis
62.12: puruk cahu; 62.13: bartim, tamiang layang; 62.71: palangka raya, palangka, kota cantik
63.01: tala, pelaihari; 63.02: kota baru kalsel; 63.02+21.03: pulau laut; 63.03: martapura kalsel, kota intan martapura; 63.04: batola, marabahan; 63.05: rantau tapin
63.06: hss, kandangan; 63.07: hst, barabai; 63.08: hsu, amuntai; 63.09: tanjung tabalong; 63.10: tanbu, batulicin; 63.71: bjm, kota seribu sungai, banjarmasen
63.72: bjb; 64.01: tana paser, tanah paser, tanah grogot, tana grogot, grogot, bumi daya taka, daya taka
64.02: kukar, tenggarong; 64.03: tanjung redeb, bumi batiwakkal; 64.07: kubar, sendawar; 64.08: kutim, sangatta, sangata; 64.09: ppu, penajam, benuo taka, sepaku
64.11: mahulu; 64.71: bpp, bppn, kota minyak, balikpapan; 64.72: smd, kota tepian, samarenda; 64.74: kota taman
65.01: tanjung selor; 65.04: ktt; 71.01: bolmong; 71.05: minsel
71.06: minut; 71.07: mitra; 71.08: bolmut; 71.09: sitaro; 71.10: boltim; 71.11: bolsel; 71.03: sangihe, tahuna; 71.04: talaud
72.04: tolitoli, toli toli; 72.06: bungku; 72.07: bangkep; 72.08: parimo; 72.09: touna, ampana; 72.11: balut; 72.12: morut; 72.01: luwuk
73.01: selayar; 73.06: sungguminasa; 73.08: watampone; 73.10: pangkep; 73.13: sengkang; 73.14: sidrap; 73.18: tator, makale; 73.22: lutra, masamba
73.24: lutim, malili, sorowako; 73.26: torut, rantepao; 73.18+73.26: toraja; 73.71: kota daeng, ujung pandang, mks, mangkasara; 73.72: pare pare
74.05: konsel; 74.09: konut; 74.10: butur; 74.11: koltim; 74.08: kolut; 74.12: konkep; 74.13: mubar; 74.14: buteng; 74.15: busel; 74.72: baubau, bau bau
75.03: bonbol; 75.05: gorut; 75.04: marisa pohuwato; 76.04: polman, polewali
76.06: mateng; 81.01: malteng, masohi; 81.02: malra; 81.03: tanimbar, saumlaki
81.05: sbt; 81.06: sbb; 81.07: dobo; 81.08: mbd; 81.09: bursel
82.01: halbar; 82.02: halteng, weda; 82.03: halut, tobelo; 82.04: halsel, bacan; 82.05: kepsul; 82.06: haltim; 82.07: morotai; 82.08: taliabu; 82.72: tidore
91.03: sentani; 91.06: biak; 91.05: serui; 92.03: fakfak; 92.06: bintuni
94.04: timika; 95.01: wamena; 96.03: waisai
33.04+33.07: dieng, dataran tinggi dieng; 32.02: ciletuh, geopark ciletuh, pelabuhanratu sukabumi; 32.01+94.05: puncak; 32.01: puncak bogor, jalur puncak, cisarua puncak, sentul, cileungsi bogor, stadion pakansari
34.02: parangtritis, malioboro bantul; 34.71: malioboro, alun alun kidul, kotabaru jogja; 34.04: kaliurang
51.03: uluwatu, kerobokan, tanah lot tabanan, legian, pecatu; 51.71: sanur, renon, teuku umar denpasar; 51.02: tanah lot, bedugul, jatiluwih; 51.04: ubud bali
12.07: kualanamu, kuala namu; 12.06: berastagi, brastagi; 12.17: parapat danau toba, pangururan
32.73: dago, gedung sate, gasibu, braga, cibaduyut, tegallega; 32.17+32.73: cihampelas; 32.17: parongpong lembang; 32.05: kamojang
31.71: senayan, monas, sudirman thamrin, bundaran hi, pasar senen; 31.74+32.01: kemang; 31.74: blok m, tb simatupang, kuningan jaksel; 31.72: ancol, muara baru, sunter, jis; 31.73: glodok, daan mogot, kota tua jakarta; 31.75: tmii, halim, pulogebang
33.08: borobudur magelang, muntilan; 33.74: simpang lima semarang, kota lama semarang, tugu muda; 33.72: pasar klewer, laweyan solo, stadion manahan, manahan
35.78+33.16: tunjungan; 35.78: suramadu, ampel surabaya, taman bungkul, kenjeran; 35.26: suramadu bangkalan; 35.15: porong, juanda; 35.10: ketapang banyuwangi, kawah ijen; 35.73: kayutangan, soehat malang, suhat
36.71: bandara soetta, bandara soekarno hatta; 36.74: serpong, ciputat; 36.74+36.01: cipeucang; 36.03: bsd kabupaten, gading serpong, pantura tangerang
73.71+32.09+33.29: losari; 73.71: pantai losari, mandai makassar, cpi makassar; 73.06: malino; 73.09: bantimurung
71.71: megamas, boulevard manado; 81.71: mardika, pasar mardika; 64.72: mahakam samarinda, citra niaga; 64.71: somber, gunung sari balikpapan
61.71+21.05: siantan; 61.71: kapuas pontianak; 63.71: pasar terapung banjarmasin, siring banjarmasin; 52.02: kuta mandalika, sirkuit mandalika; 53.71: oesapa, kupang kota
13.75: jam gadang, ngarai sianok; 13.71+64.03: teluk bayur; 13.71: pasa raya padang, pdg; 16.71: jakabaring, benteng kuto besak; 14.71: panam, marpoyan; 18.71: raden intan, teluk betung; 18.01: bakauheni
21.71: nagoya batam, nongsa, batam center, batam centre; 91.71: abepura, jayapura kota, kota jayapura; 91.03: bandara sentani
13.09: mentawai; 21.05: anambas; 91.05: yapen; 81.07: aru dobo
32.04+32.73: bdg; 35.07+35.73: mlg; 36.03+36.71: tng; 32.01+32.71: bgr; 32.16+32.75: bks; 32.76: dpk; 16.71: plg; 12.71+35.19+35.77: mdn; 64.72: smr
`;
