// Sites of others as sources: what the catalogue offers, what the reader added, how each fares, and when it is read again.
import { browser } from '../../utils/browser.ts';
import { countEntries } from '../../utils/db/entry-store.ts';
import { removeHost } from '../../utils/db/sync-store.ts';
import type { CatalogueSource, ListedSource, SourceChoice, SourceState } from '../../utils/domain/source-choice.ts';
import { AppError } from '../../utils/errors.ts';
import { CATALOGUE, catalogueFor } from '../../utils/importers/catalogue.ts';
import { logError } from '../../utils/log.ts';
import { tellChange } from '../../utils/messaging/changes.ts';
import { changeSettings, readSettings } from '../../utils/settings/settings-store.ts';
import { hostIdOf } from '../../utils/sync/feed-url.ts';
import { probeSource } from '../../utils/sync/probe-source.ts';
import { syncSource } from '../../utils/sync/sync-source.ts';
import { db, syncStore } from './database.ts';
import { dueAmong, setAlarmFor } from './due.ts';
import { showChanges } from './live-matcher.ts';
import { noticeChanges } from './notices.ts';
import { mayRead } from './permissions.ts';
import { lockOf } from './sync-schedule.ts';

const ALARM = 'sources';

/** Addresses being read now. */
const reading = new Set<string>();
/** When the last reading of an address ended, in milliseconds since 1970. */
const readUntil = new Map<string, number>();

/** What was added, then what the catalogue has for the followed regions. */
export async function listSources(): Promise<ListedSource[]> {
  const { sources, regions } = await readSettings();
  const added = await Promise.all(
    sources.map(async (choice) => ({ ...listedOf(choice), state: await stateOf(choice) })),
  );
  const taken = new Set(sources.map(({ id }) => id));
  return [...added, ...catalogueFor(regions).filter(({ id }) => !taken.has(id))];
}

/**
 * Adds a source of the catalogue and reads it; its host must have been granted.
 * @throws `source/unknown` where the catalogue has no such source with a feed, `feed/permission`.
 */
export async function addSource(id: string): Promise<ListedSource[]> {
  const known = CATALOGUE.find((source) => source.id === id);
  if (known?.feed === undefined)
    throw new AppError('source/unknown', 'no source with a feed has this id', { place: id });
  const { name, kind, regions, hosts, feed } = known;
  await demandAccess(feed.url);
  return add({ id, name, kind, regions, hosts: [...hosts], url: feed.url, format: feed.format });
}

/**
 * Adds what can be read at an address, a feed or a site that names one; its host must have been granted.
 * @throws `feed/bad-url`, `feed/permission`, and what reading it throws.
 */
export async function addSourceAt(typed: string): Promise<ListedSource[]> {
  const url = URL.parse(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
  if (url?.protocol !== 'https:' || url.username !== '')
    throw new AppError('feed/bad-url', 'not an https address', {
      place: typed,
      remedy: 'Use the https address of a feed.',
    });
  await demandAccess(url.href);
  const known = CATALOGUE.find(({ feed }) => feed?.url === url.href);
  if (known !== undefined) return addSource(known.id);
  const probed = await probeSource(url.href, { fetch: (input, init) => fetch(input, init), now: Date.now });
  const listed = CATALOGUE.find(({ feed }) => feed?.url === probed.url);
  if (listed !== undefined) return addSource(listed.id);
  return add({ id: `sumber-${await hostIdOf(probed.url)}`, kind: 'media', regions: [], ...probed });
}

async function add(described: Omit<SourceChoice, 'addedAt'>): Promise<ListedSource[]> {
  const choice = { ...described, addedAt: new Date().toISOString() };
  await changeSettings(({ sources }) => ({ sources: [...sources.filter(({ id }) => id !== choice.id), choice] }));
  return readSources(choice.id);
}

/** Forgets a source and all that was imported from it. */
export async function removeSource(id: string): Promise<ListedSource[]> {
  const before = (await readSettings()).sources.find((source) => source.id === id);
  await changeSettings(({ sources }) => ({ sources: sources.filter((source) => source.id !== id) }));
  if (before !== undefined) {
    await navigator.locks.request(lockOf(before.url), async () => removeHost(db, await hostIdOf(before.url)));
    await showChanges();
  }
  return listSources();
}

/** Reads one source now, or all. */
export async function readSources(id?: string): Promise<ListedSource[]> {
  const { sources } = await readSettings();
  await readAll(sources.filter((source) => id === undefined || source.id === id));
  return listSources();
}

/** Reads the sources whose time has come, and sets the alarm for the next. */
export async function readDueSources(): Promise<void> {
  await readAll(await dueAmong((await readSettings()).sources));
}

/** Sets the alarm for the next due source. Alarms may vanish on a restart: to be called at each start. */
export async function setSourceAlarm(): Promise<void> {
  const { sources } = await readSettings();
  if (sources.length > 0) await setAlarmFor(ALARM, sources);
}

/** To be called synchronously while the background starts. */
export function listenToSourceAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) readDueSources().catch((error) => logError('sources', error));
  });
}

