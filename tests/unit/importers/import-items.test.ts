// Imports over time: what is added, changed, withdrawn and refused, and that nothing else moves.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, entry } from '../../../utils/domain/entry.ts';
import { canonicalJson } from '../../../utils/feed/json.ts';
import { importItems } from '../../../utils/importers/import-items.ts';
import type { ImportSource, SourceItem } from '../../../utils/importers/source-item.ts';

const SOURCE: ImportSource = {
  publisher: { id: 'periksa-contoh', kind: 'factchecker', regions: ['99.01'], hosts: ['periksa.example'] },
  language: 'id',
};
const RUN = { now: '2026-11-24T00:00:00Z', isComplete: false };

const item = (name: string, more: Partial<SourceItem> = {}): SourceItem => ({
  place: name,
  guid: `urn:${name}`,
  url: `https://periksa.example/${name}`,
  title: `[HOAKS] Kabar tentang ${name}`,
  body: `Penjelasan tentang ${name}.`,
  published: '2026-11-20T00:00:00Z',
  ...more,
});
const items = (...all: SourceItem[]) => ({ items: all, problems: [] });

test('a first import adds, a second with the same items changes no byte', async () => {
  const first = await importItems(items(item('a'), item('b')), SOURCE, [], RUN);
  expect(first.added).toHaveLength(2);
  expect(first.entries[0]).toMatchObject({
    stance: 'false',
    revision: 1,
    claim: { text: 'Kabar tentang a' },
    extensions: { stanceRule: 'bracket' },
  });
  const second = await importItems(items(item('b'), item('a')), SOURCE, first.entries, {
    ...RUN,
    now: '2026-11-25T00:00:00Z',
  });
  expect(second).toMatchObject({ added: [], changed: [], withdrawn: [], unchanged: 2, refused: [] });
  expect(second.entries.map(canonicalJson)).toEqual(first.entries.map(canonicalJson));
});

test('an entry’s address is the page alone, without the words that say which feed a reader came from', async () => {
  const from = 'https://periksa.example/artikel?id=7&utm_source=rss&utm_medium=feed#isi';
  const { entries } = await importItems(items(item('a', { url: from })), SOURCE, [], RUN);
  expect(entries).toMatchObject([{ url: 'https://periksa.example/artikel?id=7' }]);
  const plain = await importItems(items(item('a', { url: 'https://periksa.example/a?x=%20b+c' })), SOURCE, [], RUN);
  expect(plain.entries).toMatchObject([{ url: 'https://periksa.example/a?x=%20b+c' }]);
});

test('an item that has no name but its address stays the same entry when the words that count a feed’s readers change', async () => {
  const at = (url: string, guid?: string) => {
    const { guid: _, ...nameless } = item('a', { url });
    return items(guid === undefined ? nameless : { ...nameless, guid });
  };
  const page = 'https://periksa.example/a';
  const first = await importItems(at(`${page}?utm_source=rss`), SOURCE, [], RUN);
  const others = [page, `${page}?utm_source=feed&utm_campaign=nov#isi`, 'http://periksa.example/a'];
  for (const url of others) {
    for (const guid of [undefined, url]) {
      const next = await importItems(at(url, guid), SOURCE, first.entries, RUN);
      expect(next, url).toMatchObject({ added: [], changed: [], unchanged: 1 });
    }
  }
});

test('an item about other regions than the publisher’s is refused, and one about some of them is kept for those', async () => {
  const { entries, refused } = await importItems(
    items(item('a', { regions: ['98.01'] }), item('b', { regions: ['98.01', '99.01.03'] }), item('c', { regions: [] })),
    SOURCE,
    [],
    RUN,
  );
  expect(refused).toMatchObject([{ place: 'a', reason: 'other-region' }]);
  expect(entries).toMatchObject([{ regions: ['99.01.03'] }, { regions: ['99.01'] }]);
  const national = { ...SOURCE, publisher: { ...SOURCE.publisher, regions: [] } };
  const anywhere = await importItems(items(item('a', { regions: ['98.01'] })), national, [], RUN);
  expect(anywhere.entries).toMatchObject([{ regions: ['98.01'] }]);
});

test('another title or address is a revision of the same entry, with the hash of the former line', async () => {
  const first = await importItems(items(item('a')), SOURCE, [], RUN);
  const second = await importItems(
    items(item('a', { url: 'https://periksa.example/baru', title: '[KLARIFIKASI] Kabar tentang a' })),
    SOURCE,
    first.entries,
    RUN,
  );
  expect(second.changed).toEqual(first.added);
  expect(second.entries).toMatchObject([
    {
      id: first.added[0],
      revision: 2,
      stance: 'explains',
      url: 'https://periksa.example/baru',
      published: '2026-11-20T00:00:00Z',
    },
  ]);
  expect(second.entries[0]?.previous).toMatch(/^[0-9a-f]{64}$/);
});

