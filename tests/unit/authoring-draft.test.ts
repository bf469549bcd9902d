// Drafts: what is read from Markdown with front matter, and where each problem is said to be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDraft } from '../../utils/authoring/draft.ts';
import { entryOfDraft } from '../../utils/authoring/draft-entry.ts';
import { lintDraft, lintDrafts } from '../../utils/authoring/lint.ts';
import { editDistance, nearest } from '../../utils/authoring/nearest.ts';

const PUBLISHER = {
  id: 'dlh-contoh',
  kind: 'agency',
  regions: ['99.01'],
  hosts: ['dlh.contohkab.example'],
} as const;
const CONTEXT = {
  publisher: { ...PUBLISHER, regions: ['99.01'], hosts: [...PUBLISHER.hosts] },
  now: '2026-11-23T02:00:00Z',
};
const LONG = `Tarif sampah Contoh naik ${'sangat '.repeat(40)}tinggi.`;
const GOOD = `---
id: tarif-sampah-2027
claim: Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027.
paraphrases:
  - Mulai Januari bayar sampah di Kab. Contoh naik 300%, warung kecil juga kena.
stance: "false"
title: Tarif naik 25 persen
regions: [99.01]
data:
  - label: Tarif 2027
    value: Rp12.500
    source: Perda Contoh 4/2026
sources:
  - title: Perda Contoh 4/2026
    url: https://jdih.contohkab.example/perda/2026/4
    kind: regulation
url: https://dlh.contohkab.example/klarifikasi/tarif
---

Tarif naik dari Rp10.000
menjadi Rp12.500.

Penerima bantuan tidak naik.
`;

/** Problems of a draft as `line: message`. */
function problemsOf(content: string): string[] {
  const { draft, problems } = parseDraft('d.md', content);
  const all = [...problems, ...(draft === undefined ? [] : lintDraft(draft, CONTEXT))];
  for (const problem of all) expect(problem.remedy).not.toBe('');
  return all.map(({ place, message, severity }) => `${place}: ${severity === 'warning' ? '~' : ''}${message}`);
}

function changed(from: string | RegExp, to: string): string {
  const content = GOOD.replace(from, to);
  expect(content).not.toBe(GOOD);
  return content;
}

test('a good draft has no problem and becomes the entry it says', () => {
  expect(problemsOf(GOOD)).toEqual([]);
  const { draft } = parseDraft('d.md', GOOD);
  const time = '2026-11-23T02:00:00Z';
  const result = entryOfDraft(draft!, CONTEXT.publisher, { revision: 1, published: time, modified: time });
  expect(result).toMatchObject({
    entry: {
      id: 'dlh-contoh/tarif-sampah-2027',
      language: 'id',
      status: 'active',
      regions: ['99.01'],
      answer: 'Tarif naik dari Rp10.000 menjadi Rp12.500.\n\nPenerima bantuan tidak naik.',
      related: [],
    },
  });
});

test('scalars stay text, so that a region 99.10 is not read as 99.1', () => {
  const { draft } = parseDraft('d.md', changed('[99.01]', '[99.10]'));
  expect(draft?.regions).toEqual(['99.10']);
});

