// A Mastodon server that is granted while the popup is closed by the browser's own question.
import { beforeEach, expect, test, vi } from 'vitest';
import { keepSite, keepWantedSite } from '../../entrypoints/background/keep-site.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { dropWantedSite, storeWantedSite } from '../../utils/settings/wanted-site.ts';

const SITE = { host: 'mastodon.contoh.example', tabId: 7 };
const ORIGINS = ['https://mastodon.contoh.example/*'];

const world = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  granted: new Set<string>(),
  reloaded: [] as number[],
  isMastodon: true,
}));

vi.mock('../../utils/browser.ts', () => {
  const area = {
    get: async (key: string) => ({ [key]: world.stored.get(key) }),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) world.stored.set(key, value);
    },
    remove: async (key: string) => void world.stored.delete(key),
  };
  return {
    browser: {
      storage: { local: area, session: area },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every((one) => world.granted.has(one)),
        remove: async ({ origins }: { origins: string[] }) => {
          for (const one of origins) world.granted.delete(one);
        },
      },
      scripting: {
        executeScript: async () => [{ result: world.isMastodon }],
        getRegisteredContentScripts: async () => [],
        registerContentScripts: async () => undefined,
      },
      tabs: { reload: async (tabId: number) => void world.reloaded.push(tabId) },
    },
  };
});

beforeEach(() => {
  world.stored.clear();
  world.granted.clear();
  world.reloaded.length = 0;
  world.isMastodon = true;
});

const kept = async () => (await readSettings()).sites.map(({ host }) => host);

test('is kept, and its page read, as soon as the browser grants it', async () => {
  await storeWantedSite(SITE);
  world.granted.add(ORIGINS[0] as string);
  await keepWantedSite(ORIGINS);
  expect(await kept()).toEqual([SITE.host]);
  expect(world.reloaded).toEqual([SITE.tabId]);
});

test('is kept once where the popup stayed open and asks too', async () => {
  await storeWantedSite(SITE);
  world.granted.add(ORIGINS[0] as string);
  const [, isKept] = await Promise.all([keepWantedSite(ORIGINS), keepSite(SITE)]);
  expect(isKept).toBe(true);
  expect(await kept()).toEqual([SITE.host]);
  expect(world.reloaded).toEqual([SITE.tabId]);
});

test('is not kept where its page is no Mastodon page: the permission goes back', async () => {
  await storeWantedSite(SITE);
  world.granted.add(ORIGINS[0] as string);
  world.isMastodon = false;
  await keepWantedSite(ORIGINS);
  expect(await kept()).toEqual([]);
  expect(world.granted.size).toBe(0);
});

test('stays as it is when another permission is granted, or when the reader refused it before', async () => {
  await storeWantedSite(SITE);
  await keepWantedSite(['https://umpan.contohkab.example/*']);
  await dropWantedSite();
  world.granted.add(ORIGINS[0] as string);
  await keepWantedSite(ORIGINS);
  expect(await kept()).toEqual([]);
  expect([...world.granted]).toEqual(ORIGINS);
});

test('is forgotten after minutes: the same host granted later elsewhere is left as it is', async () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  await storeWantedSite(SITE);
  vi.setSystemTime(6 * 60_000);
  world.granted.add(ORIGINS[0] as string);
  world.isMastodon = false;
  await keepWantedSite(ORIGINS);
  vi.useRealTimers();
  expect([...world.granted]).toEqual(ORIGINS);
});
