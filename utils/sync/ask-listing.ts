// Which of the posts held a WordPress site still lists: of one that it took down it says nothing, so that silence must be told from a fault.
import type { Entry } from '../domain/entry.ts';
import type { PublisherState } from '../feed/state.ts';
import type { ReadItems, SourceItem } from '../importers/source-item.ts';
import {
  readWordPressItems,
  readWordPressListing,
  WORDPRESS_PAGE,
  wordPressIdOf,
  wordPressIncludeUrl,
  wordPressListingUrl,
  wordPressName,
} from '../importers/wordpress.ts';

/** Posts of which a site that lists nothing at all may have taken down every one; of more it is a fault of the site's. */
const FEW = 3;
/** Withdrawn posts that are asked after again, the latest. */
const GONE_MOST = 300;

type Walked = NonNullable<PublisherState['walked']>;

/** The site and what is known of it. */
export interface ListingQuestion {
  readonly base: string;
  readonly held: readonly Entry[];
  readonly walked: Walked | undefined;
  /** What this reading brought already: nobody need ask after those. */
  readonly read: readonly SourceItem[];
  /** @throws What a fetch throws. */
  readonly get: (url: string) => Promise<string>;
}

/**
 * Asks after some of the posts held, at most 100, the next ones at the next reading. A post that two answers miss is gone; one
 * that is listed again is read again. An answer is disbelieved as a whole where it lists what nobody asked for, or leaves out a
 * post that this reading brought: a plugin or a maintenance page that answers `[]` would else withdraw everything.
 * @throws `import/malformed` where an answer is not a list of posts, and what `get` throws.
 */
export async function askListing(question: ListingQuestion): Promise<ReadItems & { readonly walked: Walked }> {
  const { base, walked = {}, get } = question;
  const read = new Map(question.read.map((item) => [item.extensions?.wordPressId, item]));
  const held = question.held
    .map(wordPressIdOf)
    .filter((id) => id !== undefined)
    .filter((id) => !read.has(id));
  const gone = (walked.gone ?? []).filter((id) => !read.has(id));
  const missed = (walked.missed ?? []).filter((id) => held.includes(id));
  const window = nextAsked([...held, ...gone], walked.askedTo ?? 0).filter((id) => !missed.includes(id));
  // one place is the witness's
  const asked = [...missed, ...window].slice(0, WORDPRESS_PAGE - 1);
  const askedTo = asked.length > missed.length ? asked.at(-1) : walked.askedTo;
  const before = { ...(askedTo !== undefined && { askedTo }), missed, gone };
  if (asked.length === 0) return { items: [], problems: [], walked: before };

  const witness = question.read.find(({ isGone }) => isGone !== true)?.extensions?.wordPressId;
  const witnesses = typeof witness === 'number' ? [witness] : [];
  const listed = readWordPressListing(await get(wordPressListingUrl(base, [...asked, ...witnesses])));
  if (!isBelievable(listed, asked, witnesses)) return { items: [], problems: [], walked: before };

  const absent = asked.filter((id) => !listed.has(id) && !gone.includes(id));
  const withdrawn = absent.filter((id) => missed.includes(id));
  const back = gone.filter((id) => listed.has(id));
  const again: ReadItems =
    back.length === 0 ? { items: [], problems: [] } : readWordPressItems(await get(wordPressIncludeUrl(base, back)));
  return {
    ...again,
    items: [...again.items, ...withdrawn.map(goneItem)],
    walked: {
      ...before,
      missed: absent.filter((id) => !missed.includes(id)),
      gone: [...gone.filter((id) => !back.includes(id)), ...withdrawn].slice(-GONE_MOST),
    },
  };
}

function isBelievable(listed: ReadonlySet<number>, asked: readonly number[], witnesses: readonly number[]): boolean {
  for (const id of listed) if (!asked.includes(id) && !witnesses.includes(id)) return false;
  const [witness] = witnesses;
  return witness === undefined ? listed.size > 0 || asked.length <= FEW : listed.has(witness);
}

/** The next posts to ask after, in the order of their numbers; from the beginning again after the last. */
function nextAsked(known: readonly number[], askedTo: number): number[] {
  const ids = [...known].sort((a, b) => a - b);
  const later = ids.filter((id) => id > askedTo);
  return later.length > 0 ? later : ids;
}

function goneItem(id: number): SourceItem {
  const guid = wordPressName(id);
  return { place: guid, guid, isGone: true };
}
