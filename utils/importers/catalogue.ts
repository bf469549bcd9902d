// Existing Indonesian sources that a reader may add: fact-checkers, hoax-clearing units and newsrooms, all off by default.
import { provinceOf, type RegionCode } from '../domain/region.ts';
import type { CatalogueSource } from '../domain/source-choice.ts';

/**
 * Written down on this day. Whoever wrote it saw no feed answer: each is unchecked until its first use. An address stands here
 * as its publisher documents it, or else as feed readers of others list it; none is made from a pattern.
 */
const NOTED = '2026-11-24';

const NATIONAL: readonly CatalogueSource[] = [
  {
    id: 'turnbackhoax',
    name: 'TurnBackHoax (MAFINDO)',
    kind: 'factchecker',
    regions: [],
    hosts: ['turnbackhoax.id'],
    site: 'https://turnbackhoax.id/',
    feed: {
      url: 'https://turnbackhoax.id/feed/',
      format: 'feed',
    },
    press: 'ifcn',
    notedAt: NOTED,
  },
  siteOnly('tempo-cekfakta', 'Tempo Cek Fakta', 'factchecker', [], 'https://cekfakta.tempo.co/', 'ifcn'),
  siteOnly('kompas-cekfakta', 'Kompas.com Cek Fakta', 'factchecker', [], 'https://cekfakta.kompas.com/', 'ifcn'),
  siteOnly('liputan6-cekfakta', 'Liputan6 Cek Fakta', 'factchecker', [], 'https://www.liputan6.com/cek-fakta', 'ifcn'),
  siteOnly('cekfakta', 'CekFakta.com', 'factchecker', [], 'https://cekfakta.com/'),
  newsroom('antara', 'ANTARA', [], 'https://www.antaranews.com/rss/terkini.xml', 'https://www.antaranews.com/rss'),
  newsroom('tempo', 'Tempo', [], 'https://rss.tempo.co/nasional'),
  newsroom('cnn-indonesia', 'CNN Indonesia', [], 'https://www.cnnindonesia.com/nasional/rss'),
  newsroom('republika', 'Republika', [], 'https://www.republika.co.id/rss'),
  newsroom('suara', 'Suara.com', [], 'https://www.suara.com/rss/news'),
];

