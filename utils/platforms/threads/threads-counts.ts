// Threads' counts: numbers in the row of buttons below a post, known by the names of their drawings before their order.
import type { Engagement } from '../../domain/post.ts';
import { engagementOf } from '../build-post.ts';
import { parseCount } from '../counts.ts';
import { oneLine, pageLocale, visibleText } from '../dom.ts';
import { DRAWN_BUTTON, type Scope } from './threads-scope.ts';

type Action = 'likes' | 'replies' | 'reposts' | 'shares';

/** English as seen 2025-06 and 2026-02, before and after the reader's own use; Indonesian from published readers. */
const NAMES: readonly (readonly [Action, RegExp])[] = [
  ['likes', /^(?:unlike|like|(?:batal(?:kan)? )?suka)$/i],
  ['replies', /^(?:reply|comment|balas|komentar|komentari)$/i],
  ['reposts', /^(?:unrepost|repost(?:ed)?|(?:batalkan )?posting ulang|diposting ulang)$/i],
  ['shares', /^(?:share|bagikan|kirim|send)$/i],
];
/** The row in a language that is not known: only a row of just these is counted by order. */
const ORDER: readonly Action[] = ['likes', 'replies', 'reposts', 'shares'];
/** Menus and the controls of a video have drawings too. */
const NOT_ACTION = '[aria-haspopup]';
const PLAYER = '[role="group"]';
const COUNTER = 'span[dir="auto"]';

/** The last row of at least three buttons with a drawing. */
export function actionRow(scope: Scope): Element[] {
  const buttons = scope
    .own(DRAWN_BUTTON)
    .filter((button) => button.closest(PLAYER) === null && (!button.matches(NOT_ACTION) || isAction(button)));
  const last = buttons.at(-1);
  for (let row = last?.parentElement; row && row !== scope.post; row = row.parentElement) {
    const inRow = buttons.filter((button) => row.contains(button));
    if (inRow.length >= 3) return inRow;
  }
  return [];
}

/** True for a button whose name says that it is one of the row; some of them open menus for readers who are logged in. */
export function isAction(button: Element): boolean {
  return actionOf(button) !== undefined;
}

/** A counter that is there and empty is zero; where an author hides the counts, there is no counter. */
export function countsOf(scope: Scope): Engagement | undefined {
  const locale = pageLocale(scope.post);
  const row = actionRow(scope);
  const named = row.map(actionOf);
  const isNamed = named.some((action) => action !== undefined);
  // one button more or less than expected, and no order is to be trusted
  const actions = isNamed ? named : row.length === ORDER.length ? ORDER : [];
  return engagementOf(
    row.flatMap((button, index) => {
      const action = actions[index];
      const counter = counterOf(button);
      if (action === undefined || action === 'shares' || counter === undefined) return [];
      const text = oneLine(visibleText(counter));
      return [[action, text === '' ? 0 : parseCount(text, locale, 'threads')] as const];
    }),
  );
}

function actionOf(button: Element): Action | undefined {
  const drawing = button.querySelector('svg');
  const names = [
    drawing?.getAttribute('aria-label'),
    drawing?.querySelector('title')?.textContent,
    button.getAttribute('aria-label'),
  ];
  for (const name of names) {
    const action = NAMES.find(([, words]) => words.test(oneLine(name ?? '')))?.[0];
    if (action !== undefined) return action;
  }
  return undefined;
}

function counterOf(button: Element): Element | undefined {
  const marked = button.querySelector(COUNTER);
  return marked ?? [...button.querySelectorAll('span')].find((span) => span.closest('svg') === null);
}
