// Which sources stand side by side, and which match is on top.
import { describe, expect, test } from 'vitest';
import { chooseMatch, type KnownMatch, markOf } from '../../utils/comparison/choose-mark.ts';
import { composeCard } from '../../utils/comparison/compose-card.ts';
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { aboutSameClaim } from '../../utils/comparison/same-claim.ts';
import { searchLinks } from '../../utils/comparison/search-links.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import type { Match } from '../../utils/domain/match.ts';
import type { PublisherKind } from '../../utils/domain/publisher.ts';
import { relationOf, STANCES } from '../../utils/domain/stance.ts';

const never = () => false;

function known(key: string, kind: PublisherKind, changes: Partial<StandingEntry> = {}, host = 'a'): KnownEntry {
  const id = `${key}/entri`;
  return {
    key,
    host,
    publisher: {
      id: key,
      name: key,
      kind,
      regions: ['99.01'],
      hosts: ['contoh.example'],
      keys: [{ id: '0'.repeat(16), pub: 'A'.repeat(43) }],
      epoch: 0,
      status: 'active',
      assurance: 'signed',
    },
    entry: {
      v: 1,
      id,
      revision: 1,
      published: '2026-11-20T00:00:00Z',
      modified: '2026-11-20T00:00:00Z',
      status: 'active',
      language: 'id',
      regions: ['99.01'],
      topics: [],
      claim: { text: 'Tarif sampah naik 300 persen.', paraphrases: [], appearances: [] },
      stance: 'false',
      title: 'Tarif sampah',
      answer: 'Naik 25 persen.',
      data: [],
      sources: [],
      url: `https://contoh.example/${key}`,
      related: [],
      ...changes,
    },
  };
}

function found(entry: KnownEntry, tier: Match['tier'], score: number): KnownMatch {
  const evidence = { basis: 'words' as const, wording: entry.entry.claim.text, pairs: [], conflicts: [] };
  return { known: entry, match: { key: entry.key, tier, score, evidence } };
}

describe('the match on top', () => {
  test("an agency's answer stands before a better scored one of others", () => {
    const top = chooseMatch([
      found(known('pos', 'media'), 'answers', 0.9),
      found(known('dlh', 'agency'), 'answers', 0.7),
    ]);
    expect(top?.known.key).toBe('dlh');
  });

  test('what answers stands before an agency that is only related', () => {
    const top = chooseMatch([
      found(known('dlh', 'agency'), 'related', 0.9),
      found(known('pos', 'media'), 'answers', 0.6),
    ]);
    expect(top?.known.key).toBe('pos');
  });

  test('an entry without a stance never marks a post', () => {
    const { stance: _, ...silent } = known('pos', 'media').entry;
    expect(chooseMatch([found({ ...known('pos', 'media'), entry: silent }, 'answers', 1)])).toBeUndefined();
  });

  test('badge and card agree: official as soon as an agency speaks about the claim', () => {
    const pos = known('pos', 'media');
    const group = [pos, known('dlh', 'agency')];
    const top = found(pos, 'answers', 1);
    expect(markOf(top, group)).toMatchObject({ kind: 'official', sources: 2, isSample: true });
    expect(composeCard(top, group, '', { state: 'fresh' }).kind).toBe('official');
    expect(markOf(top, [pos])).toMatchObject({ kind: 'independent', sources: 1 });
  });
});

