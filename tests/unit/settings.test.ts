// Stored settings of any age and shape give valid settings, and say what was refused.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSettings } from '../../utils/settings/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings.ts';

const FROZEN = `${import.meta.dirname}/settings-versions`;

test('nothing stored means the defaults', () => {
  expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test.each([['text'], [7], [null], [[]]])('%j is refused as a whole, with place and remedy', (stored) => {
  const { settings, problems } = parseSettings(stored);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toEqual([
    { place: 'settings', message: 'not an object', remedy: expect.stringContaining('default') },
  ]);
});

test('a malformed field takes its default alone', () => {
  const { settings, problems } = parseSettings({ version: 1, regions: ['Paser'], language: 'en', showRelated: 'yes' });
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
  expect(problems.map(({ place }) => place)).toEqual(['settings.regions[0]', 'settings.showRelated']);
});

test('a list keeps its good members, and each refused one is named', () => {
  const feed = { url: 'https://a.example/', fingerprint: '0'.repeat(64), addedAt: '2026-11-23T00:00:00Z' };
  const { settings, problems } = parseSettings({
    version: 1,
    feeds: [feed, { url: 7 }],
    platformsOff: ['x', 'friendster'],
    sites: [{ host: 'a b*c', platform: 'mastodon' }],
  });
  expect(settings.feeds).toEqual([feed]);
  expect(settings.platformsOff).toEqual(['x']);
  expect(settings.sites).toEqual([]);
  expect(problems.map(({ place }) => place)).toEqual([
    'settings.platformsOff[1]',
    'settings.sites[0]',
    'settings.feeds[1]',
  ]);
});

test('a version that is no number is named, and the rest is read', () => {
  const { settings, problems } = parseSettings({ version: 'x', welcomed: true });
  expect(settings.welcomed).toBe(true);
  expect(problems.map(({ place }) => place)).toEqual(['settings.version']);
});

test('unknown fields, of a later version perhaps, do no harm', () => {
  expect(parseSettings({ version: 9, theme: 'x', welcomed: true }).settings.welcomed).toBe(true);
});

test('every version has its frozen example, and each parses without a problem', () => {
  const versions = readdirSync(FROZEN).map((file) => Number(/^(\d+)\.json$/.exec(file)?.[1]));
  expect(versions.sort()).toEqual(Array.from({ length: DEFAULT_SETTINGS.version }, (_, index) => index + 1));
  for (const version of versions) {
    const { settings, problems } = parseSettings(JSON.parse(readFileSync(`${FROZEN}/${version}.json`, 'utf8')));
    expect(problems).toEqual([]);
    expect(settings.regions).toEqual(['99.01']);
  }
});
