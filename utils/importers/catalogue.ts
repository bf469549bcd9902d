// Existing Indonesian sources that a reader may add: fact-checkers, hoax-clearing units and newsrooms, all off by default.
import { provinceOf, type RegionCode } from '../domain/region.ts';
import type { CatalogueSource } from '../domain/source-choice.ts';

/** Written down on this day. Whoever wrote it saw no feed answer: each is unchecked until its first use. */
const NOTED = '2026-11-24';

/** ANTARA's bureaus with a site of their own. Each lists its feeds at `/rss`. */
const ANTARA_BUREAUS: readonly (readonly [host: string, name: string, province: RegionCode])[] = [
  ['sumut', 'ANTARA Sumatera Utara', '12'],
  ['sumbar', 'ANTARA Sumatera Barat', '13'],
  ['riau', 'ANTARA Riau', '14'],
  ['jambi', 'ANTARA Jambi', '15'],
  ['sumsel', 'ANTARA Sumatera Selatan', '16'],
  ['bengkulu', 'ANTARA Bengkulu', '17'],
  ['lampung', 'ANTARA Lampung', '18'],
  ['babel', 'ANTARA Bangka Belitung', '19'],
  ['kepri', 'ANTARA Kepulauan Riau', '21'],
  ['jabar', 'ANTARA Jawa Barat', '32'],
  ['jateng', 'ANTARA Jawa Tengah', '33'],
  ['jatim', 'ANTARA Jawa Timur', '35'],
  ['banten', 'ANTARA Banten', '36'],
  ['bali', 'ANTARA Bali', '51'],
  ['kalbar', 'ANTARA Kalimantan Barat', '61'],
  ['kalteng', 'ANTARA Kalimantan Tengah', '62'],
  ['kalsel', 'ANTARA Kalimantan Selatan', '63'],
  ['kaltim', 'ANTARA Kalimantan Timur', '64'],
  ['kaltara', 'ANTARA Kalimantan Utara', '65'],
  ['sulteng', 'ANTARA Sulawesi Tengah', '72'],
  ['makassar', 'ANTARA Sulawesi Selatan', '73'],
  ['sultra', 'ANTARA Sulawesi Tenggara', '74'],
  ['gorontalo', 'ANTARA Gorontalo', '75'],
  ['ambon', 'ANTARA Maluku', '81'],
  ['papua', 'ANTARA Papua', '91'],
  ['papuabarat', 'ANTARA Papua Barat', '92'],
];

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
      documentedAt: 'https://wordpress.org/documentation/article/wordpress-feeds/',
    },
    press: 'ifcn',
    notedAt: NOTED,
  },
  siteOnly('tempo-cekfakta', 'Tempo Cek Fakta', 'factchecker', [], 'https://cekfakta.tempo.co/', 'ifcn'),
  siteOnly('kompas-cekfakta', 'Kompas.com Cek Fakta', 'factchecker', [], 'https://cekfakta.kompas.com/', 'ifcn'),
  siteOnly('liputan6-cekfakta', 'Liputan6 Cek Fakta', 'factchecker', [], 'https://www.liputan6.com/cek-fakta', 'ifcn'),
  siteOnly('cekfakta', 'CekFakta.com', 'factchecker', [], 'https://cekfakta.com/'),
  newsroom('antara', 'ANTARA', [], 'https://www.antaranews.com/rss/terkini.xml', 'https://www.antaranews.com/rss'),
  newsroom('tempo', 'Tempo', [], 'https://rss.tempo.co/nasional', 'https://rss.tempo.co/'),
  newsroom(
    'cnn-indonesia',
    'CNN Indonesia',
    [],
    'https://www.cnnindonesia.com/nasional/rss',
    'https://www.cnnindonesia.com/rss',
  ),
  newsroom('republika', 'Republika', [], 'https://www.republika.co.id/rss', 'https://www.republika.co.id/rss'),
  newsroom('suara', 'Suara.com', [], 'https://www.suara.com/rss/news', 'https://www.suara.com/rss'),
];

const REGIONAL: readonly CatalogueSource[] = [
  siteOnly('jabar-saber-hoaks', 'Jabar Saber Hoaks', 'agency', ['32'], 'https://saberhoaks.jabarprov.go.id/'),
  siteOnly('jala-hoaks', 'Jala Hoaks DKI Jakarta', 'agency', ['31'], 'https://jalahoaks.jakarta.go.id/'),
  siteOnly('klinik-hoaks-jatim', 'Klinik Hoaks Jawa Timur', 'agency', ['35'], 'https://klinikhoaks.jatimprov.go.id/'),
  ...ANTARA_BUREAUS.map(([host, name, province]) => {
    const site = `https://${host}.antaranews.com/`;
    return newsroom(`antara-${host}`, name, [province], `${site}rss/terkini.xml`, `${site}rss`);
  }),
  tribun('wartakota', 'Warta Kota', '31'),
  tribun('jabar', 'Tribun Jabar', '32'),
  tribun('surabaya', 'Surya', '35'),
  tribun('medan', 'Tribun Medan', '12'),
];

/** All of them. */
export const CATALOGUE: readonly CatalogueSource[] = [...NATIONAL, ...REGIONAL];

/** What the catalogue has for these regions: sources of their provinces first, then national ones. */
export function catalogueFor(regions: readonly RegionCode[]): CatalogueSource[] {
  const provinces = new Set(regions.map(provinceOf));
  return [...REGIONAL.filter((source) => source.regions.some((code) => provinces.has(provinceOf(code)))), ...NATIONAL];
}

function tribun(zone: string, name: string, province: RegionCode): CatalogueSource {
  const url = `https://${zone}.tribunnews.com/rss`;
  return newsroom(`tribun-${zone}`, name, [province], url, url);
}

function newsroom(
  id: string,
  name: string,
  regions: readonly RegionCode[],
  url: string,
  documentedAt: string,
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
    feed: { url, format: 'feed', documentedAt },
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
