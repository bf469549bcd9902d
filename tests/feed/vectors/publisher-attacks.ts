// Attacks by a publisher, or by the thief of its key.
import { publicKeyOf } from '../../../utils/feed/keys.ts';
import { makeEntry, seedKey } from '../plan.ts';
import type { Attack, Stage } from './recorder.ts';

const AGENCY = 'publisher/dlh-contoh';
const OWN_PAGE = 'https://dlh-contoh.contohkab.example/x';

/** The agency's next head brings this entry too. */
async function publish({ world, agency }: Stage, entry: ReturnType<typeof makeEntry>) {
  agency.seq += 1;
  agency.shards['2026-11-23'] = [entry];
  await world.publishNext();
}

function hiddenEntry(name: string, attack: string, entry: ReturnType<typeof makeEntry>, reason: string): Attack {
  return {
    name,
    attack,
    async play(stage) {
      await publish(stage, entry);
      await stage.step('That entry is hidden; the others stay.', { hidden: { [reason]: 1 } });
    },
  };
}

export const PUBLISHER_ATTACKS: readonly Attack[] = [
  hiddenEntry(
    'publisher-writes-as-another',
    'An agency signs an entry under the newsroom’s name.',
    makeEntry('kabar-contoh/x', { url: OWN_PAGE }),
    'scope',
  ),
  hiddenEntry(
    'publisher-writes-for-another-region',
    'An agency of 99.01 signs an entry for 98.01.',
    makeEntry('dlh-contoh/x', { regions: ['99.01', '98.01'] }),
    'scope',
  ),
  hiddenEntry(
    'entry-for-the-province-above',
    'An agency of one regency signs an entry for its whole province.',
    makeEntry('dlh-contoh/x', { regions: ['99'] }),
    'scope',
  ),
  hiddenEntry(
    'entry-for-the-whole-country',
    'An agency of one regency signs an entry without regions, as only national publishers may.',
    makeEntry('dlh-contoh/x', { regions: [] }),
    'scope',
  ),
  hiddenEntry(
    'page-on-a-foreign-host',
    'An agency signs an entry whose own page lies on a host that only looks like its own.',
    makeEntry('dlh-contoh/x', { url: 'https://xdlh-contoh.contohkab.example/x' }),
    'scope',
  ),
  hiddenEntry(
    'home-page-as-appearance',
    'An agency lists a home page as an appearance, so that every share of it is marked.',
    makeEntry('dlh-contoh/x', {
      claim: { text: 'Tarif naik.', paraphrases: [], appearances: ['https://x.com/'] },
    }),
    'malformed',
  ),
  {
    name: 'over-broad-wording',
    attack:
      'An agency signs a wording that nearly every post holds; the feed lets it through, the index must not let it answer.',
    async play(stage) {
      const claim = { text: 'ke puskesmas', paraphrases: ['mau hapus retribusi'], appearances: [] };
      const entry = makeEntry('dlh-contoh/x', { claim });
      await publish(stage, entry);
      await stage.step('The entry is kept.', { shown: [...stage.honest, entry] });
    },
  },
  {
    name: 'same-revision-with-other-bytes',
    attack: 'A publisher changes an answer without a new revision.',
    async play(stage) {
      const { agency, world, step } = stage;
      agency.seq = 2;
      const [a, b] = agency.shards['2026-11-22']!;
      agency.shards['2026-11-22'] = [{ ...makeEntry(a!.id), answer: 'Tarif naik sejak dulu.' }, b!];
      await world.publishNext();
      await step('The head is refused as a whole.', { codes: { [AGENCY]: 'feed/equivocation' } });
    },
  },
  {
    name: 'lower-revision',
    attack: 'A publisher takes a revision back by signing the former one again.',
    async play(stage) {
      const { agency, world, step, honest } = stage;
      const [a, b] = agency.shards['2026-11-22']!;
      const revised = makeEntry(a!.id, { revision: 2, answer: 'Tarif turun.' });
      agency.seq = 2;
      agency.shards['2026-11-22'] = [revised, b!];
      await world.publishNext();
      await step('Revision 2 is accepted.', { shown: [...honest.filter(({ id }) => id !== a!.id), revised] });
      agency.seq = 3;
      agency.shards['2026-11-22'] = [a!, b!];
      await world.publishNext();
      await step('Revision 1 is refused.', { codes: { [AGENCY]: 'feed/rollback' } });
    },
  },
  {
    name: 'moved-to-another-month',
    attack: 'A publisher moves an entry to another month, so that clients let it go sooner or later than others.',
    async play(stage) {
      const { agency, world, step } = stage;
      agency.seq = 2;
      agency.shards = { '2026-11-22': agency.shards['2026-11-22']!, '2026-09': agency.shards['2026-10']! };
      agency.archived = ['2026-09'];
      await world.publishNext();
      await step('The head is refused as a whole.', { codes: { [AGENCY]: 'feed/malformed' } });
    },
  },
  {
    name: 'another-former-revision',
    attack: 'A revision names another former revision than the one that readers hold.',
    async play(stage) {
      const { agency, world, step } = stage;
      const [a, b] = agency.shards['2026-11-22']!;
      agency.seq = 2;
      agency.shards['2026-11-22'] = [makeEntry(a!.id, { revision: 2, previous: 'ab'.repeat(32) }), b!];
      await world.publishNext();
      await step('The head is refused as a whole.', { codes: { [AGENCY]: 'feed/equivocation' } });
    },
  },
  {
    name: 'stolen-publisher-key',
    attack: 'The thief of an agency’s key publishes; the directory limits the key, then replaces it.',
    async play(stage) {
      const { agency, world, step, honest } = stage;
      const ours = agency.shards;
      const forged = makeEntry('dlh-contoh/a', { revision: 99, answer: 'Palsu.' });
      agency.keys = [{ ...publicKeyOf(agency.signers[0]!), maxSeq: 1 }];
      world.plan.directoryVersion = 2;
      agency.seq = 900;
      agency.shards = { '2026-11-22': [forged] };
      await world.publishNext();
      await step('Beyond maxSeq the stolen key no longer counts.', { codes: { [AGENCY]: 'feed/bad-signature' } });
      const fresh = await seedKey(77);
      Object.assign(agency, { signers: [fresh], keys: [publicKeyOf(fresh)], epoch: 1, seq: 1, shards: ours });
      world.plan.directoryVersion = 3;
      await world.publishNext();
      await step('A new key under a higher epoch starts its numbers over.', { shown: honest });
    },
  },
];
