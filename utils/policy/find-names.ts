// Where a post names regions: in words, hashtags and handles, each with what stands around the name.
import type { RegionCode } from '../domain/region.ts';
import type { Gazetteer, GazetteerName } from './gazetteer.ts';
import { NAME_CLOSERS, NAME_OPENERS } from './name-affixes.ts';
import {
  AGENCIES,
  DEEDS,
  DISHES,
  GOVERNMENT,
  LOCATIVES,
  type NameKind,
  PERSON_TITLES,
  PLACE_KIND,
  STREETS,
  TRIPS,
} from './name-context.ts';
import type { PostWords } from './read-words.ts';

/** A name found in a text, not yet settled. */
export interface NameFound {
  readonly start: number;
  readonly end: number;
  /** Index of the first word and number of words; -1 for a handle. */
  readonly at: number;
  readonly length: number;
  readonly codes: readonly RegionCode[];
  readonly kind: NameKind | undefined;
  /** A word of government stands directly before: `Pemkab Paser`, `DPRD Kota Bogor`. */
  readonly isGovernment: boolean;
  /** Whether the name may stand for itself; otherwise only another name can confirm it. */
  readonly isSure: boolean;
  /** Whether it may be confirmed by another name. */
  readonly isPlausible: boolean;
  /** Named only on the way: `kunker ke Bali`. */
  readonly isPassing: boolean;
}

/** A village has at most so many words before the last. */
const MAX_VILLAGE_WORDS = 4;
/** `PemkotBdg`, without a hash sign. */
const GLUED = /^pem(?:kab|kot|prov|da)./;
/** Shorter words than this are not joined to a name. */
const MIN_HALF = 3;

/** Names of regions in a text, in order. */
export function findNames(text: PostWords, gazetteer: Gazetteer): NameFound[] {
  const found: NameFound[] = [];
  const { words: list } = text;
  for (let at = 0; at < list.length; at += 1) {
    const word = list[at] ?? '';
    if (word.length < 2) continue;
    const hit = gazetteer.findAt(list, at);
    if (hit !== undefined) {
      // `Buah Batu`: two words that the list writes as one
      const before = list[at - 1] ?? '';
      const whole = hit.length === 1 && before.length >= MIN_HALF ? gazetteer.find(before + word) : undefined;
      if (whole !== undefined && lastWord(found) < at - 1) {
        const name = toFound(text, at - 1, { name: whole, length: 2, hasKnownHead: false });
        if (name !== undefined) found.push(name);
        continue;
      }
      const head = hit.length > 1 ? gazetteer.find(word) : undefined;
      const hasKnownHead = head?.ordinariness === 0 && head.codes.some(isHighCode);
      const name = toFound(text, at, { ...hit, hasKnownHead });
      if (name !== undefined) {
        found.push(name);
        at += hit.length - 1;
      }
      continue;
    }
    const tag = (text.isHashtag[at] || GLUED.test(word)) && word.length >= 6 ? peel(word, gazetteer) : undefined;
    if (tag !== undefined) found.push({ ...tag, start: text.starts[at] ?? 0, end: text.ends[at] ?? 0, at, length: 1 });
  }
  for (const handle of text.handles) {
    const tag = peel(handle.name.replace(/[^a-z]/g, ''), gazetteer);
    if (tag !== undefined) found.push({ ...tag, start: handle.start, end: handle.end, at: -1, length: 0 });
  }
  return found;
}

/** The last word of the last name found. */
function lastWord(found: readonly NameFound[]): number {
  const last = found.at(-1);
  return last === undefined ? -1 : last.at + last.length - 1;
}

