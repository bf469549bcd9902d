// Readable features of a post: who acts, on what, where, and what speaks against local policy.
import { FEATURES } from './feature-list.ts';
import type { RegionReading } from './judge-region.ts';
import { CLASSES, findPhrases, type PhraseFound } from './lexicon.ts';
import { findNearPairs, PAIR_NAMES, TOPIC_PAIRS } from './near-pairs.ts';
import type { PostWords } from './read-words.ts';

const AGAINST = [
  'trade',
  'job',
  'lost',
  'company',
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
  'mockery',
] as const;
const FIGURE = /^(?:\d+(?:rb|jt|k)?|%|persen|ribu|juta|miliar|milyar|triliun|rupiah|rp\d*)$/;
/** A post with fewer words seldom says what it is about. */
const FEW_WORDS = 6;
/** In a longer one some words of every kind stand somewhere. */
const MANY_WORDS = 28;

const OFFERS: ReadonlySet<string> = new Set(
  'jual dijual ready open promo loker lowongan dicari terima sewa disewakan dikontrakkan cari nyari butuh menjual jasa'.split(
    ' ',
  ),
);
const DUTIES: ReadonlySet<string> = new Set(['wajib', 'syarat']);
const CLASS_NUMBERS = new Map<string, number>(CLASSES.map((name, number) => [name, number]));

const FIRM = CLASSES.indexOf('firm');
const ACTORS: ReadonlySet<number | undefined> = new Set(
  ['government', 'agency', 'village', 'service', 'instrument'].map((name) => CLASS_NUMBERS.get(name)),
);

/** What was measured of a post. */
export interface PostFeatures {
  /** One value a feature, in the order of `FEATURES`. */
  readonly values: Float64Array;
  readonly phrases: readonly PhraseFound[];
}

const PLACE = new Map<string, number>(FEATURES.map(([name], at) => [name, at]));
const PAIR_PLACES = PAIR_NAMES.map((name) => PLACE.get(name) ?? 0);

/** Measures a post. */
export function measurePost(text: PostWords, region: RegionReading): PostFeatures {
  const phrases = withoutBareDuties(findPhrases(text, region.spans), region);
  const counts = countClasses(phrases);
  const has = (name: string) => (counts[CLASS_NUMBERS.get(name) ?? 0] ?? 0) > 0;
  const twice = (name: string) => (counts[CLASS_NUMBERS.get(name) ?? 0] ?? 0) > 1;
  const values = new Float64Array(FEATURES.length);
  const set = (name: (typeof FEATURES)[number][0], isSet: boolean) => {
    if (isSet) values[PLACE.get(name) ?? 0] = 1;
  };
  const isActor = has('government') || has('agency') || has('village') || has('instrument') || region.isGovernmentNamed;
  // a local regulation is a matter of its own, whatever it regulates
  const [isStrong, isWeak] = [has('strong') || has('instrument'), has('weak')];
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
    const count = (counts[CLASS_NUMBERS.get(name) ?? 0] ?? 0) + (name === 'trade' && isOffer(text) ? 1 : 0);
    against += count;
    set(name, count > 0);
  }
  for (const name of [
    'trade',
    'job',
    'lost',
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
  const isFirm = isLedBy(text, phrases, FIRM);
  set('firm', isFirm);
  set('firm without local actor', isFirm && !isActor);
  set('company without local actor', has('company') && !isActor);
  set('against it without local actor', against > 0 && !isActor);
  set('against it with local actor', against > 0 && isActor);
  set('against it more than once', against > 1);
  const pairs = findNearPairs(text, phrases, region.spans);
  for (let bit = 0; bit < PAIR_PLACES.length; bit += 1) {
    if ((pairs & (1 << bit)) !== 0) values[PAIR_PLACES[bit] ?? 0] = 1;
  }
  set('topic stands alone', isTopic && (pairs & TOPIC_PAIRS) === 0);
  set('many words for one strong topic', text.words.length > MANY_WORDS && !twice('strong'));
  set('mockery and topic', has('mockery') && isTopic);
  set('asks, with topic', text.isAsking && isTopic);
  set('few words', text.words.length < FEW_WORDS);
  set('many words', text.words.length > MANY_WORDS);
  return { values, phrases };
}

/** `Hotel di Batu …`: a firm that a sentence begins with acts itself; later ones may be what a rule is about. */
function isLedBy({ isFirst }: PostWords, phrases: readonly PhraseFound[], number: number): boolean {
  return phrases.some(({ phrase, first }) => isFirst[first] === true && phrase.classes.includes(number));
}

/** `wajib mampir`, `syarat KTP`: a duty that no government and no regulation lays down is no deed of theirs. */
function withoutBareDuties(phrases: readonly PhraseFound[], region: RegionReading): readonly PhraseFound[] {
  const isActor =
    region.isGovernmentNamed || phrases.some(({ phrase }) => phrase.classes.some((number) => ACTORS.has(number)));
  return isActor ? phrases : phrases.filter(({ phrase }) => !DUTIES.has(phrase.text));
}

function isFigure(word: string): boolean {
  const first = word.charCodeAt(0);
  return (
    (first < 58 || first === 112 || first === 114 || first === 106 || first === 109 || first === 116) &&
    FIGURE.test(word)
  );
}

/** `Jual …`, `Loker …`: an offer says so in its first word. */
function isOffer({ words }: PostWords): boolean {
  return OFFERS.has(words[0] ?? '');
}

/** Distinct phrases of each class, by the root of their first word. */
function countClasses(phrases: readonly PhraseFound[]): Uint8Array {
  const counts = new Uint8Array(CLASSES.length);
  for (const [place, { phrase }] of phrases.entries()) {
    for (const number of phrase.classes) {
      const isKnown = (counts[number] ?? 0) > 0 && isRepeated(phrases, place, number);
      if (!isKnown) counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return counts;
}

function isRepeated(phrases: readonly PhraseFound[], place: number, number: number): boolean {
  const root = phrases[place]?.root;
  for (let before = 0; before < place; before += 1) {
    const found = phrases[before];
    if (found !== undefined && found.root === root && found.phrase.classes.includes(number)) return true;
  }
  return false;
}
