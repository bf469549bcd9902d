// Counts as sites write them in different languages.
import { describe, expect, test } from 'vitest';
import { bestCount, findCount, isPureCount, parseCount } from '../../utils/platforms/counts.ts';

const NBSP = '\u00a0';

describe('a count', () => {
  test.each([
    ['1,2 rb', 'id', 1200],
    [`1,2${NBSP}rb`, 'id', 1200],
    ['12,3 rb', 'id', 12_300],
    ['79 rb x ditonton', 'id', 79_000],
    ['3,4 jt', 'id', 3_400_000],
    ['1,7 juta tayangan', 'id', 1_700_000],
    ['1,2 M', 'id', 1_200_000_000],
    ['1,2M', 'id', 1_200_000_000],
    ['2 M', 'id', 2_000_000_000],
    ['1.2M', 'id', 1_200_000],
    ['2M', 'id', 2_000_000],
    ['1.2K', 'id', 1200],
    ['1,2 T', 'id', 1_200_000_000_000],
    ['2,5 miliar', 'id-ID', 2_500_000_000],
    ['1.2K', 'en', 1200],
    ['82K', 'en', 82_000],
    ['3M', 'en-GB', 3_000_000],
    ['1B', 'en', 1_000_000_000],
    ['1,2 rb', 'en', 1200],
    ['Like: 1.8K people', 'en', 1800],
    ['5,6 B beğeni', 'tr', 5600],
    ['1,2 Mn', 'tr', 1_200_000],
    ['3 Mln', 'it', 3_000_000],
    ['2,6 Mln di visualizzazioni', 'it-IT', 2_600_000],
    ['12 tys. wyświetleń', 'pl', 12_000],
    ['3 mn visningar', 'sv', 3_000_000],
    ['2,5 тис.', 'uk', 2500],
    ['1,2 mil', 'es', 1200],
    ['1234,6 M', 'es', 1_234_600_000],
    ['1,2 mi', 'pt-BR', 1_200_000],
    ['1,2\u202fk', 'fr', 1200],
    ['1,2 Md', 'fr', 1_200_000_000],
    ['1,2 Mio.', 'de', 1_200_000],
    ['1,2 тыс.', 'ru', 1200],
    ['1,2 N', 'vi', 1200],
    ['1,2 Tr', 'vi', 1_200_000],
    ['1.2万', 'ja', 12_000],
    ['3万人', 'zh-Hant', 30_000],
    ['1.5천', 'ko', 1500],
    ['1.2हज़ार', 'hi', 1200],
    ['١٫٢ ألف', 'ar', 1200],
  ])('%s (%s) is about %d', (text, locale, value) => {
    expect(findCount(text, locale, 'facebook')).toEqual({ value, isExact: false });
  });

  test.each([
    ['0', 'id', 0],
    ['312', 'id', 312],
    ['1.059 suka', 'id', 1059],
    ['1.464.073 x ditonton', 'id', 1_464_073],
    ['1,122,900 views', 'en', 1_122_900],
    ['1268 views. View post analytics', 'en', 1268],
    ['32 000,0', 'ru', 32_000],
    ['讚：44人', 'zh-Hant', 44],
    ['１２８', 'ja', 128],
    ['أعجبني: ١٢٨ شخصًا', 'ar', 128],
    ['۱۲۳', 'fa', 123],
    ['2 kali dibagikan', 'id', 2],
    ['83 komentar', 'id', 83],
    ['13 personas', 'es', 13],
    ['9 bagikan', 'tr', 9],
  ])('%s (%s) is exactly %d', (text, locale, value) => {
    expect(findCount(text, locale, 'facebook')).toEqual({ value, isExact: true });
  });

  test.each(['', '14w', '2h', 'Suka', 'أحببته: شخصان', '1+', '20+', '4,5 bintang'])(
    '%j says no number, which is not zero',
    (text) => {
      expect(parseCount(text, 'id', 'mastodon')).toBeUndefined();
    },
  );

  test('is taken from the exact writing before the abbreviated one, whatever the order', () => {
    expect(bestCount(['1.2K', '1268 views'], 'en', 'x')).toBe(1268);
    expect(bestCount(['1268 views', '1.2K'], 'en', 'x')).toBe(1268);
    expect(bestCount(['', '1.2K'], 'en', 'x')).toBe(1200);
    expect(bestCount(['', 'Reply'], 'en', 'x')).toBeUndefined();
  });

  test('stands alone or beside words', () => {
    for (const text of ['2.8K', '44', ' 1.204 ', '1,2 rb']) expect(isPureCount(text, 'id', 'facebook')).toBe(true);
    for (const text of ['83 komentar', 'Ana dan 43 lainnya', '2 jam', ''])
      expect(isPureCount(text, 'id', 'facebook')).toBe(false);
  });
});
