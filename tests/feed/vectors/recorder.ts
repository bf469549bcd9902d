// Turns an attack that is played on a test host into a vector: each step keeps what changed and what must come of it.
import type { Entry } from '../../../utils/domain/entry.ts';
import { sha256Hex, utf8 } from '../../../utils/feed/bytes.ts';
import { canonicalJson } from '../../../utils/feed/json.ts';
import { smallWorld } from '../host-builder.ts';
import { iso, URL_BASE } from '../plan.ts';
import { type Expected, type ServedFile, servedFile, type Vector, type VectorStep } from './vector.ts';

/** What the author of an attack says must come of a step; nothing said: no failure, and the lines shown before. */
export interface Verdict {
  readonly codes?: Expected['codes'];
  /** Every entry that is shown then. */
  readonly shown?: readonly Entry[];
  readonly hidden?: Expected['hidden'];
  readonly isFresh?: true;
}

/** The host that an attack is played on: one agency, one newsroom, one honest state that the client has synced. */
export type Stage = Awaited<ReturnType<typeof createStage>>;

/** An attack as it is written down in this folder. */
export interface Attack {
  readonly name: string;
  readonly attack: string;
  play(stage: Stage): Promise<void>;
}

/** Plays an attack and gives its vector; the same at every run. */
export async function record({ name, attack, play }: Attack): Promise<Vector> {
  const stage = await createStage();
  await play(stage);
  return { name, attack, url: URL_BASE, fingerprint: stage.world.pinned, provinces: ['99'], steps: stage.steps };
}

async function createStage() {
  const { world, agency, media } = await smallWorld();
  const steps: VectorStep[] = [];
  const honest = [...Object.values(agency.shards).flat(), ...Object.values(media.shards).flat()];
  /** Bodies that no map of files can hold. */
  const special = new Map<string, ServedFile>();
  let served: Readonly<Record<string, ServedFile>> = {};
  let before: Expected = { codes: {}, shown: {} };

  const stage = {
    world,
    agency,
    media,
    steps,
    special,
    /** The entries of the honest state. */
    honest,
    /** The client syncs now. */
    async step(what: string, { codes = {}, shown, hidden, isFresh }: Verdict = {}) {
      const files = { ...allServed(world.files), ...Object.fromEntries(special) };
      const expected: Expected = {
        codes,
        shown: shown === undefined ? (isFresh ? {} : before.shown) : await hashesOf(shown),
        ...((hidden ?? (isFresh ? undefined : before.hidden)) && { hidden: hidden ?? before.hidden ?? {} }),
      };
      steps.push({
        what,
        now: iso(world.now),
        ...(isFresh && { isFresh }),
        files: differenceOf(served, files),
        expect: expected,
      });
      before = expected;
      served = files;
    },
    /** The path of a file below a folder that was not there before `publish`. */
    async added(folder: string, publish: () => Promise<void>) {
      const known = new Set(world.files.keys());
      await publish();
      const path = [...world.files.keys()].find((one) => one.startsWith(folder) && !known.has(one));
      if (path === undefined) throw new Error(`Nothing new in ${folder}.`);
      return path;
    },
  };
  await stage.step('The honest state is synced.', { shown: honest });
  return stage;
}

function allServed(files: ReadonlyMap<string, Uint8Array>): Record<string, ServedFile> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, servedFile(bytes)]));
}

function differenceOf(
  before: Readonly<Record<string, ServedFile>>,
  now: Readonly<Record<string, ServedFile>>,
): Record<string, ServedFile> {
  const changed = Object.entries(now).filter(([path, file]) => JSON.stringify(before[path]) !== JSON.stringify(file));
  const gone = Object.keys(before).filter((path) => now[path] === undefined);
  return Object.fromEntries([...changed, ...gone.map((path) => [path, { gone: true as const }] as const)]);
}

async function hashesOf(entries: readonly Entry[]): Promise<Record<string, string>> {
  const pairs = entries.map(async (entry) => [entry.id, await sha256Hex(utf8(canonicalJson(entry)))] as const);
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
