// The taxonomy of local government: what a regency decides or runs, the agencies in charge, and the words for it.
import type { TopicId } from '../domain/topic.ts';
import { TOPICS_OF_PEOPLE } from './lexicon/topics-of-people.ts';
import { TOPICS_OF_PLACES } from './lexicon/topics-of-places.ts';
import type { Topic } from './topic.ts';

/** All topics. */
export const TOPICS: readonly Topic[] = [...TOPICS_OF_PEOPLE, ...TOPICS_OF_PLACES];

/** What to look for at other sites about a topic, in Indonesian; `kebijakan` where none is known. */
export function searchWordsOf(topic: TopicId | undefined): string {
  return TOPICS.find(({ id }) => id === topic)?.search ?? 'kebijakan';
}
