// A feed with mirrors: readers spread over them, a bad one is passed over and rests, and a host that moved is found.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { chooseBases, mirrorUrls } from '../../utils/sync/mirrors.ts';
import { codesOf, shownOf, syncedWorld, type World } from './host-builder.ts';
import { DAY, makeEntry, NOW, URL_BASE } from './plan.ts';

const MIRROR = 'https://cermin.contohkab.example/umpan/';
const HOUR = 3_600_000;

type Answer = (path: string) => Response | Promise<Response> | undefined;

/** A world whose root names one mirror; `primary` and `mirror` may answer in the place of the true files. */
async function mirroredWorld() {
  const made = await syncedWorld();
  const { world } = made;
  world.plan.rootVersion = 2;
  world.plan.root = { mirrors: [MIRROR, 'http://insecure.example/', 'nonsense url'] };
  await world.publishRoot();
  await world.publishNext();
  const asked: string[] = [];
  const answers: { primary: Answer; mirror: Answer } = { primary: () => undefined, mirror: () => undefined };
  const fetch = async (url: string) => {
    asked.push(url);
    const isMirror = url.startsWith(MIRROR);
    const path = url.slice((isMirror ? MIRROR : URL_BASE).length);
    return (await answers[isMirror ? 'mirror' : 'primary'](path)) ?? world.fetch(URL_BASE + path);
  };
  return { ...made, asked, answers, fetch, run: { fetch, random: () => 0.99 } };
}

const down = () => new Response(null, { status: 503 });

async function publishMore(world: World, agency: { seq: number; shards: Record<string, unknown[]> }) {
  agency.seq += 1;
  agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/d')];
  await world.publishNext();
}

describe('mirrors', () => {
  it('are asked by some readers first and by others second, and only where they were granted', async () => {
    const choice = { url: URL_BASE, mirrors: [MIRROR], rests: {}, now: NOW, mayRead: () => true };
    const first = async (random: number) => (await chooseBases({ ...choice, random: () => random }))[0];
    expect([await first(0.1), await first(0.9)]).toEqual([MIRROR, URL_BASE]);
    expect(await chooseBases({ ...choice, random: () => 0.1, mayRead: () => false })).toEqual([URL_BASE]);
    expect(mirrorUrls(URL_BASE, [MIRROR, 'http://insecure.example/', 'nonsense url', URL_BASE])).toEqual([MIRROR]);
  });

  it('give what the first address does not', async () => {
    const { world, store, run, answers, asked, agency } = await mirroredWorld();
    await world.sync(store, run);
    await publishMore(world, agency);
    answers.primary = down;
    asked.length = 0;
    const report = await world.sync(store, run);
    expect(report).toMatchObject({ failures: [], changed: ['dlh-contoh'], health: { failures: 0 } });
    expect(report.bases).toMatchObject([{ url: URL_BASE, fault: 'feed/offline' }, { url: MIRROR }]);
    // the silent one is not asked for every file
    expect(asked.filter((url) => url.startsWith(URL_BASE)).length).toBeLessThanOrEqual(2);
  });

  it.each<[string, Answer]>([
    ['forges a snapshot', (path) => (path.includes('snapshot') ? new Response('{}') : undefined)],
    ['lacks the new head', (path) => (path.includes('heads') ? new Response(null, { status: 404 }) : undefined)],
    ['spoils a shard', (path) => (path.includes('shards') ? new Response('spoilt') : undefined)],
  ])('help where one of two %s, and that one rests', async (_, answer) => {
    const { world, store, run, answers, asked, agency } = await mirroredWorld();
    await world.sync(store, run);
    await publishMore(world, agency);
    answers.primary = answer;
    const report = await world.sync(store, run);
    expect(report).toMatchObject({ failures: [], changed: ['dlh-contoh'] });
    expect(report.health.rests).toHaveProperty([URL_BASE, 'failures'], 1);
    asked.length = 0;
    await world.sync(store, run);
    expect(asked.map((url) => url.slice(0, MIRROR.length))).toEqual([MIRROR]);
  });

  it('that lag behind are passed over without blame of the host', async () => {
    const { world, store, run, answers, agency } = await mirroredWorld();
    await world.sync(store, run);
    const old = new Uint8Array(world.files.get('v1/snapshot/99.json')!);
    await publishMore(world, agency);
    await world.sync(store, run);
    answers.mirror = (path) => (path.includes('snapshot') ? new Response(old) : undefined);
    const report = await world.sync(store, { ...run, random: () => 0 });
    expect(report).toMatchObject({ failures: [], health: { broken: 0 } });
    expect(report.health.rests).toHaveProperty([MIRROR]);
  });

  it('rest twice as long with every failure, at least as long as they asked for, and are asked again afterwards', async () => {
    const { world, store, run, answers, asked } = await mirroredWorld();
    await world.sync(store, run);
    answers.primary = () => new Response(null, { status: 429, headers: { 'Retry-After': '7200' } });
    const { health } = await world.sync(store, run);
    expect(Date.parse(health.rests?.[URL_BASE]?.until ?? '') - NOW).toBe(2 * HOUR);
    // the mirror answered, so nobody waits for the first address
    expect(Date.parse(health.nextAt!) - NOW).toBeLessThan(8 * HOUR);
    world.now = NOW + 3 * HOUR;
    answers.primary = down;
    const again = await world.sync(store, run);
    expect(again.health.rests?.[URL_BASE]?.failures).toBe(2);
    world.now = NOW + 6 * HOUR;
    answers.primary = () => undefined;
    asked.length = 0;
    const healed = await world.sync(store, run);
    expect(asked[0]?.startsWith(URL_BASE)).toBe(true);
    expect(healed.health).not.toHaveProperty('rests');
  });

  it('are all asked where all rest', async () => {
    const { world, store, run, answers } = await mirroredWorld();
    await world.sync(store, run);
    answers.primary = down;
    answers.mirror = down;
    const before = shownOf(store);
    expect(codesOf(await world.sync(store, run))).toEqual({ 'province/99': 'feed/offline' });
    answers.primary = () => undefined;
    answers.mirror = () => undefined;
    expect((await world.sync(store, run)).failures).toEqual([]);
    expect(shownOf(store)).toEqual(before);
  });

  it('carry a host that moved: its old address is gone, and the next root is found at the new one', async () => {
    const { world, store, run, answers } = await mirroredWorld();
    await world.sync(store, run);
    world.now = NOW + DAY;
    world.plan.rootVersion = 3;
    await world.publishRoot();
    answers.primary = () => Promise.reject(new TypeError('Failed to fetch'));
    const report = await world.sync(store, run);
    expect(report.failures).toEqual([]);
    expect([...store.hosts.values()][0]?.root.version).toBe(3);
  });

  it('are learnt with the first sync', async () => {
    const { world, run, asked } = await mirroredWorld();
    asked.length = 0;
    await world.sync(createMemoryStore(), { ...run, random: () => 0 });
    expect(asked.some((url) => url.startsWith(MIRROR))).toBe(true);
  });
});
