// The demo's verdict and its page: what it calls right, and that a post's text stays text.
import { expect, test } from 'vitest';
import { type DemoRow, isAsExpected, renderTable } from '../../utils/cli/demo-table.ts';
import { demoPostId, renderTimeline } from '../../utils/cli/demo-timeline.ts';
import { findBrowser } from '../../utils/cli/find-browser.ts';

const UNMARKED: DemoRow = { post: 'Hujan', mark: '', claim: '', clarification: '', comparison: [], expected: [] };

test.each([
  ['no mark where none belongs', {}, true],
  ['a mark where none belongs', { claim: 'A' }, false],
  ['no mark where one belongs', { expected: ['A'] }, false],
  ['the mark of another claim', { claim: 'B', expected: ['A'] }, false],
  ['the mark of any source about the claim', { claim: 'B', expected: ['A', 'B'] }, true],
])('%s is judged rightly', (_case, row, verdict) => {
  expect(isAsExpected({ ...UNMARKED, ...row })).toBe(verdict);
});

test('the table names what went wrong, and keeps each post on one line', () => {
  const table = renderTable([{ ...UNMARKED, post: 'Baris satu\nbaris dua', expected: ['A'] }]);
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('Baris satu baris dua');
  expect(table).toContain('NO');
});

test('markup in a post is shown, not run', () => {
  const html = renderTimeline([
    {
      author: '<b>A',
      text: '<script>1</script> & "x"',
      date: '2026-11-23T06:10:00+07:00',
      replies: 0,
      reposts: 0,
      likes: 0,
      expected: null,
    },
  ]);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b>');
  expect(html).toContain(`data-id="${demoPostId(0)}"`);
});

test('a browser that is named but absent is told by code and remedy, and nothing is installed in its place', async () => {
  process.env.PEMBANDING_FIREFOX = '/nowhere/firefox';
  try {
    await expect(findBrowser('firefox')).rejects.toMatchObject({
      code: 'browser/missing',
      remedy: expect.stringContaining('firefox-esr'),
    });
  } finally {
    delete process.env.PEMBANDING_FIREFOX;
  }
});
