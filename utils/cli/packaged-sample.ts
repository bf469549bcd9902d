// The sample's drafts as files of this project, and the sample feed that lies in the extension's package.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lifetimes, SINGLE_AGENCY_LIFETIMES } from '../authoring/host-plan.ts';
import { buildSampleHost, type SampleDraft } from '../authoring/sample/sample-host.ts';
import { keyFromSeed, type SigningKey } from '../feed/keys.ts';

const SAMPLE_FOLDER = join(import.meta.dirname, '../authoring/sample');
/** Public on purpose: the packaged sample is trusted because it lies in the package, not because of its key. */
const PUBLIC_SEED = new TextEncoder().encode('Pembanding, Kabupaten Contoh 2026');
/** When the packaged sample was signed: 23 November 2026, 09.10 in Contoh. */
export const PACKAGED_AT = new Date('2026-11-23T02:10:00Z');
/** The package is not re-signed between two releases. */
const TEN_YEARS: Lifetimes = { rootDays: 3650, directoryDays: 3650, headDays: 3650, snapshotDays: 3650 };

/** A file of a feed host. */
export interface PackagedFile {
  /** Below the feed's base URL: `v1/root/1.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The sample for the package: the same bytes at every build. */
export async function buildPackagedSample(): Promise<PackagedFile[]> {
  const key = await keyFromSeed(PUBLIC_SEED.slice(0, 32));
  return sampleHost(key, PACKAGED_AT, TEN_YEARS);
}

/** The sample signed with a key of the caller's at a time of the caller's, as a real host would serve it. */
export async function sampleHost(
  key: SigningKey,
  now: Date,
  lifetimes: Lifetimes = SINGLE_AGENCY_LIFETIMES,
): Promise<PackagedFile[]> {
  const files = await buildSampleHost({ drafts: readSampleDrafts(), key, now, lifetimes });
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}

/** The drafts of the sample, present wordings and former ones. */
export function readSampleDrafts(): SampleDraft[] {
  return (['former', 'drafts'] as const).flatMap((folder) =>
    readdirSync(join(SAMPLE_FOLDER, folder))
      .sort()
      .flatMap((publisher) =>
        readdirSync(join(SAMPLE_FOLDER, folder, publisher))
          .sort()
          .map((name) => ({
            publisher,
            file: `${folder}/${publisher}/${name}`,
            content: readFileSync(join(SAMPLE_FOLDER, folder, publisher, name), 'utf8'),
            isFormer: folder === 'former',
          })),
      ),
  );
}
