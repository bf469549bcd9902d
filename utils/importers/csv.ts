// A table with the dotted column names of schema.org paths, as the Duke Reporters' Lab exports fact-checks, as items.
import Papa from 'papaparse';
import { AppError, type Problem } from '../errors.ts';
import { itemsIn } from './claim-review.ts';
import { ITEMS_MOST, type ReadItems, type SourceItem, withLeftOut } from './source-item.ts';

/** `itemReviewed.author.name`, `itemReviewed.appearance.0.url`. */
const COLUMN = /^@?[A-Za-z]+(?:\.(?:@?[A-Za-z]+|\d{1,2}))*$/;

/**
 * The rows of a table as ClaimReviews: a column's dotted name is the path of its value. Columns that are no such path are left out.
 * @throws `import/malformed` where there is no column `claimReviewed`.
 */
export function readCsvItems(text: string): ReadItems {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [names = [], ...rows] = data;
  checkColumns(names);
  // a quote that never closes swallows the rest: what Papa Parse reports is the row where it began
  const torn = new Map(errors.map(({ row, message }) => [row ?? 0, message]));
  const items: SourceItem[] = [];
  const problems: Problem[] = [];
  for (const [at, row] of rows.slice(0, ITEMS_MOST).entries()) {
    const place = `row ${at + 2}`;
    const message =
      torn.get(at + 1) ?? (row.length === names.length ? undefined : `has ${row.length} cells of ${names.length}`);
    if (message !== undefined) {
      problems.push({
        place,
        message: `${message}.`,
        remedy: 'Put a value that holds commas, quotes or line breaks in double quotes.',
      });
      continue;
    }
    const read = itemsIn([{ '@type': 'ClaimReview', ...nest(names, row) }]);
    items.push(...read.items.map((item) => ({ ...item, place })));
    problems.push(...read.problems.map((problem) => ({ ...problem, place })));
  }
  return withLeftOut({ items, problems }, rows.length - ITEMS_MOST);
}

function checkColumns(names: readonly string[]): void {
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (names.includes('claimReviewed') && twice === undefined) return;
  const message = twice === undefined ? 'the table has no column claimReviewed' : `the column ${twice} stands twice`;
  throw new AppError('import/malformed', message, {
    place: 'row 1',
    remedy:
      'The first row names the columns, for example claimReviewed, reviewRating.alternateName, url, datePublished.',
  });
}

/** `{ 'a.b': 'x', 'c.0': 'y' }` as `{ a: { b: 'x' }, c: ['y'] }`; empty cells are left out. */
function nest(names: readonly string[], row: readonly string[]): Record<string, unknown> {
  const root = new Map<string, unknown>();
  for (const [at, column] of names.entries()) {
    const value = row[at]?.trim() ?? '';
    if (value === '' || column === '@type' || !COLUMN.test(column)) continue;
    const path = column.split('.');
    const last = path.pop() ?? '';
    let node = root;
    for (const step of path) {
      const next = node.get(step);
      if (next instanceof Map) node = next;
      else {
        const made = new Map<string, unknown>();
        node.set(step, made);
        node = made;
      }
    }
    node.set(last, value);
  }
  return plainOf(root) as Record<string, unknown>;
}

/** Maps until here, so that no column can name a property of every object. */
function plainOf(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...value.entries()].map(([key, member]) => [key, plainOf(member)] as const);
  return entries.every(([key]) => /^\d+$/.test(key))
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => member)
    : Object.fromEntries(entries);
}
