// Whether a post speaks of a claim's region: of another one, of the whole country, or of none that can be told.
import { overlaps } from '../domain/region.ts';
import type { RegionJudgement } from '../domain/region-judgement.ts';
import { normalize } from '../text/normalize.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { ClaimSlots } from './claim-slots.ts';
import type { NamedRegion, RegionLexicon } from './region-names.ts';

/** What is known of a post's region: names of the index's list, and the judgement of `policy` where it was given. */
export interface PostRegions {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly named: readonly NamedRegion[];
  readonly judgement: RegionJudgement | undefined;
}

/** What of the region differs; the post's side is empty where it says nothing. */
export interface RegionConflict {
  readonly post: string;
  readonly claim: string;
}

const NATIONAL =
  /\b(?:presiden|wapres|menteri|menko|kemen\w+|pemerintah pusat|nasional|se-?indonesia|seluruh indonesia|dpr ri|mahkamah agung|mahkamah konstitusi|berbagai daerah)\b/iu;

/**
 * Undefined for a claim without regions, and where the post names the claim's region or a place that the claim names. A
 * post that names none passes where it `isSpecific`: it says the claim's number, or a whole wording. The reader follows the
 * feed of a region, and few others have the same number.
 */
export function findRegionConflict(
  post: PostRegions,
  { record, names }: ClaimSlots,
  { wording, isSpecific }: { readonly wording: string; readonly isSpecific: boolean },
  lexicon: RegionLexicon,
): RegionConflict | undefined {
  const { regions } = record;
  if (regions.length === 0) return undefined;
  const claim = regions.map((code) => lexicon.fullNameOf.get(code) ?? code).join(', ');
  const elsewhere =
    judgedElsewhere(post, regions, names, lexicon) ?? findForeignRegion(post, regions, names, lexicon)?.words;
  if (elsewhere !== undefined) return { post: elsewhere, claim };
  if (saysPlace(post, regions, names, lexicon)) return undefined;
  const national = NATIONAL.test(wording) ? undefined : NATIONAL.exec(normalize(post.text).text)?.[0];
  return national === undefined && isSpecific ? undefined : { post: national ?? '', claim };
}

/** The place of a post that is judged to be about other regions; where the text leaves a set open, any of it may be meant. */
function judgedElsewhere(
  post: PostRegions,
  regions: readonly string[],
  names: ReadonlySet<string>,
  lexicon: RegionLexicon,
): string | undefined {
  const { judgement } = post;
  // a region on no list: where the post writes the claim's own names, the judgement takes them for others
  const isListed = regions.some((code) => lexicon.fullNameOf.has(code));
  if (!isListed && post.tokens.some(({ term }) => names.has(term))) return undefined;
  if (judgement?.isCertain === false && saysOwnName(post, regions, lexicon)) return undefined;
  if (judgement === undefined || judgement.regions.length === 0) return undefined;
  if (judgement.regions.some((code) => regions.some((own) => overlaps(code, own)))) return undefined;
  const place = judgement.named.find(({ codes }) => codes.some((code) => judgement.regions.includes(code)));
  if (place !== undefined) return post.text.slice(place.start, place.end);
  return judgement.regions.map((code) => lexicon.fullNameOf.get(code) ?? code).join(', ');
}

/** The region a post names that the claim is not about; undefined where it names none, or one of the claim's too. */
export function findForeignRegion(
  { named }: Pick<PostRegions, 'named'>,
  claimRegions: readonly string[],
  names: ReadonlySet<string>,
  lexicon: RegionLexicon,
): NamedRegion | undefined {
  const own = new Set(claimRegions.map((code) => lexicon.nameOf.get(code)));
  const isOwn = (region: NamedRegion) =>
    own.has(region.name) ||
    (region.codes.length === 0 && names.has(region.name)) ||
    region.codes.some((code) => claimRegions.some((claimed) => overlaps(code, claimed)));
  if (named.some((region) => isOwn(region) && region.codes.every((code) => code.length > 2))) return undefined;
  return named.find((region) => !isOwn(region));
}

/** True where the post names one of the regions, a place in it, or a proper name of the claim. */
export function saysPlace(
  post: PostRegions,
  regions: readonly string[],
  names: ReadonlySet<string>,
  lexicon: RegionLexicon,
): boolean {
  const isOwn = (codes: readonly string[]) => codes.some((code) => regions.some((own) => overlaps(code, own)));
  if (isOwn(post.judgement?.regions ?? [])) return true;
  if (post.judgement?.named.some(({ codes }) => isOwn(codes)) === true) return true;
  if (post.named.some(({ codes }) => isOwn(codes))) return true;
  if (post.tokens.some(({ term }) => names.has(term))) return true;
  if (saysOwnName(post, regions, lexicon)) return true;
  return names.size === 0 && !regions.some((code) => lexicon.nameOf.has(code));
}

function saysOwnName({ tokens }: PostRegions, regions: readonly string[], lexicon: RegionLexicon): boolean {
  return regions.some((code) => {
    const name = lexicon.nameOf.get(code);
    return name !== undefined && saysWords(tokens, name);
  });
}

/** True where the words of a name follow each other, in any case. */
function saysWords(tokens: readonly Token[], name: string): boolean {
  const words = tokenize(name).tokens.map(({ word }) => word);
  return tokens.some((_, at) => words.every((word, place) => tokens[at + place]?.word === word));
}
