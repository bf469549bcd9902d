// Entries of the reference world: about 2 KB of made-up Indonesian each, ±40 %, as repetitive as the prose of offices is.
import type { StandingEntry } from '../../../utils/domain/entry.ts';
import { seededRandom } from '../../relevance/metrics.ts';

/** Set phrases of official prose, written for the project. */
const PHRASES =
  `Pemerintah Kabupaten Contoh menegaskan bahwa|informasi yang beredar di media sosial tersebut|tidak sesuai dengan ketentuan yang berlaku|
berdasarkan Peraturan Bupati Contoh Nomor|masyarakat diimbau untuk tidak mudah percaya|sebelum memeriksa sumber resmi|tarif yang berlaku saat ini masih sama|
sejak tanggal|sampai dengan|pelayanan tetap dibuka seperti biasa|pada jam kerja|dan tidak dipungut biaya|warga yang berhak menerima bantuan|
dapat mendaftar di kantor kecamatan|dengan membawa kartu tanda penduduk|serta kartu keluarga|anggaran yang disediakan sebesar|juta rupiah|
pekerjaan perbaikan jalan|dijadwalkan selesai pada akhir tahun|kepala dinas menjelaskan|dalam rapat bersama dewan|hasil pemeriksaan di lapangan menunjukkan|
kerusakan terjadi karena hujan deras|petugas sudah diturunkan ke lokasi|foto yang dipakai berasal dari daerah lain|dan diambil beberapa tahun yang lalu|
keputusan itu belum diambil|masih dibahas oleh panitia|usulan tersebut akan disampaikan kepada|keluhan dapat disampaikan melalui kanal pengaduan|
nomor telepon yang tertera|data dari badan pusat statistik|jumlah penerima pada tahun ini|lebih banyak dibandingkan tahun sebelumnya|
kegiatan belajar mengajar berjalan normal|puskesmas keliling hadir setiap pekan|vaksin yang dipakai sudah terdaftar|air bersih dialirkan bergantian`
    .replace(/\n/g, '')
    .split('|');
const WORDS =
  `warga dinas jalan pasar sekolah guru siswa sampah tarif pajak retribusi bantuan air listrik jembatan banjir puskesmas dokter obat desa camat
lurah bupati dewan rapat aturan perda biaya gratis bayar naik turun buka tutup baru lama rusak selesai mulai tahun bulan hari minggu pagi siang malam
pedagang sopir nelayan petani buruh pegawai honorer proyek lelang tender kantor loket antrean berkas surat kartu daftar syarat jadwal lokasi titik
parkir terminal angkot truk motor mobil lampu trotoar drainase sungai bendungan hutan kebun sawah pupuk benih harga beras minyak gas subsidi kuota
foto video kabar pesan grup unggahan akun lembar nama tanggal nomor ribu juta persen dari untuk dengan pada yang dan di ke ini itu juga akan sudah
belum tidak bukan hanya masih telah oleh bagi serta atau agar karena jika maka setelah sebelum selama antara dalam luar atas bawah`.split(
    /\s+/,
  );
const ONSETS = ['b', 'c', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'ng', 'ny'];
const NUCLEI = ['a', 'i', 'u', 'e', 'o'];
const CODAS = ['', '', '', 'n', 'ng', 't', 'k', 'r', 's', 'h'];
const RARE_WORDS = 8000;
const STANCES = ['false', 'misleading', 'true', 'partly-true', 'missing-context', 'explains'] as const;
/** Share of a text that is set phrases, and share of the other words that are rare: they set how well it packs. */
const PHRASE_SHARE = 0.2;
const RARE_SHARE = 0.22;

/** What is fixed about an entry before its text is written. */
export interface EntryFrame {
  readonly id: string;
  readonly regions: string[];
  readonly host: string;
  /** ISO 8601. */
  readonly published: string;
}

/** A writer of entries; the same seed writes the same. */
export function entryWriter(seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const syllable = () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
  const rare = Array.from({ length: RARE_WORDS }, () => syllable() + syllable() + (random() < 0.4 ? syllable() : ''));
  // ranks are drawn from 1/x: the first words of a list are the commonest
  const zipf = <T>(list: readonly T[]) => list[Math.floor(list.length ** random()) - 1] ?? pick(list);
  const piece = () => {
    const chance = random();
    if (chance < PHRASE_SHARE / 4) return pick(PHRASES);
    if (chance < PHRASE_SHARE / 4 + 0.03) return String(Math.floor(random() * 900 + 2));
    return random() < RARE_SHARE ? zipf(rare) : zipf(WORDS);
  };
  const text = (length: number) => {
    let result = '';
    while (result.length < length) result += result === '' ? piece() : random() < 0.08 ? `. ${piece()}` : ` ${piece()}`;
    return `${result}.`;
  };

  function write({ id, regions, host, published }: EntryFrame): StandingEntry {
    const size = 0.6 + random() * 0.8;
    const local = id.slice(id.indexOf('/') + 1);
    return {
      v: 1,
      id,
      revision: 1,
      status: 'active',
      published,
      modified: published,
      language: 'id',
      regions,
      topics: [],
      claim: { text: text(90), paraphrases: [text(100 * size), text(120 * size)], appearances: [] },
      stance: pick(STANCES),
      title: text(60),
      answer: text(880 * size),
      data: [{ label: text(20), value: String(Math.floor(random() * 90_000)), source: text(30) }],
      sources: [
        { title: text(50), url: `https://${host}/dokumen/${local}`, kind: 'regulation' },
        { title: text(50), url: `https://${host}/berita/${local}`, kind: 'news' },
      ],
      url: `https://${host}/klarifikasi/${local}`,
      related: [],
    };
  }

  return {
    write,
    /** The next revision with another answer. */
    revise: (entry: StandingEntry, modified: string): StandingEntry => ({
      ...entry,
      revision: entry.revision + 1,
      modified,
      answer: text(entry.answer.length),
    }),
    random,
  };
}
