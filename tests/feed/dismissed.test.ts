// "Bukan ini" over a real IndexedDB engine: near copies, a claim dismissed again and again, and the way back.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../entrypoints/background/database.ts';
import { forgetDismissed, listDismissed, setDismissed } from '../../entrypoints/background/dismissed.ts';
import { type Deciders, findMatches } from '../../entrypoints/background/known-matches.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { claimOfEntry } from '../../utils/matching/claim-of-entry.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';
import { claiming, HOST, publish } from './stored-lines.ts';

const ENTRY = claiming('dlh-contoh/a', 'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027');
const KEY = `${HOST}:${ENTRY.id}`;
const deciders: Deciders = {
  matcher: createMatcher([claimOfEntry(KEY, ENTRY)], { regionNames: new Map([['99.01', 'Kabupaten Contoh']]) }),
  judgeRegion: () => ({ regions: [], isCertain: false, named: [] }),
};
const TEXT =
  'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027, tolong sebarkan ke tetangga.';
const POST: PostForMatching = { id: 'x:1', text: TEXT };
const COPY: PostForMatching = { id: 'facebook:9', text: `Diteruskan dari grup RT: ${TEXT.replace('tolong', 'mohon')}` };
const OTHERS: PostForMatching[] = [
  { id: 'x:2', text: 'Gila, iuran retribusi sampah Kabupaten Contoh bakal naek 300 persen per Januari 2027 katanya' },
  {
    id: 'x:3',
    text: 'Mulai Januari 2027 warga Kabupaten Contoh membayar tarif retribusi sampah yang naik 300%, benarkah?',
  },
];

const tiers = async (post: PostForMatching) => {
  const [found] = await findMatches(deciders, [post]);
  return found?.open.map(({ match }) => match.tier);
};

beforeEach(async () => {
  await db.delete();
  await db.open();
  await publish('dlh-contoh', [ENTRY]);
});

describe('"Bukan ini"', () => {
  it('suppresses the entry on the post and on a near copy of another author, not on another post', async () => {
    expect(await tiers(POST)).toEqual(['answers']);
    expect(await tiers(COPY)).toEqual(['answers']);
    await setDismissed([KEY], POST, true);
    expect(await tiers(POST)).toEqual([]);
    expect(await tiers(COPY)).toEqual([]);
    expect(await tiers(OTHERS[0]!)).toEqual(['answers']);
  });

  it('holds for the same post when the site unfolds or edits its text', async () => {
    await setDismissed([KEY], { ...POST, text: 'Tarif retribusi …' }, true);
    expect(await tiers(POST)).toEqual([]);
  });

  it('is taken back on the near copy too', async () => {
    await setDismissed([KEY], POST, true);
    await setDismissed([KEY], COPY, false);
    expect([await tiers(POST), await tiers(COPY)]).toEqual([['answers'], ['answers']]);
  });

  it('lowers a claim to related once three posts were dismissed, and back when one is taken back', async () => {
    const last: PostForMatching = { id: 'x:4', text: `${ENTRY.claim.text}. Wah.` };
    await setDismissed([KEY], OTHERS[0]!, true);
    await setDismissed([KEY], OTHERS[1]!, true);
    expect(await tiers(last)).toEqual(['answers']);
    await setDismissed([KEY], { id: 'x:5', text: 'sampah apa lagi ini di kampung sebelah' }, true);
    expect(await tiers(last)).toEqual(['related']);
    await setDismissed([KEY], OTHERS[1]!, false);
    expect(await tiers(last)).toEqual(['answers']);
  });

  it('counts near copies once', async () => {
    for (const post of [POST, COPY, { ...COPY, id: 'x:7' }]) await setDismissed([KEY], post, true);
    expect(await listDismissed()).toMatchObject([{ key: KEY, posts: 1, isLowered: false }]);
  });

  it('is listed with the claim, and forgotten by entry or altogether', async () => {
    const other = `${HOST}:dlh-contoh/gone`;
    await setDismissed([KEY, other], POST, true);
    expect((await listDismissed()).map(({ key, claim, posts }) => ({ key, claim, posts }))).toEqual([
      { key: KEY, claim: ENTRY.claim.text, posts: 1 },
      { key: other, claim: undefined, posts: 1 },
    ]);
    await forgetDismissed([KEY]);
    expect(await tiers(POST)).toEqual(['answers']);
    expect((await listDismissed()).map(({ key }) => key)).toEqual([other]);
    await forgetDismissed();
    expect(await listDismissed()).toEqual([]);
  });

  it('keeps numbers of the text, never words of it', async () => {
    await setDismissed([KEY], POST, true);
    const [row] = await db.dismissals.toArray();
    expect(Object.keys(row!).sort()).toEqual(['at', 'figures', 'key', 'pairs', 'post']);
    expect(row!.pairs).toBeInstanceOf(Uint16Array);
  });
});
