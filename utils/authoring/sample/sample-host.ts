// The sample as a feed host: the fictional publishers' drafts, published in the order in which they would have been.
import type { SigningKey } from '../../feed/keys.ts';
import { buildHost } from '../build-host.ts';
import { type Draft, parseDraft } from '../draft.ts';
import type { HostFiles } from '../host-files.ts';
import { type HostPlan, type Lifetimes, USUAL_POLL_SECONDS } from '../host-plan.ts';
import type { UnnamedSince } from '../retention.ts';
import { SAMPLE_PUBLISHERS } from './publishers.ts';

/** A draft's Markdown with the publisher it belongs to. */
export interface SampleDraft {
  readonly publisher: string;
  readonly file: string;
  readonly content: string;
  /** A wording that was published before the present one. */
  readonly isFormer: boolean;
}

export interface SampleHostOptions {
  readonly drafts: readonly SampleDraft[];
  /** Signs in the name of every role and publisher of the sample. */
  readonly key: SigningKey;
  readonly now: Date;
  readonly lifetimes: Lifetimes;
}

/** When the clarification about the waste tariff was first published, and when it was revised. */
const FIRST_PUBLICATION = new Date('2026-11-19T03:15:00Z');
const REVISION = new Date('2026-11-21T02:10:00Z');

/**
 * The sample's files at `now`. It has a history: one clarification is in its second revision.
 * @throws an `Error` that lists the drafts' problems: the sample itself must have none.
 */
export async function buildSampleHost({ drafts, key, now, lifetimes }: SampleHostOptions): Promise<HostFiles> {
  const former = drafts.filter(({ isFormer }) => isFormer);
  const present = drafts.filter(({ isFormer }) => !isFormer);
  const revised = present.filter((draft) => former.some((one) => isSameEntry(one, draft)));
  // before these dates the machine's clock is wrong; the sample is built all the same
  const stages = [
    { drafts: former, at: new Date(Math.min(FIRST_PUBLICATION.getTime(), now.getTime())) },
    { drafts: revised, at: new Date(Math.min(REVISION.getTime(), now.getTime())) },
    { drafts: present, at: now },
  ];
  let files: HostFiles = new Map();
  let unnamedSince: UnnamedSince = new Map();
  for (const stage of stages) {
    const built = await buildHost(samplePlan(stage.drafts, key, lifetimes), files, stage.at, unnamedSince);
    const errors = built.problems.filter(({ severity }) => severity !== 'warning');
    if (errors.length > 0) throw new Error(errors.map(({ place, message }) => `${place}: ${message}`).join('\n'));
    unnamedSince = built.unnamedSince;
    files = new Map([...files, ...built.files].filter(([path]) => !built.obsolete.includes(path)));
  }
  return files;
}

/** Who publishes on the sample host, and which drafts. */
export function samplePlan(drafts: readonly SampleDraft[], key: SigningKey, lifetimes: Lifetimes): HostPlan {
  const role = { keys: [key], threshold: 1 };
  return {
    roles: { root: role, directory: role, snapshot: role },
    publishers: SAMPLE_PUBLISHERS.map((publisher) => ({
      publisher,
      keys: [key],
      drafts: drafts.filter((draft) => draft.publisher === publisher.id).map(readDraft),
    })),
    mirrors: [],
    lifetimes,
    pollSeconds: USUAL_POLL_SECONDS,
  };
}

function readDraft({ file, content }: SampleDraft): Draft {
  const { draft, problems } = parseDraft(file, content);
  if (draft === undefined || problems.length > 0)
    throw new Error(problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  return draft;
}

function isSameEntry(a: SampleDraft, b: SampleDraft): boolean {
  return a.publisher === b.publisher && a.file.split('/').at(-1) === b.file.split('/').at(-1);
}
