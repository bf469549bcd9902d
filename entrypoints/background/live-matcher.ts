// Answers posts: keeps the index in memory while the worker is awake, restores it after a sleep, rebuilds it when data changed.
import { chooseMatch, type KnownMatch, markOf } from '../../utils/comparison/choose-mark.ts';
import { composeCard } from '../../utils/comparison/compose-card.ts';
import { gateRegion } from '../../utils/comparison/gate-region.ts';
import { answeringKeys, groupOf } from '../../utils/comparison/group-of.ts';
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { isPolicyKey } from '../../utils/comparison/policy-mark.ts';
import { readDataVersion } from '../../utils/db/entry-store.ts';
import { readMatchIndex, writeMatchIndex } from '../../utils/db/index-store.ts';
import type { CardView } from '../../utils/domain/card.ts';
import type { Mark, Match } from '../../utils/domain/match.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { logError } from '../../utils/log.ts';
import { answersTo } from '../../utils/matching/answers-to.ts';
import { claimOfEntry } from '../../utils/matching/claim-of-entry.ts';
import { INDEX_VERSION } from '../../utils/matching/index-layout.ts';
import { createMatcher, type Matcher, openMatcher } from '../../utils/matching/matcher.ts';
import { loadRegions } from '../../utils/packaged.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { db } from './database.ts';
import { dismissedKeys, setDismissed } from './dismissed.ts';
import { readAge } from './feed-summary.ts';
import { activeEntries, entriesByKey, entriesNaming } from './known-entries.ts';
import { judgeRegionOf } from './live-judge.ts';
import { dismissPolicy, markPolicy, readPolicyCard } from './policy-marks.ts';

let loading: Promise<Matcher> | undefined;

/** The data changed: the next post opens the index anew. */
export function forgetMatcher(): void {
  loading = undefined;
}

/** A mark for each post that has one. */
export async function matchPosts(posts: readonly PostForMatching[]): Promise<{ postId: string; mark?: Mark }[]> {
  const settings = await readSettings();
  const replies = [];
  for (const post of posts) {
    const mark = (await markPost(post, settings.showRelated)) ?? (await markPolicy(post, settings));
    replies.push({ postId: post.id, ...(mark === undefined ? {} : { mark }) });
  }
  return replies;
}

/**
 * The card of a post for the claim that marked it.
 * @throws AppError `matching/no-match` where the claim left the data meanwhile.
 */
export async function readCard(post: PostForMatching, key: string): Promise<CardView | PolicyCard> {
  if (isPolicyKey(key)) return readPolicyCard(post);
  const matches = await knownMatches(post);
  const top = matches.find(({ known }) => known.key === key) ?? chooseMatch(matches);
  if (top === undefined) throw new AppError('matching/no-match', 'The claim is no longer in the data of this device.');
  const [group, dismissed] = await Promise.all([sourcesOf(top, matches), dismissedKeys([top.known.key], post)]);
  return composeCard(top, group, post.text, await readAge(group), dismissed.size > 0);
}

/** "Bukan ini" for one pair of post and claim, and its undoing: it holds for every entry about that claim. */
export async function dismissMatch(post: PostForMatching, key: string, isUndone: boolean): Promise<null> {
  if (isPolicyKey(key)) return dismissPolicy(post, isUndone);
  const matches = await knownMatches(post);
  const top = matches.find(({ known }) => known.key === key);
  const group = top === undefined ? [] : await sourcesOf(top, matches);
  await setDismissed([...new Set([key, ...group.map((known) => known.key)])], post, !isUndone);
  return null;
}

async function markPost(post: PostForMatching, showRelated: boolean): Promise<Mark | undefined> {
  const matches = await knownMatches(post);
  if (matches.length === 0) return undefined;
  const dismissed = await dismissedKeys(
    matches.map(({ known }) => known.key),
    post,
  );
  const open = matches.filter(({ known }) => !dismissed.has(known.key));
  const top = chooseMatch(open);
  if (top === undefined || (top.match.tier === 'related' && !showRelated)) return undefined;
  return markOf(top, await sourcesOf(top, open));
}

async function knownMatches(post: PostForMatching): Promise<KnownMatch[]> {
  const matches = (await openedMatcher()).match(post);
  if (matches.length === 0) return [];
  const known = await entriesByKey(matches.map(({ key }) => key));
  const found = matches.flatMap((match: Match) => {
    const entry = known.get(match.key);
    return entry === undefined ? [] : [{ match, known: entry }];
  });
  const { judgement, nameOf } = await judgeRegionOf(post.text);
  return gateRegion(found, post.text, judgement, nameOf);
}

/** Sources about the same claim as the one on top, itself first, looked up in the database; `matches` are all of the post, if one led here. */
export async function sourcesOf(top: KnownMatch, matches: readonly KnownMatch[]): Promise<KnownEntry[]> {
  const matcher = await openedMatcher();
  const alike = answersTo(matcher, top.known.entry);
  const candidates = await entriesByKey([...answeringKeys(matches), ...alike]);
  const naming = await entriesNaming(top.known);
  const pool = new Map([...candidates, ...naming.map((known) => [known.key, known] as const)]);
  return groupOf(top, matches, [...pool.values()], (known) =>
    known.key === top.known.key ? alike : answersTo(matcher, known.entry),
  );
}

function openedMatcher(): Promise<Matcher> {
  loading ??= openOrBuild().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function openOrBuild(): Promise<Matcher> {
  const signature = `${INDEX_VERSION}/${await readDataVersion(db)}`;
  const stored = await readMatchIndex(db, signature);
  if (stored !== undefined) {
    try {
      return openMatcher(stored);
    } catch (error) {
      logError('index', error); // damaged: built again below
    }
  }
  const [entries, regions] = await Promise.all([activeEntries(), loadRegions()]);
  const matcher = createMatcher(
    entries.map(({ key, entry }) => claimOfEntry(key, entry)),
    {
      regionNames: new Map(regions.map(({ code, name }) => [code, name])),
    },
  );
  await writeMatchIndex(db, signature, matcher.toBuffer());
  return matcher;
}
