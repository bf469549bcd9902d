// The panel's list while a sync writes fast: a load that runs is finished, and what changed meanwhile is loaded after it.
import { expect, test } from 'vitest';
import { oneAtATime } from '../../entrypoints/sidepanel/one-at-a-time.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('work that is asked for while it runs is finished first and done once more', async () => {
  const ends: (() => void)[] = [];
  const ask = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  ask();
  ask();
  ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await settle();
  expect(ends).toHaveLength(2);
});

test('work that has ended begins anew when it is asked for', async () => {
  let began = 0;
  const ask = oneAtATime(async () => {
    began += 1;
  });
  ask();
  await settle();
  ask();
  await settle();
  expect(began).toBe(2);
});
