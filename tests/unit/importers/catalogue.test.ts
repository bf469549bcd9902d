// The catalogue promises nothing that nobody looked at, and says of no address that it documents itself.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listRegions } from '../../../utils/cli/region-list.ts';
import { provinceOf } from '../../../utils/domain/region.ts';
import { type CatalogueSource, sourceChoice } from '../../../utils/domain/source-choice.ts';
import { isOnHosts } from '../../../utils/feed/scope.ts';
import { CATALOGUE, catalogueFor } from '../../../utils/importers/catalogue.ts';

test('every id stands once', () => {
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
});

test.each(CATALOGUE.map((source) => [source.id, source] as const))(
  '%s can be added as it stands, or only opened',
  (_, source) => {
    expect(isOnHosts(source.site, source.hosts) || source.site.includes(source.hosts[0] ?? '-')).toBe(true);
    expect(source.notedAt).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (source.feed === undefined) return;
    const { documentedAt } = source.feed;
    if (documentedAt !== undefined) {
      expect(isOnHosts(documentedAt, source.hosts), 'documented by its own publisher').toBe(true);
      expect(documentedAt.replace(/\/$/, '')).not.toBe(source.feed.url.replace(/\/$/, ''));
    }
    const { id, name, kind, regions, hosts, feed } = source;
    const choice = {
      id,
      name,
      kind,
      regions,
      hosts,
      url: feed.url,
      format: feed.format,
      addedAt: '2026-11-24T00:00:00Z',
    };
    expect(sourceChoice.parse(choice)).toEqual(choice);
  },
);

test('a region gets the sources of its province first, then the national ones, and no other province', () => {
  const found = catalogueFor(['64.01']);
  expect(found[0]?.id).toBe('antara-kaltim');
  expect(found.every(({ regions }) => regions.length === 0 || regions[0] === '64')).toBe(true);
  expect(found.some(({ kind }) => kind === 'factchecker')).toBe(true);
});

test('the fictional region has national sources only', () => {
  expect(catalogueFor(['99.01']).every(({ regions }) => regions.length === 0)).toBe(true);
});

test('every feed address is written out in a file, none is made from a pattern', () => {
  const files = ['national', 'regional'].map((part) => readFileSync(`utils/importers/catalogue-${part}.ts`, 'utf8'));
  for (const { feed } of CATALOGUE) if (feed !== undefined) expect(files.join('\n')).toContain(`'${feed.url}'`);
});

test('every province has a source of its own, and all but three one that can be read', async () => {
  const codes = (await listRegions()).map(({ code }) => provinceOf(code));
  // the fictional ones lie behind them
  const provinces = new Set(codes.filter((code) => code < '97'));
  const covered = (sources: readonly CatalogueSource[]) => new Set(sources.flatMap(({ regions }) => regions));
  const without = (sources: readonly CatalogueSource[]) => [...provinces].filter((code) => !covered(sources).has(code));
  expect(provinces.size).toBe(38);
  expect(without(CATALOGUE)).toEqual([]);
  // no feed of Nusa Tenggara Barat, Sulawesi Barat and Maluku Utara is known: their sources can be opened only
  expect(without(CATALOGUE.filter(({ feed }) => feed !== undefined)).sort()).toEqual(['52', '76', '82']);
});

test('of a feed that answered others the place and the day are given, and the day is past', () => {
  const used = CATALOGUE.flatMap(({ feed, notedAt }) => (feed?.usedAt ? [{ ...feed.usedAt, notedAt }] : []));
  expect(used.length).toBeGreaterThan(20);
  for (const { page, answered, notedAt } of used) {
    expect(URL.parse(page)?.protocol).toBe('https:');
    expect(answered < notedAt && answered > '2026-01-01').toBe(true);
  }
});