async function readAll(sources: readonly SourceChoice[]): Promise<void> {
  const changes = await Promise.all(
    sources.map((source) =>
      readOne(source).catch((error) => {
        logError(source.url, error); // a broken store; the other sources go on
        return false;
      }),
    ),
  );
  if (changes.includes(true)) {
    await showChanges();
    await noticeChanges();
  }
  await setSourceAlarm();
}

/** True where lines changed. */
async function readOne(source: SourceChoice): Promise<boolean> {
  const askedAt = Date.now();
  if (!(await mayRead(source.url))) return false;
  return navigator.locks.request(lockOf(source.url), async () => {
    // a source that is added is due as well: who waited for one reading needs no second
    if ((readUntil.get(source.url) ?? 0) >= askedAt) return false;
    // it may have been removed while this waited
    if (!(await readSettings()).sources.some(({ id }) => id === source.id)) return false;
    reading.add(source.url);
    await tellChange();
    try {
      const report = await syncSource({
        source,
        fetch: (input, init) => fetch(input, init),
        store: syncStore,
        now: Date.now,
        random: Math.random,
      });
      if (report.failure !== undefined) logError(source.url, report.failure);
      return report.isChanged;
    } finally {
      reading.delete(source.url);
      readUntil.set(source.url, Date.now());
      await tellChange();
    }
  });
}

function listedOf(choice: SourceChoice): CatalogueSource {
  const { addedAt, url, format, ...rest } = choice;
  const known = CATALOGUE.find(({ id }) => id === choice.id);
  const site = new URL('/', url).href;
  return known ?? { ...rest, site, feed: { url, format }, isTyped: true, notedAt: addedAt.slice(0, 10) };
}

async function stateOf({ id, url }: SourceChoice): Promise<SourceState> {
  const hostId = await hostIdOf(url);
  const [health, hasPermission, entries] = await Promise.all([
    syncStore.readHealth(hostId),
    mayRead(url),
    countEntries(db, hostId, id),
  ]);
  const failure = (health?.failures ?? 0) > 0 ? health?.lastFailure?.code : undefined;
  return {
    hasPermission,
    isReading: reading.has(url),
    ...(health?.lastSuccess !== undefined && { readAt: health.lastSuccess }),
    ...(health?.nextAt !== undefined && { nextAt: health.nextAt }),
    ...(failure !== undefined && { failure }),
    entries,
    ...(health?.imported !== undefined && { imported: health.imported }),
  };
}

async function demandAccess(url: string): Promise<void> {
  if (await mayRead(url)) return;
  throw new AppError('feed/permission', 'The host may not be read yet.', { place: url, remedy: 'Grant it first.' });
}
