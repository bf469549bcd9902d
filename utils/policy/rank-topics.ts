// The topics that the phrases of a text speak of, and those of an entry whose publisher names them in its own words.
import { type TopicId, topicId } from '../domain/topic.ts';
import { findPhrases, type PhraseFound } from './lexicon.ts';
import { readWords } from './read-words.ts';

const MAX_TOPICS = 3;

/**
 * The topics of an entry: those it names by id, and those that its other words for topics stand for (`persampahan`); where
 * it names none that is known, those of its claim.
 */
export function topicsOfEntry({ topics, claim }: { topics: readonly string[]; claim: string }): TopicId[] {
  const declared = topics.flatMap((topic) => {
    const id = topicId.safeParse(topic.toLowerCase());
    return id.success ? [id.data] : topicsOfText(topic).slice(0, 1);
  });
  return declared.length > 0 ? [...new Set(declared)] : topicsOfText(claim);
}

function topicsOfText(text: string): TopicId[] {
  return rankTopics(findPhrases(readWords(text), new Map()));
}

/** At most three topics, best first: a strong term counts as three weak ones. */
export function rankTopics(phrases: readonly PhraseFound[]): TopicId[] {
  const scores = new Map<TopicId, number>();
  const seen = new Set<string>();
  for (const { phrase } of phrases) {
    if (seen.has(phrase.text)) continue;
    seen.add(phrase.text);
    for (const topic of phrase.strongTopics) scores.set(topic, (scores.get(topic) ?? 0) + 3);
    for (const topic of phrase.weakTopics) scores.set(topic, (scores.get(topic) ?? 0) + 1);
  }
  const best = Math.max(0, ...scores.values());
  return [...scores]
    .filter(([, score]) => score >= 3 || score === best)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TOPICS)
    .map(([topic]) => topic);
}
