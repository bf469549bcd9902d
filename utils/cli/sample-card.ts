// The made-up post of the welcome page with its mark and its card, matched at build time in the packaged sample as a device would.
import { SAMPLE_PROVINCE, SAMPLE_REGION } from '../domain/region.ts';
import type { SampleCard } from '../domain/sample-card.ts';
import { AppError } from '../errors.ts';
import { createMemoryStore } from '../sync/memory-store.ts';
import { probeHost } from '../sync/root-chain.ts';
import { runSync } from '../sync/run-sync.ts';
import { matchText } from './match.ts';
import { buildPackagedSample, PACKAGED_AT } from './packaged-sample.ts';
import { buildReaderJudge } from './reader-judge.ts';
import { listRegions } from './region-list.ts';
import { knownEntriesOf } from './verified-feed.ts';

/** Nothing is asked there: the files come from memory. */
const BASE = 'https://sample.invalid/';
/** One of the ways in which the sample's claim goes round. */
const POST = 'Mulai Januari bayar sampah di Kab. Contoh naik 300%.';

/**
 * The card as it is packaged.
 * @throws AppError `sample/no-match` where the sample no longer answers its own post.
 */
export async function buildSampleCard(): Promise<SampleCard> {
  const files = new Map((await buildPackagedSample()).map(({ path, bytes }) => [BASE + path, bytes]));
  const fetch = async (url: string) => {
    const bytes = files.get(url);
    return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
  };
  const now = () => PACKAGED_AT.getTime();
  const store = createMemoryStore();
  const { fingerprint } = await probeHost({ url: BASE, fetch, now });
  const provinces = [SAMPLE_PROVINCE];
  const feed = { url: BASE, fingerprint };
  await runSync({ feed, provinces, fetch, store, now, random: () => 0.5, isForced: true });
  const [regions, { judgeRegion }] = await Promise.all([listRegions(), buildReaderJudge([SAMPLE_REGION])]);
  const { seen } = matchText({
    text: POST,
    entries: knownEntriesOf({ rows: [...store.entries.values()], publishers: [...store.publishers.values()] }),
    regionNames: new Map(regions.map(({ code, name }) => [code, name])),
    judgeRegion,
  });
  if (seen === undefined)
    throw new AppError('sample/no-match', 'Nothing of the sample answers the welcome page’s post.');
  const age = { state: 'fresh', syncedAt: PACKAGED_AT.toISOString() } as const;
  return { mark: seen.mark, card: { ...seen.card, age } };
}
