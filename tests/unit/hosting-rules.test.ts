// The web server rules that HOSTING.md gives set the headers that a push sets, on every kind of file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOST_PATH } from '../../utils/authoring/host-files.ts';
import { cacheControlOf } from '../../utils/cli/served-headers.ts';
import { EXPORT_PATH } from '../../utils/exports/site.ts';

const HASH = 'ab'.repeat(32);
const { root, directory, snapshot, head, archive, shard } = HOST_PATH;
const { jsonFeed, rss, claimReview, claimReviewOf, corrections, correctionsOf } = EXPORT_PATH;
const { page, index, style, correctionsPage, correctionsPageOf } = EXPORT_PATH;
const PATHS = [
  ...[root(1), root(12), directory('99', 3), snapshot('99'), head('dlh-contoh', 12), archive(HASH), shard(HASH)],
  ...[jsonFeed, rss, claimReview, claimReviewOf('dlh-contoh', '2026-11'), corrections, correctionsOf('dlh-contoh')],
  ...[page('dlh-contoh/tarif'), index, style, correctionsPage, correctionsPageOf('dlh-contoh')],
];

async function block(language: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../utils/cli/HOSTING.md'), 'utf8');
  return new RegExp(`\`\`\`${language}\n(.+?)\`\`\``, 's').exec(text)![1]!;
}

test('nginx caches as a push says', async () => {
  const rules = [...(await block('nginx')).matchAll(/location (~ )?(\S+) \{ add_header Cache-Control "([^"]+)"/g)];
  expect(rules.length).toBeGreaterThan(0);
  for (const path of PATHS) {
    // the first regular expression wins over the longest prefix
    const found =
      rules.find(([, isRegExp, where]) => isRegExp && new RegExp(where!).test(`/${path}`)) ??
      rules
        .filter(([, isRegExp, where]) => !isRegExp && `/${path}`.startsWith(where!))
        .sort(([, , a], [, , b]) => b!.length - a!.length)[0];
    expect([path, found?.[3]]).toEqual([path, cacheControlOf(path)]);
  }
});

test('Apache caches as a push says', async () => {
  const text = await block('apache');
  const kinds = [...text.matchAll(/SetEnvIf Request_URI "([^"]+)" (\w+)/g)];
  const rules = [...text.matchAll(/Header set Cache-Control "([^"]+)"(?: env=(\w+))?/g)];
  for (const path of PATHS) {
    const kind = new Set(kinds.filter(([, where]) => new RegExp(where!).test(`/${path}`)).map(([, , name]) => name));
    // each rule that holds replaces what those before it set
    const found = rules.findLast(([, , name]) => name === undefined || kind.has(name));
    expect([path, found?.[1]]).toEqual([path, cacheControlOf(path)]);
  }
});
