// What a regency decides or runs, as ids: the judgement writes them, marks carry them, the interface names them.
import { z } from './zod.ts';

export const TOPIC_IDS = [
  'taxes-and-levies',
  'schools',
  'scholarships',
  'health',
  'social-aid',
  'civil-service',
  'budget',
  'minimum-wage',
  'villages',
  'population-papers',
  'elections-of-heads',
  'public-order',
  'public-services',
  'parking',
  'roads-and-drainage',
  'water',
  'waste',
  'environment',
  'markets-and-vendors',
  'transport',
  'licences-and-land',
  'housing-and-evictions',
  'mining-and-plantations',
  'disaster-and-floods',
  'tourism-and-culture',
  'energy',
  'farming-and-fishery',
] as const;
export const topicId = z.enum(TOPIC_IDS);
export type TopicId = z.infer<typeof topicId>;
