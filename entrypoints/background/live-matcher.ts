// Answers posts: their marks, the card of one, and "Bukan ini".
import { chooseMatch, type KnownMatch, markOf } from '../../utils/comparison/choose-mark.ts';
import { composeCard } from '../../utils/comparison/compose-card.ts';
import { gateRegion } from '../../utils/comparison/gate-region.ts';
import { answeringKeys, groupOf } from '../../utils/comparison/group-of.ts';
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { isPolicyKey } from '../../utils/comparison/policy-mark.ts';
import type { CardView } from '../../utils/domain/card.ts';
import type { Mark, Match } from '../../utils/domain/match.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { answersTo } from '../../utils/matching/answers-to.ts';
import { loadRegions } from '../../utils/packaged.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { askPagesAgain } from './ask-pages.ts';
import { dismissedKeys, setDismissed } from './dismissed.ts';
import { readAge } from './feed-summary.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { entriesByKey, entriesNaming } from './known-entries.ts';
import { judgeRegionOf } from './live-judge.ts';
import { dismissPolicy, markPolicy, readPolicyCard } from './policy-marks.ts';

const keeper = createIndexKeeper({
  regionNames: async () => new Map((await loadRegions()).map(({ code, name }) => [code, name])),
  onChange: askPagesAgain,
});

/** The data changed: the index follows, and then open pages ask again. Posts are answered from the former one meanwhile. */
export async function showChanges(): Promise<void> {
  await keeper.refresh();
  await askPagesAgain();
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
  const matches = (await keeper.matcher()).match(post);
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
  const matcher = await keeper.matcher();
  const alike = answersTo(matcher, top.known.entry);
  const candidates = await entriesByKey([...answeringKeys(matches), ...alike]);
  const naming = await entriesNaming(top.known);
  const pool = new Map([...candidates, ...naming.map((known) => [known.key, known] as const)]);
  return groupOf(top, matches, [...pool.values()], (known) =>
    known.key === top.known.key ? alike : answersTo(matcher, known.entry),
  );
}
