// One root for one word: chat spellings and everyday Javanese, Sundanese and Banjar words of local affairs. No expansions:
// an acronym spelled out counts one thing several times.

const ROOTS: Readonly<Record<string, string>> = {};
const add = (root: string, forms: string): void => {
  for (const form of [root, ...forms.split(' ')]) (ROOTS as Record<string, string>)[form] = root;
};

add(
  'naik',
  'naek naikk kenaikan naikan naikin munggah mundak mundhak undak naiak melonjak lonjak meroket melejit membengkak dinaikkan dinaikin dinaikan menaikkan menaikan diunggahno ditaekkeun naekkeun',
);
add('turun', 'mudun mudhun medhun turunkan penurunan menurun');
add('tutup', 'ditutup nutup tutupan ditutupi penutupan menutup nutupi ditutupno');
add('buka', 'dibuka bukak dibukak mbukak pembukaan membuka dibukakeun');
add('bayar', 'mbayar dibayar mbayare mayar bayaran membayar pembayaran mayari bayarnya');
add('gratis', 'gratiss cuma-cuma cumacuma tanpabayar free geratis digratiskan menggratiskan haratis');
add('hapus', 'dihapus dihapuskan penghapusan menghapus ngapus dihapusin ditiadakan dihilangkan ditiadain hilangkan');
add('potong', 'dipotong pemotongan motong dipotongi disunat sunat dipangkas pangkas pemangkasan memangkas');
add('larang', 'dilarang pelarangan melarang larangan');
add('gusur', 'digusur penggusuran menggusur digusuri gusuran');
add('bongkar', 'dibongkar pembongkaran membongkar');
add('pindah', 'dipindah dipindahkan pemindahan memindahkan pindahin dipindahin dipindahno');
add('jalan', 'jl jln jalanan dalan');
add('jembatan', 'jbt kreteg kreteug jambatan');
add('sekolah', 'skolah sekolahan skul sakola sakolah');
add('siswa', 'murid pelajar siswi peserta-didik');
add('guru', 'gr pengajar');
add('pajak', 'pajeg pajek pjk dipajaki dipajakin dipajeki memajaki');
add('mulai', 'wiwit mimiti mulain dimulai kawit sejak terhitung');
add('kena', 'dikenai dikenakan dikenain kenakan mengenakan keno');
add('urus', 'maurus mengurus ngurus ngurusin pengurusan urusan');
add('buat', 'bikin mbikin nyieun gawe pembuatan membuat');
add('luar', 'metu jaba');
add('minta', 'mintain njaluk menta diminta meminta dimintai');
add('habis', 'abis habiskan menghabiskan ngabisin entek beak');
add('pakai', 'pake make nganggo menggunakan gunakan dipake');
add('hektare', 'hektar ha');
add('kilometer', 'km');
add('kilogram', 'kg kilo kilogramme');
add('kubik', 'm3 kubikan');
add('tolak', 'nolak ditolak menolak penolakan nolakin');
add('suruh', 'nyuruh disuruh menyuruh dikon kon');
add('beri', 'kasih ngasih dikasih ngasi dikasi memberi memberikan diberi diberikan maringi dibere mere njuluk');
add('pecat', 'mecat dipecat pemecatan memecat');
add('copot', 'nyopot dicopot pencopotan mencopot');
add('terbit', 'terbitkan menerbitkan diterbitkan penerbitan nerbitin');
add('sengaja', 'sengojo disengaja ngahaja');
add('orangtua', 'ortu ortunya wali-murid walimurid');
add('kurang', 'mengurangi ngurangin dikurangi pengurangan');
add('kirim', 'ngirim mengirim pengiriman');
add('tunggak', 'nunggak tunggakan');
add('tarik', 'narik narikin ditarikin');
add('tambah', 'nambah nambahin ditambahin');
add('nonaktif', 'menonaktifkan dinonaktifkan penonaktifan');
add('tebus', 'nebus ditebus menebus tebusan');
add('rokok', 'ngudud udud ngerokok merokok ngrokok');
add('harga', 'hrg rego rega haraga');
add('biaya', 'ongkos beaya ragat bea');
add('pungut', 'pungutan dipungut memungut dipungli pungli');
add('sampah', 'sampahe runtah ratik');
add('rumah', 'rmh omah imah');
add('air', 'banyu cai');
add('listrik', 'lstrik setrum');
add('mati', 'padam pemadaman dipadamkan memadamkan pareum dimatiin dimatikan mematikan matiin');
add('motor', 'mtr pit-montor roda-dua r2');
add('mobil', 'mbl mutur roda-empat r4');
add('parkir', 'parkiran parkire markir');
add('warga', 'masyarakat masy wargi rakyat penduduk');
add('kabupaten', 'kab kabupatene');
add('kecamatan', 'kec');
add('kelurahan', 'kel');
add('desa', 'ds');
add('pemkab', 'pemkap');
add('bupati', 'bupatine');
add('walikota', 'wako');
add('pemerintah', 'pemrintah pmrintah pemerentah');
add('bantu', 'bantuan bntuan');
add('bansos', 'bansoss');
add('beasiswa', 'bea-siswa beasiswane');
add('sakit', 'gering');
add('puskesmas', 'pkm');
add('vaksin', 'vaksinasi vaksinnya imunisasi');
add('wajib', 'diwajibkan mewajibkan wajibkan kewajiban diwajibin');
add('daftar', 'pendaftaran mendaftar daptar ndaftar');
add('tahun', 'thn th taun taon');
add('bulan', 'bln wulan sasih');
add('minggu', 'mgg pekan');
add('hari', 'hr poe dinten dino dina');
add('jam', 'pukul');
add('persen', 'prosen pct %');
add('lipat', 'lipet ping kaping');
add('besar', 'gede gedhe ganal ageng');
add('baru', 'anyar hanyar');
add('uang', 'duit dhuwit duwit artos');
add('rusak', 'rusake ruksak');
add('banjir', 'bnjir caah');
add('pasar', 'psr peken');
add('pedagang', 'bakul padagang');
add('bangun', 'pembangunan dibangun membangun mbangun');
add('petugas', 'ptugas');
add('meninggal', 'wafat tewas');
add('januari', 'jan january');
add('februari', 'feb february pebruari');
add('maret', 'mar march');
add('april', 'apr');
add('mei', 'may');
add('juni', 'jun june');
add('juli', 'jul july');
add('agustus', 'agu ags agt aug august');
add('september', 'sep sept');
add('oktober', 'okt oct october');
add('november', 'nov nopember');
add('desember', 'des dec december');

/** The root of a chat or regional spelling; undefined for every other word. */
export function colloquialRoot(word: string): string | undefined {
  return Object.hasOwn(ROOTS, word) ? ROOTS[word] : undefined;
}