function toFound(
  text: PostWords,
  at: number,
  { name, length, hasKnownHead }: { name: GazetteerName; length: number; hasKnownHead: boolean },
): NameFound | undefined {
  const list = text.words;
  const before = list[at - 1] ?? '';
  const isJoined = !text.isFirst[at];
  const place = isJoined ? PLACE_KIND.get(before) : undefined;
  const outer = place === undefined || text.isFirst[at - 1] ? '' : (list[at - 2] ?? '');
  const head = place === undefined ? (isJoined ? before : '') : outer;
  const government = governmentKind(head, isJoined ? (list[at - 2] ?? '') : '');
  const isGovernment = government !== undefined || AGENCIES.has(head);
  const kind = place ?? (head === 'pemda' ? undefined : government);
  const codes = ofKind(name, kind);
  if (codes.length === 0) return undefined;
  const isCapital = text.isCapital[at] === true;
  const isLocated = isJoined && (LOCATIVES.has(before) || LOCATIVES.has(text.roots[at - 1] ?? ''));
  if (kind === undefined && !isGovernment && isJoined) {
    if (DISHES.has(before) || STREETS.has(before)) return undefined;
    const isByname = !name.official.some(isHighCode) && name.codes.some(isHighCode);
    // `Pak Halim`, `Jalan Juanda`: landmarks are named after people, and streets after landmarks
    if (isByname && isCapital && before === 'jalan') return undefined;
    if (PERSON_TITLES.has(before) && (name.ordinariness > 0 || (isByname && !LOCATIVES.has(before)))) return undefined;
  }
  if (isIdiom(list, at)) return undefined;
  const isHigh = codes.some(isHighCode);
  const isTag = text.isHashtag[at] === true;
  const hasKind = kind !== undefined && (kind !== 'city' || isHigh);
  const isMarked = hasKind || isGovernment;
  const isInner = isCapital && isJoined;
  const isHeading = text.isFirst[at + length] === true;
  const isNextCapital = text.isCapital[at + length] === true && text.isFirst[at + length] !== true;
  const start = text.starts[at] ?? 0;
  const isPassing = isInPassing(list, at);
  const isVillageTail = !isMarked && isInnerOfVillage(text, at);
  const base = { start, end: text.ends[at + length - 1] ?? start, at, length, codes, kind, isGovernment, isPassing };
  if (isHigh) {
    const isSure =
      isMarked ||
      (name.ordinariness === 0 && !isVillageTail) ||
      isTag ||
      (isVillageTail
        ? false
        : name.ordinariness === 1
          ? isLocated || isCapital
          : name.ordinariness === 2
            ? isCapital && (isLocated || isHeading || (isInner && !isNextCapital) || DEEDS.has(list[at + length] ?? ''))
            : isCapital && isLocated);
    return { ...base, isSure, isPlausible: isCapital || isLocated || name.ordinariness < 2 };
  }
  if (name.ordinariness === 3 && !(hasKind && isCapital)) return undefined;
  const isOwnLevel = kind === 'district' || kind === 'village';
  // `di Kuaro`, `Semarang Utara`, `Tenggarong Seberang`: a place by its company, its first word or its capitals
  const isDistrictTold =
    ((isLocated || isMarked) && (isCapital || name.ordinariness === 1)) ||
    (length > 1 && isCapital && (text.isCapital[at + 1] === true || hasKnownHead));
  const isSure = isOwnLevel || (isDistrictTold && !isVillageTail && codes.length <= 12);
  // half of the villages bear the name of a person or a thing
  const isVillage = codes.every((code) => code.length > 8);
  const isPlausible = isVillage
    ? isTag || (isCapital && isLocated)
    : isCapital || isLocated || isTag || name.ordinariness < 2;
  return { ...base, isSure: isSure && (!isVillage || isOwnLevel || isLocated), isPlausible };
}

/** `Desa Saree Aceh`: the second or third word of a village that is not opened, or the region behind it; who knows. */
function isInnerOfVillage({ words, isFirst, isCapital }: PostWords, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - MAX_VILLAGE_WORDS; before -= 1) {
    if (isFirst[before + 1]) return false;
    const word = words[before] ?? '';
    if (PLACE_KIND.get(word) === 'village') return before < at - 1;
    if (!isCapital[before] || PLACE_KIND.has(word)) return false;
  }
  return false;
}

/** A regency, a city or a province. */
function isHighCode(code: RegionCode): boolean {
  return code.length <= 5;
}

