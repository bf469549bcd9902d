// A draft in Markdown with front matter, as agencies write it, as an item of another publisher's folder.
import { type Draft, parseDraft } from '../authoring/draft.ts';
import { entryIdOf } from '../authoring/draft-entry.ts';
import { citedSource, dataPoint } from '../domain/entry.ts';
import { stance } from '../domain/stance.ts';
import type { Problem } from '../errors.ts';
import { optional } from './optional.ts';
import type { ReadItems } from './source-item.ts';

/** The one item of a file. A figure or source that is not as an entry must have it is a problem, and the item is left out. */
export function readMarkdownItems(file: string, content: string, publisherId: string): ReadItems {
  const { draft, problems } = parseDraft(file, content);
  if (draft === undefined || problems.length > 0) return { items: [], problems };
  const found: Problem[] = [];
  const read = <T>(
    what: string,
    parsed: { success: true; data: T } | { success: false; error: { message: string } },
  ) => {
    if (parsed.success) return parsed.data;
    found.push({ place: file, message: `${what} is not as it must be.`, remedy: 'Run clarify check on the file.' });
    return undefined;
  };
  const item = {
    place: file,
    guid: draft.id === undefined ? file : entryIdOf(draft, publisherId),
    ...textsOf(draft),
    body: draft.answer,
    ...(draft.topics && { topics: draft.topics }),
    ...(draft.regions && { regions: draft.regions }),
    ...(draft.claim !== undefined && { claim: claimOf(draft, draft.claim) }),
    ...(draft.stance !== undefined && optional('stance', read('stance', stance.safeParse(draft.stance)))),
    ...(draft.data && optional('data', read('data', dataPoint.array().safeParse(draft.data)))),
    ...(draft.sources && optional('sources', read('sources', citedSource.array().safeParse(draft.sources)))),
    ...(draft.related && { related: draft.related }),
    ...(draft.status === 'withdrawn' && { isGone: true }),
  };
  return found.length > 0 ? { items: [], problems: found } : { items: [item], problems: [] };
}

const TEXTS = ['title', 'url', 'published', 'language', 'validFrom', 'validUntil', 'supersedes', 'reason'] as const;

function textsOf(draft: Draft): Partial<Record<(typeof TEXTS)[number], string>> {
  return Object.fromEntries(TEXTS.filter((key) => draft[key] !== undefined).map((key) => [key, draft[key]]));
}

function claimOf(draft: Draft, text: string) {
  return {
    text,
    ...(draft.short !== undefined && { short: draft.short }),
    ...(draft.date !== undefined && { date: draft.date }),
    ...(draft.claimant !== undefined && { claimant: draft.claimant }),
    paraphrases: draft.paraphrases ?? [],
    appearances: draft.appearances ?? [],
  };
}
