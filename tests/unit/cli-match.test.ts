// `clarify match` against the sample feed: the mark, the answers and the sources that a reader of that post would see.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_POSTS } from '../../utils/authoring/sample/timeline.ts';
import { describeOutcome, explainMatches } from '../../utils/cli/describe-match.ts';
import { writeHostFiles } from '../../utils/cli/feed-folder.ts';
import { matchText } from '../../utils/cli/match.ts';
import { buildPackagedSample } from '../../utils/cli/packaged-sample.ts';
import { runClarify } from '../../utils/cli/program.ts';
import { knownEntriesOf, readVerifiedFeed } from '../../utils/cli/verified-feed.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const TARIFF = postAbout('dlh-contoh/tarif-sampah-2027');

let work: string;
let sample: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pembanding-match-'));
  sample = join(work, 'sample');
  await writeHostFiles(sample, new Map((await buildPackagedSample()).map(({ path, bytes }) => [path, bytes])));
});
afterAll(() => rm(work, { recursive: true }));

async function clarify(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const errors: string[] = [];
  await runClarify(args, {
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
    now: () => NOW,
    exitWith: () => undefined,
  });
  expect(errors).toEqual([]);
  return lines.join('\n');
}

function postAbout(key: string): string {
  return SAMPLE_POSTS.find(({ expected }) => expected === key)!.text;
}

const match = (text: string, ...more: string[]) => clarify('match', text, '--feed', sample, ...more);

test('an answered post has the official mark, the answer and the sources of others about the same claim', async () => {
  const out = await match(TARIFF);
  expect(out).toMatch(/^Mark: Ada jawaban resmi \(\d sources, sample\)\nClaim: /);
  const [official = '', comparison = ''] = out.split('Comparison sources:');
  expect(official).toContain('Official answers:\n  Dinas Lingkungan Hidup');
  expect(official).toContain('dlh-contoh/tarif-sampah-2027');
  expect(comparison).toContain('periksa-contoh/tarif-sampah-300-persen');
  expect(comparison).toContain('contoh-pos/tarif-sampah-2027');
  expect(out).not.toContain('these words agree');
});

