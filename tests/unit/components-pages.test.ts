// What the pages decide without drawing: finding regions as people write them, hosts as people paste them, words for failures.
import { expect, test } from 'vitest';
import { hostFrom } from '../../components/settings/host-from.ts';
import { searchRegions } from '../../components/settings/search-regions.ts';
import { errorWords } from '../../components/ui/error-words.ts';
import { listRegions } from '../../utils/cli/region-list.ts';
import { wordsOf } from '../../utils/i18n.ts';

const regions = await listRegions();
const find = (query: string) => searchRegions(regions, query).map(({ region }) => region.name);

test('the whole list is offered by code where nothing is typed', () => {
  expect(find('')).toHaveLength(regions.length);
});

test.each([
  ['kab. contoh', 'Kabupaten Contoh'],
  ['KABUPATEN CONTOH', 'Kabupaten Contoh'],
  ['contoh', 'Provinsi Contoh'],
  ['paser', 'Kabupaten Paser'],
  ['kab paser', 'Kabupaten Paser'],
  ['tanahlaut', 'Kabupaten Tanah Laut'],
  ['tanah  laut', 'Kabupaten Tanah Laut'],
  ['kota bogor', 'Kota Bogor'],
  ['kodya bogor', 'Kota Bogor'],
  ['kab bogor', 'Kabupaten Bogor'],
  ['bogor kota', 'Kota Bogor'],
  ['jatim', 'Jawa Timur'],
  ['kaltim', 'Kalimantan Timur'],
  ['prov. aceh', 'Aceh'],
  ['jogja', 'Kota Yogyakarta'],
  ['Páser', 'Kabupaten Paser'],
  ['adm kep seribu', 'Kabupaten Administrasi Kepulauan Seribu'],
])('%s finds %s first', (query, name) => {
  expect(find(query)[0]).toBe(name);
});

test('a province lists what lies in it, after itself', () => {
  const found = find('kalimantan timur');
  expect(found[0]).toBe('Kalimantan Timur');
  expect(found).toContain('Kabupaten Paser');
});

test('kinds are told apart: no city where a regency is asked for', () => {
  expect(find('kota paser')).toEqual([]);
  expect(find('tidakadadaerahini')).toEqual([]);
});

test('a regency is shown with its province', () => {
  expect(searchRegions(regions, 'kabupaten paser')[0]?.province).toBe('Kalimantan Timur');
  expect(searchRegions(regions, 'kaltim')[0]).not.toHaveProperty('province');
});

test.each([
  ['mastodon.contoh.example', 'mastodon.contoh.example'],
  [' https://Mastodon.Contoh.example/@nama ', 'mastodon.contoh.example'],
  ['@nama@mastodon.contoh.example', 'mastodon.contoh.example'],
  ['nama@mastodon.contoh.example', 'mastodon.contoh.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
])('%s is the host %s', (text, host) => {
  expect(hostFrom(text)).toBe(host);
});

test.each(['', 'mastodon', 'dua kata.example', 'javascript:alert(1)', 'https://'])('%j names no host', (text) => {
  expect(hostFrom(text)).toBeUndefined();
});

test('every code of the feed has its own words, and an unknown code is named', () => {
  const codes =
    'offline stale bad-signature rollback equivocation future hash-mismatch too-large malformed not-found scope unsupported quota';
  for (const language of ['id', 'en'] as const) {
    const words = wordsOf(language);
    const sentences = codes.split(' ').map((code) => errorWords(`feed/${code}`, words));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => sentence.includes('feed/'))).toEqual([]);
    expect(errorWords('feed/new-code', words)).toContain('feed/new-code');
  }
});
