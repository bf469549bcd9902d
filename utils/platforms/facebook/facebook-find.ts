// Where Facebook's posts are: units of feeds, articles, and what the buttons or messages of a post lead to.
import { isWithin, outermost, selectAll } from '../dom.ts';
import { MOBILE_ITEM } from './facebook-mobile.ts';
import { isViewer } from './facebook-page.ts';
import { ARTICLE, AVATAR, COMMENT, HEADING, LIKE, MESSAGES, NAME, TOOLBAR } from './facebook-scope.ts';

// Units of a feed (2022 to 2026); the same attribute numbers entries of menus and lists, which have another role.
const UNIT = '[aria-posinset]:not([role]), [aria-posinset][role="article"]';
// The mobile and basic sites, and the desktop before 2020.
const MOBILE = 'article[data-ft], [data-ft*="top_level_post_id"], .userContentWrapper';
// [K] beside an opened photo or video.
const VIEWER = '[role="complementary"]';
// Some viewers name neither column nor buttons; then the video leads to its caption.
const PLAYER = 'video';
const PAGE_EDGE = '[role="feed"], [role="main"], [role="dialog"], body';

/** Posts at or below `root`, and the post that `root` fills in later. */
export function findFacebookPosts(root: ParentNode): Element[] {
  const units = selectAll(root, `${UNIT}, ${ARTICLE}, ${MOBILE}`).map((unit) => unitOf(unit) ?? unit);
  const byButton = selectAll(root, LIKE).map((button) => climbTo(button, LIKE));
  const found = outermost([...units, ...byButton, ...viewers(root), ...mobileItems(root)]);
  const known = new Set(found);
  const loose = selectAll(root, MESSAGES.slice(0, 4).join(', ')).filter((text) => !isWithin(text, known));
  const byReactions = selectAll(root, TOOLBAR).filter((bar) => !isWithin(bar, known) && hasReactions(bar));
  const all = outermost([
    ...found,
    ...loose.map(climbToPost),
    ...byReactions.map((bar) => climbTo(bar, TOOLBAR)),
    ...players(root, known),
  ]);
  return all.filter((post) => post.closest(COMMENT) === null);
}

/** The viewers of photos and videos: a column beside the picture, in which older pages name no part. */
function viewers(root: ParentNode): Element[] {
  const [first] = selectAll(root, VIEWER);
  const column = first ?? (root.nodeType === 1 ? (root as Element).closest(VIEWER) : null);
  if (column == null || !isViewer(column) || column.querySelector(LIKE) !== null) return [];
  return column.querySelector(`${HEADING}, ${AVATAR}`) === null ? [] : [column];
}

/** The bars of a composer have labels too, but no numbers. */
function hasReactions(bar: Element): boolean {
  return (
    bar.closest(COMMENT) === null &&
    [...bar.querySelectorAll('[aria-label]')].some((label) => /\p{Nd}/u.test(label.getAttribute('aria-label') ?? ''))
  );
}

/** Videos that stand alone on their page, with the heading nearest to them. */
function players(root: ParentNode, known: ReadonlySet<Element>): Element[] {
  return selectAll(root, PLAYER).flatMap((player) => {
    if (isWithin(player, known) || !isViewer(player)) return [];
    for (let at = player.parentElement; at !== null && !at.matches(PAGE_EDGE); at = at.parentElement) {
      if (at.querySelector(HEADING) !== null) return at.querySelector(LIKE) === null ? [at] : [];
    }
    return [];
  });
}

/** Items lie in each other where one is a shelf of others. */
function mobileItems(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? (root as Element).closest(MOBILE_ITEM) : null;
  return [...(around === null ? [] : [around]), ...selectAll(root, MOBILE_ITEM)].filter(
    (item) => item.parentElement?.closest(MOBILE_ITEM) == null,
  );
}

/** The nearest ancestor that holds an author, or the highest one that is still a single post. */
function climbTo(start: Element, onePerPost: string): Element {
  const unit = unitOf(start);
  if (unit !== undefined) return unit;
  let post = start;
  let byHeading: Element | undefined;
  for (let parent = start.parentElement; parent !== null; parent = parent.parentElement) {
    // a post that carries another has two messages, and one bar of buttons
    const most = onePerPost === MESSAGES[0] ? 2 : 1;
    if (parent.matches(PAGE_EDGE) || holdsOthers(parent, post)) break;
    if (parent.querySelectorAll(onePerPost).length > most) break;
    post = parent;
    if (parent.querySelector(NAME) !== null) return post;
    // a heading can also be one of the comments': only where there is no name
    if (parent.querySelector(HEADING) !== null) byHeading ??= parent;
  }
  return byHeading ?? post;
}

/** True where another unit stands beside the post: whose name is near is not whose words these are. */
function holdsOthers(parent: Element, post: Element): boolean {
  const isFilled = (unit: Element) => unit.childElementCount > 0;
  // below the post itself was looked on the way up, and in a long feed the first neighbour ends it
  for (const sibling of parent.children) {
    if (sibling !== post && selectAll(sibling, `${UNIT}, ${ARTICLE}`).some(isFilled)) return true;
  }
  return false;
}

/** A message can be that of a post which another one carries: then the buttons below tell the post. */
function climbToPost(message: Element): Element {
  const post = climbTo(message, MESSAGES[0]);
  for (let at: Element | null = post; at !== null && !at.matches(PAGE_EDGE); at = at.parentElement) {
    const [button, other] = at.querySelectorAll(LIKE);
    if (button !== undefined) return other === undefined ? climbTo(button, LIKE) : post;
  }
  return post;
}

/** The outermost unit or article around a part that was added to it later. */
function unitOf(start: Element): Element | undefined {
  let unit: Element | undefined;
  for (let at: Element | null = start; at !== null && !at.matches(PAGE_EDGE); at = at.parentElement) {
    if (at.matches(`${UNIT}, ${ARTICLE}`)) unit = at;
  }
  return unit;
}
