// All exports of a host: what changes with one period of one publisher, and what changes with the whole site.
import type { Entry, StandingEntry } from '../domain/entry.ts';
import type { Publisher } from '../domain/publisher.ts';
import { claimReviewFeed } from './claim-review.ts';
import { clarificationPage } from './clarification-page.ts';
import type { Correction, CorrectionLog } from './corrections.ts';
import { correctionsPage, indexPage } from './list-pages.ts';
import { jsonFeedOf, rssOf } from './news-feeds.ts';
import { PAGE_STYLE } from './page-style.ts';
import { EXPORT_PATH, type Said, type Site } from './site.ts';

/** Entries in feeds and on the index page; corrections on the page of a whole site. */
export const NEWEST = { entries: 200, corrections: 500 } as const;

/** Path below the public folder and content. */
export type ExportFiles = ReadonlyMap<string, string>;

/** A page for each entry of a period, and their ClaimReviews as one file. */
export function exportPeriod(publisher: Publisher, period: string, entries: readonly Entry[], site: Site): ExportFiles {
  const files = new Map<string, string>();
  const said = entries.filter(isStanding).map((entry) => ({ entry, publisher }));
  const path = EXPORT_PATH.claimReviewOf(publisher.id, period);
  files.set(path, jsonText(claimReviewFeed(said, site, newestOf(said))));
  for (const entry of entries) files.set(EXPORT_PATH.page(entry.id), clarificationPage({ entry, publisher }, site));
  return files;
}

/** The log of a publisher's corrections, as a page and as JSON. */
export function exportCorrections(publisher: Publisher, log: CorrectionLog, site: Site): ExportFiles {
  const path = EXPORT_PATH.correctionsPageOf(publisher.id);
  return new Map([
    [EXPORT_PATH.correctionsOf(publisher.id), jsonText(log)],
    [path, correctionsPage(log.corrections, site, { path, of: publisher.name, suspended: suspendedOf([publisher]) })],
  ]);
}

/** Ids of those that are suspended. */
export function suspendedOf(publishers: readonly Publisher[]): ReadonlySet<string> {
  return new Set(publishers.filter(({ status }) => status === 'suspended').map(({ id }) => id));
}

/** The files of a whole site, from its newest entries and corrections, both newest first. Entries of `suspended` publishers have no page. */
export function exportSite(
  entries: readonly Said[],
  rows: readonly Correction[],
  site: Site,
  suspended: ReadonlySet<string> = new Set(),
): ExportFiles {
  const newest = entries.slice(0, NEWEST.entries);
  const corrections = rows.slice(0, NEWEST.corrections);
  const path = EXPORT_PATH.correctionsPage;
  return new Map([
    [EXPORT_PATH.style, PAGE_STYLE],
    [EXPORT_PATH.jsonFeed, jsonText(jsonFeedOf(newest, site))],
    [EXPORT_PATH.rss, rssOf(newest, site)],
    [EXPORT_PATH.claimReview, jsonText(claimReviewFeed(newest, site, newestOf(newest)))],
    [EXPORT_PATH.corrections, jsonText({ v: 1, corrections })],
    [path, correctionsPage(corrections, site, { path, suspended })],
    [EXPORT_PATH.index, indexPage(newest, site)],
  ]);
}

/** True for an entry that says something; of a withdrawn one only the corrections and its page tell. */
export function isStanding(entry: Entry): entry is StandingEntry {
  return entry.status !== 'withdrawn';
}

function newestOf(entries: readonly Said[]): string | undefined {
  return entries
    .map(({ entry }) => entry.modified)
    .sort()
    .at(-1);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
