// What is joined to a region's name in hashtags and handles.

/** What stands before a region's name in a hashtag or handle: `infobogor`, `pemkabpaser`, `dlhkukar`. */
export const NAME_OPENERS: readonly string[] =
  `info kabar berita seputar warga sobat explore about pesona love save pray bersama kota kab kabupaten kabupatenkota pemkab pemkot pemprov pemda humas humaspemkab humaspemkot
humaspemprov prokopim protokol diskominfo kominfo dishub dinkes disdik dinsos dlh dlhk dpupr pupr bapenda bkpsdm bpbd satpolpp disdukcapil dukcapil perumda pdam rsud dprd bupati walikota
wali gubernur prov provinsi visit wisata kuliner jelajah media portal lapor hallo halo ayo anak arek wong urang bubuhan kelurahan kecamatan kec desa polres polresta polda`.split(
    /\s+/,
  );

/** What stands after it: `pasermas`, `bandungjuara`, `bogorkab`. */
export const NAME_CLOSERS: readonly string[] =
  `mas hits viral update updates today info bersatu maju hebat juara kita tangguh bangkit 24jam terkini news banget keren raya kab kota prov id official city pos
punya punyacerita banjir macet darurat bersih berkah bermartabat melawan bergerak tercinta kabupaten indah sejahtera go goid istimewa lawan peduli bersuara`.split(
    /\s+/,
  );