test('line ends of Windows and a byte order mark change nothing', () => {
  expect(problemsOf(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

test('regions and language may be left out', () => {
  expect(problemsOf(changed('regions: [99.01]\n', ''))).toEqual([]);
});

test.each<[name: string, content: string, problem: string]>([
  ['no front matter', 'Tarif naik.', 'd.md:1: the front matter is not closed.'],
  ['front matter that does not begin', 'id: a\n---\n\nTeks', 'd.md:1: there is no front matter.'],
  [
    'a front matter that is no map',
    '---\n- a\n---\n\nTeks',
    'd.md:2: the front matter is not a list of "key: value" lines.',
  ],
  [
    'a colon that needs quotes',
    changed('title: Tarif naik', 'title: Jawaban: naik'),
    'd.md:7: the front matter is not valid YAML: Nested mappings are not allowed in compact mappings.',
  ],
  ['a key twice', changed('title: ', 'title: Judul\ntitle: '), 'd.md:8: this key stands here a second time.'],
  [
    'an open quotation mark',
    changed('"false"', '"false'),
    'd.md:6: a quotation mark or bracket that opens here is not closed.',
  ],
  [
    'an alias',
    changed('title: Tarif naik 25 persen', 'title: *judul'),
    'd.md:7: an alias (*name) is not allowed in a draft.',
  ],
  ['a mistyped key', changed('stance:', 'stanse:'), 'd.md:6: there is no key "stanse".'],
  ['a mistyped key of a record', changed('    value:', '    valeu:'), 'd.md:11: there is no key "valeu" in "data".'],
  [
    'a list where a text belongs',
    changed('title: Tarif naik 25 persen', 'title: [a, b]'),
    'd.md:7: "title" must be one text.',
  ],
  [
    'a record where a text belongs',
    changed('  - Mulai Januari', '  - Kata: Mulai Januari'),
    'd.md:5: an item of "paraphrases" is not a text.',
  ],
  [
    'a text where records belong',
    changed(/data:\n[\s\S]*?sources:/, 'data: Rp12.500\nsources:'),
    'd.md:9: "data" must be a list of records.',
  ],
  ['no claim', changed(/claim: .*\n/, ''), 'd.md:1: claim is missing.'],
  ['an empty claim', changed(/claim: .*/, 'claim:'), 'd.md:3: claim is missing.'],
  ['no answer', GOOD.slice(0, GOOD.indexOf('Tarif naik dari')), 'd.md:19: the answer is missing.'],
  ['an unknown stance', changed('"false"', 'flase'), 'd.md:6: stance cannot be "flase".'],
  ['no stance from an agency', changed(/stance: .*\n/, ''), 'd.md:1: stance is missing.'],
  [
    'a claim that is too long',
    changed(/claim: .*/, `claim: ${LONG}`),
    `d.md:3: claim is too long: it has ${LONG.length} characters, at most 300 are allowed.`,
  ],
  [
    'a claim that judges itself',
    changed('claim: Tarif', 'claim: Hoaks tarif'),
    'd.md:3: the claim already judges itself ("Hoaks").',
  ],
  [
    'a claim of two sentences',
    changed('mulai Januari 2027.', 'mulai Januari 2027. Warga resah.'),
    'd.md:3: the claim is more than one sentence.',
  ],
  [
    'a claim that is a question',
    changed('mulai Januari 2027.', 'mulai Januari 2027?'),
    'd.md:3: ~the claim is a question.',
  ],
  [
    'a claim that is too broad',
    changed(/claim: .*/, 'claim: Tarif sampah naik.'),
    'd.md:3: ~the claim has only 3 informative words, so it is too broad to mark a post.',
  ],
  [
    'a paraphrase that is too broad',
    changed(/- Mulai.*/, '- Sampah naik'),
    'd.md:5: ~paraphrase 1 has only 2 informative words, so it cannot mark a post by itself.',
  ],
  ['no paraphrase', changed(/paraphrases:\n.*\n/, ''), 'd.md:1: ~no paraphrase is given.'],
  ['no source', changed(/sources:\n.*\n.*\n.*\n/, ''), 'd.md:1: ~no source is given.'],
  ['Markdown', changed('title: Tarif naik', 'title: Tarif **naik**'), 'd.md:7: title holds Markdown emphasis.'],
  [
    'a Markdown link',
    changed('menjadi Rp12.500', '[menjadi](https://a.example/x)'),
    'd.md:20: the answer holds a Markdown link.',
  ],
  ['a Markdown list', changed('Tarif naik dari', '- Tarif naik dari'), 'd.md:20: the answer holds a Markdown list.'],
  [
    'HTML',
    changed('title: Tarif naik', 'title: Tarif <b>naik</b>'),
    'd.md:7: title holds a control, direction or HTML character.',
  ],
  [
    'a bidi override',
    changed('title: Tarif', 'title: Tarif\u202e'),
    'd.md:7: title holds a control, direction or HTML character.',
  ],
  ['a zero-width space', changed('title: Tarif', 'title: Ta\u200brif'), 'd.md:7: title holds an invisible character.'],
  [
    'a Cyrillic letter in a Latin word',
    changed('title: Tarif', 'title: Tаrif'),
    'd.md:7: title has a word that mixes Latin with Cyrillic or Greek letters.',
  ],
  [
    'an http address',
    changed('url: https://dlh', 'url: http://dlh'),
    'd.md:17: url: not an https address without credentials.',
  ],
  [
    'a page on a foreign host',
    changed('https://dlh.contohkab', 'https://lain.contohkab'),
    'd.md:17: url is on lain.contohkab.example, which is not a host of dlh-contoh.',
  ],
  [
    'a host that only ends alike',
    changed('https://dlh.contohkab', 'https://jahatdlh.contohkab'),
    'd.md:17: url is on jahatdlh.contohkab.example, which is not a host of dlh-contoh.',
  ],
  [
    'a region of others',
    changed('[99.01]', '[99.02]'),
    'd.md:8: region 99.02 is outside 99.01, for which dlh-contoh speaks.',
  ],
  ['a region that is no code', changed('[99.01]', '[Contoh]'), 'd.md:8: regions 1 cannot be "Contoh".'],
  [
    'an id of another publisher',
    changed('id: tarif', 'id: dishub-contoh/tarif'),
    'd.md:2: the id lies in the namespace of another publisher than dlh-contoh.',
  ],
  ['an id with capitals', changed('id: tarif', 'id: Tarif'), 'd.md:2: id cannot be "Tarif-sampah-2027".'],
  [
    'a home page as appearance',
    changed('stance:', 'appearances: [https://linimasa.example/]\nstance:'),
    'd.md:6: appearances 1: a home page is not an appearance.',
  ],
  [
    'dates in the wrong order',
    changed('url: https://dlh', 'validFrom: 2027-02-01\nvalidUntil: 2027-01-01\nurl: https://dlh'),
    'd.md:18: validUntil is before validFrom.',
  ],
  ['a date in words', changed('stance:', 'date: 21 November\nstance:'), 'd.md:6: date cannot be "21 November".'],
  ['a claim seen tomorrow', changed('stance:', 'date: 2026-12-24\nstance:'), 'd.md:6: date is in the future.'],
  [
    'a figure without its source',
    changed('    source: Perda Contoh 4/2026\n', ''),
    'd.md:10: source of data 1 is missing.',
  ],
  [
    'a source of unknown kind',
    changed('kind: regulation', 'kind: regulasi'),
    'd.md:16: kind of sources 1 cannot be "regulasi".',
  ],
  ['a withdrawal without a reason', changed('stance:', 'status: withdrawn\nstance:'), 'd.md:1: reason is missing.'],
  [
    'a superseded entry without a reason',
    changed('stance:', 'status: superseded\nstance:'),
    'd.md:6: ~a superseded entry does not say why.',
  ],
])('%s is reported on its line', (_name, content, problem) => {
  expect(problemsOf(content)).toContain(problem);
});

test('all problems of a draft are reported at once', () => {
  const content = GOOD.replace('stance: "false"', 'stance: salah')
    .replace('title: Tarif naik 25 persen', '')
    .replace('[99.01]', '[99.02]')
    .replace('id: tarif-sampah-2027', 'idd: x');
  const lines = problemsOf(content).map((problem) => problem.split(': ')[0]);
  expect(new Set(lines)).toEqual(new Set(['d.md:2', 'd.md:1', 'd.md:6', 'd.md:8']));
});

test('a mistyped key or value is answered with the word that was meant', () => {
  const { problems } = parseDraft('d.md', changed('stance:', 'stanse:'));
  expect(problems[0]?.remedy).toBe('Did you mean "stance"?');
  const { draft } = parseDraft('d.md', changed('"false"', 'flase'));
  expect(lintDraft(draft!, CONTEXT)[0]?.remedy).toBe('Did you mean "false"?');
  expect(nearest('zzzz', ['claim', 'title'])).toBeUndefined();
  expect(editDistance('calim', 'claim')).toBe(1);
});

test('a message shows invisible characters as code points instead of obeying them', () => {
  expect(problemsOf(changed('"false"', '"\u202efalse"'))).toContain('d.md:6: stance cannot be "U+202Efalse".');
});

test('an abbreviation does not end a sentence', () => {
  expect(problemsOf(changed('Kabupaten Contoh naik', 'Kab. Contoh naik'))).toEqual([]);
});

test('two drafts with one id are told apart', () => {
  const drafts = ['a.md', 'b.md'].map((file) => parseDraft(file, GOOD).draft!);
  expect(lintDrafts(drafts, CONTEXT)).toMatchObject([
    { place: 'b.md:2', message: 'the id "dlh-contoh/tarif-sampah-2027" is taken by a.md.' },
  ]);
});

test('whatever stands in a file, it is answered with a draft or with problems that have a line', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '---',
      '\n',
      ': ',
      '- ',
      '? ',
      '&a ',
      '*a',
      '!t ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '|',
      '>',
      '#',
      '\t',
      '  ',
    ),
    fc.constantFrom('claim', 'data', 'sources', 'regions', 'stance', 'label', 'url'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isFenced) => {
      const content = isFenced ? `---\n${pieces.join('')}\n---\n\nTeks.` : pieces.join('');
      const { draft, problems } = parseDraft('d.md', content);
      const all = [...problems, ...(draft === undefined ? [] : lintDraft(draft, CONTEXT))];
      expect(all.length).toBeGreaterThan(0);
      for (const { place } of all) expect(place).toMatch(/^d\.md:[1-9]\d*$/);
    }),
    { seed: 20261124, numRuns: 2000 },
  );
});
