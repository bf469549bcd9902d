// Things of local affairs that posts call by several names, written by hand: one name for another replaces nothing.
import { colloquialRoot } from '../text/colloquial.ts';
import { stemIndonesian } from '../text/stem.ts';

/** One thing a line, by its everyday and official names; a wider name (`pegawai`) stands with the narrower ones it is used for. */
const THINGS = `siswa pelajar anak sekolah bocah bocil arek budak
mahasiswa anak kuliah
guru pengajar tenaga-pendidik pendidik
orangtua ortu wali emak bapak ibu
asn pns pegawai aparatur karyawan
honorer honor
tunjangan tpp tukin insentif honor
gaji upah honor bayaran penghasilan
warga masyarakat orang penduduk
rumah keluarga kk rumahtangga
miskin kurang mampu susah melarat gakin prasejahtera
lansia sepuh jompo
balita bayi anak bocah
elpiji lpg gas melon tabung
bbm bensin solar pertalite pertamax
hp ponsel handphone telepon gawai
internet wifi jaringan sinyal daring online
mal mall belanja plaza
kios lapak los
warung warteg kedai
toko ruko
pedagang penjual bakul pkl
kantong kresek
bus bis angkutan
angkot mikrolet angkutan angkutan-kota
kapal feri ferry perahu
motor kendaraan
mobil kendaraan
sepeda gowes pesepeda
sampah limbah
tarif iuran retribusi biaya ongkos harga tagihan karcis tiket bayaran sewa
pungli sogok suap setor pelicin
denda sanksi tilang hukum
penjara kurung bui pidana
pajak pbb
tanah lahan
sawah lahan
kebun lahan
sertifikat surat
dokter nakes tenaga-medis medis
perawat nakes
puskesmas pkm
rs rsud rumahsakit
vaksin imunisasi suntik
penyakit wabah virus pmk epidemi
demam dbd
tower menara bts antena
lampu pju penerangan
jalan ruas jalur
trotoar pedestrian
saluran drainase selokan got parit irigasi
air pdam ledeng pam leding perumda tirta
sungai kali
bendungan waduk dam
hutan rimba
kades lurah perangkat-desa
dprd dewan legislator
bupati pemkab kabupaten pemda
walikota pemkot kota pemda
gubernur pemprov provinsi pemda
pemerintah pemkab pemkot pemda dinas
pilkada pemilu pilbup pilwali pemilihan
pilkades pemilihan
lulus lolos masuk terima
kebijakan aturan peraturan perda perbup perwali
anggaran dana duit uang biaya apbd kas
investor pengusaha swasta pengembang developer asing
perumahan pengembang developer
asap kabut
hotel penginapan
gedung bangunan
pusat sentra
festival acara kegiatan event
toilet wc kakus
makan makanan mbg
seragam baju pakaian
pondok pesantren ponpes
masjid mushola langgar surau
jamaah jemaah calon
seleksi tes ujian
panitia petugas oknum pegawai
kunjung masuk datang
selamanya permanen seterusnya
pasien orang
kelompok poktan
jenazah mayat
ambulans ambulan ambulance
karyawan buruh kerja
tki migran pmi tkw
hewan ternak sapi
hewan ternak kambing
lapangan stadion gor
tribun stadion`;

const GROUPS_OF = new Map<string, number[]>();
THINGS.split('\n').forEach((line, number) => {
  for (const word of line.split(' ')) {
    const term = colloquialRoot(word) ?? stemIndonesian(word);
    const held = GROUPS_OF.get(term);
    if (held === undefined) GROUPS_OF.set(term, [number]);
    else held.push(number);
  }
});

const NONE: readonly number[] = [];

/** Numbers of the things that a term is a name of. */
export function thingsOf(term: string): readonly number[] {
  return GROUPS_OF.get(term) ?? NONE;
}

/** True where both terms are names of one thing. */
export function isSameThing(a: string, b: string): boolean {
  const groups = thingsOf(b);
  return groups.length > 0 && thingsOf(a).some((group) => groups.includes(group));
}
