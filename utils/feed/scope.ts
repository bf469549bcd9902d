// What a publisher may write: its own ids, its regions and below, and pages on its own hosts.
import { type Entry, publisherOf } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import { isWithin, NATIONAL } from '../domain/region.ts';

/** Where an entry leaves its publisher's bounds; undefined where it keeps within them. */
export function scopeFault(entry: Entry, publisher: ScopedPublisher, province: string): string | undefined {
  if (publisherOf(entry.id) !== publisher.id) return `the id ${entry.id} is not ${publisher.id}'s`;
  const foreign = entry.regions.find((code) => !mayCover(code, publisher, province));
  if (foreign !== undefined) return `region ${foreign} is not ${publisher.id}'s`;
  if (entry.regions.length === 0 && province !== NATIONAL)
    return 'only national publishers may leave the regions empty';
  if (entry.status !== 'withdrawn' && !isOnHosts(entry.url, publisher.hosts)) {
    return `${entry.url} is not on ${publisher.hosts.join(', ')}`;
  }
  return undefined;
}

/** What bounds a publisher. */
export type ScopedPublisher = Pick<Publisher, 'id' | 'regions' | 'hosts'>;

/** True where the address lies on one of the hosts or on a name below one. */
export function isOnHosts(url: string, hosts: readonly string[]): boolean {
  const name = URL.parse(url)?.hostname;
  return name !== undefined && hosts.some((host) => name === host || name.endsWith(`.${host}`));
}

/** A national publisher without regions may write about any; everyone else at or below its own. */
function mayCover(code: string, publisher: ScopedPublisher, province: string): boolean {
  if (publisher.regions.length === 0) return province === NATIONAL;
  return publisher.regions.some((own) => isWithin(code, own));
}
