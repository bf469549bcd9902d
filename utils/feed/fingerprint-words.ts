// The 256 words that stand for the bytes of a fingerprint, to be read aloud and compared; changing one changes every printed fingerprint.

/** Everyday Indonesian nouns and adjectives in alphabetical order; the first four letters tell any two apart. */
export const FINGERPRINT_WORDS: readonly string[] = `
abadi acar agar ahli alam alun ambil anak anggur antar apung arang asam asri atap ayam bagus bahu baju baku
bambu bangku bantal baris batik batu bebek becak bekal benang benih biji biru bisik botol buah buku bumi bunga
busur cahaya cakap capung cawan ceria cicak cincin cuaca dadar dadu damar dandang dapur daun dawai delima desa
diam dingin dompet duduk durian elang embun enam engsel esok fajar gajah gambar gamelan garis gayung gelas
gendang genting getah gigi gilang gitar gula gunung hadiah halus harum helai hitung hujan hulu huruf ikan ikat
indah intan irama jagung jala jambu janji jarak jati jejak jelas jendela jernih jeruk jual jujur kabut kail
kain kalung kancil kapal kasur kata kayu kecil kelapa kenari kerang kertas kicau kilat kipas kopi kota kubis
kuda kulit kunci kursi lada laju laku lampu lantai laut layang lebah lemari lereng lesung lezat lilin limau
loket lompat lumbung lurus madu main malam mandi manis mantap masak mawar meja mekar merah minum moyang muara
mulia musim mutiara nada nanas nasi niat nyala nyiur olah ombak pagar pahat paku panah pandan pantai papan
pasar patung pelita pepaya permata petik pikir pintu piring pohon pulau puncak putih rajin ramah ranting rapi
rawa rebung rendah ringan roda rukun rumput rusa sabun salak sambal santan sapu satu sayur sedap sehat semut
senja serat serbuk sikat sirih sisir subur suling sumur surat surya tahu tambak tanah tari tebu tegak telur
teman tenun tikar timun titik topi tulang tunas turun udang ujung ukir ulin ungu untai waduk wajan warna
wayang wortel zaitun
`
  .trim()
  .split(/\s+/);
