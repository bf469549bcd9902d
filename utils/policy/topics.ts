// The taxonomy of local government: what a regency decides or runs, the agencies in charge, and the words for it.
import { TOPICS_OF_PEOPLE } from './lexicon/topics-of-people.ts';
import { TOPICS_OF_PLACES } from './lexicon/topics-of-places.ts';
import type { Topic } from './topic.ts';

/** All topics; their ids are part of what `evaluate` writes and of what the interface names. */
export const TOPICS: readonly Topic[] = [...TOPICS_OF_PEOPLE, ...TOPICS_OF_PLACES];
