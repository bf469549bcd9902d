// Whatever a post holds, its tokens point into it, and nothing it holds takes long.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../utils/matching/matcher.ts';
import { normalize } from '../../utils/text/normalize.ts';
import { tokenize } from '../../utils/text/tokenize.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('𝗧', 'a', 'A', '#', '@', '_', '3', '.', ',', '%', ' ', '\u200b', 'ß', '🇮🇩', '\ud800', 'k'))
    .map((list) => list.join('')),
);

describe('any text', () => {
  it('keeps the place of each normalised character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: normalized, starts, ends } = normalize(text);
        expect(starts.length).toBe(normalized.length);
        for (let at = 0; at < normalized.length; at += 1) {
          expect(starts[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : starts[at - 1]!);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('gives tokens in order, each with a place of its own text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const token of tokenize(text).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          before = token.start;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is matched without an error', () => {
    const claim = {
      key: 'k',
      text: 'Tarif 3 kali naik',
      paraphrases: ['𝗧𝗮𝗿𝗶𝗳'],
      answer: '',
      title: '',
      language: 'id',
      regions: ['99.01'],
      appearances: [],
    };
    const matcher = createMatcher([claim]);
    fc.assert(
      fc.property(anyText, (text) =>
        Array.isArray(matcher.match({ id: 'p', text: `${text} tarif naik 3 kali ${text}` })),
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('of 20,000 characters of one kind ends', () => {
    for (const piece of ['a', '.a', '#A', '@', '1.', 'naik ', 'tidak benar ', '\u200b', 'se ratus ']) {
      const text = piece.repeat(20_000 / piece.length);
      expect(tokenize(text).tokens.length).toBeLessThanOrEqual(20_000);
    }
  });
});
