// Which regions a text is about: names settled by the words and names around them, by the reader's regions, or kept as a set.
import { overlaps, type RegionCode } from '../domain/region.ts';
import type { NamedPlace, RegionJudgement } from '../domain/region-judgement.ts';
import { findNames, kindOf, type NameFound } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PostWords } from './read-words.ts';

/** More possibilities than these say nothing. */
const MAX_SET = 12;

/** A name with the codes that are left. */
interface Settled {
  readonly name: NameFound;
  readonly codes: readonly RegionCode[];
}

/** What else the features want to know of the names. */
export interface RegionReading extends RegionJudgement {
  /** Word index → number of words, for each name that counted. */
  readonly spans: ReadonlyMap<number, number>;
  /** A word of government stands directly before one of the names. */
  readonly isGovernmentNamed: boolean;
  /** A district or village is named. */
  readonly isLocal: boolean;
}

const NOTHING: RegionReading = {
  regions: [],
  isCertain: false,
  named: [],
  spans: new Map(),
  isGovernmentNamed: false,
  isLocal: false,
};

/** Judges a text's regions; `followed` are the reader's, which only settle what the text leaves open. */
export function judgeRegion(
  text: PostWords,
  gazetteer: Gazetteer,
  followed: readonly RegionCode[] = [],
): RegionReading {
  const found = findNames(text, gazetteer);
  if (found.length === 0) return NOTHING;
  const counted = confirm(found, followed);
  if (counted.length === 0) return NOTHING;
  const hint = findHint(text);
  const settled = counted.map((name) => settle(name, counted, hint, followed));
  const regions = chooseRegions(settled, text);
  const named: NamedPlace[] = settled.map(({ name, codes }) => ({ start: name.start, end: name.end, codes }));
  return {
    ...regions,
    named,
    spans: new Map(counted.filter(({ at }) => at >= 0).map(({ at, length }) => [at, length])),
    isGovernmentNamed: counted.some(({ isGovernment }) => isGovernment),
    isLocal: settled.some(({ codes }) => codes.every((code) => code.length > 5)),
  };
}

/** Names that stand for themselves, and those that a name beside them or the reader's regions confirm. */
function confirm(found: readonly NameFound[], followed: readonly RegionCode[]): NameFound[] {
  const sure = found.filter(({ isSure }) => isSure);
  const sisters = found.filter(({ isSure, isPlausible }) => !isSure && isPlausible);
  return found.filter((name) => {
    if (name.isSure) return true;
    if (!name.isPlausible) return false;
    const isConfirmed =
      sure.some((other) => areNear(name, other)) ||
      sisters.some((other) => other !== name && (other.length + name.length > 2 ? areNear : isInside)(name, other));
    return isConfirmed || isFollowed(name, followed);
  });
}

/** True where one name may lie in the other, or both in one regency. */
function areNear(name: NameFound, other: NameFound): boolean {
  return name.codes.some((code) =>
    other.codes.some((near) => code !== near && (overlaps(code, near) || governing(code) === governing(near))),
  );
}

/** True where one name may lie in the other: `Demak Sayung`. Two everyday words of one regency prove nothing. */
function isInside(name: NameFound, other: NameFound): boolean {
  return name.codes.some((code) => other.codes.some((near) => code !== near && overlaps(code, near)));
}

function isFollowed(name: NameFound, followed: readonly RegionCode[]): boolean {
  return followed.some((region) => region.length >= 5 && name.codes.some((code) => overlaps(code, region)));
}

/** The level of government that the text speaks of anywhere. */
function findHint(text: PostWords): 'city' | 'regency' | 'province' | undefined {
  let hint: 'city' | 'regency' | 'province' | undefined;
  for (const word of text.words) {
    const kind = HINTS.get(word);
    if (kind === undefined || kind === hint) continue;
    if (hint !== undefined) return undefined;
    hint = kind;
  }
  return hint;
}

const HINTS: ReadonlyMap<string, 'city' | 'regency' | 'province'> = new Map([
  ...['pemkot', 'walikota', 'walkot', 'wawali', 'wako', 'perwali', 'perwal'].map((word) => [word, 'city'] as const),
  ...['pemkab', 'bupati', 'wabup', 'perbup', 'kabupaten', 'kab', 'desa', 'kades'].map(
    (word) => [word, 'regency'] as const,
  ),
  ...['pemprov', 'gubernur', 'wagub', 'pergub', 'ump'].map((word) => [word, 'province'] as const),
]);

