// The layout is a test: imports follow the README's table, files stay small, and what is banned does not come back.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MAX_LINES = 250;
/** A note to do something later may wait this long. */
const TODO_DAYS = 90;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'entrypoints', 'components', 'utils'], {
  cwd: ROOT,
})
  .toString()
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && existsSync(join(ROOT, file)));
const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const rules = readImportTable();

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(rules.size).toBeGreaterThan(15);
});

test('every file lies in a room of the table', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('imports follow the table', () => {
  const wrong = [...sources].flatMap(([file, source]) =>
    importsOf(source)
      .filter((specifier) => !mayImport(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test("no site's reader imports another's: what they share lies above them", () => {
  const siteOf = (path: string) => /^utils\/platforms\/([^/]+)\//.exec(path)?.[1];
  const readers = [...sources].filter(([file]) => siteOf(file) !== undefined);
  expect(readers.length).toBeGreaterThan(30);
  const wrong = readers.flatMap(([file, source]) =>
    localImports(file, source)
      .filter((target) => siteOf(target) !== undefined && siteOf(target) !== siteOf(file))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself through others', () => {
  const graph = new Map([...sources].map(([file, source]) => [file, localImports(file, source)]));
  expect(findCycle(graph)).toBeUndefined();
});

test.each(['entrypoints/social.content/index.ts', 'entrypoints/popup/main.tsx'])(
  'what opens at every page or click does not carry the schema library: %s',
  (entry) => {
    const carried = reachable(entry);
    expect(carried.length).toBeGreaterThan(30);
    const heavy = carried.filter((file) => valueImportsOf(sources.get(file) ?? '').some((name) => name === 'zod'));
    expect(heavy).toEqual([]);
  },
);

test('the script in each page carries no component library: that comes with the first card', () => {
  const carriers = reachable('entrypoints/social.content/index.ts').filter((file) =>
    valueImportsOf(sources.get(file) ?? '').some((name) => name.startsWith('preact')),
  );
  expect(carriers).toEqual([]);
  expect(reachable('entrypoints/card/index.ts')).toContain('components/card/Card.tsx');
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = [...sources].filter(([, source]) => source.split('\n').length - 1 > MAX_LINES).map(([file]) => file);
  expect(long).toEqual([]);
});

test('every file opens with a sentence that says what it is for', () => {
  expect([...sources].filter(([, source]) => !/^(#!.*\n)?\/\/ \S/.test(source)).map(([file]) => file)).toEqual([]);
});

test('sinks for code and markup are not used', () => {
  const banned =
    /\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|document\.write\b|\beval\(|new Function\(|dangerouslySetInnerHTML/;
  expect(matching(banned)).toEqual([]);
});

test('no empty catch, no enum, no default export but an entrypoint', () => {
  expect(matching(/catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*\{\s*\}\)/)).toEqual([]);
  expect(matching(/^\s*(export\s+)?(const\s+)?enum\s/m)).toEqual([]);
  const defaults = matching(/^export default/m).filter((file) => !/^entrypoints\/[^/]+\/index\.tsx?$/.test(file));
  expect(defaults).toEqual([]);
});

test('no file only passes on what others export', () => {
  const barrels = [...sources].filter(([, source]) => {
    const code = source.split('\n').filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line));
    return code.length > 0 && code.every((line) => /^export (\*|\{.*\}) from /.test(line));
  });
  expect(barrels.map(([file]) => file)).toEqual([]);
});

test("the content script never writes to a site's console", () => {
  expect(matching(/\bconsole\./).filter((file) => file.startsWith('entrypoints/social.content/'))).toEqual([]);
});

test('a TODO carries a date and does not grow old', () => {
  const bad = [...sources].flatMap(([file, source]) =>
    [...source.matchAll(/\bTODO\b(?:\((\d{4}-\d{2}-\d{2})\))?/g)]
      .filter(([, date]) => date === undefined || Date.now() - Date.parse(date) > TODO_DAYS * 86_400_000)
      .map(([text]) => `${file}: ${text}`),
  );
  expect(bad).toEqual([]);
});

function readImportTable(): Map<string, string[]> {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('| folder | may import |'));
  const rows = table.split('\n').slice(2);
  const result = new Map<string, string[]>();
  for (const row of rows) {
    if (!row.startsWith('|')) break;
    const [, folder = '', allowed = ''] = row.split('|');
    const name = /`([^`]+)`/.exec(folder)?.[1];
    if (name !== undefined)
      result.set(
        name,
        [...allowed.matchAll(/`([^`]+)`/g)].map(([, item]) => item!),
      );
  }
  return result;
}

function roomOf(path: string): string | undefined {
  const bare = path.replace(/\.(ts|tsx|mjs|css|json)(\?.*)?$/, '');
  if (bare.startsWith('public/')) return 'public';
  return [...rules.keys()]
    .filter((room) => bare === room || bare.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function importsOf(source: string): string[] {
  return [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map(([, stat, dynamic]) => (stat ?? dynamic)!);
}

function mayImport(file: string, specifier: string): boolean {
  const room = roomOf(file)!;
  const allowed = rules.get(room) ?? [];
  if (specifier.startsWith('.')) {
    const target = roomOf(normalize(join(dirname(file), specifier)));
    return target !== undefined && (target === room || allowed.includes(target));
  }
  if (specifier.startsWith('node:')) return allowed.includes('node:*');
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
  return allowed.includes(name);
}

function localImports(file: string, source: string): string[] {
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(file), specifier)))
    .filter((target) => sources.has(target));
}

/** Imports that are in the bundle: types are not. */
function valueImportsOf(source: string): string[] {
  return importsOf(source.replace(/(^|\n)\s*(import|export) type [^;]*;/g, '$1'));
}

/** The files that come with this one. */
function reachable(first: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = sources.get(file) ?? '';
    for (const name of valueImportsOf(source).filter((specifier) => specifier.startsWith('.'))) {
      const target = normalize(join(dirname(file), name));
      if (sources.has(target)) visit(target);
    }
  };
  visit(first);
  return [...seen];
}

function findCycle(graph: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  function visit(file: string): string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  }
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function matching(pattern: RegExp): string[] {
  return [...sources].filter(([, source]) => pattern.test(withoutComments(source))).map(([file]) => file);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}
