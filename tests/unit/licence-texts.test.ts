// The package carries the licence texts of what it contains of others.
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { licenceTexts } from '../../utils/cli/licence-texts.ts';

test('each library in the package, and what it stands on, is there with its licence text', async () => {
  const text = await licenceTexts('.');
  const parts = text.split(`\n\n${'-'.repeat(78)}\n\n`);
  const nameOf = (part: string) => part.slice(0, part.indexOf(' '));
  const names = parts.map(nameOf);
  for (const name of Object.keys(packageFile.dependencies))
    if (name !== '@wxt-dev/webextension-polyfill') expect(names).toContain(name);
  // what feedsmith and htmlparser2 stand on
  expect(names).toEqual(expect.arrayContaining(['wxt', 'fast-xml-parser', 'entities', 'domhandler']));
  for (const part of parts) expect(part).toMatch(/copyright|permission|licen[cs]e/i);
  expect(text).toContain('Permission is hereby granted');
  expect(text).toContain('Apache License');
});