function settle(
  name: NameFound,
  all: readonly NameFound[],
  hint: 'city' | 'regency' | 'province' | undefined,
  followed: readonly RegionCode[],
): Settled {
  let codes = name.codes;
  if (codes.length === 1) return { name, codes };
  const support = codes.map((code) => supportOf(code, name, all));
  const best = Math.max(...support);
  if (best > 0) codes = codes.filter((_code, at) => support[at] === best);
  // a regency or city outranks districts of the same name unless a neighbour spoke for these
  const high = codes.filter((code) => code.length <= 5);
  if (high.length > 0 && name.kind !== 'district' && name.kind !== 'village') codes = high;
  if (codes.length > 1 && hint !== undefined && name.kind === undefined) {
    const fitting = codes.filter((code) => kindOf(code) === hint);
    if (fitting.length > 0) codes = fitting;
  }
  if (codes.length > 1) {
    const own = codes.filter((code) => followed.some((region) => overlaps(code, region)));
    if (own.length > 0) codes = own;
  }
  return { name, codes };
}

/** How strongly the other names speak for a code: 4 the same place or one inside, 3 the same regency, 2 its province, 1 a neighbour. */
function supportOf(code: RegionCode, name: NameFound, all: readonly NameFound[]): number {
  let support = 0;
  for (const other of all) {
    if (other === name || other.codes.length > MAX_SET) continue;
    let best = 0;
    for (const near of other.codes) best = Math.max(best, nearness(code, near));
    support += other.codes.length === 1 ? best : best / 2;
  }
  return support;
}

function nearness(code: RegionCode, near: RegionCode): number {
  if (code === near) return 4;
  if (code.length > 2 && near.length > 2 && governing(code) === governing(near)) return 4;
  if (overlaps(code, near)) return 2;
  return code.slice(0, 2) === near.slice(0, 2) ? 1 : 0;
}

/** Regencies and cities of the names, or provinces where nothing smaller is meant. */
function chooseRegions(settled: readonly Settled[], text: PostWords): { regions: RegionCode[]; isCertain: boolean } {
  const known = settled.filter(({ codes }) => new Set(codes.map(governing)).size <= MAX_SET);
  const lasting = known.filter(({ name }) => !name.isPassing);
  const telling = lasting.length > 0 ? lasting : known;
  const governed = telling.filter(({ name }) => name.isGovernment);
  // `RS Mamuju … Gubernur Sulbar tidur?`: the place named first has the trouble, the province only has to answer for it
  const isOnlyProvince = governed.every(({ codes }) => codes.every((code) => code.length === 2));
  const blamedAt = Math.min(...governed.map(({ name }) => name.start));
  const isPlaceNamed =
    isOnlyProvince && telling.some(({ name, codes }) => name.start < blamedAt && isInsideAny(codes, governed));
  const chosen = governed.length > 0 && !isPlaceNamed ? governed : withHeading(telling, text);
  const certain = new Set<RegionCode>();
  const open: RegionCode[][] = [];
  for (const { codes } of chosen) {
    const places = [...new Set(codes.map(governing))];
    if (places.length === 1 && places[0] !== undefined) certain.add(places[0]);
    else open.push(places);
  }
  // a province that is named to say where a regency lies is not meant itself
  const small = [...certain, ...open.flat()];
  for (const code of certain) {
    if (code.length === 2 && small.some((other) => other.length > 2 && other.startsWith(code))) certain.delete(code);
  }
  const unsettled = open.filter((places) => !places.some((code) => certain.has(code)));
  const regions = [...new Set([...certain, ...unsettled.flat()])];
  return { regions, isCertain: regions.length > 0 && unsettled.length === 0 };
}

/** True where a place smaller than a province lies in one of the provinces named. */
function isInsideAny(codes: readonly RegionCode[], provinces: readonly Settled[]): boolean {
  return (
    codes.every((code) => code.length > 2) &&
    provinces.some((province) => province.codes.some((outer) => codes.every((code) => overlaps(code, outer))))
  );
}

/** `Pandeglang: …` says what the whole text is about. */
function withHeading(settled: readonly Settled[], text: PostWords): readonly Settled[] {
  const [first] = settled;
  if (first === undefined || first.name.at !== 0) return settled;
  const isHeading = text.isFirst[first.name.length] === true && text.words.length > first.name.length + 3;
  return isHeading ? [first] : settled;
}

/** The regency or city a code lies in; a province is its own. */
function governing(code: RegionCode): RegionCode {
  return code.length > 5 ? code.slice(0, 5) : code;
}
