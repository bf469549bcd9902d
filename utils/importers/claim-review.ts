// ClaimReview of schema.org, wherever it stands: a single one, a DataFeed, a graph, or the answer of the Fact Check Tools API.
import type { CitedSource } from '../domain/entry.ts';
import { regionCode } from '../domain/region.ts';
import { z } from '../domain/zod.ts';
import { AppError } from '../errors.ts';
import { plainFromHtml } from './plain-from-html.ts';
import { ITEMS_MOST, type ReadItems, type SourceItem } from './source-item.ts';
import { stanceOfRating } from './stance-words.ts';

/** How deep a graph is followed. */
const DEPTH_MOST = 8;

const text = z.string().max(20_000);
/** schema.org lets one value stand for a list of one, and a text for a thing with a name. */
const many = <T extends z.ZodType>(one: T) => z.union([z.array(one), one.transform((value) => [value])]).catch([]);
const named = z.union([
  text.transform((name) => ({ name, url: undefined })),
  z.object({ name: text.optional(), url: text.optional() }),
]);
const linked = z.union([
  text,
  z.object({ url: text.optional(), '@id': text.optional() }).transform((one) => one.url ?? one['@id'] ?? ''),
]);

const review = z.object({
  '@id': text.optional(),
  identifier: text.optional().catch(undefined),
  url: text.optional().catch(undefined),
  name: text.optional().catch(undefined),
  headline: text.optional().catch(undefined),
  description: text.optional().catch(undefined),
  reviewBody: text.optional().catch(undefined),
  claimReviewed: text,
  datePublished: text.optional().catch(undefined),
  dateModified: text.optional().catch(undefined),
  inLanguage: text.optional().catch(undefined),
  author: named.optional().catch(undefined),
  reviewRating: z
    .object({ alternateName: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  itemReviewed: z
    .object({
      datePublished: text.optional().catch(undefined),
      author: named.optional().catch(undefined),
      appearance: many(linked),
      firstAppearance: linked.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  citation: many(
    z.union([text, z.object({ name: text.optional(), url: text.optional(), datePublished: text.optional() })]),
  ),
  spatialCoverage: many(z.union([text, z.object({ identifier: text.optional(), name: text.optional() })])),
  keywords: z
    .union([text, z.array(text)])
    .optional()
    .catch(undefined),
});

/** One claim of the Fact Check Tools API, with the checks of it. */
const toolsClaim = z.object({
  text,
  claimant: text.optional(),
  claimDate: text.optional(),
  claimReview: z.array(
    z.object({
      url: text,
      title: text.optional(),
      reviewDate: text.optional(),
      textualRating: text.optional(),
      languageCode: text.optional(),
    }),
  ),
});

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
    if (typeof value !== 'object' || value === null || depth > DEPTH_MOST || items.length >= ITEMS_MOST) return;
    if (Array.isArray(value)) {
      value.forEach((one, at) => {
        visit(one, `${place}[${at}]`, depth + 1);
      });
      return;
    }
    if (isReview(value)) {
      const read = review.safeParse(value);
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
  return { items, problems };
}

function isReview(value: object): boolean {
  const type: unknown = Reflect.get(value, '@type');
  return (Array.isArray(type) ? type : [type]).some((one) => /(^|[/:#])ClaimReview$/.test(String(one)));
}

function itemOfReview(read: z.infer<typeof review>, place: string): SourceItem {
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
    title: plainFromHtml(read.headline ?? read.name ?? read.claimReviewed).replaceAll('\n', ' '),
    ...(body !== '' && { body }),
    ...optional('published', read.datePublished),
    ...optional('modified', read.dateModified),
    ...optional('language', read.inLanguage),
    ...(keywords.length > 0 && { topics: keywords.map((one) => one.trim()) }),
    ...(regions.length > 0 && { regions }),
    claim: {
      text: plainFromHtml(read.claimReviewed).replaceAll('\n', ' '),
      ...optional('date', dateOf(about?.datePublished)),
      ...optional('claimant', about?.author?.name),
      appearances: [...new Set(appearances)].filter(isDeepPage),
    },
    ...optional('stance', stance),
    ...sourcesOf(read.citation),
    // a rating that the table does not know is kept, so that a person can see what was said
    ...(rating !== undefined && stance === undefined && { extensions: { rating } }),
  };
}

function itemsOfTools(read: z.infer<typeof toolsClaim>, place: string): SourceItem[] {
  return read.claimReview.map((one, at) => {
    const stance = stanceOfRating(one.textualRating ?? '');
    return {
      place: `${place}.claimReview[${at}]`,
      guid: one.url,
      url: one.url,
      title: plainFromHtml(one.title ?? read.text).replaceAll('\n', ' '),
      ...optional('published', one.reviewDate),
      ...optional('language', one.languageCode),
      claim: {
        text: plainFromHtml(read.text).replaceAll('\n', ' '),
        ...optional('date', dateOf(read.claimDate)),
        ...optional('claimant', read.claimant),
      },
      ...optional('stance', stance),
      ...(one.textualRating !== undefined && stance === undefined && { extensions: { rating: one.textualRating } }),
    };
  });
}

/** Kind `document` unless a person says more: schema.org does not tell regulations from news. */
function sourcesOf(citations: z.infer<typeof review>['citation']): { sources?: readonly CitedSource[] } {
  const sources = citations.flatMap((one): CitedSource[] => {
    const { url, name } = typeof one === 'string' ? { url: one, name: undefined } : one;
    if (url === undefined || !isDeepPage(url)) return [];
    return [{ title: plainFromHtml(name ?? url).slice(0, 200), url, kind: 'document' }];
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

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
