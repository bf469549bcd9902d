// What the popup shows, in every state of page, data and permission.
import type { Mark } from '../../utils/domain/match.ts';
import type { TabView } from '../../utils/domain/tab.ts';

const mark = (change: Partial<Mark> & Pick<Mark, 'key' | 'claim'>): Mark => ({
  kind: 'official',
  tier: 'answers',
  sources: 4,
  isSample: true,
  ...change,
});

const POLICY_MARK = mark({
  key: 'policy/scholarships/99.01',
  kind: 'policy',
  claim: '',
  sources: 0,
  about: { topics: ['scholarships'], regions: ['Kabupaten Contoh'] },
});
const READING: TabView = {
  tabId: 1,
  host: 'x.com',
  state: 'reading',
  report: {
    platform: 'x',
    surface: 'home',
    host: 'x.com',
    seen: 24,
    read: 23,
    unreadable: 1,
    health: 'fine',
    marks: [],
  },
  marks: [
    { mark: mark({ key: 'a', claim: 'Tarif sampah naik 300 persen' }), postIds: ['x:1', 'x:4'] },
    {
      mark: mark({ key: 'b', kind: 'independent', claim: 'Jembatan Kali Contoh ditutup setahun', sources: 2 }),
      postIds: ['x:2'],
    },
    { mark: POLICY_MARK, postIds: ['x:3'] },
    {
      mark: mark({ key: 'd', tier: 'related', claim: 'Tarif parkir pasar berlaku 24 jam', sources: 1 }),
      postIds: ['x:5'],
    },
  ],
  age: { syncedAt: '2026-11-23T02:10:00Z', state: 'fresh' },
  isOffline: false,
  regions: [
    { code: '99.01', name: 'Kabupaten Contoh' },
    { code: '99', name: 'Provinsi Contoh' },
  ],
  feeds: 1,
  entries: 1284,
  isSample: true,
  unread: [],
};
/** Real regions beside the sample: the frame bears no chip, each made-up mark does. */
const BESIDE_REAL: TabView = {
  ...READING,
  isSample: false,
  regions: [...READING.regions, { code: '64.01', name: 'Kabupaten Paser' }],
  marks: READING.marks.map((item, index) => ({ ...item, mark: { ...item.mark, isSample: index % 2 === 0 } })),
};
const QUIET: TabView = { ...READING, marks: [] };

/** Every state by name. */
export const TABS: Readonly<Record<string, TabView | 'loading' | 'failed'>> = {
  reading: READING,
  'beside-real': BESIDE_REAL,
  notices: { ...READING, unread: ['revised'] },
  'notices-mixed': { ...QUIET, unread: ['revised', 'withdrawn', 'answered'] },
  'no-marks': QUIET,
  'no-posts': { ...QUIET, report: { ...(READING.report as NonNullable<TabView['report']>), seen: 0, read: 0 } },
  'unknown-site': { ...QUIET, state: 'unknown-site' },
  'unknown-site-touch': { ...QUIET, state: 'unknown-site' },
  'no-permission': { ...QUIET, state: 'no-permission' },
  'platform-off': { ...QUIET, state: 'platform-off' },
  'layout-unknown': { ...QUIET, state: 'layout-unknown' },
  'layout-changed': { ...QUIET, state: 'layout-changed' },
  'platform-paused': { ...QUIET, state: 'platform-paused' },
  'not-started': { ...QUIET, state: 'not-started' },
  'paused-site': { ...QUIET, state: 'paused', pause: { kind: 'site' } },
  'paused-hour': { ...QUIET, state: 'paused', pause: { kind: 'hour', until: '2026-11-23T03:10:00Z' } },
  'no-regions': { ...QUIET, regions: [], feeds: 0, entries: 0, age: { state: 'never' }, isSample: false },
  'no-feeds': { ...QUIET, feeds: 0, entries: 0, age: { state: 'never' }, isSample: false },
  offline: { ...READING, isOffline: true },
  'offline-never': { ...QUIET, isOffline: true, entries: 0, age: { state: 'never' } },
  stale: { ...READING, isOffline: true, age: { syncedAt: '2026-11-03T02:10:00Z', state: 'stale' } },
  expired: { ...READING, age: { syncedAt: '2026-10-03T02:10:00Z', state: 'expired' } },
  'feed-trouble': { ...READING, failure: 'feed/bad-signature' },
  loading: 'loading',
  failed: 'failed',
};
