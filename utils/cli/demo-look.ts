// Looks at the demo's timeline as its reader would: which posts are marked, and what their cards say.
import type { CDPSession, Page } from 'playwright-core';
import { AppError } from '../errors.ts';
import { type PiercedRoot, pierce } from './chromium.ts';
import type { DemoRow } from './demo-table.ts';
import { type DemoPost, demoPostId } from './demo-timeline.ts';
import type { BadgeTimes } from './demo-timeline-watch.ts';

/** What one card says. */
interface CardSeen {
  readonly claim: string;
  readonly official: readonly string[];
  readonly independent: readonly string[];
  /** It says that there is no clarification. */
  readonly isUnanswered: boolean;
  /** Lower edge of the card in the viewport. */
  readonly bottomPx: number;
}

const PATIENCE_MS = 15_000;
const SETTLED_MS = 1000;
const BADGE = '[data-pembanding="badge"]';
/** Badges that are still making room: what is pressed where they will stand is the site's. */
const UNFOLDING = '[data-pembanding="badge"][data-unfolding]';
/** Stands in the table where a card has no claim. */
const UNANSWERED = '(local policy without an answer)';
/** A dot stands where the claim is marked above; its title begins with the words of the badge. */
const WORDS_OF_BADGE = `(root) => {
  const dot = root.querySelector('.dot');
  return dot === null ? root.querySelector('.word')?.textContent ?? '' : '• ' + dot.title.split(',')[0];
}`;
const CARD = '[data-pembanding="card"]';

/** One row for each post; the card of each mark is opened, read and closed. `onFirstCard` is called while the first one is open, with its lower edge in the viewport. */
export async function readTimeline(
  page: Page,
  posts: readonly DemoPost[],
  options: {
    readonly claimsOf: (entryId: string) => readonly string[];
    readonly onFirstCard: (bottomPx: number) => Promise<void>;
  },
): Promise<DemoRow[]> {
  const session = await page.context().newCDPSession(page);
  await untilSettled(session);
  const badges = await badgesByPost(session);
  const times = (await page.evaluate('globalThis.demoTimes')) as BadgeTimes;
  const rows: DemoRow[] = [];
  for (const [index, post] of posts.entries()) {
    const id = demoPostId(index);
    const expected = expectedOf(post, options.claimsOf);
    const badge = badges.get(id);
    if (badge === undefined) {
      rows.push({ post: post.text, mark: '', claim: '', clarification: '', comparison: [], expected });
      continue;
    }
    await page.mouse.click(...(await centreOf(badge)));
    const card = await readCard(session);
    if (!rows.some(({ mark }) => mark !== '')) await options.onFirstCard(card.bottomPx);
    await page.keyboard.press('Escape');
    await untilClosed(session);
    const milliseconds = times[id];
    rows.push({
      post: post.text,
      mark: String(await badge.evaluate(WORDS_OF_BADGE, [])),
      claim: card.isUnanswered ? UNANSWERED : card.claim,
      clarification: card.official.join(', '),
      comparison: card.independent,
      ...(milliseconds === undefined ? {} : { milliseconds }),
      expected,
    });
  }
  await session.detach();
  return rows;
}

function expectedOf({ expected }: DemoPost, claimsOf: (entryId: string) => readonly string[]): readonly string[] {
  if (expected === null) return [];
  return expected === 'policy' ? [UNANSWERED] : claimsOf(expected);
}

/** Waits until badges stand, whole, and none has come for a second; returns after the patience too: the table then shows what is missing. */
async function untilSettled(session: CDPSession): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let count = 0;
  let changedAt = performance.now();
  while (performance.now() < deadline) {
    const now = (await pierce(session, BADGE)).length;
    if (now !== count || (await pierce(session, UNFOLDING)).length > 0) {
      count = now;
      changedAt = performance.now();
    }
    if (count > 0 && performance.now() - changedAt > SETTLED_MS) return;
    await pause();
  }
}

async function badgesByPost(session: CDPSession): Promise<Map<string, PiercedRoot>> {
  const byPost = new Map<string, PiercedRoot>();
  for (const root of await pierce(session, BADGE)) {
    const id = await root.evaluate("(root) => root.host.closest('.status[data-id]')?.dataset.id ?? ''", []);
    byPost.set(String(id), root);
  }
  return byPost;
}

async function centreOf(badge: PiercedRoot): Promise<[number, number]> {
  return (await badge.evaluate(
    `(root) => {
      const button = root.querySelector('button');
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = button.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    }`,
    [],
  )) as [number, number];
}

/** The card once it holds an answer; empty where none comes. */
async function readCard(session: CDPSession): Promise<CardSeen> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const [root] = await pierce(session, CARD);
    const card = (await root?.evaluate(
      `(root) => {
        const names = (side) => [...root.querySelectorAll(side + ' .pub')].map((name) => name.textContent);
        const claim = root.querySelector('h2')?.textContent ?? '';
        return { claim: claim.replace(/[“”]/g, '').trim(), official: names('.official'), independent: names('.independent'),
          isUnanswered: root.querySelector('.unanswered') !== null,
          bottomPx: root.querySelector('dialog').getBoundingClientRect().bottom };
      }`,
      [],
    )) as CardSeen | undefined;
    if (card !== undefined && (card.isUnanswered || card.official.length + card.independent.length > 0)) return card;
    await pause();
  }
  return { claim: '', official: [], independent: [], isUnanswered: false, bottomPx: 0 };
}

/** @throws AppError `demo/card-open` where Escape does not close the card. */
async function untilClosed(session: CDPSession): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    if ((await pierce(session, CARD)).length === 0) return;
    await pause();
  }
  throw new AppError('demo/card-open', 'Escape did not close the card.');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