const REGIONAL: readonly CatalogueSource[] = [
  siteOnly('jabar-saber-hoaks', 'Jabar Saber Hoaks', 'agency', ['32'], 'https://saberhoaks.jabarprov.go.id/'),
  siteOnly('jala-hoaks', 'Jala Hoaks DKI Jakarta', 'agency', ['31'], 'https://jalahoaks.jakarta.go.id/'),
  siteOnly('klinik-hoaks-jatim', 'Klinik Hoaks Jawa Timur', 'agency', ['35'], 'https://klinikhoaks.jatimprov.go.id/'),
  newsroom('antara-sumut', 'ANTARA Sumatera Utara', ['12'], 'https://sumut.antaranews.com/rss/terkini.xml'),
  newsroom('antara-sumbar', 'ANTARA Sumatera Barat', ['13'], 'https://sumbar.antaranews.com/rss/terkini.xml'),
  newsroom('antara-riau', 'ANTARA Riau', ['14'], 'https://riau.antaranews.com/rss/terkini.xml'),
  newsroom('antara-jambi', 'ANTARA Jambi', ['15'], 'https://jambi.antaranews.com/rss/terkini.xml'),
  newsroom('antara-sumsel', 'ANTARA Sumatera Selatan', ['16'], 'https://sumsel.antaranews.com/rss/terkini.xml'),
  newsroom('antara-bengkulu', 'ANTARA Bengkulu', ['17'], 'https://bengkulu.antaranews.com/rss/terkini.xml'),
  newsroom('antara-lampung', 'ANTARA Lampung', ['18'], 'https://lampung.antaranews.com/rss/terkini.xml'),
  newsroom('antara-babel', 'ANTARA Bangka Belitung', ['19'], 'https://babel.antaranews.com/rss/terkini.xml'),
  newsroom('antara-kepri', 'ANTARA Kepulauan Riau', ['21'], 'https://kepri.antaranews.com/rss/terkini.xml'),
  newsroom('antara-jabar', 'ANTARA Jawa Barat', ['32'], 'https://jabar.antaranews.com/rss/terkini.xml'),
  newsroom('antara-jateng', 'ANTARA Jawa Tengah', ['33'], 'https://jateng.antaranews.com/rss/terkini.xml'),
  newsroom(
    'antara-jatim',
    'ANTARA Jawa Timur',
    ['35'],
    'https://jatim.antaranews.com/rss/terkini.xml',
    'https://jatim.antaranews.com/rss/',
  ),
  newsroom('antara-banten', 'ANTARA Banten', ['36'], 'https://banten.antaranews.com/rss/terkini.xml'),
  newsroom('antara-bali', 'ANTARA Bali', ['51'], 'https://bali.antaranews.com/rss/terkini.xml'),
  newsroom('antara-kalbar', 'ANTARA Kalimantan Barat', ['61'], 'https://kalbar.antaranews.com/rss/terkini.xml'),
  newsroom('antara-kalteng', 'ANTARA Kalimantan Tengah', ['62'], 'https://kalteng.antaranews.com/rss/terkini.xml'),
  newsroom('antara-kalsel', 'ANTARA Kalimantan Selatan', ['63'], 'https://kalsel.antaranews.com/rss/terkini.xml'),
  newsroom('antara-kaltim', 'ANTARA Kalimantan Timur', ['64'], 'https://kaltim.antaranews.com/rss/terkini.xml'),
  newsroom('antara-kaltara', 'ANTARA Kalimantan Utara', ['65'], 'https://kaltara.antaranews.com/rss/terkini.xml'),
  newsroom('antara-sulteng', 'ANTARA Sulawesi Tengah', ['72'], 'https://sulteng.antaranews.com/rss/terkini.xml'),
  newsroom('antara-makassar', 'ANTARA Sulawesi Selatan', ['73'], 'https://makassar.antaranews.com/rss/terkini.xml'),
  newsroom('antara-sultra', 'ANTARA Sulawesi Tenggara', ['74'], 'https://sultra.antaranews.com/rss/terkini.xml'),
  newsroom('antara-gorontalo', 'ANTARA Gorontalo', ['75'], 'https://gorontalo.antaranews.com/rss/terkini.xml'),
  newsroom('antara-ambon', 'ANTARA Maluku', ['81'], 'https://ambon.antaranews.com/rss/terkini.xml'),
  newsroom('antara-papua', 'ANTARA Papua', ['91'], 'https://papua.antaranews.com/rss/terkini.xml'),
  newsroom('antara-papuabarat', 'ANTARA Papua Barat', ['92'], 'https://papuabarat.antaranews.com/rss/terkini.xml'),
  siteOnly('tribun-wartakota', 'Warta Kota', 'media', ['31'], 'https://wartakota.tribunnews.com/', 'dewan-pers'),
  siteOnly('tribun-jabar', 'Tribun Jabar', 'media', ['32'], 'https://jabar.tribunnews.com/', 'dewan-pers'),
  siteOnly('tribun-surabaya', 'Surya', 'media', ['35'], 'https://surabaya.tribunnews.com/', 'dewan-pers'),
  siteOnly('tribun-medan', 'Tribun Medan', 'media', ['12'], 'https://medan.tribunnews.com/', 'dewan-pers'),
];

/** All of them. */
export const CATALOGUE: readonly CatalogueSource[] = [...NATIONAL, ...REGIONAL];

/** What the catalogue has for these regions: sources of their provinces first, then national ones. */
export function catalogueFor(regions: readonly RegionCode[]): CatalogueSource[] {
  const provinces = new Set(regions.map(provinceOf));
  return [...REGIONAL.filter((source) => source.regions.some((code) => provinces.has(provinceOf(code)))), ...NATIONAL];
}

function newsroom(
  id: string,
  name: string,
  regions: readonly RegionCode[],
  url: string,
  documentedAt?: string,
): CatalogueSource {
  const { hostname } = new URL(url);
  return {
    id,
    name,
    kind: 'media',
    regions: [...regions],
    // a feed on a host of its own links to pages of the site
    hosts: [hostname.replace(/^(?:www|rss)\./, '')],
    site: `https://${hostname.replace(/^rss\./, 'www.')}/`,
    feed: { url, format: 'feed', ...(documentedAt !== undefined && { documentedAt }) },
    press: 'dewan-pers',
    notedAt: NOTED,
  };
}

/** No feed of it is known, and none is guessed: it can be opened. */
function siteOnly(
  id: string,
  name: string,
  kind: CatalogueSource['kind'],
  regions: readonly RegionCode[],
  site: string,
  press?: CatalogueSource['press'],
): CatalogueSource {
  const hosts = [new URL(site).hostname];
  return { id, name, kind, regions: [...regions], hosts, site, ...(press && { press }), notedAt: NOTED };
}
