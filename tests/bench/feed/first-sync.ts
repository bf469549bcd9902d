// The first sync of a reader: what it costs in all, and how early the newest entries are there.
import type { MemoryStore } from '../../../utils/sync/memory-store.ts';
import { monthBefore } from '../../../utils/sync/retention.ts';
import { atMost, type BenchRow, round } from '../row.ts';
import type { Reader } from './reader.ts';
import { HOME, NATIONAL, type ReferenceHost } from './reference-host.ts';

const MB = 1_000_000;
const THIS_MONTH = 'present month of the nation';

/** Syncs for the first time and tells at which byte what was there. */
export async function firstSync(host: ReferenceHost, reader: Reader): Promise<BenchRow[]> {
  const newest = (province: string, oldest: string) => {
    const here = host.sources.filter((source) => source.province === province);
    return here.reduce((sum, { entries }) => sum + count(entries.values(), ({ published }) => published >= oldest), 0);
  };
  const [thisMonth, lastMonth] = [0, 1].map((months) => monthBefore(new Date(host.now), months)) as [string, string];
  const aims = [
    { name: HOME, province: HOME, oldest: lastMonth },
    { name: NATIONAL, province: NATIONAL, oldest: lastMonth },
    { name: THIS_MONTH, province: NATIONAL, oldest: thisMonth },
  ].map((aim) => ({ ...aim, wanted: newest(aim.province, aim.oldest) }));
  const reached: Record<string, number> = {};
  let withinFirst = 0;
  const heldOf = (store: MemoryStore, province: string, oldest: string) => {
    const publishers = new Set(host.sources.filter((source) => source.province === province).map(({ id }) => id));
    return count(store.entries.values(), (row) => publishers.has(row.publisher) && row.period >= oldest);
  };
  await reader.sync({
    onProgress: (store) => {
      const { bytes } = reader.total;
      if (store.entries.size > 0) reached.first ??= bytes;
      for (const { name, province, oldest, wanted } of aims)
        if (reached[name] === undefined && heldOf(store, province, oldest) >= wanted) reached[name] = bytes;
      if (bytes <= MB) withinFirst = heldOf(store, NATIONAL, lastMonth);
    },
  });
  const { bytes, requests } = reader.taken();
  return [
    atMost('first sync: transfer', bytes / MB, 'MB', 8),
    { figure: 'first sync: requests', value: requests, unit: 'requests' },
    { figure: 'first sync: entries', value: reader.store.entries.size, unit: 'entries' },
    { figure: 'first sync: first entries are there after', value: round((reached.first ?? bytes) / MB), unit: 'MB' },
    atMost('first sync: two newest months of the region after', (reached[HOME] ?? bytes) / MB, 'MB', 1),
    atMost('first sync: two newest months of the nation after', (reached[NATIONAL] ?? bytes) / MB, 'MB', 1),
    {
      figure: 'first sync: present month of the nation after',
      value: round((reached[THIS_MONTH] ?? bytes) / MB),
      unit: 'MB',
    },
    {
      figure: 'first sync: of the nation’s two newest months within the first MB',
      value: round((100 * withinFirst) / newest(NATIONAL, lastMonth)),
      unit: '%',
    },
  ];
}

function count<T>(items: Iterable<T>, isCounted: (item: T) => boolean): number {
  let total = 0;
  for (const item of items) if (isCounted(item)) total += 1;
  return total;
}
