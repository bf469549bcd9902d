// ClaimReview of schema.org, wherever it stands: a single one, a DataFeed, a graph, or the answer of the Fact Check Tools API.
import type { CitedSource } from '../domain/entry.ts';
import { regionCode } from '../domain/region.ts';
import type { z } from '../domain/zod.ts';
import { AppError } from '../errors.ts';
import { type ClaimReview, claimReview, type ToolsClaim, toolsClaim } from './claim-review-schema.ts';
import { optional } from './optional.ts';
import { cutAt, lineOf, plainFromHtml } from './plain-from-html.ts';
import { ITEMS_MOST, type ReadItems, type SourceItem, withLeftOut } from './source-item.ts';
import { stanceOfRating } from './stance-words.ts';

/** How deep a graph is followed. */
const DEPTH_MOST = 8;

/**
 * Every ClaimReview of a JSON text.
 * @throws `import/malformed` where it is not JSON.
 */
export function readClaimReviews(json: string): ReadItems {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new AppError('import/malformed', 'not JSON', {
      remedy: 'ClaimReview is JSON-LD, a DataFeed, or an answer of the Fact Check Tools API.',
      cause,
    });
  }
  return itemsIn([value]);
}

/** Every ClaimReview inside parsed values, at most 5,000. */
export function itemsIn(values: readonly unknown[]): ReadItems {
  const items: SourceItem[] = [];
  const problems: ReadItems['problems'][number][] = [];
  const visit = (value: unknown, place: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEPTH_MOST) return;
    if (Array.isArray(value)) {
      value.forEach((one, at) => {
        visit(one, `${place}[${at}]`, depth + 1);
      });
      return;
    }
    if (isReview(value)) {
      const read = claimReview.safeParse(value);
      if (read.success) items.push(itemOfReview(read.data, place));
      else problems.push(unreadable(place, read.error));
      return;
    }
    const tools = toolsClaim.safeParse(value);
    if (tools.success) {
      items.push(...itemsOfTools(tools.data, place));
      return;
    }
    for (const [key, member] of Object.entries(value)) visit(member, place === '' ? key : `${place}.${key}`, depth + 1);
  };
  for (const value of values) visit(value, '', 0);
  return withLeftOut({ items: items.slice(0, ITEMS_MOST), problems }, items.length - ITEMS_MOST);
}

function isReview(value: object): boolean {
  const type: unknown = Reflect.get(value, '@type');
  return (Array.isArray(type) ? type : [type]).some((one) => /(^|[/:#])ClaimReview$/.test(String(one)));
}

function itemOfReview(read: ClaimReview, place: string): SourceItem {
  const rating = read.reviewRating?.alternateName;
  const stance = rating === undefined ? undefined : stanceOfRating(rating);
  const about = read.itemReviewed;
  const appearances = [
    ...(about?.appearance ?? []),
    ...(about?.firstAppearance === undefined ? [] : [about.firstAppearance]),
  ];
  const body = plainFromHtml(read.reviewBody ?? read.description ?? '');
  const regions = read.spatialCoverage
    .map((one) => (typeof one === 'string' ? one : (one.identifier ?? '')))
    .filter((code) => regionCode.safeParse(code).success);
  const keywords = typeof read.keywords === 'string' ? read.keywords.split(',') : (read.keywords ?? []);
  return {
    place: place === '' ? 'the review' : place,
    ...optional('guid', read.identifier ?? read['@id'] ?? read.url),
    ...optional('url', read.url),
    title: lineOf(read.headline ?? read.name ?? read.claimReviewed),
    ...(body !== '' && { body }),
    ...optional('published', read.datePublished),
    ...optional('modified', read.dateModified),
    ...optional('language', read.inLanguage),
    ...(keywords.length > 0 && { topics: keywords.map((one) => one.trim()) }),
    ...(regions.length > 0 && { regions }),
    claim: {
      ...wordingsOf(read),
      ...optional('date', dateOf(about?.datePublished)),
      ...optional('claimant', about?.author),
      appearances: [...new Set(appearances)].filter(isDeepPage),
    },
    ...optional('stance', stance),
    ...sourcesOf(read.citation),
    // a rating that the table does not know is kept, so that a person can see what was said
    ...(rating !== undefined && stance === undefined && { extensions: { rating } }),
  };
}

/** `itemReviewed.text` is the claim whole where `claimReviewed` is its short form. */
function wordingsOf({ claimReviewed, itemReviewed }: ClaimReview) {
  const short = lineOf(claimReviewed);
  const whole = lineOf(itemReviewed?.text ?? '');
  const paraphrases = itemReviewed?.alternateName.map(lineOf) ?? [];
  const isShortened = whole !== '' && whole !== short && short.length <= 120;
  return {
    text: isShortened ? whole : short,
    ...(isShortened && { short }),
    ...(paraphrases.length > 0 && { paraphrases }),
  };
}

function itemsOfTools(read: ToolsClaim, place: string): SourceItem[] {
  return read.claimReview.map((one, at) => {
    const stance = stanceOfRating(one.textualRating ?? '');
    return {
      place: `${place}.claimReview[${at}]`,
      guid: one.url,
      url: one.url,
      title: lineOf(one.title ?? read.text),
      ...optional('published', one.reviewDate),
      ...optional('language', one.languageCode),
      claim: {
        text: lineOf(read.text),
        ...optional('date', dateOf(read.claimDate)),
      },
      ...optional('stance', stance),
      ...(one.textualRating !== undefined && stance === undefined && { extensions: { rating: one.textualRating } }),
    };
  });
}

type Citation = Exclude<ClaimReview['citation'][number], string>;

/** Kind `document` unless a person says more: schema.org does not tell regulations from news. */
function sourcesOf(citations: ClaimReview['citation']): { sources?: readonly CitedSource[] } {
  const sources = citations.flatMap((one): CitedSource[] => {
    const { url, name, datePublished, publisher } = typeof one === 'string' ? ({ url: one } as Citation) : one;
    if (url === undefined || !isDeepPage(url)) return [];
    return [
      {
        title: cutAt(lineOf(name ?? url), 200),
        url,
        ...optional('publisher', publisher?.name),
        kind: 'document',
        ...optional('date', dateOf(datePublished)),
      },
    ];
  });
  return sources.length === 0 ? {} : { sources: sources.slice(0, 12) };
}

/** A day, or a day and time with zone, as an entry may hold it. */
function dateOf(written: string | undefined): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(written ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** An https page below the home page. */
function isDeepPage(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && (url.pathname.length > 1 || url.search.length > 1) && address.length <= 600;
}

function unreadable(place: string, error: z.ZodError): ReadItems['problems'][number] {
  const issue = error.issues[0];
  return {
    place: place === '' ? 'the review' : place,
    message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a ClaimReview'}.`,
    remedy: 'A ClaimReview needs at least claimReviewed as a text.',
  };
}
