// Readable features of a post: who acts, on what, where, and what speaks against local policy.
import type { RegionReading } from './judge-region.ts';
import { findPhrases, type PhraseFound } from './lexicon.ts';
import type { PostWords } from './read-words.ts';

/** Sign a weight may have: words of government never count against a post, words of trade never for it. */
export type Sign = 1 | -1;

/** Every feature with the sign of its weight; the order is that of the values. */
export const FEATURES = [
  ['government', 1],
  ['government twice', 1],
  ['agency', 1],
  ['village', 1],
  ['service', 1],
  ['instrument', 1],
  ['government of a region', 1],
  ['region', 1],
  ['district', 1],
  ['strong topic', 1],
  ['strong topic twice', 1],
  ['weak topic', 1],
  ['weak topic twice', 1],
  ['change', 1],
  ['change twice', 1],
  ['fault', 1],
  ['appeal', 1],
  ['rumour', 1],
  ['figure', 1],
  ['residents', 1],
  ['cost', 1],
  ['topic and cost', 1],
  ['topic, fault and residents', 1],
  ['service and fault', 1],
  ['service and change', 1],
  ['actor and topic', 1],
  ['actor and strong topic', 1],
  ['instrument and topic', 1],
  ['actor and change', 1],
  ['actor and fault', 1],
  ['actor and appeal', 1],
  ['strong topic and change', 1],
  ['strong topic and fault', 1],
  ['strong topic and region', 1],
  ['strong topic and appeal', 1],
  ['weak topic, change and region', 1],
  ['weak topic, fault and region', 1],
  ['weak topic, change and appeal', 1],
  ['region and change', 1],
  ['region, cost and figure', 1],
  ['topic, change and region', 1],
  ['coming', 1],
  ['coming and region', 1],
  ['coming and topic', 1],
  ['rumour and region', 1],
  ['rumour and topic', 1],
  ['here', 1],
  ['here and topic', 1],
  ['neither actor nor region', -1],
  ['strong topic without actor, region and here', -1],
  ['neither actor nor strong topic', -1],
  ['no topic', -1],
  ['neither change nor fault', -1],
  ['national', -1],
  ['national twice', -1],
  ['national without local actor', -1],
  ['national and region without local actor', -1],
  ['trade', -1],
  ['trade twice', -1],
  ['sport', -1],
  ['sport twice', -1],
  ['crime', -1],
  ['crime twice', -1],
  ['accident', -1],
  ['mourning', -1],
  ['praise', -1],
  ['praise twice', -1],
  ['campaign', -1],
  ['campaign twice', -1],
  ['entertainment', -1],
  ['entertainment twice', -1],
  ['foreign', -1],
  ['foreign without region', -1],
  ['ceremony', -1],
  ['ceremony twice', -1],
  ['person', -1],
  ['person twice', -1],
  ['operator', -1],
  ['operator twice', -1],
  ['history', -1],
  ['faith', -1],
  ['quarrel', -1],
  ['against it without local actor', -1],
  ['against it with local actor', -1],
  ['against it more than once', -1],
  ['aside', -1],
  ['aside twice', -1],
  ['few words', -1],
] as const satisfies readonly (readonly [string, Sign])[];

const AGAINST = [
  'trade',
  'sport',
  'crime',
  'accident',
  'mourning',
  'praise',
  'campaign',
  'entertainment',
  'foreign',
  'ceremony',
  'person',
  'operator',
  'history',
  'faith',
  'quarrel',
] as const;
const PLAIN = [
  'government',
  'agency',
  'village',
  'service',
  'instrument',
  'change',
  'fault',
  'appeal',
  'rumour',
  'residents',
  'cost',
  'here',
  'coming',
] as const;
const FIGURE = /^(?:\d+(?:rb|jt|k)?|%|persen|ribu|juta|miliar|milyar|triliun|rupiah|rp\d*)$/;
/** A post with fewer words seldom says what it is about. */
const FEW_WORDS = 6;

/** What was measured of a post. */
export interface PostFeatures {
  /** One value a feature, in the order of `FEATURES`. */
  readonly values: Float64Array;
  readonly phrases: readonly PhraseFound[];
}

const PLACE = new Map<string, number>(FEATURES.map(([name], at) => [name, at]));

