// Foreign markup becomes text that a feed may carry, whatever it holds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainText } from '../../../utils/domain/plain-text.ts';
import { cleanText, cutAt, plainFromHtml } from '../../../utils/importers/plain-from-html.ts';

test.each([
  ['<p>Satu</p><p>Dua &amp; tiga</p>', 'Satu\n\nDua & tiga'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<p>satu\n  baris</p>\n<p>dua</p>', 'satu baris\n\ndua'],
  ['satu\n\ndua\r\ntiga', 'satu\n\ndua\ntiga'],
  ['<ul><li>x</li><li>y</li></ul>', 'x\ny'],
  ['<script>alert(1)</script>aman<style>p{}</style>', 'aman'],
  ['<p>tarif <b>Rp5.000</b>&nbsp;per&nbsp;bulan</p>', 'tarif Rp5.000 per bulan'],
  ['&lt;img src=x onerror=alert(1)&gt; teks', '‹img src=x onerror=alert(1)> teks'],
  ['nol\u200e kiri\u202e kanan', 'nol kiri kanan'],
  ['<svg><text>tak terbaca</text></svg>terbaca', 'terbaca'],
  ['3 < 5 dan 5 > 3', '3 < 5 dan 5 > 3'],
])('%s', (html, text) => {
  expect(plainFromHtml(html)).toBe(text);
});

test('whatever the markup, the text is plain or empty', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '>', '<b', '&lt;', '&#x202e;', '\ud800', '<!--', ']]>', '<script', '\u0000'),
    ),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = plainFromHtml(parts.join(''));
      expect(text === '' || isPlainText(text)).toBe(true);
      expect(cleanText(text)).toBe(text);
    }),
  );
});

test('a cut falls between words, within the limit, and says that something is missing', () => {
  expect(cutAt('satu dua tiga empat', 12)).toBe('satu dua…');
  expect(cutAt('satu dua', 12)).toBe('satu dua');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, most) => {
      const cut = cutAt(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