test('what its source takes down is withdrawn by a revision without the old words, and may come back', async () => {
  const first = await importItems(items(item('a')), SOURCE, [], RUN);
  const gone = await importItems(items({ place: 'x', guid: 'urn:a', isGone: true }), SOURCE, first.entries, RUN);
  expect(gone.withdrawn).toEqual(first.added);
  expect(JSON.stringify(gone.entries)).not.toContain('Kabar');
  const back = await importItems(items(item('a')), SOURCE, gone.entries, RUN);
  expect(back.entries).toMatchObject([{ revision: 3, status: 'active' }]);
});

test('only a complete list withdraws what it leaves out', async () => {
  const first = await importItems(items(item('a'), item('b')), SOURCE, [], RUN);
  expect((await importItems(items(item('a')), SOURCE, first.entries, RUN)).withdrawn).toEqual([]);
  const complete = await importItems(items(item('a')), SOURCE, first.entries, { ...RUN, isComplete: true });
  expect(complete.withdrawn).toEqual(first.added.filter((id) => id.includes('/b-')));
});

test.each([
  ['was cut', { isCut: true }],
  ['has a row that cannot be read', { problems: [{ place: 'row 3', message: 'torn.', remedy: '' }] }],
  ['has an item without a name', { items: [item('a'), { place: 'x', title: 'Tanpa nama' }] }],
])('a list that %s withdraws nothing, and says so', async (_, more) => {
  const first = await importItems(items(item('a'), item('b')), SOURCE, [], RUN);
  const list = { ...items(item('a')), ...more };
  const next = await importItems(list, SOURCE, first.entries, { ...RUN, isComplete: true });
  expect(next).toMatchObject({ withdrawn: [], isWithdrawalHeld: true, unchanged: 2 });
});

test.each([
  ['no title', { title: '' }, /no title/],
  ['no date', { published: 'kemarin' }, /no date/],
  ['a page elsewhere', { url: 'https://lain.example/a' }, /not an https page/],
  ['a script for an address', { url: 'javascript:alert(1)' }, /not an https page/],
  ['a region outside its codes', { regions: ['Paser'] }, /regions/],
])('an item with %s is refused with its place and the reason', async (_, more, reason) => {
  const report = await importItems(items(item('a', more), item('b')), SOURCE, [], RUN);
  expect(report.added).toHaveLength(1);
  expect(report.refused).toHaveLength(1);
  expect(report.refused[0]?.place).toBe('a');
  expect(report.refused[0]?.message).toMatch(reason);
});

test('an item without a verdict by the table has no stance, so that it never marks a post', async () => {
  const report = await importItems(items(item('a', { title: 'Pemkab umumkan tarif baru' })), SOURCE, [], RUN);
  expect(report.entries[0]).not.toHaveProperty('stance');
});

test('the circulating words that a check quotes become a paraphrase', async () => {
  const narrative = 'Mulai Januari warga Kabupaten Contoh bayar sampah tiga kali lipat';
  const report = await importItems(
    items(item('a', { body: `Hasil periksa.\nNarasi:\n“${narrative}”\nPenjelasan: tidak.` })),
    SOURCE,
    [],
    RUN,
  );
  expect(report.entries[0]).toMatchObject({ claim: { paraphrases: [narrative] } });
});

test('whatever an item holds, what comes out is an entry by the schema or a reason', async () => {
  const wild = fc.record({
    place: fc.constant('x'),
    guid: fc.string({ unit: 'binary' }),
    url: fc.oneof(fc.webUrl(), fc.constant('https://periksa.example/a?b=1#c'), fc.string()),
    title: fc.string({ unit: 'binary', maxLength: 400 }),
    body: fc.string({ unit: 'binary', maxLength: 3000 }),
    published: fc.oneof(fc.date({ noInvalidDate: false }).map(String), fc.constant('2026-11-20T00:00:00Z')),
    language: fc.string(),
    topics: fc.array(fc.string({ unit: 'binary' })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wild, { maxLength: 4 }), async (all) => {
      const report = await importItems(items(...all), SOURCE, [], RUN);
      for (const one of report.entries) expect(entry.parse(one) satisfies Entry).toEqual(one);
      expect(report.added.length + report.refused.length).toBe(all.length);
    }),
  );
});
