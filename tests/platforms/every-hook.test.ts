// Every page without each hook that its reader uses, one at a time: what is lost is counted, and nothing is made up.
import { describe, expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { expectsPosts } from '../../utils/platforms/page-health.ts';
import { openPage, PAGE_NAMES } from './open-page.ts';
import { hooksOf } from './page-hooks.ts';
import { platformOf, readAll } from './read-all.ts';

type Reading = ReturnType<typeof readAll>;

/** An abbreviated number stands for those near it. */
const ROUNDED = 0.05;

/** In milliseconds: the ids of the pages are invented, so the time in them is only near. */
const A_DAY = 86_400_000;

/** Pages on which a hook is broken already are read without a second one too, but owe nothing. */
const WHOLE_PAGES = PAGE_NAMES.filter((name) => !name.includes('broken'));

type Known = Readonly<Record<string, readonly string[]>>;

/** Read although it should not be: a view that only these hooks mark as covered, and one part of a text without the other. */
const STRANGE: Known = {
  'tiktok-overlay': ['data-e2e', 'data-e2e=recommend-list-item-container'],
  'x-post-quote': ['data-testid=twitter-article-title'],
  'youtube-search-2022': ['<ytd-watch-flexy>', '<ytd-watch-next-secondary-results-renderer>'],
  'youtube-watch-2022': ['<ytd-video-primary-info-renderer>', '<ytd-video-secondary-info-renderer>'],
};

/** Lost in silence still, for want of a second finder. */
const LOST: Known = {
  'reddit-search': ['data-testid', 'data-testid=search-crosspost-unit'],
  'x-post-quote': ['data-testid=twitter-article-title'],
  'youtube-community': ['id'],
  'youtube-watch-2022': ['<ytd-video-primary-info-renderer>', '<ytd-video-secondary-info-renderer>'],
};

describe.each(PAGE_NAMES)('%s', (page) => {
  test('makes nothing up without a hook', () => {
    expectOnly(STRANGE[page], overHooks(page, madeUp));
  });
});

describe.each(WHOLE_PAGES)('%s', (page) => {
  test('loses nothing in silence without a hook', () => {
    expectOnly(LOST[page], overHooks(page, lostInSilence));
  });

  test('in another order of what lies side by side, gives the same texts and numbers', () => {
    const document = openPage(page);
    const before = readAll(page, document);
    for (const bar of document.querySelectorAll(SIDE_BY_SIDE)) bar.append(...[...bar.childNodes].reverse());
    const after = readAll(page, document);
    expect([...lostInSilence(page, document, before, after), ...madeUp(page, document, before, after)]).toEqual([]);
    expect(after.posts).toHaveLength(before.posts.length);
  });
});

type Check = (page: string, document: Document, before: Reading, after: Reading) => string[];

/** What is known is found, or it is taken out of its list; nothing else is. */
function expectOnly(known: readonly string[] = [], found: ReadonlyMap<string, string[]>): void {
  expect([...found].filter(([hook]) => !known.includes(hook))).toEqual([]);
  expect(known.filter((hook) => !found.has(hook))).toEqual([]);
}

/** What a check finds wrong, by hook. */
function overHooks(page: string, check: Check): Map<string, string[]> {
  const document = openPage(page);
  const before = readAll(page, document);
  const found = new Map<string, string[]>();
  for (const { name, remove } of hooksOf(page, document)) {
    const putBack = remove();
    const wrong = check(page, document, before, readAll(page, document));
    putBack();
    if (wrong.length > 0) found.set(name, wrong);
  }
  expect(readAll(page, document)).toEqual(before);
  return found;
}

const lostInSilence: Check = (page, document, before, after) => {
  const rest = after.posts.map(wordsOf);
  const lost = before.posts.filter((post) => !takeOut(rest, wordsOf(post)));
  if (lost.length === 0 || lost.length <= after.unreadable - before.unreadable) return [];
  // a view without any post is told of by its address
  const { pathname } = new URL(document.baseURI);
  const isEmpty = after.posts.length + after.unreadable === 0;
  if (isEmpty && expectsPosts(platformOf(page).id, pathname, document)) return [];
  return [`${lost.length} lost, ${after.unreadable - before.unreadable} counted: ${lost.map(({ id }) => id)}`];
};

const madeUp: Check = (_page, document, before, after) => {
  const rest = before.posts.map(wordsOf);
  const strange = after.posts.filter(
    (post) => !takeOut(rest, wordsOf(post)) && post.text !== '' && !isQuotedIn(before, post),
  );
  // an ad that lost its label is a post
  const wrong =
    strange.length > before.ads - after.ads ? strange.map(({ text }) => `text ${JSON.stringify(text)}`) : [];
  for (const post of after.posts) {
    const same = before.posts.filter((other) => wordsOf(other) === wordsOf(post));
    if (same.length > 0) wrong.push(...fieldsMadeUp(post, same, document));
  }
  return wrong;
};

function fieldsMadeUp(post: Post, same: readonly Post[], document: Document): string[] {
  const wrong: string[] = [];
  for (const [name, value = 0] of Object.entries(post.engagement ?? {})) {
    const known = same.map(({ engagement }) => engagement?.[name as keyof typeof engagement]);
    if (!known.some((number) => number !== undefined && Math.abs(number - value) <= ROUNDED * number))
      wrong.push(`${name} ${value}, not ${known}`);
  }
  const { author, quoted, date } = post;
  // the name of an account stands in for that of its owner
  const isAccount = document.querySelector(`a[href*="/${author}"], a[href*="/@${author}"]`) !== null;
  if (author !== undefined && !isAccount && !same.some((other) => other.author === author))
    wrong.push(`author ${author}`);
  if (quoted !== undefined && !same.some((other) => other.quoted?.text === quoted.text))
    wrong.push(`quoted ${JSON.stringify(quoted.text)}`);
  const isNear = (other: string) => Math.abs(Date.parse(other) - Date.parse(date ?? '')) < A_DAY;
  if (date !== undefined && !same.some((other) => other.date !== undefined && isNear(other.date)))
    wrong.push(`date ${date}`);
  return wrong;
}

/** A quoted post that is read as a post by itself is its own author's. */
function isQuotedIn({ posts }: Reading, post: Post): boolean {
  return posts.some(({ quoted }) => quoted?.text === post.text && quoted.author === post.author);
}

/** Without addresses, which are drawn shortened by a class. */
function wordsOf({ text }: Post): string {
  return text.replaceAll(/\S+\.\S+/g, '').trim();
}

function takeOut(list: string[], word: string): boolean {
  const index = list.indexOf(word);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

/** Bars of buttons and counts. */
const SIDE_BY_SIDE = '[role="group"], .actions, .foot, .status__action-bar, [role="toolbar"], section';
