// Compares a text that the reader chose, as if it were a post: nothing of it is kept, and what was dismissed or muted counts too.
import { chooseMatch } from '../../utils/comparison/choose-mark.ts';
import { composeCard } from '../../utils/comparison/compose-card.ts';
import { namedPublisher } from '../../utils/domain/publisher.ts';
import { isSample } from '../../utils/domain/region.ts';
import type { TextComparison } from '../../utils/domain/text-comparison.ts';
import { feedSummary, readAge } from './feed-summary.ts';
import { matchesOf, sourcesOf } from './live-matcher.ts';

/** The claim that fits best with its sources, and the others that fit. */
export async function compareText(text: string): Promise<TextComparison> {
  const [{ all }, { entries, age }] = await Promise.all([matchesOf({ id: 'chosen-text', text }), feedSummary()]);
  const top = chooseMatch(all);
  if (top === undefined) return { others: [], entries, age };
  const group = await sourcesOf(top, all);
  const shown = new Set(group.map(({ key }) => key));
  const others = all.filter(({ known }) => known.entry.stance !== undefined && !shown.has(known.key));
  return {
    card: composeCard(top, group, text, await readAge(group), { isDismissed: false, isMuted: false }),
    others: others.map(({ match, known }) => ({
      key: known.key,
      claim: known.entry.claim.short ?? known.entry.claim.text,
      tier: match.tier,
      publisher: namedPublisher(known.publisher),
      isSample: isSample(known.entry.regions),
    })),
    entries,
    age,
  };
}
