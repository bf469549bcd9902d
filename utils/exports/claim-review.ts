// Entries as ClaimReview of schema.org: the one place where our fields meet those names. https://schema.org/ClaimReview
import type { StandingEntry } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import type { Words } from '../i18n.ts';
import { STANCE_KEYS } from '../label-keys.ts';
import type { Said, Site } from './site.ts';

/**
 * The ClaimReview of an entry; undefined where it rates nothing, for a review without a rating is none. A stance is a word and
 * never a number: nothing here is scored. https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
export function claimReviewOf({ entry, publisher }: Said, words: Words): Record<string, unknown> | undefined {
  const { claim } = entry;
  const reviewRating = ratingOf(entry, words);
  if (reviewRating === undefined) return undefined;
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: entry.id,
    url: entry.url,
    headline: entry.title,
    reviewBody: entry.answer,
    claimReviewed: claim.short ?? claim.text,
    datePublished: entry.published,
    dateModified: entry.modified,
    inLanguage: entry.language,
    version: entry.revision,
    author: organizationOf(publisher),
    reviewRating,
    itemReviewed: withoutAbsent({
      '@type': 'Claim',
      text: claim.text,
      alternateName: some(claim.paraphrases),
      datePublished: claim.date,
      author: claim.claimant === undefined ? undefined : { '@type': 'Organization', name: claim.claimant },
      appearance: some(claim.appearances.map((url) => ({ '@type': 'CreativeWork', url }))),
    }),
    citation: some(
      entry.sources.map(({ title, url, publisher: name, date }) =>
        withoutAbsent({
          '@type': 'CreativeWork',
          name: title,
          url,
          datePublished: date,
          publisher: name === undefined ? undefined : { '@type': 'Organization', name },
        }),
      ),
    ),
    spatialCoverage: some(entry.regions.map((code) => ({ '@type': 'AdministrativeArea', identifier: code }))),
    keywords: some(entry.topics),
  });
}

/** The ClaimReviews of those entries that rate a claim, as one DataFeed. `modified` is the ISO time of the newest of them. */
export function claimReviewFeed(entries: readonly Said[], site: Site, modified: string | undefined): unknown {
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: site.name,
    url: site.url,
    dateModified: modified,
    dataFeedElement: entries.flatMap((said) => {
      const item = claimReviewOf(said, site.words);
      const { published: dateCreated, modified: dateModified } = said.entry;
      return item === undefined ? [] : [{ '@type': 'DataFeedItem', dateCreated, dateModified, item }];
    }),
  });
}

/** Where the words of an imported rating were none of ours, they are given back as they came. */
function ratingOf({ stance, extensions }: StandingEntry, words: Words): unknown {
  const imported = extensions?.rating;
  const name = stance === undefined ? imported : words.t(STANCE_KEYS[stance]);
  return typeof name === 'string' ? { '@type': 'Rating', alternateName: name } : undefined;
}

function organizationOf({ name, kind, hosts }: Publisher): unknown {
  const type =
    kind === 'agency' ? 'GovernmentOrganization' : kind === 'media' ? 'NewsMediaOrganization' : 'Organization';
  return { '@type': type, name, url: `https://${hosts[0]}/` };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
