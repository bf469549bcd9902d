// Sources in every state, all of them invented.
import type { ListedSource } from '../../utils/domain/source-choice.ts';

const source = (id: string, name: string, more: Partial<ListedSource> = {}): ListedSource => ({
  id,
  name,
  kind: 'media',
  regions: [],
  hosts: [`${id}.example`],
  site: `https://${id}.example/`,
  feed: { url: `https://${id}.example/rss`, format: 'feed', documentedAt: `https://${id}.example/rss` },
  press: 'dewan-pers',
  notedAt: '2026-11-24',
  ...more,
});

const IMPORTED = { added: 4, changed: 1, withdrawn: 1, refused: { elsewhere: 2, undated: 1 }, marking: 12 };
const READ = { hasPermission: true, isReading: false, readAt: '2026-11-23T08:20:00Z', entries: 32, imported: IMPORTED };
const { feed: _, ...UNIT } = source('periksa-prov', 'Periksa Kabar Provinsi Contoh', {
  kind: 'agency',
  regions: ['99'],
});

/** Added and read, added and failing, without permission, in the province, national, and one that can only be opened. */
export const SOURCES: readonly ListedSource[] = [
  source('periksa-contoh', 'Periksa Contoh', { kind: 'factchecker', press: 'ifcn', state: READ }),
  source('kabar-misal', 'Kabar Misal', { state: { ...READ, failure: 'import/malformed' } }),
  source('warta-umpama', 'Warta Umpama yang Namanya Panjang Sekali dan Tetap Harus Muat', {
    state: { ...READ, hasPermission: false },
  }),
  UNIT,
  source('contoh-pos', 'Contoh Pos', { regions: ['99'] }),
  source('umpama-nasional', 'Umpama Nasional', {
    feed: {
      url: 'https://umpama-nasional.example/rss',
      format: 'feed',
      usedAt: { page: 'https://daftar.example/umpan', answered: '2026-10-01' },
    },
  }),
];
