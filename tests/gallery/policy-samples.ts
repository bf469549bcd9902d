// Cards of posts on local policy that nobody has answered, in every state.
import type { Channel } from '../../utils/domain/channel.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import { FULL } from './card-samples.ts';

const ALL_CHANNELS: readonly Channel[] = [
  { kind: 'whatsapp', address: '628110000000' },
  { kind: 'email', address: 'tanya@dishub.contohkab.example' },
  { kind: 'lapor', address: 'https://lapor.contohkab.example/' },
  { kind: 'form', address: 'https://dishub.contohkab.example/tanya' },
];

/** No count was on the page. */
const POLICY_QUIET: PolicyCard = {
  kind: 'policy',
  topics: ['parking', 'markets-and-vendors'],
  regions: [{ code: '99.01', name: 'Kabupaten Contoh' }],
  platform: 'x',
  reasons: [
    {
      feature: 'actor and strong topic',
      words: [
        { text: 'Pemkab Contoh', as: 'government' },
        { text: 'tarif parkir', as: 'strong' },
      ],
    },
    { feature: 'change', words: [{ text: 'dinaikkan', as: 'change' }] },
    { feature: 'region', words: [{ text: 'Kab. Contoh', as: 'region' }] },
  ],
  searches: FULL.searches,
  isSample: true,
  age: FULL.age,
  isDismissed: false,
};
const POLICY: PolicyCard = { ...POLICY_QUIET, viral: { timesUsual: 74.3, level: 'very-busy' } };

/** Every state by name. */
export const POLICY_CARDS: Readonly<Record<string, PolicyCard>> = {
  policy: POLICY,
  'policy-ask': { ...POLICY, ask: { publisher: 'Dinas Perhubungan Kab. Contoh', channels: ALL_CHANNELS } },
  'policy-stale': { ...POLICY, age: { syncedAt: '2026-11-03T02:10:00Z', state: 'stale' } },
  'policy-unknown': { ...POLICY_QUIET, topics: [], age: { state: 'never' } },
  'policy-expired': { ...POLICY, age: { syncedAt: '2026-10-03T02:10:00Z', state: 'expired' } },
  'policy-dismissed': { ...POLICY, isDismissed: true },
};
