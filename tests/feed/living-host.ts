// A host that lives from day to day for property tests: it publishes, revises, withdraws, suspends, lists, and closes its months.
import type { Entry } from '../../utils/domain/entry.ts';
import { sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { canonicalJson } from '../../utils/feed/json.ts';
import { periodOf } from '../../utils/feed/period.ts';
import type { SyncStore } from '../../utils/feed/state.ts';
import { keptShards } from '../../utils/sync/retention.ts';
import { createWorld } from './host-builder.ts';
import { DAY, iso, makeEntry, makePublisher, NOW, type PlannedPublisher } from './plan.ts';

/** What may happen on a host. `publisher` is 0 or 1; `nth` picks one of its entries. */
export type HostEvent =
  | { readonly kind: 'publish' | 'suspend' | 'resume'; readonly publisher: number }
  | { readonly kind: 'revise' | 'withdraw'; readonly publisher: number; readonly nth: number }
  | { readonly kind: 'list' | 'unlist'; readonly publisher: number; readonly province: Province }
  | { readonly kind: 'wait'; readonly days: number };

/** The provinces of the host: each publisher may stand in the directory of one, of both or of none. */
export const PROVINCES = ['99', '98'] as const;
type Province = (typeof PROVINCES)[number];

interface Life {
  readonly planned: PlannedPublisher;
  readonly entries: Entry[];
  /** What the last head held. */
  published: string;
  issuedAt: number;
}

/** A host of two publishers whose oldest entries are three years old; at first both stand in province 99, one in 98 too. */
export async function createLivingHost() {
  const planned = [await makePublisher('dlh-contoh', 10), await makePublisher('dinkes-contoh', 11)];
  const world = await createWorld([...planned]);
  const neighbour = await createWorld(planned.slice(0, 1), '98');
  const plans = { 99: world.plan, 98: neighbour.plan };
  const lives: Life[] = planned.map((one) => ({ planned: one, entries: [], published: '', issuedAt: NOW }));
  let count = 0;

  function add(life: Life, at: number): void {
    count += 1;
    const published = iso(at);
    const id = `${life.planned.id}/e${String(count).padStart(4, '0')}`;
    life.entries.push(makeEntry(id, { published, modified: published }));
  }

  async function revise(life: Life, nth: number, isWithdrawn: boolean): Promise<void> {
    const at = nth % Math.max(1, life.entries.length);
    const before = life.entries[at];
    if (before === undefined || before.status === 'withdrawn') return;
    const { v, id, published, regions } = before;
    const revision = before.revision + 1;
    const previous = await sha256Hex(utf8(canonicalJson(before)));
    const common = { v, id, published, regions, revision, previous, modified: iso(world.now) };
    life.entries[at] = isWithdrawn
      ? { ...common, status: 'withdrawn', reason: 'Keliru.' }
      : { ...makeEntry(id), ...common, answer: `Jawaban ke-${revision}.` };
  }

  async function act(event: HostEvent): Promise<void> {
    if (event.kind === 'wait') {
      world.now += event.days * DAY;
      return;
    }
    const life = lives[event.publisher % lives.length]!;
    if (event.kind === 'list' || event.kind === 'unlist') list(life, event.province, event.kind === 'list');
    else if (event.kind === 'publish') add(life, world.now);
    else if (event.kind === 'revise') await revise(life, event.nth, false);
    else if (event.kind === 'withdraw') await revise(life, event.nth, true);
    else {
      const status = event.kind === 'suspend' ? 'suspended' : 'active';
      if (life.planned.status === status) return;
      life.planned.status = status;
      for (const plan of Object.values(plans)) plan.directoryVersion += 1;
    }
  }

  function list({ planned: one }: Life, province: Province, isListed: boolean): void {
    const plan = plans[province];
    if (plan.publishers.includes(one) === isListed) return;
    plan.publishers = isListed ? [...plan.publishers, one] : plan.publishers.filter((other) => other !== one);
    plan.directoryVersion += 1;
  }

  /** Puts today's state on the host. */
  async function publish(): Promise<void> {
    for (const life of lives) {
      const shards = shardsOf(life.entries, world.now);
      const content = canonicalJson(shards);
      const isOld = world.now - life.issuedAt > 60 * DAY;
      if (content === life.published && !isOld) continue;
      life.published = content;
      life.issuedAt = world.now;
      life.planned.seq += 1;
      life.planned.shards = shards;
      life.planned.archived = Object.keys(shards).filter((period) => period.length === 7);
      life.planned.head = { issued: iso(world.now), expires: iso(world.now + 90 * DAY) };
    }
    for (const one of [world, neighbour]) {
      one.plan.snapshot = { issued: iso(world.now), expires: iso(world.now + 35 * DAY) };
      one.plan.directory = { expires: iso(NOW + 4000 * DAY) };
      await one.publishNext();
    }
  }

  world.plan.root = { expires: iso(NOW + 4000 * DAY) };
  await world.publishRoot();
  for (const life of lives) for (const days of [1000, 720, 400, 40, 10]) add(life, NOW - days * DAY);
  await publish();

  return {
    world,
    act,
    publish,
    /** A file of the host. */
    async fetch(url: string): Promise<Response> {
      const response = await world.fetch(url);
      return response.ok ? response : neighbour.fetch(url);
    },
    /** The line of every entry that a client of these provinces should show now, by id. */
    expected(followed: readonly Province[] = ['99']): Record<string, string> {
      const lines = lives
        .filter(
          ({ planned: one }) =>
            one.status !== 'suspended' && followed.some((code) => plans[code].publishers.includes(one)),
        )
        .flatMap(({ entries }) => entries.filter((entry) => isKept(entry, world.now)))
        .map((entry) => [entry.id, canonicalJson(entry)] as const);
      return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

/** The same store and network, which fail at the `at`th of their operations: before it is done, or after. */
export function failingAt(store: SyncStore, fetch: (url: string) => Promise<Response>, at: number, isDone: boolean) {
  let operations = 0;
  const failing = <A extends unknown[], T>(operate: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      operations += 1;
      const isLast = operations === at;
      if (isLast && !isDone) throw new Crash();
      const result = await operate(...args);
      if (isLast) throw new Crash();
      // whoever runs beside it ends with it
      if (operations > at) throw new Crash();
      return result;
    };
  };
  const methods = Object.entries(store).filter(([, method]) => typeof method === 'function');
  const broken = Object.fromEntries(methods.map(([name, method]) => [name, failing(method.bind(store))]));
  return { store: broken as unknown as SyncStore, fetch: failing(fetch), count: () => operations };
}

/** The end of a worker in the middle of its work. */
export class Crash extends Error {}

function shardsOf(entries: readonly Entry[], now: number): Record<string, Entry[]> {
  const shards: Record<string, Entry[]> = {};
  for (const entry of entries) {
    const period = periodOf(entry.published, iso(now));
    shards[period] = [...(shards[period] ?? []), entry];
  }
  return shards;
}

function isKept(entry: Entry, now: number): boolean {
  const ref = { period: entry.published.slice(0, 7), sha256: '', bytes: 1, count: 1 };
  return keptShards([ref], { now, kept: 'two-years' }, '99').length === 1;
}