describe('sources about the same claim', () => {
  const dlh = known('dlh', 'agency');

  test('one that names the other by id or address, in either direction', () => {
    const byId = known('pos', 'media', { related: ['dlh/entri'] });
    const byUrl = known('cek', 'factchecker', { related: [dlh.entry.url] });
    expect(aboutSameClaim(dlh, [byId, byUrl], new Set(), never)).toEqual([dlh, byId, byUrl]);
    expect(aboutSameClaim(byId, [dlh], new Set(), never)).toEqual([byId, dlh]);
  });

  test('an id named by an entry of another host is not the same entry', () => {
    const foreign = known('pos', 'media', { related: ['dlh/entri'] }, 'b');
    expect(aboutSameClaim(dlh, [foreign], new Set(), never)).toEqual([dlh]);
  });

  test('a shared appearance, the same post, or claims that answer each other', () => {
    const post = 'https://x.com/a/status/1';
    const claim = { ...dlh.entry.claim, appearances: [post] };
    const shown = known('dlh', 'agency', { claim });
    const shares = known('pos', 'media', { claim });
    const answers = known('cek', 'factchecker');
    const mutual = known('kaj', 'academic');
    const unrelated = known('lain', 'media');
    const group = aboutSameClaim(
      shown,
      [shares, answers, mutual, unrelated],
      new Set(['cek']),
      (_, b) => b.key === 'kaj',
    );
    expect(group.map(({ key }) => key)).toEqual(['dlh', 'pos', 'cek', 'kaj']);
  });
});

describe('the card', () => {
  test('puts agencies on one side and everyone else on the other, newest first, each with its relation', () => {
    const dlh = known('dlh', 'agency');
    const older = known('cek', 'factchecker', { modified: '2026-11-19T00:00:00Z' });
    const newer = known('kaj', 'academic', { stance: 'partly-true', modified: '2026-11-22T00:00:00Z' });
    const card = composeCard(found(dlh, 'answers', 1), [dlh, older, newer], 'kata unggahan', { state: 'fresh' });
    expect(card.official.map(({ key, relation }) => [key, relation])).toEqual([['dlh', 'agrees']]);
    expect(card.independent.map(({ key, relation }) => [key, relation])).toEqual([
      ['kaj', 'differs'],
      ['cek', 'agrees'],
    ]);
    expect(card.kind).toBe('official');
  });

  test('documents stand in the column of who gives them, cited news on the other side', () => {
    const news = { title: 'Berita', url: 'https://pos.example/b', kind: 'news' as const };
    const perda = { title: 'Perda', url: 'https://contoh.example/p', kind: 'regulation' as const };
    const dlh = known('dlh', 'agency', { sources: [news, perda] });
    const card = composeCard(found(dlh, 'answers', 1), [dlh], '', { state: 'fresh' });
    expect(card.official[0]?.documents).toEqual([perda]);
    expect(card.cited).toEqual([news]);
  });
});

test('a publisher that publishes no more is called an archive and is not asked', () => {
  const channels = { form: 'https://tanya.contoh.example/' };
  const dlh = known('dlh', 'agency');
  const active = { ...dlh, publisher: { ...dlh.publisher, channels } };
  const retired = { ...dlh, publisher: { ...active.publisher, status: 'retired' as const } };
  const [before, after] = [active, retired].map((one) =>
    composeCard(found(one, 'answers', 1), [one], '', { state: 'fresh' }),
  );
  expect(before?.ask).toBeDefined();
  expect(before?.official[0]?.publisher).not.toHaveProperty('isArchived');
  expect(after?.official[0]?.publisher.isArchived).toBe(true);
  expect([after?.ask, after?.report]).toEqual([undefined, undefined]);
});

test('a search carries the words of the claim, encoded', () => {
  for (const { url } of searchLinks('Tarif “sampah” naik 300% & lebih.')) {
    expect(url).toContain('Tarif%20sampah%20naik%20300%25%20%26%20lebih');
    expect(URL.parse(url)?.protocol).toBe('https:');
  }
});

test('stances agree within their group only; explaining and not knowing neither agree nor differ', () => {
  const table = STANCES.map((stance) => [stance, relationOf('false', stance), relationOf('true', stance)]);
  expect(table).toEqual([
    ['true', 'differs', 'agrees'],
    ['partly-true', 'differs', 'agrees'],
    ['false', 'agrees', 'differs'],
    ['misleading', 'agrees', 'differs'],
    ['missing-context', 'agrees', 'differs'],
    ['outdated', 'agrees', 'differs'],
    ['explains', 'neither', 'neither'],
    ['not-yet-known', 'neither', 'neither'],
  ]);
});
