// Answers posts: their marks, the card of one, and "Bukan ini".
import { chooseMatch, type KnownMatch, markOf } from '../../utils/comparison/choose-mark.ts';
import { composeCard } from '../../utils/comparison/compose-card.ts';
import { answeringKeys, groupOf } from '../../utils/comparison/group-of.ts';
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import { isPolicyKey } from '../../utils/comparison/policy-mark.ts';
import type { CardView } from '../../utils/domain/card.ts';
import type { Mark } from '../../utils/domain/match.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { answersTo } from '../../utils/matching/answers-to.ts';
import { loadNeutralPosts, loadRegions } from '../../utils/packaged.ts';
import { topicsOfEntry } from '../../utils/policy/rank-topics.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { askPagesAgain } from './ask-pages.ts';
import { breathe } from './breathe.ts';
import { setDismissed } from './dismissed.ts';
import { readAge } from './feed-summary.ts';
import { withFormer } from './former-revisions.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { entriesByKey, entriesNaming } from './known-entries.ts';
import { type Deciders, findMatches, type PostMatches } from './known-matches.ts';
import { openedJudge } from './live-judge.ts';
import { isMuted, setMuted } from './muted-claims.ts';
import { dismissPolicy, markPolicy, readPolicyCard } from './policy-marks.ts';
import { whomToAsk } from './whom-to-ask.ts';
import { withdrawnSources } from './withdrawn-sources.ts';

const keeper = createIndexKeeper({
  regionNames: async () => new Map((await loadRegions()).map(({ code, name }) => [code, name])),
  neutralPosts: loadNeutralPosts,
  onChange: askPagesAgain,
});

/** The data changed: the index follows, and then open pages ask again. Posts are answered from the former one meanwhile. */
export async function showChanges(): Promise<void> {
  await keeper.refresh();
  await askPagesAgain();
}

/** Opens what answers need while the worker starts: its first message is mostly about posts. */
export async function warmUp(): Promise<void> {
  await deciders();
}

/** A mark for each post that has one. */
export async function matchPosts(posts: readonly PostForMatching[]): Promise<{ postId: string; mark?: Mark }[]> {
  const settings = await readSettings();
  const found = await findMatches(await deciders(), posts);
  const replies = [];
  for (const [place, post] of posts.entries()) {
    const { all, open } = found[place] ?? { all: [], open: [] };
    const answered = await markOpen(open, settings);
    // a muted claim is an answer too, and "Bukan ini" asked for silence, not for another mark
    const isSilent = answered === 'muted' || (answered === undefined && open.length < all.length);
    const mark = isSilent ? undefined : (answered ?? (await markPolicy(post, settings)));
    replies.push({ postId: post.id, ...(mark === undefined ? {} : { mark }) });
    await breathe();
  }
  return replies;
}

/**
 * The card of a post for the claim that marked it.
 * @throws AppError `matching/no-match` where the claim left the data meanwhile.
 */
export async function readCard(post: PostForMatching, key: string): Promise<CardView | PolicyCard> {
  if (isPolicyKey(key)) return readPolicyCard(post);
  const { all, open } = await matchesOf(post);
  const top = all.find(({ known }) => known.key === key) ?? chooseMatch(all);
  if (top === undefined) throw new AppError('matching/no-match', 'The claim is no longer in the data of this device.');
  const [group, settings] = await Promise.all([sourcesOf(top, all), readSettings()]);
  const withdrawn = await withdrawnSources(group, key);
  const taken = { isDismissed: !open.includes(top), isMuted: isMuted(group, settings) };
  const composed = composeCard(top, group, post.text, await readAge(group), taken);
  const [official, independent] = await Promise.all([withFormer(composed.official), withFormer(composed.independent)]);
  const card = { ...composed, official, independent, withdrawn };
  if (card.ask !== undefined || card.official.length > 0) return card;
  const { entry } = top.known;
  const holder = await whomToAsk(topicsOfEntry({ topics: entry.topics, claim: entry.claim.text }), entry.regions);
  return holder === undefined ? card : { ...card, ask: holder };
}

/** "Bukan ini" for a post and its near copies, and its undoing: it holds for every entry about that claim. */
export async function dismissMatch(post: PostForMatching, key: string, isUndone: boolean): Promise<null> {
  if (isPolicyKey(key)) return dismissPolicy(post, isUndone);
  const { all } = await matchesOf(post);
  const top = all.find(({ known }) => known.key === key);
  const group = top === undefined ? [] : await sourcesOf(top, all);
  await setDismissed([...new Set([key, ...group.map((known) => known.key)])], post, !isUndone);
  return null;
}

/** Takes the marks of a claim away on every page, or takes that back. */
export async function muteClaim(post: PostForMatching, key: string, isUndone: boolean): Promise<null> {
  const { all } = await matchesOf(post);
  const top = all.find(({ known }) => known.key === key);
  if (top !== undefined) await setMuted(await sourcesOf(top, all), !isUndone);
  return null;
}

async function deciders(): Promise<Deciders> {
  const [matcher, { judgeRegion }] = await Promise.all([keeper.matcher(), openedJudge()]);
  return { matcher, judgeRegion };
}

/** What is found for one post or text. */
export async function matchesOf(post: PostForMatching): Promise<PostMatches> {
  const [found] = await findMatches(await deciders(), [post]);
  return found ?? { all: [], open: [] };
}

async function markOpen(open: readonly KnownMatch[], settings: Settings): Promise<Mark | 'muted' | undefined> {
  const top = chooseMatch(open);
  if (top === undefined || (top.match.tier === 'related' && !settings.showRelated)) return undefined;
  const group = await sourcesOf(top, open);
  return isMuted(group, settings) ? 'muted' : markOf(top, group);
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
