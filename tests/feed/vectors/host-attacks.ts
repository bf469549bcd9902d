// Attacks by whoever serves the files, or holds a key of a role: the host, a mirror, a thief.
import { gunzipSync, gzipSync } from 'fflate';
import { utf8 } from '../../../utils/feed/bytes.ts';
import { publicKeyOf } from '../../../utils/feed/keys.ts';
import { DAY, iso, makeEntry, NOW, seedKey } from '../plan.ts';
import type { Attack, Stage } from './recorder.ts';

const SNAPSHOT = 'v1/snapshot/99.json';
const HOUR = DAY / 24;
const AGENCY = 'publisher/dlh-contoh';
const ADDED = makeEntry('dlh-contoh/d');
const THIEF = () => seedKey(66);

/** The agency publishes one more entry. */
async function publishMore({ world, agency }: Stage) {
  agency.seq += 1;
  agency.shards['2026-11-23'] = [ADDED];
  await world.publishNext();
}

/** The root of the next version, with other snapshot keys. */
async function replaceSnapshotKey({ world }: Stage) {
  world.plan.rootVersion += 1;
  world.plan.roles = { ...world.plan.roles, snapshot: [await seedKey(70)] };
  await world.publishRoot();
}

export const HOST_ATTACKS: readonly Attack[] = [
  {
    name: 'swapped-shard',
    attack: 'The host serves one signed shard in the place of another.',
    async play(stage) {
      const { world } = stage;
      const [other] = [...world.files].filter(([path]) => path.startsWith('v1/shards/')).map(([, bytes]) => bytes);
      world.files.set(await stage.added('v1/shards/', () => publishMore(stage)), other!);
      await stage.step('A new shard is another one.', { codes: { [AGENCY]: 'feed/hash-mismatch' } });
    },
  },
  {
    name: 'forged-snapshot',
    attack: 'The host signs a snapshot with a key that the root does not list.',
    async play({ world, step }) {
      world.plan.roles = { ...world.plan.roles, snapshot: [await THIEF()] };
      await world.publishNext();
      await step('The snapshot is signed by a stranger.', { codes: { 'province/99': 'feed/bad-signature' } });
    },
  },
  {
    name: 'replayed-snapshot',
    attack: 'The host serves an older snapshot again, so that readers lose what was published since.',
    async play(stage) {
      const old = stage.world.files.get(SNAPSHOT)!;
      await publishMore(stage);
      await stage.step('A newer one is accepted.', { shown: [...stage.honest, ADDED] });
      stage.world.files.set(SNAPSHOT, old);
      await stage.step('The older one comes again.', { codes: { 'province/99': 'feed/rollback' } });
    },
  },
  {
    name: 'equivocating-snapshot',
    attack: 'The host shows different readers different snapshots under one version.',
    async play(stage) {
      stage.agency.seq = 2;
      stage.agency.shards['2026-11-23'] = [ADDED];
      await stage.world.publish();
      await stage.step('The version is known with other bytes.', { codes: { 'province/99': 'feed/equivocation' } });
    },
  },
  {
    name: 'replayed-head',
    attack: 'The host names an older head in a new snapshot.',
    async play(stage) {
      await publishMore(stage);
      await stage.step('A newer head is accepted.', { shown: [...stage.honest, ADDED] });
      stage.agency.seq = 1;
      delete stage.agency.shards['2026-11-23'];
      await stage.world.publishNext();
      await stage.step('The older head is named again.', { codes: { [AGENCY]: 'feed/rollback' } });
    },
  },
  {
    name: 'replayed-directory',
    attack: 'The host names an older directory in a new snapshot, to bring back a publisher key that was replaced.',
    async play({ world, step }) {
      world.plan.directoryVersion = 2;
      await world.publishNext();
      await step('A newer directory is accepted.');
      world.plan.directoryVersion = 1;
      await world.publishNext();
      await step('The older one is named again.', { codes: { 'province/99': 'feed/rollback' } });
    },
  },
  {
    name: 'replayed-directory-to-a-fresh-client',
    attack:
      'A client without memory is given an old directory, by the host alone and by the thief of a replaced snapshot key.',
    async play(stage) {
      const { world, agency, step } = stage;
      const old = { directory: world.files.get('v1/directory/99.1.json')!, snapshot: world.files.get(SNAPSHOT)! };
      const fresh = await seedKey(77);
      Object.assign(agency, { signers: [fresh], keys: [publicKeyOf(fresh)], epoch: 1, seq: 1 });
      world.plan.directoryVersion = 2;
      await world.publishNext();
      world.files.set('v1/directory/99.2.json', old.directory);
      await step('The old directory lies under the new name.', {
        isFresh: true,
        codes: { 'province/99': 'feed/hash-mismatch' },
      });
      await replaceSnapshotKey(stage);
      world.files.set(SNAPSHOT, old.snapshot);
      await step('The old snapshot names the old directory, signed by a key that was replaced.', {
        isFresh: true,
        codes: { 'province/99': 'feed/bad-signature' },
      });
    },
  },
  {
    name: 'freeze',
    attack: 'The host goes on serving one valid state for ever, so that readers never learn of a withdrawal.',
    async play({ world, step }) {
      world.now = NOW + 36 * DAY;
      await step('The snapshot has expired.', { codes: { 'province/99': 'feed/stale' } });
    },
  },
  {
    name: 'mix-of-old-and-new-heads',
    attack: 'A mirror serves the new snapshot with the old head of one publisher and the new head of another.',
    async play(stage) {
      const { world, media, step } = stage;
      media.seq = 2;
      media.shards['2026-11-23'] = [makeEntry('kabar-contoh/b')];
      await publishMore(stage);
      world.files.set('v1/heads/dlh-contoh/2.json', world.files.get('v1/heads/dlh-contoh/1.json')!);
      await step('One head is old.', {
        codes: { [AGENCY]: 'feed/hash-mismatch' },
        shown: [...stage.honest, makeEntry('kabar-contoh/b')],
      });
    },
  },
  {
    name: 'host-edits-an-entry',
    attack: 'The host changes one word in an agency’s answer.',
    async play(stage) {
      const { world } = stage;
      const path = await stage.added('v1/shards/', () => publishMore(stage));
      const text = new TextDecoder().decode(gunzipSync(world.files.get(path)!));
      world.files.set(path, gzipSync(utf8(text.replace('tidak', 'benar')), { mtime: 0 }));
      await stage.step('The shard holds another word.', { codes: { [AGENCY]: 'feed/hash-mismatch' } });
    },
  },
  ...(['adds', 'drops'] as const).map(
    (verb): Attack => ({
      name: `host-${verb}-an-entry`,
      attack: `The host ${verb} an entry of an agency and signs the head itself.`,
      async play({ world, agency, step }) {
        agency.signers = world.plan.roles.snapshot;
        agency.seq = 2;
        if (verb === 'adds') agency.shards['2026-11-23'] = [ADDED];
        else delete agency.shards['2026-11-22'];
        await world.publishNext();
        await step('The head is not the agency’s.', { codes: { [AGENCY]: 'feed/bad-signature' } });
      },
    }),
  ),
  {
    name: 'host-leaves-a-publisher-out',
    attack: 'The host leaves an agency out of the snapshot, so that its entries vanish.',
    async play({ world, step }) {
      world.plan.snapshot = { heads: {} };
      await world.publishNext();
      await step('No head is named.', {
        codes: { [AGENCY]: 'feed/rollback', 'publisher/kabar-contoh': 'feed/rollback' },
      });
    },
  },
  {
    name: 'clock-ratchet-by-a-stolen-snapshot-key',
    attack: 'The thief of the snapshot key dates snapshots ahead, so that every honest one looks expired.',
    async play(stage) {
      const { world, step } = stage;
      world.plan.snapshot = { issued: iso(NOW + 3 * DAY), expires: iso(NOW + 400 * DAY) };
      await world.publishNext();
      await step('Three days ahead is refused.', { codes: { 'province/99': 'feed/future' } });
      world.plan.snapshot = { issued: iso(NOW + DAY), expires: iso(NOW + 400 * DAY) };
      await world.publishNext();
      await step('One day ahead is as far as it goes.');
      await replaceSnapshotKey(stage);
      world.plan.snapshot = { issued: iso(NOW), expires: iso(NOW + 12 * HOUR) };
      await world.publishNext();
      await step('The replaced key frees the clock.');
    },
  },
  {
    name: 'stolen-snapshot-key',
    attack: 'The thief of the snapshot key pushes its version up, so that no honest snapshot is ever new enough.',
    async play(stage) {
      const { world, step } = stage;
      world.plan.snapshotVersion = 2_000_000;
      await world.publish();
      await step('A huge version is accepted: the signature is right.');
      await replaceSnapshotKey(stage);
      world.plan.snapshotVersion = 3;
      await world.publish();
      await step('Root N+1 replaces the key, and version 3 counts again.');
    },
  },
  {
    name: 'one-of-three-root-keys-stolen',
    attack: 'The thief of one root key signs a root with keys of his own.',
    async play({ world, step }) {
      const [stolen] = world.plan.roles.root;
      const honest = world.plan.roles;
      const own = [await THIEF(), await seedKey(67)];
      world.plan.roles = { root: own, directory: own, snapshot: own.slice(0, 1) };
      world.plan.rootVersion = 2;
      world.now += DAY;
      await world.publishRoot([stolen!, ...own]);
      await step('Two of his own and one stolen are not two of ours.', { codes: { root: 'feed/bad-signature' } });
      world.plan.roles = honest;
    },
  },
  {
    name: 'suspended-publisher',
    attack: 'A publisher was suspended; an older head of its is served when it is listed again.',
    async play(stage) {
      const { world, agency, step } = stage;
      await publishMore(stage);
      await step('Its second head is accepted.', { shown: [...stage.honest, ADDED] });
      agency.status = 'suspended';
      world.plan.directoryVersion = 2;
      await world.publishNext();
      const others = stage.honest.filter(({ id }) => id.startsWith('kabar-contoh/'));
      await step('Suspended: its entries are gone.', { shown: others });
      agency.status = 'active';
      agency.seq = 1;
      world.plan.directoryVersion = 3;
      await world.publishNext();
      await step('Its first head does not come back.', { codes: { [AGENCY]: 'feed/rollback' }, shown: others });
    },
  },
  {
    name: 'wrong-device-clock',
    attack: 'The device’s clock is wrong; whoever can set it back keeps old data alive.',
    async play({ world, step, honest }) {
      world.now = NOW - 3 * DAY;
      await step('Three days slow: what is signed lies in the future.', {
        isFresh: true,
        codes: { 'province/99': 'feed/future' },
      });
      world.now = NOW;
      await step('Set right.', { shown: honest });
      world.plan.snapshot = { issued: iso(NOW + 36 * DAY), expires: iso(NOW + 71 * DAY) };
      world.now = NOW + 36 * DAY;
      await world.publishNext();
      await step('A later snapshot is accepted.');
      world.now = NOW;
      world.plan.snapshot = { issued: iso(NOW), expires: iso(NOW + 35 * DAY) };
      await world.publishNext();
      await step('Set back by 36 days: what had expired by then stays expired.', {
        codes: { 'province/99': 'feed/stale' },
      });
    },
  },
];
