// Addresses as people type them, and when a feed is asked again.
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../utils/errors.ts';
import { hostIdOf, normaliseFeedUrl } from '../../utils/sync/feed-url.ts';
import { isDue, nextDelayMs, retryAfterMs } from '../../utils/sync/schedule.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');

describe('a feed address', () => {
  it.each([
    ['https://umpan.contohkab.example', 'https://umpan.contohkab.example/'],
    ['  umpan.contohkab.example/data ', 'https://umpan.contohkab.example/data/'],
    ['HTTPS://Umpan.ContohKab.example:443/Data//', 'https://umpan.contohkab.example/Data/'],
    ['https://umpan.contohkab.example/data/v1/root/1.json', 'https://umpan.contohkab.example/data/'],
    ['https://umpan.contohkab.example/v1', 'https://umpan.contohkab.example/'],
    ['http://localhost:8000', 'http://localhost:8000/'],
    ['http://127.0.0.1:8000/feed', 'http://127.0.0.1:8000/feed/'],
    ['chrome-extension://abcdef/sample', 'chrome-extension://abcdef/sample/'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normaliseFeedUrl(typed, 'chrome-extension://abcdef/')).toBe(kept);
    expect(normaliseFeedUrl(kept, 'chrome-extension://abcdef/')).toBe(kept);
  });

  it.each([
    '',
    'http://umpan.contohkab.example/',
    'http://localhost.evil.example/',
    'ftp://umpan.contohkab.example/',
    'javascript:alert(1)',
    'chrome-extension://other/sample/',
    'https://user:secret@umpan.contohkab.example/',
    'https://umpan.contohkab.example/?token=1',
    `https://umpan.contohkab.example/${'a'.repeat(600)}`,
  ])('%s is refused with a remedy', (typed) => {
    let error: unknown;
    try {
      normaliseFeedUrl(typed, 'chrome-extension://abcdef/');
    } catch (caught) {
      error = caught;
    }
    expect(codeOf(error)).toBe('feed/bad-url');
    expect(error).toHaveProperty('remedy', expect.stringMatching(/\w/));
  });

  it('names its host by twelve hex digits', async () => {
    expect(await hostIdOf('https://umpan.contohkab.example/')).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('the next run', () => {
  it('comes after the poll, give or take a fifth', () => {
    const at = (random: number) => nextDelayMs({ poll: 3600, failures: 0, random: () => random }) / 1000;
    expect([at(0), at(0.5), at(1)]).toEqual([2880, 3600, 4320]);
  });

  it('waits at least what a server asked for, but not longer than a day', () => {
    const plan = { poll: 900, failures: 1, random: () => 0.5 };
    expect(nextDelayMs({ ...plan, retryAfterMs: 7_200_000 })).toBe(7_200_000);
    expect(nextDelayMs({ ...plan, retryAfterMs: 9e12 })).toBe(86_400_000);
    expect(retryAfterMs('120', NOW)).toBe(120_000);
    expect(retryAfterMs('Mon, 23 Nov 2026 08:01:00 GMT', NOW)).toBe(60_000);
    expect(retryAfterMs('soon', NOW)).toBeUndefined();
    expect(retryAfterMs(null, NOW)).toBeUndefined();
  });

  it('includes the national directory every second time only', () => {
    const known = { poll: 3600, checkedAt: new Date(NOW).toISOString() };
    expect(isDue('00', undefined, NOW)).toBe(true);
    expect(isDue('00', known, NOW + 4_320_000)).toBe(false);
    expect(isDue('00', known, NOW + 5_760_000)).toBe(true);
    expect(isDue('99', known, NOW + 1)).toBe(true);
    expect(isDue('00', known, NOW - 1)).toBe(true); // the clock was set back
  });
});
