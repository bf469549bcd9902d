// The words around a region's name that tell whether it is one: government, kind, place, person, dish, street, trip.

/** The level of government that the word before a name speaks of. */
export type NameKind = 'province' | 'regency' | 'city' | 'district' | 'village';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Who governs, by level: before a name they say that its government is meant. */
export const GOVERNMENT: Readonly<Record<NameKind, ReadonlySet<string>>> = {
  province: words('pemprov gubernur wagub cagub pergub pemda'),
  regency: words('pemkab bupati wabup perbup cabup pemda bupatine'),
  city: words('pemkot walikota wawali wawalkot walkot wako perwali perwako cawalkot perwal pemko'),
  district: words('camat'),
  village: words('kades lurah pambakal keuchik peratin wali-nagari kuwu'),
};
/** Words for kinds of places, with the level they speak of. */
export const PLACE_KIND: ReadonlyMap<string, NameKind> = new Map([
  ['provinsi', 'province'],
  ['prov', 'province'],
  ['propinsi', 'province'],
  ['kabupaten', 'regency'],
  ['kab', 'regency'],
  ['kota', 'city'],
  ['kotamadya', 'city'],
  ['kecamatan', 'district'],
  ['kec', 'district'],
  ['distrik', 'district'],
  ['kapanewon', 'district'],
  ['kemantren', 'district'],
  ['desa', 'village'],
  ['ds', 'village'],
  ['kelurahan', 'village'],
  ['kel', 'village'],
  ['nagari', 'village'],
  ['gampong', 'village'],
  ['kalurahan', 'village'],
]);
/** Agencies and instruments of some local government. */
export const AGENCIES = words(
  `dprd dishub dinkes disdik dinsos dlh dlhk dpupr pupr bapenda bkpsdm bkd bpbd satpol disdukcapil dukcapil perumda pdam pam rsud disperindag disdag disnaker disbudpar dispar
dpmptsp dinas bappeda diskominfo prokopim sekda setda inspektorat apbd perda raperda umk ump umr baznas kpu kpud bawaslu pemerintah disdikbud disdikpora dispora dinkop disperkim dprkp`,
);
/** Words after which a place is named. */
export const LOCATIVES = words(
  `di ke dari ning nang neng ing ka ti dr warga wong urang orang arek cah anak se sak wilayah daerah asal seputar area pusat masyarakat rakyat netizen lur bubuhan kawasan sekitar
nak dek ning sekabupaten sekota tetangga kayak kaya pemuda mahasiswa guru honorer nakes buruh petani nelayan pedagang pkl sopir ojol puskesmas pasar terminal pelabuhan alun-alun in`,
);
/** Words after which a person is named. */
export const PERSON_TITLES = words(
  'namaku namanya nama bernama pak pa bu bung mas mbak mba kak kang teh bang om tante pakde bude dek adik ustad ustadz kyai gus haji dr prof bapak ibu cak ning bro sis mr mrs jendral jenderal almarhum alm si sdr saudara',
);
/** Dishes, goods and clubs that bear a place's name. */
export const DISHES = words(
  `nasi soto sate dodol tahu bakso mie mi pempek coto batik rendang sambal asinan lumpia lunpia telor telur durian jeruk apel salak ayam bebek ikan getuk pecel rujak lontong ketoprak
warung warteg rm restoran gudeg bakpia empal kupat tempe bolu sop sup es wingko keripik kerupuk rawon nanas mangga kopi teh bika pisang martabak persib psm bali lele semen jembatan`,
);
/** Where one goes on a trip is not where the matter is: `kunker ke Bali`. */
export const TRIPS = words(
  'kunker kunjungan banding plesiran piknik liburan jalan-jalan studi dinas bimtek merantau pindah',
);
/** Streets and buildings that bear a place's name. */
export const STREETS = words('jl jln gang gg komplek perumahan stasiun univ universitas ruko apartemen hotel');

/** What a place does or suffers: after such a word a capital at the beginning is a place too. */
export const DEEDS = words(
  `mau akan bakal bakalan harus wajib kudu su so sudah udah wis masih belum lagi larang naikkan naikin gratiskan hapus tutup buka bikin siapkan butuh krisis darurat macet banjir gelap
resmi mulai segera punya rame ramai kok katanya jarene cenah kini sekarang skrg terapkan berlakukan rusak longsor kering kekurangan menunggu minta tolak`,
);
