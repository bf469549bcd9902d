// The words for topics, spread and reasons of the policy judgement.
import type { Mark } from '../../utils/domain/match.ts';
import type { Reason, ViralityLevel } from '../../utils/domain/policy-judgement.ts';
import type { TopicId } from '../../utils/domain/topic.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';

export const TOPIC_KEYS: Readonly<Record<TopicId, MessageKey>> = {
  'taxes-and-levies': 'topic_taxes_and_levies',
  schools: 'topic_schools',
  scholarships: 'topic_scholarships',
  health: 'topic_health',
  'social-aid': 'topic_social_aid',
  'civil-service': 'topic_civil_service',
  budget: 'topic_budget',
  'minimum-wage': 'topic_minimum_wage',
  villages: 'topic_villages',
  'population-papers': 'topic_population_papers',
  'elections-of-heads': 'topic_elections_of_heads',
  'public-order': 'topic_public_order',
  'public-services': 'topic_public_services',
  parking: 'topic_parking',
  'roads-and-drainage': 'topic_roads_and_drainage',
  water: 'topic_water',
  waste: 'topic_waste',
  environment: 'topic_environment',
  'markets-and-vendors': 'topic_markets_and_vendors',
  transport: 'topic_transport',
  'licences-and-land': 'topic_licences_and_land',
  'housing-and-evictions': 'topic_housing_and_evictions',
  'mining-and-plantations': 'topic_mining_and_plantations',
  'disaster-and-floods': 'topic_disaster_and_floods',
  'tourism-and-culture': 'topic_tourism_and_culture',
  energy: 'topic_energy',
  'farming-and-fishery': 'topic_farming_and_fishery',
};

/** Topics in words, as one line names them. */
export function topicNames(topics: readonly TopicId[], words: Words): string {
  return topics.map((topic) => words.t(TOPIC_KEYS[topic])).join(' · ');
}

/** The setting's three steps. */
export const SPREAD_KEYS: Readonly<Record<ViralityLevel, MessageKey>> = {
  ordinary: 'spread_ordinary',
  busy: 'spread_busy',
  'very-busy': 'spread_very_busy',
};

/** What a post spread like, as the card says it; `$1` is how many times the usual. */
export const SPREAD_SEEN_KEYS: Readonly<Record<ViralityLevel, MessageKey>> = {
  ordinary: 'spread_seen_ordinary',
  busy: 'spread_seen_busy',
  'very-busy': 'spread_seen_very_busy',
};

/** What the words that decided stand for, in a reader's words. */
const REASON_KEYS: Readonly<Record<string, MessageKey>> = {
  government: 'reason_government',
  agency: 'reason_government',
  village: 'reason_government',
  instrument: 'reason_instrument',
  service: 'reason_service',
  strong: 'reason_topic',
  weak: 'reason_topic',
  change: 'reason_change',
  coming: 'reason_change',
  mockery: 'reason_fault',
  fault: 'reason_fault',
  appeal: 'reason_appeal',
  rumour: 'reason_rumour',
  region: 'reason_region',
  here: 'reason_region',
  cost: 'reason_cost',
  residents: 'reason_residents',
};

/** One line for each thing that words stand for, strongest first; reasons without words say nothing to a reader. */
export function reasonLines(reasons: readonly Reason[], words: Words): string[] {
  const lines = new Map<MessageKey, Set<string>>();
  for (const { text, as } of reasons.flatMap((reason) => reason.words)) {
    const key = REASON_KEYS[as];
    if (key !== undefined) lines.set(key, (lines.get(key) ?? new Set()).add(text));
  }
  return [...lines].map(([key, found]) => words.t(key, [...found].map((word) => `“${word}”`).join(', ')));
}

/** `Pajak dan retribusi · Kabupaten Contoh`: what a post without an answer is about. */
export function aboutWords({ topics, regions }: NonNullable<Mark['about']>, words: Words): string {
  const [topic] = topics;
  const named = topic === undefined ? words.t('badge_policy') : words.t(TOPIC_KEYS[topic]);
  return [named, ...regions].join(' · ');
}
