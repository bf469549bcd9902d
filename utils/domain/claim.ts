// A claim: a checkable statement in one sentence, with the other wordings it travels in.

import { httpsUrl, isoDate, plainText } from './plain-text.ts';
import { z } from './zod.ts';

export const claim = z.object({
  text: plainText(300),
  /** Other wordings, or circulating texts to the letter. */
  paraphrases: z.array(plainText(600)).max(12),
  short: plainText(120).optional(),
  /** When it was first seen. */
  date: isoDate.optional(),
  /** Institutions only, never a person. */
  claimant: plainText(160).optional(),
  /** Permalinks of posts that carry the claim; never a host or a home page. */
  appearances: z.array(httpsUrl.refine(isDeepLink, 'a home page is not an appearance')).max(32),
});
export type Claim = z.infer<typeof claim>;

function isDeepLink(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.pathname.length > 1 || url.search.length > 1);
}
