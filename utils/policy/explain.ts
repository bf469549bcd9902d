// Why a post was judged as it was: the features that weigh most, each with the words of the post behind it.
import type { Reason } from '../domain/policy-judgement.ts';
import type { NamedPlace } from '../domain/region-judgement.ts';
import { FEATURES } from './feature-list.ts';
import { CLASSES, type PhraseFound } from './lexicon.ts';
import type { PostWords } from './read-words.ts';

const MAX_REASONS = 6;
/** Words named with a reason. */
const MAX_WORDS = 3;

/** What of a post can be quoted. */
export interface Quotable {
  readonly original: string;
  readonly text: PostWords;
  readonly phrases: readonly PhraseFound[];
  readonly named: readonly NamedPlace[];
}

/** What decided: one weight and one value a feature, and the sign of the verdict. */
export interface Decision {
  readonly weights: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly sign: 1 | -1;
}

/** The features that weigh most in the direction of the verdict. */
export function explain({ weights, values, sign }: Decision, quotable: Quotable): Reason[] {
  const best: { at: number; weight: number }[] = [];
  for (let at = 0; at < weights.length; at += 1) {
    const weight = sign * (weights[at] ?? 0) * (values[at] ?? 0);
    if (weight <= (best[MAX_REASONS - 1]?.weight ?? 0)) continue;
    const place = best.findIndex((other) => other.weight < weight);
    best.splice(place < 0 ? best.length : place, 0, { at, weight });
    best.length = Math.min(best.length, MAX_REASONS);
  }
  return best.map(({ at }) => ({ feature: FEATURES[at]?.[0] ?? '', words: wordsBehind(at, quotable) }));
}

function wordsBehind(feature: number, { original, text, phrases, named }: Quotable): Reason['words'] {
  const { classes, isOfRegion } = SOURCES[feature] ?? NO_SOURCE;
  const words = new Map<string, string>();
  let covered = -1;
  for (const { phrase, first, last } of phrases) {
    if (words.size >= MAX_WORDS) break;
    // `minta penjelasan` is quoted once, not with the word it ends in
    if (last <= covered) continue;
    const number = phrase.classes.find((one) => classes.has(one));
    if (number === undefined) continue;
    words.set(original.slice(text.starts[first], text.ends[last]), CLASSES[number] ?? '');
    covered = last;
  }
  if (isOfRegion)
    for (const { start, end } of named.slice(0, MAX_WORDS)) words.set(original.slice(start, end), 'region');
  return [...words].slice(0, MAX_WORDS).map(([quoted, as]) => ({ text: quoted, as }));
}

interface Source {
  readonly classes: ReadonlySet<number>;
  readonly isOfRegion: boolean;
}

const NO_SOURCE: Source = { classes: new Set(), isOfRegion: false };
const ACTOR_CLASSES = ['government', 'agency', 'village', 'instrument'];
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  actor: ACTOR_CLASSES,
  topic: ['strong', 'weak', 'instrument'],
  'strong topic': ['strong', 'instrument'],
  'weak topic': ['weak'],
  'government of a region': ['government', 'agency'],
};

/** The classes of words that a feature's name speaks of; what is said to be missing has none. */
const SOURCES: readonly Source[] = FEATURES.map(([name]) => {
  if (/^(?:neither|no |few)/.test(name)) return NO_SOURCE;
  const parts = name
    .replace(/ without .*| with local actor$| twice$| more than once$/, '')
    .split(/, then |, | and | by /);
  const members = parts.flatMap((part) => MEMBERS[part] ?? [part]);
  return {
    classes: new Set(members.map((member) => CLASSES.indexOf(member)).filter((number) => number >= 0)),
    isOfRegion: parts.some((part) => part === 'region' || part === 'district' || part === 'government of a region'),
  };
});