test('a post that only others answer has the other mark', async () => {
  const out = await match(postAbout('contoh-pos/jembatan-kali-contoh'));
  expect(out).toMatch(/^Mark: Ada sumber lain \(/);
  expect(out).toContain('Official answers: none');
});

test('a post about nothing in the feed has no mark', async () => {
  expect(await match('Resep bakwan jagung ala ibu')).toMatch(
    /^No mark: the text states none of the feed's claims .+ \(\d+ claims\)\.$/,
  );
  expect(JSON.parse(await match('Resep bakwan jagung ala ibu', '--json'))).toEqual({
    mark: null,
    official: [],
    comparison: [],
    cited: [],
    matches: [],
  });
});

test('a program gets the same as JSON, and a person who asks gets the words that decided', async () => {
  const { mark, official, comparison, matches } = JSON.parse(await match(TARIFF, '--json'));
  expect(mark).toMatchObject({ label: 'Ada jawaban resmi', kind: 'official', key: 'dlh-contoh/tarif-sampah-2027' });
  expect(mark.sources).toBe(official.length + comparison.length);
  expect(official[0].key).toBe('dlh-contoh/tarif-sampah-2027');
  expect(matches[0].key).toBe('dlh-contoh/tarif-sampah-2027');
  expect(await match(TARIFF, '--explain')).toMatch(/^ {2}because: /m);
});

test('a refusal names the claim that came nearest, how near it came, and what stood against it', async () => {
  const out = await match('Kemarin sampah di Contoh belum diangkut, retribusi 30% sudah dibayar', '--explain');
  expect(out).toMatch(/^No mark: /);
  const [, confidence, needed] = /^Nearest: \S+, refused: confidence (0\.\d+), related from (0\.\d+)$/m.exec(out) ?? [];
  expect(Number(confidence)).toBeLessThan(Number(needed));
  expect(out).toMatch(/^ {2}wording: \S/m);
  expect(out).toMatch(/^ {2}against: /m);
  expect(await match('Resep bakwan jagung ala ibu', '--explain')).toMatch(/^Nearest: none; /m);
});

test('an entry that another has superseded marks nothing', async () => {
  const agency = join(work, 'agency');
  const name = 'Dinas Lingkungan Hidup Kab. Contoh';
  const who = ['--id', 'dlh-contoh', '--name', name, '--region', '99.01', '--url-host', 'dlh.contohkab.example'];
  await clarify('init', agency, ...who);
  const draft = (id: string, claim: string, more = '') => `---
id: ${id}
claim: ${claim}
paraphrases:
  - Katanya, ${claim}
stance: "false"
title: Penjelasan
sources:
  - title: Perda Contoh 4/2026
    url: https://jdih.contohkab.example/perda/2026/4
    kind: regulation
url: https://dlh.contohkab.example/klarifikasi/${id}
${more}---

Tidak benar; lihat Perda.
`;
  const claim = 'Warga Kabupaten Contoh wajib memilah sampah menjadi lima jenis mulai Maret 2027.';
  const old = join(agency, 'drafts/pilah-lama.md');
  await writeFile(old, draft('pilah-lama', claim));
  await clarify('publish', '--dir', agency);
  expect(await clarify('match', claim, '--dir', agency)).toMatch(/^Mark: Ada jawaban resmi/);
  await writeFile(
    old,
    (await readFile(old, 'utf8')).replace('stance:', 'status: superseded\nreason: Perda baru.\nstance:'),
  );
  const next = 'Denda buang sampah sembarangan di Kabupaten Contoh lima juta rupiah.';
  await writeFile(join(agency, 'drafts/denda.md'), draft('denda', next, 'supersedes: dlh-contoh/pilah-lama\n'));
  await clarify('publish', '--dir', agency);
  expect(await clarify('match', claim, '--dir', agency)).toMatch(/^No mark: /);
  expect(await clarify('match', next, '--dir', agency)).not.toContain('pilah-lama');
});

test('a post that is certainly of another region is only related, and who would see that is said', async () => {
  const feed = await readVerifiedFeed({ target: sample, provinces: [], now: NOW });
  const judged = (code: string) =>
    matchText({
      text: TARIFF,
      entries: knownEntriesOf(feed),
      regionNames: new Map([['99.01', 'Kabupaten Contoh']]),
      judgeRegion: () => ({ regions: [code], isCertain: true, named: [] }),
    });
  expect(judged('99.01').seen?.mark.tier).toBe('answers');
  const elsewhere = judged('64.72');
  expect(elsewhere.seen?.mark.tier).toBe('related');
  expect(describeOutcome(elsewhere, 1)[0]).toMatch(
    /^Mark: Jawaban resmi terkait .+; only where the reader has switched/,
  );
  expect(explainMatches(elsewhere.matches, TARIFF).join('\n')).toContain('against: another region: post “64.72”');
});

test('the explanation names the words that agree and what stands against them', () => {
  const claim = 'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027';
  const matcher = createMatcher(
    [
      {
        key: 'dlh/sampah',
        text: claim,
        paraphrases: [],
        answer: '',
        title: claim,
        language: 'id',
        regions: ['99.01'],
        appearances: [],
      },
    ],
    { regionNames: new Map([['99.01', 'Kabupaten Contoh']]) },
  );
  const text = claim.replace('300 persen', '30%');
  const lines = explainMatches(matcher.match({ id: 'x', text }), text);
  expect(lines[0]).toMatch(/^dlh\/sampah: related, read with care \(0\.\d\d\)$/);
  expect(lines).toContain('  against: another number: post “30%”, claim “300 persen”');
});

test('one claim is counted as one', () => {
  expect(describeOutcome({ matches: [] }, 1)).toEqual([
    "No mark: the text states none of the feed's claims closely enough (1 claim).",
  ]);
});
