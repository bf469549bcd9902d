// One entry whole, for the panel: with the sources about the same claim, as a card would show them, and its history.

import { composeCard } from '../../utils/comparison/compose-card.ts';
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { isStanding, readEntries, readEntriesOf, readPublishers } from '../../utils/db/entry-store.ts';
import { readFormer } from '../../utils/db/revision-store.ts';
import type { StandingEntry } from '../../utils/domain/entry.ts';
import { type EntryPage, ownSteps, type TimelineStep, unseenRevisions } from '../../utils/domain/entry-page.ts';
import type { Match } from '../../utils/domain/match.ts';
import { namedPublisher } from '../../utils/domain/publisher.ts';
import { isSample } from '../../utils/domain/region.ts';
import { AppError } from '../../utils/errors.ts';
import { loadRegions } from '../../utils/packaged.ts';
import { topicsOfEntry } from '../../utils/policy/rank-topics.ts';
import { entryKey } from '../../utils/sync/entry-rows.ts';
import { db } from './database.ts';
import { readAge } from './feed-summary.ts';
import { sourcesOf } from './live-matcher.ts';

/**
 * The page of an entry, also of one that was superseded or withdrawn.
 * @throws AppError `panel/no-entry` where it left the data of this device.
 */
export async function readEntryPage(key: string): Promise<EntryPage> {
  const [found, publishers, names] = await Promise.all([readEntries(db, [key]), readPublishers(db), loadRegions()]);
  const stored = found.get(key);
  const owner = stored && publishers.get(`${stored.host}:${stored.publisher}`)?.publisher;
  if (stored === undefined || owner === undefined) {
    throw new AppError('panel/no-entry', 'The entry is no longer in the data of this device.', { place: key });
  }
  const { entry, host } = stored;
  const former = (await readFormer(db, [key])).get(key);
  const common = {
    key,
    status: entry.status,
    publisher: namedPublisher(owner),
    isSample: isSample(entry.regions),
    regions: entry.regions.flatMap((code) => names.find((region) => region.code === code) ?? []),
    unseen: unseenRevisions(entry.revision, former),
  };
  if (!isStanding(stored)) {
    const empty = { claim: '', headline: '', language: 'id', topics: [], official: [], independent: [], cited: [] };
    return { ...common, ...empty, timeline: ownSteps(entry, former), age: await readAge([{ host }]) };
  }
  const known: KnownEntry = { key, host, entry: stored.entry, publisher: owner };
  const top = { match: bareMatch(key), known };
  const group = entry.status === 'active' ? await sourcesOf(top, []) : [known];
  const card = composeCard(top, group, '', await readAge(group));
  return {
    ...common,
    claim: card.claim,
    headline: card.headline,
    language: card.language,
    topics: topicsOfEntry({ topics: stored.entry.topics, claim: stored.entry.claim.text }),
    official: card.official,
    independent: card.independent,
    cited: card.cited,
    timeline: [...(await stepsOfOthers(known)), ...ownSteps(entry, former)].sort((a, b) => (a.at < b.at ? 1 : -1)),
    age: card.age,
  };
}

/** A card is composed for a match; here nothing was matched, and nothing of the match is shown. */
function bareMatch(key: string): Match {
  return { key, tier: 'answers', score: 1, evidence: { basis: 'words', wording: '', pairs: [], conflicts: [] } };
}

/** What this entry replaced, and what replaced it: both of the same publisher. */
async function stepsOfOthers({ host, entry, key }: KnownEntry): Promise<TimelineStep[]> {
  const former = entry.supersedes === undefined ? undefined : entryKey(host, entry.supersedes);
  const steps: TimelineStep[] = [];
  if (former !== undefined) {
    const stored = (await readEntries(db, [former])).get(former);
    if (stored !== undefined && isStanding(stored)) steps.push(replacing(stored.entry, former, entry.published));
  }
  if (entry.status !== 'superseded') return steps;
  const next = await readEntriesOf(db, host, entry.id.slice(0, entry.id.indexOf('/')));
  const successor = next.find((stored) => stored.key !== key && stored.entry.supersedes === entry.id);
  return successor === undefined
    ? steps
    : [...steps, replacing(successor.entry, successor.key, successor.entry.published)];
}

function replacing({ claim }: StandingEntry, key: string, at: string): TimelineStep {
  return { kind: 'superseded', at, other: { key, claim: claim.short ?? claim.text } };
}
