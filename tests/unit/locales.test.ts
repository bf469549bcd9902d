// Both languages say the same things: keys, placeholders, plural forms; and nothing is said that no code asks for.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import id from '../../public/_locales/id/messages.json' with { type: 'json' };
import { wordsOf } from '../../utils/i18n.ts';

const ROOT = join(import.meta.dirname, '../..');
const indonesian: Record<string, { message: string }> = id;
const english: Record<string, { message: string }> = en;

const code = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'components', 'entrypoints', 'utils', 'wxt.config.ts'],
  {
    cwd: ROOT,
  },
)
  .toString()
  .split('\n')
  .filter((file) => /\.(tsx?|html)$/.test(file) && existsSync(join(ROOT, file)))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();
const isPlural = (key: string) => /_(one|other)$/.test(key);

test('both languages have the same keys in the same order', () => {
  expect(Object.keys(english)).toEqual(Object.keys(indonesian));
});

test('a message has the same placeholders in both languages', () => {
  const different = Object.keys(indonesian).filter(
    (key) => placeholders(indonesian[key]?.message ?? '').join() !== placeholders(english[key]?.message ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('no message is empty, and none holds a lone dollar sign that a browser would take for a placeholder', () => {
  for (const file of [indonesian, english]) {
    expect(Object.keys(file).filter((key) => file[key]?.message.trim() === '')).toEqual([]);
    expect(Object.keys(file).filter((key) => /\$(?!\d)/.test(file[key]?.message ?? ''))).toEqual([]);
  }
});

test('plural forms come in pairs, and both carry the count', () => {
  const plurals = Object.keys(indonesian).filter(isPlural);
  const stems = [...new Set(plurals.map((key) => key.replace(/_(one|other)$/, '')))];
  expect(stems.length).toBeGreaterThan(5);
  expect(plurals.sort()).toEqual(stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`]).sort());
  for (const key of plurals) expect(english[key]?.message, key).toContain('$1');
});

test('every message is asked for by some code', () => {
  const unused = Object.keys(indonesian).filter((key) => {
    const name = isPlural(key) ? key.replace(/_(one|other)$/, '') : key;
    return !code.includes(`'${name}'`) && !code.includes(`__MSG_${name}__`);
  });
  expect(unused).toEqual([]);
});

test('no code asks for a message that is missing', () => {
  const asked = [...code.matchAll(/words\.([tn])\(\s*'([a-z0-9_]+)'/g)];
  expect(asked.length).toBeGreaterThan(100);
  const missing = asked
    .map(([, kind, key]) => (kind === 'n' ? `${key}_other` : `${key}`))
    .filter((key) => !(key in indonesian));
  expect(missing).toEqual([]);
});

test('no message judges: neither language says hoax, and nothing shouts', () => {
  const judging = /hoaks|hoax|fake|palsu|bohong|!|⚠|❌|✅/i;
  for (const file of [indonesian, english]) {
    expect(Object.keys(file).filter((key) => judging.test(file[key]?.message ?? ''))).toEqual([]);
  }
});

test('English counts with its own plural, Indonesian has one form', () => {
  expect(wordsOf('en').n('sources_agree', 1)).toBe('1 source agrees');
  expect(wordsOf('en').n('sources_agree', 2)).toBe('2 sources agree');
  expect(wordsOf('id').n('sources_agree', 1)).toBe('1 sumber sependapat');
  expect(wordsOf('id').n('entries', 1284)).toBe('1.284 klarifikasi dan sumber tersimpan');
});

test('a number is written as the language writes it, whichever message bears it', () => {
  expect(wordsOf('id').t('region_full', 1234)).toContain('1.234');
  expect(wordsOf('en').t('region_full', 1234)).toContain('1,234');
  expect(wordsOf('id').number(1234)).toBe('1.234');
});
