// The classic agencies of a regency (perangkat daerah) and its companies, by the short name of the taxonomy, with the words that their own names bear.

/** Short name → words by which a publisher's name tells that it is this agency; lower case, the official wording first. */
export const AGENCY_NAMES = {
  Bapenda: ['badan pendapatan', 'dinas pendapatan', 'bapenda', 'dispenda'],
  BPKAD: ['pengelola keuangan', 'pengelolaan keuangan', 'badan keuangan', 'bpkad', 'bkad'],
  Disdik: ['dinas pendidikan', 'disdik', 'disdikbud', 'disdikpora', 'dikbud'],
  'Bagian Kesra': ['kesejahteraan rakyat', 'bagian kesra'],
  Dinkes: ['dinas kesehatan', 'dinkes'],
  RSUD: ['rumah sakit umum daerah', 'rsud'],
  Dinsos: ['dinas sosial', 'dinsos'],
  BKPSDM: ['badan kepegawaian', 'bkpsdm', 'bkd'],
  Bappeda: ['perencanaan pembangunan', 'bappeda', 'bappelitbang', 'bapperida'],
  Disnaker: ['tenaga kerja', 'ketenagakerjaan', 'disnaker', 'disnakertrans'],
  DPMD: ['pemberdayaan masyarakat', 'dpmd'],
  Disdukcapil: ['pencatatan sipil', 'dukcapil', 'disdukcapil'],
  KPU: ['komisi pemilihan umum', 'kpu', 'kpud'],
  Kesbangpol: ['kesatuan bangsa', 'kesbangpol'],
  'Satpol PP': ['polisi pamong praja', 'satpol'],
  Diskominfo: ['komunikasi dan informatika', 'diskominfo', 'kominfo'],
  Inspektorat: ['inspektorat'],
  Dishub: ['dinas perhubungan', 'dishub'],
  'Perumda Parkir': ['perumda parkir', 'perusahaan daerah parkir', 'pd parkir'],
  DPUPR: ['pekerjaan umum', 'dpupr', 'pupr', 'dinas pu'],
  'Dinas Bina Marga': ['bina marga'],
  'Perumda Air Minum': ['air minum', 'pdam', 'perumda tirta'],
  DLH: ['lingkungan hidup', 'dlh', 'dlhk'],
  Disperindag: ['perdagangan', 'disperindag', 'disdag', 'dinas pasar', 'perumda pasar'],
  DPMPTSP: ['penanaman modal', 'terpadu satu pintu', 'dpmptsp', 'dinas perizinan'],
  Disperkim: ['dinas perumahan', 'kawasan permukiman', 'disperkim', 'dprkp'],
  'Dinas ESDM': ['energi dan sumber daya mineral', 'esdm'],
  'Dinas Perkebunan': ['perkebunan'],
  BPBD: ['penanggulangan bencana', 'bpbd'],
  Damkar: ['pemadam kebakaran', 'damkar'],
  Disbudpar: ['pariwisata', 'kebudayaan', 'disbudpar', 'dispar'],
  'PLN UP3': ['pln'],
  'Dinas Pertanian': ['pertanian', 'ketahanan pangan', 'tanaman pangan'],
  'Dinas Perikanan': ['perikanan', 'kelautan'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Short name of an agency. */
export type AgencyName = keyof typeof AGENCY_NAMES;

/** Who speaks for the whole government of a region, in the order to be asked where no agency of a topic publishes. */
export const SPOKESPEOPLE: readonly (readonly string[])[] = [
  ['komunikasi pimpinan', 'prokopim'],
  AGENCY_NAMES.Diskominfo,
  ['hubungan masyarakat', 'humas'],
  [
    'sekretariat daerah',
    'pemerintah kabupaten',
    'pemerintah kota',
    'pemerintah provinsi',
    'pemkab',
    'pemkot',
    'pemprov',
  ],
];
