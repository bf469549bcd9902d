// Marks posts that nobody has answered: local policy of a followed region that goes round.
import { composePolicyCard, isLively, policyMark } from '../../utils/comparison/policy-mark.ts';
import type { Mark } from '../../utils/domain/match.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';
import { searchWordsOf } from '../../utils/policy/topics.ts';
import { measureVirality } from '../../utils/policy/virality.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { dismissalsOf, setDismissed } from './dismissed.ts';
import { feedSummary } from './feed-summary.ts';
import { judgePost } from './live-judge.ts';
import { whomToAsk } from './whom-to-ask.ts';

/** What is dismissed: that a post is about policy at all, whatever topic and region were read in it. */
const ANY_POLICY = 'policy/';

/** The mark of a post without an answer, where it deserves one. */
export async function markPolicy(post: PostForMatching, settings: Settings): Promise<Mark | undefined> {
  if (settings.regions.length === 0) return undefined;
  // most posts end here, before their words are read
  if (!isLively(measureVirality(post, new Date().toISOString()), settings.spread)) return undefined;
  const judged = await judgePost(post);
  const mark = judged && policyMark(judged.judgement, settings, judged.nameOf);
  if (mark === undefined) return undefined;
  return (await dismissalsOf([ANY_POLICY])).covers(ANY_POLICY, post) ? undefined : mark;
}

/**
 * The card of such a post.
 * @throws AppError `matching/no-match` where the names of regions cannot be read.
 */
export async function readPolicyCard(post: PostForMatching): Promise<PolicyCard> {
  const [settings, judged, { age }, dismissals] = await Promise.all([
    readSettings(),
    judgePost(post),
    feedSummary(),
    dismissalsOf([ANY_POLICY]),
  ]);
  if (judged === undefined) throw new AppError('matching/no-match', 'The names of regions could not be read.');
  const { judgement, nameOf } = judged;
  const holder = await whomToAsk(judgement.topics, judgement.regions);
  const card = composePolicyCard(judgement, settings, {
    nameOf,
    topicWords: searchWordsOf(judgement.topics[0]),
    platform: post.platform,
    age,
    isDismissed: dismissals.covers(ANY_POLICY, post),
  });
  return holder === undefined ? card : { ...card, ask: holder };
}

/** "Bukan ini" for a post without an answer, and its undoing. */
export async function dismissPolicy(post: PostForMatching, isUndone: boolean): Promise<null> {
  await setDismissed([ANY_POLICY], post, !isUndone);
  return null;
}
