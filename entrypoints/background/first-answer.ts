// Notes in the browser's own timeline how long a woken worker took to its first answer: `npm run bench -- page` reads it.
import type { Matcher } from '../../utils/matching/matcher.ts';

let hasAnswered = false;

/** The matcher; its first answer in this life ends the measure that began at `fromMs`. */
export function noteFirstAnswer(matcher: Matcher, fromMs: number): Matcher {
  if (hasAnswered) return matcher;
  return {
    index: matcher.index,
    match: (post, judgeRegion) => {
      const matches = matcher.match(post, judgeRegion);
      if (!hasAnswered) performance.measure('first answer', { start: fromMs });
      hasAnswered = true;
      return matches;
    },
  };
}
