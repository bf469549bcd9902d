// How common a word is in talk about public affairs, in three classes written by hand: what a small feed cannot know by itself.
import { hashString } from './hash.ts';

const VERY_COMMON = `warga kabupaten kota desa camat daerah pemerintah pemkab pemkot pemprov provinsi dinas bupati walikota gubernur presiden
indonesia tahun bulan hari jam minggu rumah jalan sekolah anak uang baru besar kecil kerja tempat video foto berita hoaks hoax
naik turun bayar buka tutup program layan publik umum resmi nomor data isu unggah media sosial akun tanggal mulai laku minta datang
buat beri ambil pakai lihat tahu pulang pergi masuk keluar tinggal hidup jelas nyata kata sebut pihak kepala ketua negara rakyat persen
#1 #2 #3 #10 #2024 #2025 #2026 #2027 januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu
government people country state year day new city public video photo claim show president`;

const COMMON = `sampah pajak tarif harga biaya retribusi siswa guru jembatan pasar parkir air listrik banjir rusak bansos bantu beasiswa puskesmas sakit
pungut denda gratis potong hapus larang wajib daftar syarat aturan perda perbup anggaran apbd dana miliar juta ribu lipat motor mobil
pedagang petugas proyek bangun gusur pindah bongkar ganti tambah kurang jual beli subsidi gaji honor asn pns honorer pilih pilkada
camat lurah rt rw ktp kk bpjs izin pbb rsud sd smp sma ppdb spmb terminal bus angkot truk lampu trotoar taman lapang kantor
sebar edar salah keliru bohong jujur cepat lama rencana putus sidang demo protes tolak setuju dukung bahas umum kabar viral
vaksin obat dokter jalur zonasi kelas ujian libur seragam buku gedung mati hidup aktif tarik kirim terima cair salur batal tunda henti
sepeda sumur ayam sapi perawat perpustakaan museum pantai sungai bendung stadion bandara pelabuhan masjid gereja ruko sawah kebun hutan tambang pabrik limbah pupuk benih gas bensin solar internet sinyal menara posyandu ambulans jenazah kos kontrak hotel warung toko mal kafe ojek becak kereta kapal perahu nelayan petani buruh mahasiswa santri dosen bidan tki lansia balita bayi difabel
tax price cost school road bridge fee health vaccine police million percent`;

const SHARES: ReadonlyMap<number, number> = new Map([
  ...COMMON.split(/\s+/).map((word): [number, number] => [hashString(word), 0.012]),
  ...VERY_COMMON.split(/\s+/).map((word): [number, number] => [hashString(word), 0.04]),
]);
const SHARE_OF_OTHERS = 0.0004;

/** Share of texts on public affairs that hold the term, guessed: about 4 %, 1.2 %, or 0.04 % for any other word. */
export function expectedShare(term: string): number {
  return shareOfHash(hashString(term));
}

/** The same for a term of which only the hash is known. */
export function shareOfHash(hash: number): number {
  return SHARES.get(hash) ?? SHARE_OF_OTHERS;
}
