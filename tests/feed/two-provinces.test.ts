// A publisher that stands in the directories of two provinces is shown as long as one of them is followed and lists it.
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../utils/sync/memory-store.ts';
import { codesOf, createWorld, shownOf } from './host-builder.ts';
import { makeEntry, makePublisher } from './plan.ts';

async function twoProvinces(another = '98', more: Parameters<typeof makePublisher>[2] = {}) {
  const publisher = await makePublisher('dlh-contoh', 10, {
    regions: ['99.01', '98.01'],
    shards: { '2026-11-22': [makeEntry('dlh-contoh/a')] },
    ...more,
  });
  const one = await createWorld([publisher], '99');
  const other = await createWorld([publisher], another);
  const store = createMemoryStore();
  const shown = async (provinces: string[]) => {
    const fetch = async (url: string) => {
      const response = await one.fetch(url);
      return response.ok ? response : other.fetch(url);
    };
    const report = await one.sync(store, { provinces, fetch, isForced: true });
    return { codes: codesOf(report), ids: Object.keys(shownOf(store)) };
  };
  return { one, other, shown };
}

const ALL = { codes: {}, ids: ['dlh-contoh/a'] };

test('a publisher of two provinces stays when one of them is no longer followed', async () => {
  const { shown } = await twoProvinces();
  expect(await shown(['99', '98'])).toEqual(ALL);
  expect(await shown(['98'])).toEqual(ALL);
  expect(await shown(['99'])).toEqual(ALL);
});

test.each([[['99', '98']], [['98', '99']]])(
  'followed as %s, a publisher that one directory leaves out stays by the other',
  async (provinces) => {
    const { one, shown } = await twoProvinces();
    await shown(['99']);
    expect(await shown(provinces)).toEqual(ALL);
    one.plan.publishers = [];
    one.plan.directoryVersion += 1;
    await one.publishNext();
    expect(await shown(provinces)).toEqual(ALL);
  },
);

test('a publisher that vanished while its other province was not followed comes back with that province', async () => {
  const { one, shown } = await twoProvinces();
  await shown(['99', '98']);
  await shown(['99']);
  one.plan.publishers = [];
  one.plan.directoryVersion += 1;
  await one.publishNext();
  expect(await shown(['99'])).toEqual({ codes: {}, ids: [] });
  expect(await shown(['98'])).toEqual(ALL);
});

describe('a publisher that is listed for the nation too', () => {
  const entries = (period: string) => [makeEntry(`dlh-contoh/e${period}`)];
  const periods = ['2026-11-22', '2025-06'];
  const nationwide = () =>
    twoProvinces('00', {
      shards: Object.fromEntries(periods.map((period) => [period, entries(period)])),
      archived: ['2025-06'],
    });
  const both = { codes: {}, ids: ['dlh-contoh/e2025-06', 'dlh-contoh/e2026-11-22'] };
  const newest = { codes: {}, ids: ['dlh-contoh/e2026-11-22'] };

  test.each([[['99', '00']], [['00', '99']]])('followed as %s is kept as long as a region’s', async (provinces) => {
    const { shown } = await nationwide();
    expect(await shown(provinces)).toEqual(both);
    expect(await shown(provinces)).toEqual(both);
  });

  test('is read further back once its region is followed, and no further than others when it is left', async () => {
    const { shown } = await nationwide();
    expect(await shown(['00'])).toEqual(newest);
    expect(await shown(['00', '99'])).toEqual(both);
    expect(await shown(['00'])).toEqual(newest);
  });
});