/** `Sabang sampai Merauke` is the whole country. */
function isIdiom(list: readonly string[], at: number): boolean {
  const from = list[at] === 'merauke' ? at - 2 : at;
  return list[from] === 'sabang' && list[from + 2] === 'merauke';
}

/** Named as the end of a trip or the reach of smoke: meant only where nothing else is. */
function isInPassing(list: readonly string[], at: number): boolean {
  const before = list[at - 1] ?? '';
  if (before === 'sampai' || before === 'sampe' || before === 'nyampe') return true;
  return before === 'ke' && list.slice(Math.max(0, at - 4), at - 1).some((word) => TRIPS.has(word));
}

function governmentKind(head: string, outer: string): NameKind | undefined {
  for (const kind of ['regency', 'city', 'province', 'district', 'village'] as const) {
    if (GOVERNMENT[kind].has(head)) return kind;
  }
  if (head === 'kota' && outer === 'wali') return 'city';
  return undefined;
}

/**
 * Codes of the level that the word before speaks of, those that officially bear the name first; all of them where none
 * fits: `kota Garut` is the regency. None for a village that is not opened.
 */
function ofKind({ codes, official }: GazetteerName, kind: NameKind | undefined): readonly RegionCode[] {
  if (kind === undefined) return codes;
  const isFitting = (code: RegionCode) => kindOf(code) === kind;
  const fitting = official.some(isFitting) ? official.filter(isFitting) : codes.filter(isFitting);
  if (fitting.length > 0) return fitting;
  // half of the villages bear a district's name: what is no village of an opened regency is unknown
  if (kind === 'village') return [];
  // a district's name after `kabupaten` or `bupati` is its seat or a slip: the regency around it
  const high = codes.filter(isHighCode);
  return kind === 'district' || high.length === 0 ? codes : high;
}

/** The level of a code; regencies and cities differ by number. */
export function kindOf(code: RegionCode): NameKind {
  if (code.length === 2) return 'province';
  if (code.length === 5) return Number(code.slice(3)) >= 71 ? 'city' : 'regency';
  return code.length === 8 ? 'district' : 'village';
}

const OPENERS = [...NAME_OPENERS].sort((a, b) => b.length - a.length);
const CLOSERS = [...NAME_CLOSERS].sort((a, b) => b.length - a.length);

/** A region inside one word without blanks: `pemkabpaser`, `infobogor`, `pasermas`. */
function peel(word: string, gazetteer: Gazetteer): Omit<NameFound, 'start' | 'end' | 'at' | 'length'> | undefined {
  const whole = highOnly(gazetteer.find(word));
  if (whole !== undefined) return peeled(whole, '', '');
  const openers = OPENERS.filter((opener) => word.startsWith(opener) && word.length - opener.length >= 3);
  for (const opener of ['', ...openers]) {
    const rest = word.slice(opener.length);
    const bare = opener === '' ? undefined : highOnly(gazetteer.find(rest));
    if (bare !== undefined) return peeled(bare, opener, '');
    for (const closer of CLOSERS) {
      if (!rest.endsWith(closer) || rest.length - closer.length < 4) continue;
      const core = highOnly(gazetteer.find(rest.slice(0, -closer.length)));
      if (core !== undefined) return peeled(core, opener, closer);
    }
  }
  return undefined;
}

function highOnly(name: GazetteerName | undefined): GazetteerName | undefined {
  if (name === undefined || name.ordinariness === 3) return undefined;
  return name.codes.some(isHighCode) || name.codes.length === 1 ? name : undefined;
}

function peeled(name: GazetteerName, opener: string, closer: string) {
  const kind = governmentKind(opener, '') ?? PLACE_KIND.get(opener) ?? PLACE_KIND.get(closer);
  return {
    codes: ofKind(name, kind),
    kind,
    isGovernment: AGENCIES.has(opener) || governmentKind(opener, '') !== undefined,
    isSure: name.ordinariness === 0 || opener !== '' || closer !== '',
    isPlausible: true,
    isPassing: false,
  };
}
