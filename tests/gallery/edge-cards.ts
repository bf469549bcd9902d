// Cards at the edge: nothing optional is given, forty sources, and texts that try to be more than texts.
import type { CardView, SourceView } from '../../utils/domain/card.ts';
import { relationOf, STANCES } from '../../utils/domain/stance.ts';
import { AGENCY, FULL } from './card-samples.ts';

const plain = (key: string, name: string, change: Partial<SourceView> = {}): SourceView => ({
  key,
  publisher: { name, kind: 'media', isImported: false },
  relation: 'neither',
  language: 'id',
  title: 'Tarif sampah',
  quote: '',
  published: '2026-11-20T03:00:00Z',
  modified: '2026-11-20T03:00:00Z',
  revision: 1,
  code: '0000-0000-00',
  url: `https://${key}.example/`,
  data: [],
  documents: [],
  ...change,
});

/** Every field that may be empty is. */
const BARE: CardView = {
  kind: 'independent',
  tier: 'answers',
  claim: 'Ya.',
  headline: 'Ya.',
  language: 'id',
  isSample: false,
  official: [],
  independent: [plain('a', 'A', { title: 'B' })],
  cited: [],
  searches: [],
  evidence: { basis: 'words', wording: '', pairs: [], conflicts: [] },
  postText: '',
  age: { state: 'fresh' },
  isDismissed: false,
  isMuted: false,
};

const FORTY: CardView = {
  ...FULL,
  independent: Array.from({ length: 39 }, (_, index) => {
    const stance = STANCES[(index + 2) % STANCES.length] ?? 'false';
    return plain(`sumber${index}`, `${'ABCDEFGHIJKLM'[index % 13]} ${['Kabar', 'Warta', 'Suara'][index % 3]} Contoh`, {
      stance,
      relation: relationOf(AGENCY.stance, stance),
      quote: `Kutipan nomor ${index + 1}.`,
    });
  }),
};

/** What the feed's door refuses, handed to the card all the same: markup, bidi overrides, endless words, links that run. */
export const HOSTILE_MARKUP = '<img src=x onerror="document.documentElement.dataset.ran=1"><script>1</script>';
const OVERRIDE = '\u202Eranebkadit\u202C \u2066\u2067\u200F';
const ENDLESS = 'x'.repeat(10_000);
const RUNNING = 'javascript:document.documentElement.dataset.ran=1';

const HOSTILE: CardView = {
  ...FULL,
  claim: `${HOSTILE_MARKUP} ${OVERRIDE} Tarif sampah naik.`,
  headline: HOSTILE_MARKUP,
  postText: `${OVERRIDE} naik ${HOSTILE_MARKUP} ${ENDLESS}`,
  evidence: {
    basis: 'words',
    wording: `${OVERRIDE} naik ${ENDLESS}`,
    pairs: [{ post: { start: 0, end: OVERRIDE.length + 5 }, wording: { start: 0, end: OVERRIDE.length + 5 } }],
    conflicts: [{ slot: 'name', post: OVERRIDE, claim: HOSTILE_MARKUP }],
  },
  official: [
    {
      ...AGENCY,
      publisher: { ...AGENCY.publisher, name: `${HOSTILE_MARKUP}${ENDLESS}` },
      title: HOSTILE_MARKUP,
      quote: `${HOSTILE_MARKUP} ${OVERRIDE} ${ENDLESS}`,
      reason: HOSTILE_MARKUP,
      url: RUNNING,
      data: [{ label: HOSTILE_MARKUP, value: ENDLESS, unit: OVERRIDE, source: RUNNING }],
      documents: [
        { title: HOSTILE_MARKUP, url: 'data:text/html,<script>1</script>', kind: 'document' },
        { title: ENDLESS, url: RUNNING, kind: 'regulation', publisher: OVERRIDE },
      ],
    },
  ],
  independent: [
    plain('mirip', 'Mirip', {
      // Cyrillic letters that look like "dlh.contoh"
      url: 'https://dlh.соntоh.example/tarif',
      quote: OVERRIDE,
      data: [{ label: 'Asal', value: '1', source: 'https://dlh.соntоh.example/data' }],
    }),
  ],
  cited: [{ title: HOSTILE_MARKUP, url: RUNNING, kind: 'news', stance: 'false' }],
  searches: [{ site: HOSTILE_MARKUP, url: RUNNING }],
  ask: {
    publisher: HOSTILE_MARKUP,
    channels: [{ kind: 'email', address: `tanya@dlh.contohkab.example` }],
  },
};

/** By name, as `CARDS`. */
export const EDGE_CARDS = { bare: BARE, 'sources-40': FORTY, hostile: HOSTILE } as const;
