// A ready reply with the answer and its comparison, as rich as the site's limit allows; the reader edits it before it is sent.
import type { ShareableCard, SourceView } from '../../utils/domain/card.ts';
import type { PlatformId } from '../../utils/domain/post.ts';
import { charactersLeft } from '../../utils/domain/reply-length.ts';
import type { Words } from '../../utils/i18n.ts';
import { STANCE_KEYS } from '../../utils/label-keys.ts';
import { pickSources } from '../answer/pick-sources.ts';
import { isOutAddress } from '../ui/is-out-address.ts';

const MOST_SOURCES = 4;
/** Characters to which a claim without a short form is cut in the end. */
const CLAIM_CUT = 60;

/**
 * The richest wording that fits. A source that differs is named before those that agree, and left out last; a link is
 * never cut. Where not even a link fits, that link: the counter beside the field says so.
 */
export function composeReply(card: ShareableCard, words: Words, platform?: PlatformId): string {
  const fits = (text: string) => platform === undefined || charactersLeft(platform, text) >= 0;
  const wordings = wordingsOf(card, words);
  return wordings.find(fits) ?? wordings.at(-1) ?? '';
}

/** From the richest to the leanest. */
function wordingsOf(card: ShareableCard, words: Words): string[] {
  const sources = inOrder(card);
  const [first] = sources;
  if (first === undefined) return [];
  const isSplit = sources.some(({ relation }) => relation === 'differs');
  const isAlone = sources.length === 1 && card.official.length > 0;
  const sample = card.isSample ? `[${words.t('sample')}] ` : '';
  const prefix = sample + (card.tier === 'related' ? `${words.t('related_title')} ` : '');
  const alone = isAlone ? [words.t('reply_alone')] : [];
  const closing = words.t('reply_closing', first.code);
  const lines = (claim: string, count: number, end: readonly string[]) =>
    [
      prefix + words.t('reply_claim', claim.replace(/\.$/, '')),
      ...sources.slice(0, count).map((source) => sourceLine(source, words)),
      ...alone,
      ...end,
    ].join('\n');
  const most = Math.min(MOST_SOURCES, sources.length);
  const least = Math.min(most, isSplit ? 2 : 1);
  const claims = [card.claim, card.headline];
  const counts = Array.from({ length: most - least + 1 }, (_, less) => most - less);
  return [
    ...counts.flatMap((count) => claims.map((claim) => lines(claim, count, [closing]))),
    ...claims.map((claim) => lines(claim, least, [])),
    lines(shorten(card.headline), least, []),
    prefix +
      sources
        .slice(0, least)
        .map((source) => sourceLine(source, words))
        .join('\n'),
    prefix + sourceLine(first, words),
    prefix + first.url,
  ];
}

/** The answer, whoever differs from it, then the others as the card shows them; what has no page to open is not passed on. */
function inOrder(card: ShareableCard): SourceView[] {
  const official = card.official.filter(({ url }) => isOutAddress(url));
  const independent = card.independent.filter(({ url }) => isOutAddress(url));
  const shown = [...pickSources(official).first, ...pickSources(independent).first];
  const [first, ...others] = shown;
  if (first === undefined) return [];
  const all = [...official, ...independent];
  const differing = all.find((source) => source !== first && source.relation === 'differs');
  return [first, ...new Set([...(differing === undefined ? [] : [differing]), ...others])];
}

function sourceLine({ publisher, stance, url }: SourceView, words: Words): string {
  return stance === undefined
    ? words.t('reply_source_plain', publisher.name, url)
    : words.t('reply_source', publisher.name, words.t(STANCE_KEYS[stance]), url);
}

function shorten(text: string): string {
  return text.length <= CLAIM_CUT ? text : `${text.slice(0, CLAIM_CUT).replace(/\s+\S*$/, '')}…`;
}
