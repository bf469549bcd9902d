// A badge that is pressed before the card's code is in the page.
import { beforeEach, expect, test, vi } from 'vitest';
import { type CardOccasion, offerCards, openCard } from '../../entrypoints/social.content/card-opener.ts';

const code = vi.hoisted(() => ({ arrive: (): void => undefined }));

vi.mock('../../utils/messaging/client.ts', () => ({
  ask: () =>
    new Promise<void>((resolve) => {
      code.arrive = resolve;
    }),
  isContextGone: () => false,
}));

const opened: unknown[] = [];
const occasion = (host: string) => ({ host }) as unknown as CardOccasion;

/** The code comes into the page while the press waits for it. */
function bringCode(): void {
  offerCards((one) => opened.push(one.host));
  code.arrive();
}

beforeEach(() => {
  opened.length = 0;
  delete (globalThis as { pembandingOpenCard?: unknown }).pembandingOpenCard;
});

test('opens the card of the badge that stands when the code is here', async () => {
  let host = 'pressed';
  const opening = openCard(() => occasion(host), new AbortController());
  host = 'its successor';
  bringCode();
  await opening;
  expect(opened).toEqual(['its successor']);
});

test('opens nothing where the mark is gone, and the next press is free', async () => {
  const life = new AbortController();
  const opening = openCard(() => undefined, life);
  bringCode();
  await opening;
  await openCard(() => occasion('another'), life);
  expect(opened).toEqual(['another']);
});

test('two presses open one card', async () => {
  const life = new AbortController();
  const first = openCard(() => occasion('first'), life);
  const second = openCard(() => occasion('second'), life);
  bringCode();
  await Promise.all([first, second]);
  expect(opened).toEqual(['first']);
});
