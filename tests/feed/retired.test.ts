// What a retired publisher published stays readable for ever, also for readers who come when its last head has expired.
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { codesOf, shownOf, smallWorld } from './host-builder.ts';
import { DAY, iso, NOW } from './plan.ts';

/** The host of the small world 200 days later, its snapshot fresh, when the agency has not signed for 110 of them. */
async function monthsLater(status: 'active' | 'retired') {
  const { world, agency, media } = await smallWorld();
  agency.status = status;
  media.head = { expires: iso(NOW + 300 * DAY) };
  media.seq += 1;
  world.plan.directoryVersion += 1;
  world.now = NOW + 200 * DAY;
  world.plan.snapshot = { issued: iso(world.now), expires: iso(world.now + 35 * DAY) };
  await world.publishNext();
  return { world, agency };
}

const MINE = ['dlh-contoh/a', 'dlh-contoh/b', 'dlh-contoh/c'];
const ALL = [...MINE, 'kabar-contoh/a'];

test('a reader who starts when a retired publisher’s head has expired reads all of it', async () => {
  const { world } = await monthsLater('retired');
  const store = createMemoryStore();
  expect(codesOf(await world.sync(store))).toEqual({});
  expect(Object.keys(shownOf(store))).toEqual(ALL);
});

test('a reader who leaves the province of a retired publisher and comes back reads it again', async () => {
  const { world } = await monthsLater('retired');
  const store = createMemoryStore();
  await world.sync(store);
  await world.sync(store, { provinces: [] });
  expect(Object.keys(shownOf(store))).toEqual([]);
  expect(codesOf(await world.sync(store))).toEqual({});
  expect(Object.keys(shownOf(store))).toEqual(ALL);
});

test('the head of a publisher that is not retired still expires', async () => {
  const { world } = await monthsLater('active');
  const store = createMemoryStore();
  expect(codesOf(await world.sync(store))).toEqual({ 'publisher/dlh-contoh': 'feed/stale' });
  expect(Object.keys(shownOf(store))).toEqual(['kabar-contoh/a']);
});

test('a retired publisher’s stolen key signs no head beyond its last', async () => {
  const { world, agency } = await monthsLater('retired');
  agency.keys = agency.keys.map((key) => ({ ...key, maxSeq: agency.seq }));
  agency.seq += 1;
  world.plan.directoryVersion += 1;
  await world.publishNext();
  expect(codesOf(await world.sync(createMemoryStore()))).toEqual({ 'publisher/dlh-contoh': 'feed/bad-signature' });
});
