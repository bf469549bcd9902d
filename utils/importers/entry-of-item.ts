// One item as an entry, or why it cannot be one.
import { type StandingEntry, standingEntry } from '../domain/entry.ts';
import { isWithin } from '../domain/region.ts';
import { isOnHosts } from '../feed/scope.ts';
import { pageAddress } from './page-address.ts';
import { cleanText, cutAt } from './plain-from-html.ts';
import type { ImportSource, Refusal, SourceItem } from './source-item.ts';
import { readTitle } from './stance-words.ts';

/** Parts of a check's text in which the circulating words are quoted, with the line or lines that follow the label. */
const QUOTED = /^(?:narasi|klaim|isi pesan|isi unggahan)\s*:\s*(.*)$/i;
const QUOTED_LEAST = 40;

/** An entry's words and dates, without the identity that only the former revision can give. */
export type EntryBody = Omit<StandingEntry, 'revision' | 'previous' | 'modified'> & { readonly modified: string };

/** The entry `id` that an item states. Where a rule gave the stance, `extensions` says which. */
export async function entryOfItem(
  item: SourceItem,
  source: ImportSource,
  id: string,
): Promise<{ readonly body: EntryBody } | { readonly problem: Refusal }> {
  const refuse = (reason: Refusal['reason'], message: string, remedy: string) => ({
    problem: { place: item.place, reason, message, remedy },
  });
  const title = cleanText(item.title ?? item.claim?.text ?? '');
  if (title === '') return refuse('untitled', 'the item has no title.', 'Give it one at its source.');
  const url = pageAddress(item.url);
  if (url === undefined || !isOnHosts(url, source.publisher.hosts))
    return refuse(
      'elsewhere',
      `its address ${item.url ?? '(none)'} is not an https page of ${source.publisher.hosts.join(', ')}.`,
      'Only pages of the source itself become entries.',
    );
  const published = isoTime(item.published);
  if (published === undefined)
    return refuse('undated', 'it has no date of publication.', 'Without one nobody can tell how old it is.');
  const read = readTitle(title, source.publisher.kind);
  const stance = item.stance ?? read.stance;
  const answer = cutAt(cleanText(item.body ?? '') || title, 2000);
  const made = standingEntry.omit({ revision: true, previous: true }).safeParse({
    v: 1,
    id,
    status: 'active',
    published,
    modified: later(isoTime(item.modified), published),
    language: languageOf(item.language ?? source.language),
    regions: item.regions ?? [],
    topics: (item.topics ?? [])
      .map((topic) => cutAt(cleanText(topic), 60))
      .filter((topic) => topic !== '')
      .slice(0, 8),
    claim: claimOf(item, read.claim || title),
    ...(stance === undefined ? {} : { stance }),
    title: cutAt(title, 160),
    answer,
    data: item.data ?? [],
    sources: item.sources ?? [],
    url,
    related: item.related ?? [],
    ...pick(item, 'validFrom', 'validUntil', 'supersedes', 'reason'),
    ...extensionsOf(item, item.stance === undefined ? read.rule : undefined),
  });
  if (made.success) {
    const { id: publisher, regions: own } = source.publisher;
    const regions = regionsWithin(made.data.regions, own);
    if (regions !== undefined) return { body: { ...made.data, regions: [...regions] } };
    return refuse(
      'other-region',
      `it is about ${made.data.regions.join(', ')}, and ${publisher} speaks for ${own.join(', ')}.`,
      'Only what concerns the regions of the source becomes an entry.',
    );
  }
  const issue = made.error.issues[0];
  return refuse(
    'malformed',
    `${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'not as an entry must be'}.`,
    'Correct it at its source.',
  );
}

/** ISO 8601 in UTC without fractions, from ISO 8601 or RFC 2822; undefined for what is no time, or lies before 1995 or a day ahead of nothing. */
export function isoTime(written: string | undefined): string | undefined {
  // WordPress writes GMT without saying so
  const text = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(written ?? '') ? `${written}Z` : (written ?? '');
  const time = Date.parse(text);
  if (Number.isNaN(time) || time < Date.UTC(1995, 0, 1) || time > Date.UTC(2200, 0, 1)) return undefined;
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Of the regions that an item names those at or below its publisher's, all of which are meant where none is named. Undefined where it is about others only. */
function regionsWithin(named: readonly string[], own: readonly string[]): readonly string[] | undefined {
  if (named.length === 0 || own.length === 0) return named.length === 0 ? own : named;
  const within = named.filter((code) => own.some((one) => isWithin(code, one)));
  return within.length === 0 ? undefined : within;
}

/** `id-ID`, `id_ID` and the old `in` are `id`. */
function languageOf(written: string): string {
  const [main, region] = written.trim().replaceAll('_', '-').split('-');
  const tag = (main ?? '').toLowerCase() === 'in' ? 'id' : (main ?? '').toLowerCase();
  if (!/^[a-z]{2,3}$/.test(tag)) return 'id';
  return region === undefined || region.toLowerCase() === tag || !/^[A-Za-z0-9]{2,8}$/.test(region)
    ? tag
    : `${tag}-${region}`;
}

function claimOf(item: SourceItem, fromTitle: string): unknown {
  const own = item.claim;
  const text = own === undefined ? fromTitle : cleanText(own.text) || fromTitle;
  const paraphrases = own?.paraphrases ?? quotedIn(item.body ?? '');
  return {
    text: cutAt(text, 300),
    paraphrases: [...new Set(paraphrases.map((one) => cutAt(cleanText(one), 600)))]
      .filter((one) => one !== '' && one !== text)
      .slice(0, 12),
    ...(own?.short === undefined ? {} : { short: cutAt(cleanText(own.short), 120) }),
    ...(own?.date === undefined ? {} : { date: own.date }),
    ...(own?.claimant === undefined ? {} : { claimant: cutAt(cleanText(own.claimant), 160) }),
    appearances: (own?.appearances ?? []).slice(0, 32),
  };
}

/** What a check quotes as the circulating text. */
function quotedIn(body: string): string[] {
  const lines = cleanText(body)
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line, at) => {
    const found = QUOTED.exec(line);
    if (found === null) return [];
    const text = (found[1] ?? '') === '' ? (lines[at + 1] ?? '') : (found[1] ?? '');
    const bare = text.replace(/^["“'‘]+|["”'’]+$/g, '').trim();
    return bare.length >= QUOTED_LEAST && bare.length <= 600 ? [bare] : [];
  });
}

function extensionsOf(item: SourceItem, rule: string | undefined) {
  const all = { ...item.extensions, ...(rule === undefined ? {} : { stanceRule: rule }) };
  return Object.keys(all).length === 0 ? {} : { extensions: all };
}

function pick<K extends keyof SourceItem>(item: SourceItem, ...keys: readonly K[]): Partial<Pick<SourceItem, K>> {
  return Object.fromEntries(keys.filter((key) => item[key] !== undefined).map((key) => [key, item[key]])) as Partial<
    Pick<SourceItem, K>
  >;
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}
