// What the welcome page and the options show.

import type { FeedProbe, FeedView } from '../../utils/domain/feed-view.ts';
import type { Region } from '../../utils/domain/region.ts';
import type { PlatformView, SiteView } from '../../utils/domain/site-view.ts';

/** Fictional places, as many as the list of results needs to scroll. */
export const REGIONS: readonly Region[] = [
  { code: '99', name: 'Provinsi Contoh' },
  { code: '99.01', name: 'Kabupaten Contoh' },
  { code: '99.02', name: 'Kabupaten Contoh Utara' },
  { code: '99.03', name: 'Kabupaten Tanah Contoh' },
  { code: '99.71', name: 'Kota Contoh' },
  ...Array.from({ length: 45 }, (_, index) => ({
    code: `98.${String(index + 1).padStart(2, '0')}`,
    name: `Kabupaten Misal ${index + 1}`,
  })),
];

export const PLATFORMS: readonly PlatformView[] = [
  { id: 'x', name: 'X', host: 'x.com', isOn: true, hasPermission: true },
  { id: 'facebook', name: 'Facebook', host: 'facebook.com', isOn: true, hasPermission: false },
];

export const SITES: readonly SiteView[] = [
  { host: 'mastodon.contoh.example', hasPermission: true },
  { host: 'lain.contoh.example', hasPermission: false },
];

export const PROBE: FeedProbe = {
  url: 'https://umpan.contohkab.example/',
  fingerprint: '0f'.repeat(32),
  words: ['bambu', 'gerhana', 'tepian', 'lumbung', 'perahu', 'cermin', 'kenari', 'pelita', 'rotan', 'sagu'],
  expires: '2027-11-01T00:00:00Z',
};

const FEED: FeedView = {
  url: PROBE.url,
  words: PROBE.words,
  isPackaged: false,
  hasPermission: true,
  isSyncing: false,
  syncedAt: '2026-11-23T02:10:00Z',
  isUntrusted: false,
  isClockOdd: false,
  lockedMirrors: [],
  publishers: [
    { id: 'dlh-contoh', name: 'Dinas Lingkungan Hidup Kab. Contoh', kind: 'agency', entries: 214, hidden: 0, newer: 0 },
    { id: 'periksa-contoh', name: 'Periksa Contoh', kind: 'factchecker', entries: 1022, hidden: 3, newer: 2 },
    { id: 'contoh-pos', name: 'Contoh Pos', kind: 'media', entries: 12, hidden: 0, newer: 0, failure: 'feed/offline' },
  ],
};

/** A healthy feed, the sample, one without network, one that broke trust, one without permission, one being fetched. */
export const FEEDS: readonly FeedView[] = [
  FEED,
  { ...FEED, url: 'chrome-extension://contoh/sample/', isPackaged: true, publishers: FEED.publishers.slice(0, 1) },
  {
    ...FEED,
    url: 'https://luring.contohkab.example/',
    failure: 'feed/offline',
    nextAt: '2026-11-23T06:10:00Z',
    publishers: [],
  },
  {
    ...FEED,
    url: 'https://rusak.contohkab.example/',
    failure: 'feed/bad-signature',
    isUntrusted: true,
    publishers: FEED.publishers.slice(0, 1),
  },
  {
    ...FEED,
    url: 'https://waspada.contohkab.example/',
    isClockOdd: true,
    kept: 'year',
    lockedMirrors: ['cermin.contohkab.example'],
    publishers: [],
  },
  { ...FEED, url: 'https://tanpaizin.contohkab.example/', hasPermission: false, publishers: [] },
];

/** A feed that is being fetched for the first time. */
export const FIRST_SYNC: FeedView = {
  url: 'https://baru.contohkab.example/',
  words: PROBE.words,
  isPackaged: false,
  hasPermission: true,
  isSyncing: true,
  isUntrusted: false,
  isClockOdd: false,
  lockedMirrors: [],
  publishers: [],
};
