// Whom to ask about a post: the publishers of its region whose agency has its topic in charge.
import type { Publisher } from '../domain/publisher.ts';
import { isWithin, type RegionCode } from '../domain/region.ts';
import type { TopicId } from '../domain/topic.ts';
import { AGENCY_NAMES, SPOKESPEOPLE } from './agencies.ts';
import { TOPICS } from './topics.ts';

/** What is known of a publisher where a question is addressed. */
export type AskedPublisher = Pick<Publisher, 'name' | 'kind' | 'regions' | 'status'>;

/**
 * The agencies of a post's regions to ask, best first: those in charge of its topics, in the order of topics and of the
 * taxonomy, a regency's before its province's; then whoever speaks for that government. Empty where none publishes there.
 */
export function addressees<P extends AskedPublisher>(
  topics: readonly TopicId[],
  regions: readonly RegionCode[],
  publishers: readonly P[],
): P[] {
  const local = publishers.filter(
    ({ kind, status, regions: own }) =>
      kind === 'agency' &&
      status === 'active' &&
      own.some((code) => regions.some((region) => isWithin(region, code) || isWithin(code, region))),
  );
  const wanted = [...topics.flatMap(namesOf), ...SPOKESPEOPLE];
  return local
    .map((publisher) => ({ publisher, rank: rankOf(publisher.name, wanted), distance: distanceTo(publisher, regions) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance)
    .map(({ publisher }) => publisher);
}

/** Short names of the agencies in charge of a topic, the first one first: what to look for where none publishes. */
export function agenciesOf(topic: TopicId): readonly string[] {
  return TOPICS.find(({ id }) => id === topic)?.agencies ?? [];
}

/** For each agency in charge the words that its name may bear. */
function namesOf(topic: TopicId): (readonly string[])[] {
  return TOPICS.find(({ id }) => id === topic)?.agencies.map((agency) => AGENCY_NAMES[agency]) ?? [];
}

/** Place of the first agency whose words a name bears; -1 where it bears none. */
function rankOf(name: string, wanted: readonly (readonly string[])[]): number {
  const plain = ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return wanted.findIndex((names) => names.some((words) => plain.includes(` ${words} `)));
}

/** 0 where the publisher speaks for the very region, else how many levels lie between. */
function distanceTo({ regions: own }: AskedPublisher, regions: readonly RegionCode[]): number {
  const levels = own.flatMap((code) =>
    regions
      .filter((region) => isWithin(region, code) || isWithin(code, region))
      .map((region) => Math.abs(region.split('.').length - code.split('.').length)),
  );
  return Math.min(...levels);
}
