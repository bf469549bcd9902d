// The feed of the browser tests: the sample of Kabupaten Contoh, signed with a fresh key, served from memory.
import { buildHost } from '../../utils/authoring/build-host.ts';
import { SINGLE_AGENCY_LIFETIMES } from '../../utils/authoring/host-plan.ts';
import { buildSampleHost, samplePlan } from '../../utils/authoring/sample/sample-host.ts';
import { readSampleDrafts } from '../../utils/cli/packaged-sample.ts';
import { generateKeyPair } from '../../utils/feed/keys.ts';
import type { HostFiles } from './site-server.ts';

/** A feed that can publish once more. */
export interface SampleFeed {
  readonly files: HostFiles;
  /** Publishes a withdrawal of one entry: `dlh-contoh/tarif-sampah-2027`. */
  withdraw(entryId: string, reason: string): Promise<void>;
}

const FIRST_MS = 60_000;

/** Publishes the sample a minute ago, so that a second publication is later than the first. */
export async function publishSample(): Promise<SampleFeed> {
  const key = await generateKeyPair();
  const drafts = readSampleDrafts();
  const lifetimes = SINGLE_AGENCY_LIFETIMES;
  let files = await buildSampleHost({ drafts, key, lifetimes, now: new Date(Date.now() - FIRST_MS) });
  return {
    files: (path) => files.get(path.slice(1)),
    withdraw: async (entryId, reason) => {
      const [publisher, local] = entryId.split('/');
      const present = drafts.filter(({ isFormer }) => !isFormer);
      const changed = present.map((draft) =>
        draft.publisher === publisher && draft.file.endsWith(`/${local}.md`)
          ? { ...draft, content: withdrawn(draft.content, reason) }
          : draft,
      );
      const built = await buildHost(samplePlan(changed, key, lifetimes), files, new Date());
      if (built.problems.some(({ severity }) => severity !== 'warning'))
        throw new Error(JSON.stringify(built.problems));
      files = new Map([...files, ...built.files]);
    },
  };
}

function withdrawn(draft: string, reason: string): string {
  return draft.replace(/^reason: .*\n/m, '').replace(/^---\n/, `---\nstatus: withdrawn\nreason: ${reason}\n`);
}
