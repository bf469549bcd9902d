// The documents an import reads: files and https addresses, each in a format that is named or told by its content.
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { SiteFormat } from '../../domain/source-choice.ts';
import { AppError } from '../../errors.ts';
import { decodeUtf8 } from '../../feed/json.ts';
import { readCsvItems } from '../../importers/csv.ts';
import { readMarkdownItems } from '../../importers/markdown.ts';
import { readSite } from '../../importers/read-site.ts';
import type { ReadItems } from '../../importers/source-item.ts';
import { walkWordPress } from '../../importers/walk-wordpress.ts';
import { type Fetch, getFile, type Receipt } from '../../sync/feed-file.ts';

/** What can be imported. */
export const IMPORT_FORMATS = ['feed', 'wordpress', 'claimreview', 'page', 'csv', 'markdown'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const DOCUMENT_MOST = 64 * 1024 * 1024;
/** Pages of a WordPress site in one run: 20,000 posts. */
const PAGES_MOST = 200;
const BY_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  '.csv': 'csv',
  '.md': 'markdown',
  '.html': 'page',
  '.htm': 'page',
};

/** Where and how documents are read. */
export interface ImportReading {
  readonly publisherId: string;
  /** Told by name and content where it is not given. */
  readonly format?: ImportFormat;
  /** WordPress: only posts changed since. ISO 8601. */
  readonly modifiedAfter?: string;
  readonly fetch: Fetch;
}

/**
 * The items of a file, of every `.md` of a folder, or of an https address. Places begin with the document's name.
 * @throws `import/malformed`, `cli/no-file`, `feed/bad-url` for http, and what a fetch throws.
 */
export async function readDocument(target: string, reading: ImportReading): Promise<ReadItems> {
  if (/^http:/i.test(target))
    throw new AppError('feed/bad-url', 'what comes over http may have been changed on the way.', {
      place: target,
      remedy: 'Use the https address: this host signs for what it imports.',
    });
  if (/^https:/i.test(target)) return placed(target, await readAddress(target, reading));
  const found = await stat(target).catch(() => undefined);
  if (found === undefined)
    throw new AppError('cli/no-file', 'there is no such file.', { place: target, remedy: 'Check the path.' });
  if (!found.isDirectory()) return readOne(target, decodeUtf8(new Uint8Array(await readFile(target)), target), reading);
  const names = (await readdir(target)).filter((name) => name.endsWith('.md')).sort();
  const read = [];
  for (const name of names) {
    const path = join(target, name);
    read.push(
      await readOne(path, decodeUtf8(new Uint8Array(await readFile(path)), path), { ...reading, format: 'markdown' }),
    );
  }
  return { items: read.flatMap(({ items }) => items), problems: read.flatMap(({ problems }) => problems) };
}

async function readAddress(url: string, reading: ImportReading): Promise<ReadItems> {
  if (reading.format === 'wordpress') return readWordPress(url, reading);
  return readText(url, await get(url, reading), reading);
}

async function readWordPress(base: string, reading: ImportReading): Promise<ReadItems> {
  const { modifiedAfter } = reading;
  return walkWordPress({
    base,
    ...(modifiedAfter !== undefined && { from: modifiedAfter }),
    pagesMost: PAGES_MOST,
    get: async (url) => {
      const receipt: Receipt = { bytes: 0, retryAfterMs: 0 };
      try {
        return await get(url, reading, receipt);
      } catch (error) {
        if (receipt.status === 400) return undefined;
        throw error;
      }
    },
  });
}

async function get(url: string, { fetch }: ImportReading, receipt: Receipt = { bytes: 0, retryAfterMs: 0 }) {
  const bytes = await getFile(
    { fetch, now: Date.now },
    url,
    { cap: DOCUMENT_MOST, cache: 'no-cache', mayRedirect: true },
    receipt,
  );
  return decodeUtf8(bytes, url);
}

function readOne(path: string, text: string, reading: ImportReading): ReadItems {
  const format = reading.format ?? BY_EXTENSION[extname(path)];
  // the reader of drafts names file and line itself
  if (format === 'markdown') return readMarkdownItems(path, text, reading.publisherId);
  return placed(path, readText(path, text, { ...reading, ...(format && { format }) }));
}

function readText(name: string, text: string, reading: ImportReading): ReadItems {
  const format = reading.format ?? formatOf(text);
  if (format === 'csv') return readCsvItems(text);
  if (format === 'markdown') return readMarkdownItems(name, text, reading.publisherId);
  try {
    return readSite(format, text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, remedy } = error;
    throw new AppError(code, message, { place: name, ...(remedy !== undefined && { remedy }), cause: error });
  }
}

function formatOf(text: string): SiteFormat {
  const start = text.trimStart().slice(0, 2000);
  if (/^(<\?xml|<rss|<feed)/i.test(start)) return 'feed';
  if (start.startsWith('<')) return 'page';
  if (start.includes('jsonfeed.org/version')) return 'feed';
  return /"(date_gmt|modified_gmt)"/.test(start) ? 'wordpress' : 'claimreview';
}

function placed(name: string, read: ReadItems): ReadItems {
  return {
    ...read,
    items: read.items.map((item) => ({ ...item, place: `${name} ${item.place}` })),
    problems: read.problems.map((problem) => ({ ...problem, place: `${name} ${problem.place}` })),
  };
}
