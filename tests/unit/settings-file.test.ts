// Settings as a file: what is written is read back, and what is not of its form changes nothing and says where.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES } from '../../components/settings/licences.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { pauseOf, withoutPause, withPause } from '../../utils/settings/pause.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings.ts';
import { readSettingsFile, settingsFileName, writeSettingsFile } from '../../utils/settings/settings-file.ts';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  regions: ['99.01'],
  language: 'en',
  platformsOff: ['facebook'],
  feeds: [{ url: 'https://umpan.contohkab.example/', fingerprint: '0'.repeat(64), addedAt: '2026-11-23T00:00:00Z' }],
  pausedHosts: ['x.com'],
  mutedClaims: [{ key: 'h:a/b', claim: 'Tarif naik', mutedAt: '2026-11-23T00:00:00Z' }],
};

test('what was saved is read back, but for a pause of the moment', () => {
  const file = writeSettingsFile({ ...SETTINGS, pausedUntil: '2026-11-23T01:00:00Z' });
  expect(readSettingsFile(file)).toEqual({ settings: SETTINGS, problems: [] });
  expect(settingsFileName('2026-11-23T00:00:00Z')).toBe('pembanding-2026-11-23.json');
});

const file = (change: object) => JSON.stringify({ kind: 'pembanding-settings', ...SETTINGS, ...change });

test.each([
  ['no JSON', 'tarif: 1', 'file'],
  ['a list', '[]', 'kind'],
  ["another program's", '{"kind":"other","version":1}', 'kind'],
  ['a later version', file({ version: 2 }), 'version'],
  ['no version', file({ version: 'x' }), 'version'],
  ['a bad region', file({ regions: ['99.01', 'Paser'] }), 'settings.regions[1]'],
  ['a bad feed', file({ feeds: [{ url: 7 }] }), 'settings.feeds[0]'],
  ['an unknown field', file({ telemetry: true }), 'telemetry'],
  ['a prototype', '{"kind":"pembanding-settings","version":1,"__proto__":{"regions":["99"]}}', '__proto__'],
  ['too much', `"${'x'.repeat(2_000_001)}"`, 'file'],
])('a file with %s is refused as a whole, with its place', (_, text, place) => {
  const read = readSettingsFile(text);
  expect('settings' in read).toBe(false);
  expect(read.problems.map((problem) => problem.place)).toEqual([place]);
});

test('all problems are named at once', () => {
  const { problems } = readSettingsFile(file({ regions: ['x'], language: 'fr', spread: 9 }));
  expect(problems.map(({ place }) => place)).toEqual(['settings.regions[0]', 'settings.language', 'settings.spread']);
});

test('a pause holds on its host, or everywhere until its time', () => {
  const now = Date.parse('2026-11-23T00:30:00Z');
  const site = { ...SETTINGS, ...withPause(SETTINGS, { kind: 'site' }, 'www.facebook.com') };
  expect(pauseOf(site, 'www.facebook.com', now)).toEqual({ kind: 'site' });
  expect(pauseOf(site, 'www.tiktok.com', now)).toBeUndefined();
  const until = '2026-11-23T01:00:00Z';
  const hour = { ...DEFAULT_SETTINGS, ...withPause(DEFAULT_SETTINGS, { kind: 'hour', until }, 'x.com') };
  expect(pauseOf(hour, 'anything.example', now)).toEqual({ kind: 'hour', until });
  expect(pauseOf(hour, 'anything.example', now + 3_600_000)).toBeUndefined();
  expect(pauseOf({ ...hour, ...withoutPause(hour, 'x.com') }, 'x.com', now)).toBeUndefined();
});

test('as many sites as the settings hold may be paused', () => {
  let settings = DEFAULT_SETTINGS;
  for (let index = 0; index < 70; index++) {
    settings = { ...settings, ...withPause(settings, { kind: 'site' }, `situs-${index}.example`) };
  }
  expect(settings.pausedHosts).toHaveLength(64);
  expect(settings.pausedHosts.at(-1)).toBe('situs-69.example');
});

test('the licence of every library in the package is named as its author names it', () => {
  const named = new Map(LICENCES);
  for (const name of Object.keys(packageFile.dependencies)) expect([...named.keys()]).toContain(name);
  for (const [name, licence] of named) {
    const own = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
    expect([name, own.license]).toEqual([name, licence]);
  }
});
