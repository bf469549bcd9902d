// The background answers only whom it should, only what has the right form, and never throws at the asker.
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../utils/browser.ts', () => ({
  browser: { runtime: { id: 'pembanding', getURL: (path: string) => `chrome-extension://pembanding/${path}` } },
}));

const { answer } = await import('../../utils/messaging/server.ts');
const { PROTOCOL } = await import('../../utils/messaging/protocol.ts');
type Handlers = Parameters<typeof answer>[0];

const page = { id: 'pembanding', url: 'chrome-extension://pembanding/popup.html' };
const content = { id: 'pembanding', url: 'https://x.com/home', tab: { id: 7 } } as never;
const errors: unknown[] = [];
const seen: unknown[] = [];
const handlers = Object.fromEntries(
  Object.keys(PROTOCOL).map((name) => [
    name,
    async (request: unknown, asker: unknown) => {
      seen.push([name, request, asker]);
      return null;
    },
  ]),
) as unknown as Handlers;
const ask = (message: unknown, sender: unknown) =>
  answer(handlers, message, sender as never, (error) => errors.push(error));

beforeEach(() => {
  errors.length = 0;
  seen.length = 0;
});

test('a content script gets its answer, and the handler learns the tab', async () => {
  const request = { host: 'x.com' };
  expect(await ask({ name: 'start-page', request }, content)).toEqual({ ok: true, value: null });
  expect(seen).toEqual([['start-page', request, { tabId: 7, url: 'https://x.com/home' }]]);
});

test.each([
  ['a page of ours may not send what content scripts send', { name: 'start-page', request: { host: 'x.com' } }, page],
  ['a content script may not change feeds', { name: 'remove-feed', request: { url: 'https://a.example/' } }, content],
  ['another extension may send nothing', { name: 'read-feeds', request: {} }, { ...page, id: 'other' }],
  ['a sender without page or tab may send nothing', { name: 'read-feeds', request: {} }, { id: 'pembanding' }],
])('%s', async (_, message, sender) => {
  expect(await ask(message, sender)).toMatchObject({ ok: false, code: 'messaging/forbidden' });
  expect(seen).toEqual([]);
});

test.each([
  [undefined],
  ['match-posts'],
  [{ name: 'toString', request: {} }],
  [{ name: '__proto__' }],
  [{ request: {} }],
])('%j is no message', async (message) => {
  expect(await ask(message, page)).toMatchObject({ ok: false, code: 'messaging/unknown' });
});

test.each([
  [{ posts: [] }],
  [{ posts: [{ id: 'x:1' }] }],
  [{ posts: [{ id: 'x:1', text: 'a'.repeat(20_001) }] }],
  [{ posts: Array.from({ length: 51 }, (_, index) => ({ id: `x:${index}`, text: 'a' })) }],
  [undefined],
])('a request that is not of its form names the place and reaches no handler', async (request) => {
  expect(await ask({ name: 'match-posts', request }, content)).toMatchObject({
    ok: false,
    code: 'messaging/malformed',
  });
  expect(seen).toEqual([]);
  expect(errors).toHaveLength(1);
});

test('a failing handler becomes a reply with its code', async () => {
  const failing = { ...handlers, 'read-feeds': () => Promise.reject(new Error('disk')) } as unknown as Handlers;
  const reply = await answer(failing, { name: 'read-feeds', request: {} }, page as never, (error) =>
    errors.push(error),
  );
  expect(reply).toEqual({ ok: false, code: 'internal', message: 'disk' });
  expect(errors).toHaveLength(1);
});
