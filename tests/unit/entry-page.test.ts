// The history of an entry: what it tells itself, what the device held before, and how many revisions are missing between.
import { expect, test } from 'vitest';
import { ownSteps, unseenRevisions } from '../../utils/domain/entry-page.ts';

const ENTRY = {
  published: '2026-11-19T02:00:00Z',
  modified: '2026-11-23T02:00:00Z',
  revision: 4,
  status: 'active',
  reason: 'Tautan diganti.',
} as const;
const FORMER = [
  { revision: 1, at: '2026-11-19T02:00:00Z' },
  { revision: 3, at: '2026-11-22T02:00:00Z', reason: 'Satu angka diperjelas.' },
];

test('every revision that the device held stands in the history with its date and reason, the newest first', () => {
  expect(ownSteps(ENTRY, FORMER)).toEqual([
    { kind: 'revised', at: ENTRY.modified, revision: 4, reason: 'Tautan diganti.' },
    { kind: 'revised', at: '2026-11-22T02:00:00Z', revision: 3, reason: 'Satu angka diperjelas.' },
    { kind: 'published', at: ENTRY.published, revision: 1 },
  ]);
  expect(unseenRevisions(4, FORMER)).toBe(1);
});

test('without them the first and the present one are known, and those between are counted', () => {
  expect(ownSteps(ENTRY).map(({ revision }) => revision)).toEqual([4, 1]);
  expect(unseenRevisions(4)).toBe(2);
  expect(unseenRevisions(1)).toBe(0);
  expect(ownSteps({ ...ENTRY, status: 'withdrawn' }, FORMER)[0]?.kind).toBe('withdrawn');
});
