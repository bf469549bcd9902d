// What a picture card says: it travels without its page, so it carries its sources, its date, its address and its code.
import type { ShareableCard, SourceView } from '../../utils/domain/card.ts';
import type { Stance } from '../../utils/domain/stance.ts';
import { visibleText } from '../../utils/domain/visible-text.ts';
import type { Words } from '../../utils/i18n.ts';
import { STANCE_KEYS } from '../../utils/label-keys.ts';
import { countAgreement } from '../answer/agreement.ts';
import { pickSources } from '../answer/pick-sources.ts';
import { isOutAddress } from '../ui/is-out-address.ts';

/** One publisher in a column. */
export interface PictureSource {
  readonly name: string;
  readonly stance?: Stance;
  /** The stance in words; empty without one. */
  readonly says: string;
  readonly quote: string;
}

/** One of the two columns. */
export interface PictureColumn {
  readonly title: string;
  readonly sources: readonly PictureSource[];
  /** Below the sources: how they stand to each other, or that there are none. */
  readonly note: string;
}

/** All texts of a picture, in the reader's language. */
export interface PictureContent {
  readonly product: string;
  /** Says that everything is made up; empty where it is not. */
  readonly sample: string;
  readonly kicker: string;
  readonly claim: string;
  readonly official: PictureColumn;
  readonly independent: PictureColumn;
  /** Host and path of the live clarification. */
  readonly address: string;
  readonly foot: string;
  /** The picture in words. */
  readonly alternative: string;
}

/** The content for a card with at least one source. A canvas knows no isolation, so signs of direction are left out. */
export function pictureContent(card: ShareableCard, words: Words): PictureContent {
  const claim = `“${visibleText(card.claim)}”`;
  const kicker = [...(card.tier === 'related' ? ['related_title' as const] : []), 'claim_going_round' as const]
    .map((key) => words.t(key))
    .join(' ');
  const top = card.official[0] ?? card.independent[0];
  const date = card.age.syncedAt === undefined ? '' : words.t('data_as_of', words.date(card.age.syncedAt));
  const official = column(card.official, words.t('column_official'), words.t('no_official'), words);
  const independent = column(card.independent, words.t('column_independent'), words.t('no_comparison'), words);
  const agreement = agreementWords(card, words);
  const both = {
    official,
    independent: agreement === '' ? independent : { ...independent, note: agreement },
  };
  const said = [official, both.independent].map(
    ({ title, sources, note }) =>
      `${title}: ${[...sources.map(({ name, says }) => (says === '' ? name : `${name}, ${says}`)), note].filter((part) => part !== '').join('; ')}.`,
  );
  return {
    product: words.t('product_name'),
    sample: card.isSample ? words.t('sample') : '',
    kicker,
    claim,
    ...both,
    address: addressOf(top?.url ?? ''),
    foot: [words.t('picture_code', top?.code ?? ''), date].filter((part) => part !== '').join(' · '),
    alternative: `${kicker}: ${claim} ${said.join(' ')}`,
  };
}

function column(sources: readonly SourceView[], title: string, none: string, words: Words): PictureColumn {
  const { first, rest } = pickSources(sources);
  return {
    title,
    sources: first.map(({ publisher, stance, quote, title: headline }) => ({
      name: visibleText(publisher.name),
      ...(stance === undefined ? {} : { stance }),
      says: stance === undefined ? '' : words.t(STANCE_KEYS[stance]),
      quote: `“${visibleText(quote === '' ? headline : quote)}”`,
    })),
    note: sources.length === 0 ? none : rest.length === 0 ? '' : words.n('more_sources', rest.length),
  };
}

function agreementWords({ official, independent }: ShareableCard, words: Words): string {
  const counted = independent.length === 0 ? undefined : countAgreement(official, independent);
  if (counted === undefined) return '';
  const { hasReference, agrees, differs, neither } = counted;
  if (!hasReference && differs.length > 0) return words.t('sources_split');
  return [
    agrees.length > 0 ? words.n('sources_agree', agrees.length) : '',
    differs.length > 0 ? words.n('sources_differ', differs.length) : '',
    neither.length > 0 ? words.n('sources_neither', neither.length) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A host in other letters is shown as punycode, since a look-alike must not be read as the agency's. */
function addressOf(url: string): string {
  const parsed = isOutAddress(url) ? URL.parse(url) : null;
  return parsed === null ? '' : `${parsed.hostname}${parsed.pathname.replace(/\/$/, '')}`;
}