/** Measures a post. */
export function measurePost(text: PostWords, region: RegionReading): PostFeatures {
  const phrases = findPhrases(text, region.spans);
  const counts = countClasses(phrases);
  const has = (name: string) => (counts.get(name)?.size ?? 0) > 0;
  const twice = (name: string) => (counts.get(name)?.size ?? 0) > 1;
  const values = new Float64Array(FEATURES.length);
  const set = (name: (typeof FEATURES)[number][0], isSet: boolean) => {
    if (isSet) values[PLACE.get(name) ?? 0] = 1;
  };
  const isActor = has('government') || has('agency') || has('village') || has('instrument') || region.isGovernmentNamed;
  const [isStrong, isWeak] = [has('strong'), has('weak')];
  const isTopic = isStrong || isWeak;
  const isRegion = region.regions.length > 0;
  const [isChange, isFault, isAppeal] = [has('change'), has('fault'), has('appeal')];
  for (const name of ['government', 'change', 'national'] as const) set(`${name} twice`, twice(name));
  for (const name of PLAIN) {
    set(name, has(name));
  }
  set('government of a region', region.isGovernmentNamed);
  set('region', isRegion);
  set('district', region.isLocal);
  set('strong topic', isStrong);
  set('strong topic twice', twice('strong'));
  set('weak topic', isWeak);
  set('weak topic twice', twice('weak'));
  set('figure', text.words.some(isFigure));
  set('topic and cost', isTopic && has('cost'));
  set('topic, fault and residents', isTopic && isFault && has('residents'));
  set('service and fault', has('service') && isFault);
  set('service and change', has('service') && isChange);
  set('foreign without region', has('foreign') && !isRegion);
  set('coming and region', has('coming') && isRegion);
  set('coming and topic', has('coming') && isTopic);
  set('rumour and region', has('rumour') && isRegion);
  set('rumour and topic', has('rumour') && isTopic);
  set('region and change', isRegion && isChange);
  set('region, cost and figure', isRegion && has('cost') && values[PLACE.get('figure') ?? 0] === 1);
  set('topic, change and region', isTopic && isChange && isRegion);
  set('here and topic', has('here') && isTopic);
  set('neither actor nor region', !isActor && !isRegion);
  set('strong topic without actor, region and here', isStrong && !isActor && !isRegion && !has('here'));
  set('aside', has('aside'));
  set('aside twice', twice('aside'));
  set('actor and topic', isActor && (isStrong || isWeak));
  set('actor and strong topic', isActor && isStrong);
  set('instrument and topic', has('instrument') && isTopic);
  set('actor and change', isActor && isChange);
  set('actor and fault', isActor && isFault);
  set('actor and appeal', isActor && isAppeal);
  set('strong topic and change', isStrong && isChange);
  set('strong topic and fault', isStrong && isFault);
  set('strong topic and region', isStrong && isRegion);
  set('strong topic and appeal', isStrong && isAppeal);
  set('weak topic, change and region', isWeak && isChange && isRegion);
  set('weak topic, fault and region', isWeak && isFault && isRegion);
  set('weak topic, change and appeal', isWeak && isChange && isAppeal);
  set('neither actor nor strong topic', !isActor && !isStrong);
  set('no topic', !isStrong && !isWeak);
  set('neither change nor fault', !isChange && !isFault);
  set('national', has('national'));
  set('national without local actor', has('national') && !isActor);
  set('national and region without local actor', has('national') && isRegion && !isActor);
  let against = 0;
  for (const name of AGAINST) {
    const count = counts.get(name)?.size ?? 0;
    against += count;
    set(name, count > 0);
  }
  for (const name of [
    'trade',
    'sport',
    'crime',
    'praise',
    'campaign',
    'entertainment',
    'ceremony',
    'person',
    'operator',
  ] as const) {
    set(`${name} twice`, twice(name));
  }
  set('against it without local actor', against > 0 && !isActor);
  set('against it with local actor', against > 0 && isActor);
  set('against it more than once', against > 1);
  set('few words', text.words.length < FEW_WORDS);
  return { values, phrases };
}

function isFigure(word: string): boolean {
  const first = word.charCodeAt(0);
  return (
    (first < 58 || first === 112 || first === 114 || first === 106 || first === 109 || first === 116) &&
    FIGURE.test(word)
  );
}

/** Distinct phrases of each class. */
function countClasses(phrases: readonly PhraseFound[]): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>();
  for (const { phrase } of phrases) {
    for (const name of phrase.classes) {
      const known = counts.get(name);
      if (known === undefined) counts.set(name, new Set([phrase.text]));
      else known.add(phrase.text);
    }
  }
  return counts;
}
