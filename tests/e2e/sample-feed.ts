// The feed of the browser tests: the sample of Kabupaten Contoh, signed with a fresh key, served from memory.
import { buildHost } from '../../utils/authoring/build-host.ts';
import { SINGLE_AGENCY_LIFETIMES } from '../../utils/authoring/host-plan.ts';
import { buildSampleHost, samplePlan } from '../../utils/authoring/sample/sample-host.ts';
import { readSampleDrafts } from '../../utils/cli/packaged-sample.ts';
import { generateKeyPair } from '../../utils/feed/keys.ts';
import type { HostFiles } from './site-server.ts';

/** A feed that can publish again, a few times. */
export interface SampleFeed {
  readonly files: HostFiles;
  /** Publishes a withdrawal of one entry: `dlh-contoh/tarif-sampah-2027`. */
  withdraw(entryId: string, reason: string): Promise<void>;
  /** Publishes an entry with its draft changed. */
  revise(entryId: string, change: (draft: string) => string): Promise<void>;
  /** Publishes a new entry. */
  add(entryId: string, draft: string): Promise<void>;
}

const FIRST_MS = 60_000;
/** Between one publication and the next: times in feeds are whole seconds. */
const STEP_MS = 5000;

/** Publishes the sample a minute ago, so that later publications are later than the first. */
export async function publishSample(): Promise<SampleFeed> {
  const key = await generateKeyPair();
  const all = readSampleDrafts();
  const lifetimes = SINGLE_AGENCY_LIFETIMES;
  let issuedMs = Date.now() - FIRST_MS;
  let files = await buildSampleHost({ drafts: all, key, lifetimes, now: new Date(issuedMs) });
  let drafts = all.filter(({ isFormer }) => !isFormer);

  async function publish(changed: typeof drafts): Promise<void> {
    drafts = changed;
    issuedMs += STEP_MS;
    const built = await buildHost(samplePlan(drafts, key, lifetimes), files, new Date(issuedMs));
    if (built.problems.some(({ severity }) => severity !== 'warning')) throw new Error(JSON.stringify(built.problems));
    files = new Map([...files, ...built.files]);
  }
  async function revise(entryId: string, change: (draft: string) => string): Promise<void> {
    const [publisher, local] = entryId.split('/');
    const isIt = (draft: (typeof drafts)[number]) =>
      draft.publisher === publisher && draft.file.endsWith(`/${local}.md`);
    await publish(drafts.map((draft) => (isIt(draft) ? { ...draft, content: change(draft.content) } : draft)));
  }
  return {
    files: (path) => files.get(path.slice(1)),
    withdraw: (entryId, reason) => revise(entryId, (draft) => withdrawn(draft, reason)),
    revise,
    add: (entryId, content) => {
      const [publisher = '', local] = entryId.split('/');
      return publish([...drafts, { publisher, file: `drafts/${publisher}/${local}.md`, content, isFormer: false }]);
    },
  };
}

function withdrawn(draft: string, reason: string): string {
  return draft.replace(/^reason: .*\n/m, '').replace(/^---\n/, `---\nstatus: withdrawn\nreason: ${reason}\n`);
}
