// Facebook's counts: reactions, comments, shares and views, which no attribute names, so they are read by where they stand.
import type { Engagement } from '../../domain/post.ts';
import { bestCount, isPureCount, parseCount } from '../counts.ts';
import { oneLine, pageLocale, textNodes, visibleText } from '../dom.ts';
import { VIDEO } from './facebook-scope.ts';

// Seen 2022 to 2026; its parts are labelled "Like: 1.8K people", "讚：44人", "أحببته: شخصان" (a dual, without a digit).
const TOOLBAR = '[role="toolbar"]';
const REACTIONS = '[role="toolbar"] [aria-label]';
const LIKE_BUTTON = '[data-ad-rendering-role="like_button"]';
const BUTTONS: readonly (readonly [keyof Engagement, string])[] = [
  ['likes', LIKE_BUTTON],
  ['replies', '[data-ad-rendering-role="comment_button"]'],
  ['reposts', '[data-ad-rendering-role="share_button"]'],
];
/** Western, Arabic, Persian, Devanagari and full-width digits: `\p{Nd}` costs ten times as much. */
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/;
/** Words beside a number; a number with none of them is placed by its order. */
const WORDS: readonly (readonly [keyof Engagement, RegExp])[] = [
  [
    'replies',
    /comment|komentar|tanggapan|comentario|comentário|kommentar|комментар|yorum|bình luận|留言|评论|コメント|댓글|تعليق/i,
  ],
  [
    'reposts',
    /share|dibagikan|berbagi|compartid|compartilha|partage|geteilt|поделил|репост|paylaş|chia sẻ|分享|シェア|공유|مشارك/i,
  ],
  [
    'views',
    /view|tayangan|ditonton|putar|reproducc|visualiza|vues|просмотр|görüntülenme|lượt xem|次观看|次觀看|再生|조회|مشاهد/i,
  ],
];

/**
 * Engagement of a post; a count the page does not show is absent.
 * `isForeign` tells what belongs to comments and to the post it carries.
 */
export function readFacebookCounts(post: Element, isForeign: (element: Element) => boolean): Engagement | undefined {
  const locale = pageLocale(post);
  const own = (selector: string) => [...post.querySelectorAll(selector)].filter((found) => !isForeign(found));
  const counts: Partial<Record<keyof Engagement, number>> = {};
  const set = (name: keyof Engagement, value: number | undefined) => {
    if (value !== undefined) counts[name] ??= value;
  };
  // since 2026 the numbers can stand in the buttons themselves, whatever the language
  for (const [name, selector] of BUTTONS) {
    const button = own(selector)[0]?.closest('[role="button"]');
    const text = button ? oneLine(visibleText(button)) : '';
    if (isPureCount(text, locale, 'facebook')) set(name, parseCount(text, locale, 'facebook'));
  }
  const toolbar = own(TOOLBAR)[0];
  const texts = countTexts(post, { toolbar, end: own(LIKE_BUTTON)[0], isForeign });
  const reactions = sumReactions(own(REACTIONS), locale);
  const unplaced: string[] = [];
  for (const text of texts) {
    const name = WORDS.find(([, word]) => word.test(text))?.[0];
    if (name !== undefined) set(name, parseCount(text, locale, 'facebook'));
    else if (toolbar === undefined) continue;
    else if (isPureCount(text, locale, 'facebook')) {
      const total = parseCount(text, locale, 'facebook');
      // less than its rounded parts is no total: the number of something else, beside a drawing
      if (total !== undefined && total >= 0.9 * (reactions ?? 0)) set('likes', total);
    } else unplaced.push(text);
  }
  set('likes', reactions);
  // an unknown language, both shown: comments stand before shares in every layout seen; a video can have views instead
  const isAlone = counts.replies === undefined && counts.reposts === undefined;
  if (unplaced.length === 2 && isAlone && own(VIDEO).length === 0) {
    set('replies', parseCount(unplaced[0] ?? '', locale, 'facebook'));
    set('reposts', parseCount(unplaced[1] ?? '', locale, 'facebook'));
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/**
 * Texts with a number between the reactions and the like button, one per element that holds text: the run as a whole
 * ("All reactions:2.8K 2.8K83 comments73 shares") glues numbers together and has the total twice.
 */
function countTexts(
  post: Element,
  range: { toolbar: Element | undefined; end: Element | undefined; isForeign: (element: Element) => boolean },
): string[] {
  const { toolbar, end, isForeign } = range;
  const texts: string[] = [];
  for (const leaf of numbered(post, toolbar, end)) {
    // without reactions the run stands alone: its numbers are buttons
    if (toolbar === undefined && leaf.closest('[role="button"]') === null) continue;
    if (toolbar?.contains(leaf) || leaf.contains(toolbar ?? null)) continue;
    if (leaf.closest('[data-0]') !== null || isForeign(leaf)) continue;
    const text = oneLine(visibleText(leaf));
    if (text.length <= 60) texts.push(text);
  }
  return texts;
}

/** Elements with a number between two others, the outer before the inner: the words to a number can stand around it. */
function numbered(post: Element, from: Element | undefined, to: Element | undefined): Set<Element> {
  const found = new Set<Element>();
  // decoys spell words letter by letter, in dozens of siblings
  const looked = new Set<Element>([post]);
  for (const node of textNodes(post, from)) {
    const { nodeValue, parentElement } = node;
    if (nodeValue === null || parentElement === null || nodeValue.length > 60 || !DIGIT.test(nodeValue)) continue;
    if (to !== undefined && !(node.compareDocumentPosition(to) & 4)) break;
    const around = parentElement.parentElement;
    if (around !== null && !looked.has(around) && [...around.childNodes].some(hasWords)) found.add(around);
    if (around !== null) looked.add(around);
    found.add(parentElement);
  }
  return found;
}

function hasWords(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
}

/** The total is not always written: then the kinds that are shown add up to at least that many. */
function sumReactions(labels: readonly Element[], locale: string): number | undefined {
  const values = labels.flatMap(
    (label) => bestCount([label.getAttribute('aria-label') ?? ''], locale, 'facebook') ?? [],
  );
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}
