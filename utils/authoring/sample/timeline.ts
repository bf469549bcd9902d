// The posts of the demo's timeline, and what each of them is about.

/** A post of the demo timeline. Everything in it is fictional. */
export interface SamplePost {
  readonly author: string;
  readonly text: string;
  /** ISO 8601. */
  readonly date: string;
  readonly replies: number;
  readonly reposts: number;
  readonly likes: number;
  /**
   * An entry about the claim that the post makes (another publisher's about the same claim will do); `policy` where nobody
   * has answered local policy that goes round; null where nothing may be marked.
   */
  readonly expected: string | null;
}

/** Newest first: posts with an official answer, with other sources only, without an answer, near-misses, and everyday ones. */
export const SAMPLE_POSTS: readonly SamplePost[] = [
  {
    author: 'Akun contoh A',
    text: 'Lur, mulai Januari bayar sampah di Kab. Contoh naik 300%. Warung kecil juga kena. Tolong sebarkan.',
    date: '2026-11-23T06:10:00+07:00',
    replies: 48,
    reposts: 1210,
    likes: 2034,
    expected: 'dlh-contoh/tarif-sampah-2027',
  },
  {
    author: 'Akun contoh E',
    text: 'Hujan dari subuh di Kabupaten Contoh, jemuran belum ada yang kering. Ada yang senasib?',
    date: '2026-11-23T05:55:00+07:00',
    replies: 12,
    reposts: 1,
    likes: 40,
    expected: null,
  },
  {
    author: 'Akun contoh B',
    text: 'Katanya jembatan Kali Contoh ditutup setahun penuh. Terus kami lewat mana?',
    date: '2026-11-23T04:20:00+07:00',
    replies: 31,
    reposts: 640,
    likes: 880,
    expected: 'contoh-pos/jembatan-kali-contoh',
  },
  {
    author: 'Akun contoh P',
    text: 'Sudah dua minggu air PDAM di Kab. Contoh mati tiap sore, tagihannya malah naik. Pemkab Contoh tolong jelaskan.',
    date: '2026-11-23T03:40:00+07:00',
    replies: 210,
    reposts: 1890,
    likes: 1504,
    expected: 'policy',
  },
  {
    author: 'Akun contoh F',
    text: 'Truk sampah telat lagi tiga hari di perumahan kami. Baunya sampai ke dalam rumah.',
    date: '2026-11-23T03:05:00+07:00',
    replies: 9,
    reposts: 4,
    likes: 57,
    expected: null,
  },
  {
    author: 'Akun contoh C',
    text: 'Beasiswa daerah Kab. Contoh tahun depan dihapus? Ada yang tahu kepastiannya?',
    date: '2026-11-22T21:40:00+07:00',
    replies: 112,
    reposts: 2400,
    likes: 1905,
    expected: 'disdik-contoh/beasiswa-daerah-2027',
  },
  {
    author: 'Akun contoh D',
    text: 'Dapat dari grup sebelah: retribusi sampah naik tiga kali lipat mulai Januari.',
    date: '2026-11-22T20:15:00+07:00',
    replies: 6,
    reposts: 19,
    likes: 33,
    expected: 'dlh-contoh/tarif-sampah-2027',
  },
  {
    author: 'Akun contoh G',
    text: 'Tarif sampah rumah tangga di Kabupaten Misal naik 300 persen mulai Januari 2027. Untung bukan di sini.',
    date: '2026-11-22T19:30:00+07:00',
    replies: 3,
    reposts: 8,
    likes: 21,
    expected: null,
  },
  {
    author: 'Akun contoh H',
    text: 'Parkir di Pasar Contoh sekarang ditarik 24 jam, malam pun bayar. Ini aturan dari mana ya?',
    date: '2026-11-22T18:00:00+07:00',
    replies: 44,
    reposts: 210,
    likes: 402,
    expected: 'dishub-contoh/parkir-pasar-24-jam',
  },
  {
    author: 'Akun contoh I',
    text: 'Resep bakwan jagung ala ibu: jagung dua tongkol, tepung, daun bawang, lalu goreng sampai kuning. Selamat mencoba!',
    date: '2026-11-22T16:45:00+07:00',
    replies: 5,
    reposts: 12,
    likes: 190,
    expected: null,
  },
  {
    author: 'Akun contoh J',
    text: 'Infonya daftar SMP negeri lewat zonasi di Kab. Contoh harus bayar 500rb. Bener gak sih?',
    date: '2026-11-22T15:20:00+07:00',
    replies: 76,
    reposts: 530,
    likes: 611,
    expected: 'disdik-contoh/biaya-zonasi-smp',
  },
  {
    author: 'Akun contoh K',
    text: 'Jembatan Kali Contoh bagus sekali difoto waktu senja. Singgah di warung kopi dekat situ, murah.',
    date: '2026-11-22T14:10:00+07:00',
    replies: 2,
    reposts: 3,
    likes: 88,
    expected: null,
  },
  {
    author: 'Akun contoh L',
    text: 'Awas bun, mobil vaksin keliling masuk sekolah di Contoh, anak disuntik tanpa izin orang tua!',
    date: '2026-11-22T12:00:00+07:00',
    replies: 95,
    reposts: 1480,
    likes: 733,
    expected: 'dinkes-contoh/vaksin-keliling',
  },
  {
    author: 'Akun contoh M',
    text: 'Jadwal vaksin keliling di balai desa besok jam 8 pagi, bawa buku KIA ya ibu-ibu.',
    date: '2026-11-22T11:30:00+07:00',
    replies: 14,
    reposts: 25,
    likes: 102,
    expected: null,
  },
  {
    author: 'Akun contoh N',
    text: 'Denda buang sampah sembarangan di Kabupaten Contoh Rp5 juta sudah berlaku, hati-hati!',
    date: '2026-11-22T10:05:00+07:00',
    replies: 20,
    reposts: 95,
    likes: 140,
    expected: 'periksa-contoh/denda-sampah-5-juta',
  },
  {
    author: 'Akun contoh O',
    text: 'Kalau beasiswa daerah Kabupaten Contoh 2025 kemarin cairnya bulan apa ya? Mau tanya kakak tingkat.',
    date: '2026-11-22T09:15:00+07:00',
    replies: 7,
    reposts: 0,
    likes: 11,
    expected: null,
  },
];
