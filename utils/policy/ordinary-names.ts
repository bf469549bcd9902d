// Names of regions that are words, people, dishes or stations as well, and therefore need words around them.

/** Provinces, regencies and cities that count after `di`, `warga` and the like or with a capital within a sentence. */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  `malang tegal kediri kuta sby padang palu sabang merauke kudus pati demak bima banjar kaur muna karo ende solo aru sula tebo lebong
sigi agam alor lingga asmat toba kupang manggarai sorong belu rembang kapuas tuba palas pali mitra mateng mabar tala negara basel meranti bungo lahat barru malaka
serang ubud metro bsd ktt atam klu llg smd sbb mks krw nad banua wates curup koba selong weda bungku mura
bangli kampar kuningan balut pbd sbd sbt oki bone tapin batang batu buru puncak landak surakarta contoh misal umpama rangkas selayar makale bacan tual malili penajam flores
halim juanda braga kemang dago ancol renon bdg mlg tng bgr dpk bks plg pdg mdn smr`.split(/\s+/),
);

/** Such names that need a word of government before them, or a capital after `di`, `warga` and the like. */
export const VERY_ORDINARY_NAMES: ReadonlySet<string> = new Set(
  'bima agam bangli kuningan kotabaru sby batubara batu manggarai batang palu serang puncak landak buru bone metro mitra negara tala pati basel mabar ktt atam toba solo pali mateng tuba muna koba weda wates curup banua sorong palas balut malaka bungku contoh misal umpama'.split(
    ' ',
  ),
);

/** Such names that are hardly ever meant as places: only after a word of government or kind, or with a capital after `di` and the like. */
export const HARDLY_NAMES: ReadonlySet<string> = new Set('contoh misal umpama puncak batu buru mitra kota'.split(' '));

/** Districts and villages that are everyday words: only after `kecamatan`, `camat`, `desa` and the like. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `suruh baru kota tengah utara selatan timur barat pasar jaya mulia bunga bahagia bakti karya sejahtera makmur indah mandiri permata maju damai sentosa
harapan setia suka sukamaju tanjung sungai muara teluk pulau gunung bukit lembah hutan danau pantai laut rawa kebun sawah ladang desa kampung dusun simpang sukun jati kelapa pandan
bambu durian mangga nangka rambutan cempaka melati mawar kenanga seroja teratai bangun buana cahaya fajar surya bulan bintang pagi subuh besar kecil tinggi panjang lama tua muda
merdeka pahlawan pemuda pelita pusaka sumber sari mekar sumbersari wetan kulon lor kidul kolot hilir hulu ulu ilir udik dalam luar batu pasir tanah air api angin hujan banjir asam garam
gula kopi teh lada pala pinang sirih tebu padi jagung kapas rotan sagu kerang udang ikan buaya gajah harimau kuda kerbau sapi kambing ayam bebek ular naga elang merpati
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pusat negeri raja ratu putri pangeran sultan kapitan haji datu daro serasan sekip senen pagar masjid benteng istana
saling balai jembatan lapangan terusan parit kuala sari sakti jagong lembang nusa agung budi cinta kasih sayang rindu panti wajak hamparan mataram kedaton ratu rakyat warga bangsa sebatik ranah alam
palas kerja perak emas intan berlian mutiara mundu seri pangkal sangir sana papar gurah kandat kare kota-baru mande pasirkuda pasar-rebo babat baureno sale pace rejoso wilangan loceret tugu
gubug kunir kunduran tunjungan karang tempeh rambah siantar borong tabir bahar lebong gading pinggir kerinci nibung nilo suoh abung jabung gedong`.split(
    /\s+/,
  ),
);
