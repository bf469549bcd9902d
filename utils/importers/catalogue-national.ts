// Sources that write about the whole country.
import type { CatalogueSource } from '../domain/source-choice.ts';
import { answeredAt, documentedAt, newsroom, readable, siteOnly, USED } from './catalogue-entry.ts';

/** Those who check claims first. */
export const NATIONAL_SOURCES: readonly CatalogueSource[] = [
  readable(['turnbackhoax', 'TurnBackHoax (MAFINDO)', 'factchecker', []], {
    site: 'https://turnbackhoax.id/',
    url: 'https://turnbackhoax.id/feed/',
    press: 'ifcn',
    ...USED,
  }),
  readable(['tempo-cekfakta', 'Tempo Cek Fakta', 'factchecker', []], {
    site: 'https://www.tempo.co/cekfakta',
    url: 'https://www.tempo.co/api/gateway/rss/free/cekfakta',
    press: 'ifcn',
    ...answeredAt('https://github.com/adlandwijaka/tempo-rss', '2026-06-07'),
  }),
  readable(['liputan6-cekfakta', 'Liputan6 Cek Fakta', 'factchecker', []], {
    site: 'https://www.liputan6.com/cek-fakta',
    url: 'https://feed.liputan6.com/rss/cek-fakta',
    press: 'ifcn',
    ...USED,
  }),
  siteOnly(['kompas-cekfakta', 'Kompas.com Cek Fakta', 'factchecker', []], 'https://cekfakta.kompas.com/', 'ifcn'),
  siteOnly(['afp-periksafakta', 'AFP Periksa Fakta', 'factchecker', []], 'https://periksafakta.afp.com/', 'ifcn'),
  siteOnly(['cekfakta', 'CekFakta.com', 'factchecker', []], 'https://cekfakta.com/'),
  siteOnly(['komdigi', 'Kementerian Komunikasi dan Digital', 'agency', []], 'https://www.komdigi.go.id/'),
  newsroom(
    'antara',
    'ANTARA',
    [],
    'https://www.antaranews.com/rss/terkini.xml',
    documentedAt('https://www.antaranews.com/rss'),
  ),
  newsroom('tempo', 'Tempo', [], 'https://rss.tempo.co/nasional'),
  newsroom('cnn-indonesia', 'CNN Indonesia', [], 'https://www.cnnindonesia.com/nasional/rss'),
  newsroom(
    'republika',
    'Republika',
    [],
    'https://www.republika.co.id/rss/',
    answeredAt('https://github.com/yavuz/news-feed-list-of-countries', '2026-03-25'),
  ),
  newsroom('suara', 'Suara.com', [], 'https://www.suara.com/rss/news'),
];
