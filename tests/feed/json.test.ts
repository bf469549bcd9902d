// What the strict reader refuses, and that writer and reader agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError, codeOf } from '../../utils/errors.ts';
import { canonicalJson, parseJson } from '../../utils/feed/json.ts';

const RUN = { seed: 20261123, numRuns: 400 };

function codeFrom(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

describe('parseJson', () => {
  it.each([
    ['the same key twice', '{"a":1,"a":2}'],
    ['the same key twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['the same key twice, deep inside', '{"a":[{"b":{"c":1,"c":1}}]}'],
    ['a prototype key', '{"__proto__":{"isAdmin":true}}'],
    ['an escaped prototype key', '{"\\u005f_proto__":1}'],
    ['a constructor key', '{"a":{"constructor":1}}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a lone surrogate in a key', '{"\\udc00":1}'],
    ['nine containers', '[[[[[[[[[1]]]]]]]]]'],
    ['an open end', '{"a":'],
    ['a trailing comma', '{"a":1,}'],
    ['a byte order mark', '\ufeff{}'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(codeFrom(() => parseJson(text, 1000))).toBe('feed/malformed');
  });

  it('refuses a bomb of a million brackets without overflowing the stack', () => {
    const bomb = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(codeFrom(() => parseJson(bomb, 4_000_000))).toBe('feed/malformed');
  });

  it('refuses bytes that are not UTF-8, and counts the cap in bytes', () => {
    expect(codeFrom(() => parseJson(Uint8Array.from([34, 0xc3, 0x28, 34]), 10))).toBe('feed/malformed');
    expect(codeFrom(() => parseJson('"ééé"', 7))).toBe('feed/too-large');
    expect(parseJson('"ééé"', 8)).toBe('ééé');
  });

  it('accepts eight containers, escaped quotes and paired surrogates', () => {
    expect(parseJson('[[[[[[[[1]]]]]]]]', 100)).toEqual([[[[[[[[1]]]]]]]]);
    expect(parseJson('{"a\\"":"b\\\\","c" : "\\ud83d\\ude00:"}', 100)).toEqual({ 'a"': 'b\\', c: '😀:' });
  });

  it('reads back whatever the writer wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        let text: string;
        try {
          text = canonicalJson(value);
        } catch (error) {
          return codeOf(error) === 'feed/malformed';
        }
        const code = codeFrom(() => parseJson(text, 1_000_000));
        if (code !== undefined) return /__proto__|constructor|prototype/.test(text);
        expect(canonicalJson(parseJson(text, 1_000_000))).toBe(text);
        return true;
      }),
      RUN,
    );
  });

  it('gives a typed error or a value for any bytes, and never another error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          try {
            parseJson(bytes, 10_000);
            return true;
          } catch (error) {
            return error instanceof AppError;
          }
        },
      ),
      RUN,
    );
  });
});

describe('canonicalJson', () => {
  it('sorts keys in UTF-16 order at every depth and leaves undefined out', () => {
    expect(canonicalJson({ b: 1, a: { d: [3, { z: 1, y: undefined }], c: 'é' }, '😀': 0, ﬁ: 1 })).toBe(
      '{"a":{"c":"é","d":[3,{"z":1}]},"b":1,"😀":0,"ﬁ":1}',
    );
  });

  it('refuses what JSON cannot carry', () => {
    expect(codeFrom(() => canonicalJson({ a: Number.NaN }))).toBe('feed/malformed');
    expect(codeFrom(() => canonicalJson({ a: '\ud800' }))).toBe('feed/malformed');
  });
});
