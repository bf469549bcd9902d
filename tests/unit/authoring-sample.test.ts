// The sample of Kabupaten Contoh: without a problem, the same at each build, accepted by the extension, and fit for the demo's posts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDraft } from '../../utils/authoring/draft.ts';
import { lintDrafts } from '../../utils/authoring/lint.ts';
import { SAMPLE_PUBLISHERS } from '../../utils/authoring/sample/publishers.ts';
import { SAMPLE_POSTS } from '../../utils/authoring/sample/timeline.ts';
import { writeHostFiles } from '../../utils/cli/feed-folder.ts';
import { matchText } from '../../utils/cli/match.ts';
import { buildPackagedSample, readSampleDrafts, sampleHost } from '../../utils/cli/packaged-sample.ts';
import { listRegions } from '../../utils/cli/region-list.ts';
import {
  knownEntriesOf,
  readVerifiedFeed,
  standingEntriesOf,
  type VerifiedFeed,
} from '../../utils/cli/verified-feed.ts';
import { isSample } from '../../utils/domain/region.ts';
import type { RegionJudgement } from '../../utils/domain/region-judgement.ts';
import { generateKeyPair } from '../../utils/feed/keys.ts';

const NOW = new Date('2026-11-24T02:00:00Z');

async function verified(files: readonly { path: string; bytes: Uint8Array }[], now = NOW): Promise<VerifiedFeed> {
  const folder = await mkdtemp(join(tmpdir(), 'pembanding-sample-'));
  try {
    await writeHostFiles(folder, new Map(files.map(({ path, bytes }) => [path, bytes])));
    return await readVerifiedFeed({ target: folder, provinces: [], now });
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('every draft of the sample is free of errors', () => {
  const files = readSampleDrafts();
  expect(files.length).toBeGreaterThanOrEqual(12);
  for (const publisher of SAMPLE_PUBLISHERS) {
    const own = files.filter((file) => file.publisher === publisher.id && !file.isFormer);
    const parsed = own.map(({ file, content }) => parseDraft(file, content));
    const drafts = parsed.flatMap(({ draft }) => draft ?? []);
    const problems = [
      ...parsed.flatMap((one) => one.problems),
      ...lintDrafts(drafts, { publisher, now: NOW.toISOString() }),
    ];
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  }
});

test('the packaged sample has the same bytes at each build and holds for years', async () => {
  const first = await buildPackagedSample();
  expect(await buildPackagedSample()).toEqual(first);
  expect(first.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(64 * 1024);
  // a client keeps two years of entries, however long they are signed for
  const later = await verified(first, new Date('2028-06-01T00:00:00Z'));
  expect(later.rows.length).toBe((await verified(first)).rows.length);
  const muchLater = await verified(first, new Date('2036-01-01T00:00:00Z'));
  expect(muchLater.report.failures).toEqual([]);
});

test('everything in the sample is of the fictional province and of hosts that cannot exist', async () => {
  const entries = standingEntriesOf(await verified(await sampleHost(await generateKeyPair(), NOW)));
  for (const entry of entries) {
    expect(isSample(entry.regions)).toBe(true);
    const urls = [entry.url, ...entry.sources.map(({ url }) => url), ...entry.claim.appearances];
    for (const url of urls) expect(new URL(url).hostname).toMatch(/\.example$/);
  }
});

test('the sample has a second revision, every kind of publisher, an outdated claim, an undecided one and a news item without stance', async () => {
  const entries = standingEntriesOf(await verified(await sampleHost(await generateKeyPair(), NOW)));
  const tariff = entries.find(({ id }) => id === 'dlh-contoh/tarif-sampah-2027');
  expect(tariff).toMatchObject({ revision: 2, modified: '2026-11-21T02:10:00Z' });
  expect(new Set(SAMPLE_PUBLISHERS.map(({ kind }) => kind)).size).toBe(4);
  const stances = new Set(entries.map(({ stance }) => stance));
  for (const stance of ['outdated', 'not-yet-known', 'partly-true', undefined]) expect(stances).toContain(stance);
});

test('whatever an entry names as related is in the sample too', async () => {
  const entries = standingEntriesOf(await verified(await sampleHost(await generateKeyPair(), NOW)));
  const ids = new Set(entries.map(({ id }) => id));
  expect(entries.flatMap(({ related }) => related).filter((id) => !ids.has(id))).toEqual([]);
});

test("the demo's posts are answered as they should be, and the others are left alone", async () => {
  const entries = knownEntriesOf(await verified(await sampleHost(await generateKeyPair(), NOW)));
  const regionNames = new Map((await listRegions()).map(({ code, name }) => [code, name]));
  const nowhere: RegionJudgement = { regions: [], isCertain: false, named: [] };
  const marks = SAMPLE_POSTS.map(({ text }) => {
    const { seen } = matchText({ text, entries, regionNames, judgeRegion: () => nowhere });
    return seen?.mark.tier === 'answers' ? seen.mark.key : null;
  });
  // no entry answers what is marked as policy only
  expect(marks).toEqual(SAMPLE_POSTS.map(({ expected }) => (expected === 'policy' ? null : expected)));
  expect(SAMPLE_POSTS.length).toBeGreaterThanOrEqual(10);
});
