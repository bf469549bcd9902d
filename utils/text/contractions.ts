// Names spelled out become the acronym everybody uses, so that one thing counts once: `sekolah dasar` is `sd`.

const SPELLED_OUT: Readonly<Record<string, string>> = {
  sd: 'sekolah dasar',
  smp: 'sekolah menengah pertama',
  sma: 'sekolah menengah atas',
  smk: 'sekolah menengah kejuruan',
  pbb: 'pajak bumi dan bangunan|pajak bumi bangunan',
  pkb: 'pajak kendaraan bermotor',
  pkl: 'pedagang kaki lima',
  rsud: 'rumah sakit umum daerah|rumah sakit daerah',
  rs: 'rumah sakit',
  ktp: 'kartu tanda penduduk|ktp elektronik|e-ktp',
  kk: 'kartu keluarga',
  kis: 'kartu indonesia sehat',
  bansos: 'bantuan sosial|bantuan-sosial',
  blt: 'bantuan langsung tunai',
  ump: 'upah minimum provinsi',
  umk: 'upah minimum kabupaten|upah minimum kota|upah minimum regional|umr',
  perda: 'peraturan daerah',
  perbup: 'peraturan bupati',
  pilkades: 'pemilihan kepala desa|pemilihan kades',
  pilkada: 'pemilihan kepala daerah',
  kades: 'kepala desa|pambakal',
  pns: 'pegawai negeri sipil|pegawai negeri',
  asn: 'aparatur sipil negara',
  pppk: 'pegawai pemerintah dengan perjanjian kerja|p3k',
  mbg: 'makan bergizi gratis|makan siang gratis',
  tpa: 'tempat pembuangan akhir|tempat pemrosesan akhir',
  bbm: 'bahan bakar minyak',
  ppdb: 'penerimaan peserta didik baru|penerimaan siswa baru|penerimaan murid baru|spmb',
  pemkab: 'pemerintah kabupaten|pemerintah daerah kabupaten',
  pemkot: 'pemerintah kota',
  pemprov: 'pemerintah provinsi',
  dishub: 'dinas perhubungan',
  disdik: 'dinas pendidikan',
  dinkes: 'dinas kesehatan',
  dinsos: 'dinas sosial',
  dlh: 'dinas lingkungan hidup',
  disdukcapil: 'dinas kependudukan dan pencatatan sipil|dukcapil',
  kua: 'kantor urusan agama',
  pdam: 'air ledeng|air pam|air pdam',
  walikota: 'wali kota',
  orangtua: 'orang tua|wali murid|wong tuwo|kolot murid',
  mahasiswa: 'anak kuliah|anak kuliahan',
  miskin: 'kurang mampu|tidak mampu|ora mampu|gak mampu|ga mampu',
  umkm: 'usaha mikro kecil dan menengah|usaha mikro kecil menengah|usaha kecil',
  cfd: 'car free day|hari bebas kendaraan',
  lrt: 'kereta ringan|light rail transit',
  elpiji: 'gas melon|gas lpg|gas elpiji|gas 3kg',
  dbd: 'demam berdarah dengue|demam berdarah',
  pmk: 'penyakit mulut dan kuku|penyakit mulut kuku',
  pmi: 'pekerja migran indonesia|pekerja migran|tenaga kerja indonesia',
  ponpes: 'pondok pesantren',
  nakes: 'tenaga kesehatan',
  igd: 'instalasi gawat darurat|unit gawat darurat|ugd',
  apill: 'lampu merah|lampu lalu lintas|lampu lalin|traffic light|bangjo',
  ojol: 'ojek online|ojek daring',
  taksol: 'taksi online|taksi daring',
  dp: 'uang muka|down payment',
  weekend: 'akhir pekan|akhir minggu|sabtu minggu',
  ruu: 'rancangan undang-undang|rancangan undang undang',
  thr: 'tunjangan hari raya',
  bumd: 'badan usaha milik daerah',
  bumdes: 'badan usaha milik desa',
  paud: 'pendidikan anak usia dini',
  tk: 'taman kanak kanak|taman kanak-kanak',
  mi: 'madrasah ibtidaiyah',
  odgj: 'orang dengan gangguan jiwa',
  njop: 'nilai jual objek pajak|nilai jual obyek pajak',
  bphtb: 'bea perolehan hak atas tanah dan bangunan',
  akta: 'akte kelahiran|akta kelahiran',
  sppt: 'surat pemberitahuan pajak terutang',
  stnk: 'surat tanda nomor kendaraan',
  sim: 'surat izin mengemudi',
  skck: 'surat keterangan catatan kepolisian',
  sktm: 'surat keterangan tidak mampu',
  tpu: 'tempat pemakaman umum|pemakaman umum',
  tps: 'tempat pembuangan sementara|tempat penampungan sementara',
  pju: 'penerangan jalan umum|lampu jalan',
  apbd: 'anggaran pendapatan dan belanja daerah',
  lingkar: 'ring road',
};

/** By first word: the other words and the acronym, longest first. */
const BY_FIRST = new Map<string, { readonly rest: readonly string[]; readonly acronym: string }[]>();
for (const [acronym, phrases] of Object.entries(SPELLED_OUT)) {
  for (const phrase of phrases.split('|')) {
    const [first = '', ...rest] = phrase.split(/[ -]/);
    const list = BY_FIRST.get(first) ?? [];
    list.push({ rest, acronym });
    list.sort((a, b) => b.rest.length - a.rest.length);
    BY_FIRST.set(first, list);
  }
}

/** True where something spelled out may begin with this word. */
export function startsContraction(word: string): boolean {
  return BY_FIRST.has(word);
}

/** The acronym for the words at `from`, and how many words it stands for; undefined where nothing is spelled out there. */
export function contractionAt(words: readonly string[], from: number): { acronym: string; length: number } | undefined {
  for (const { rest, acronym } of BY_FIRST.get(words[from] ?? '') ?? []) {
    if (rest.every((word, place) => words[from + 1 + place] === word)) return { acronym, length: rest.length + 1 };
  }
  return undefined;
}
