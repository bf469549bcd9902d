// A post as numbers and hashes: what it takes to notice that a field changed, and nothing of what it says.
import { createHash } from 'node:crypto';
import type { PageItem } from '../../utils/cli/read-page.ts';

/** Lengths, counts and hashes of a post's fields, on one line. */
export function fieldPrint(post: PageItem): string {
  const { text, author, url, date, engagement, quoted, media, mediaText, links, language, isTruncated, id } = post;
  const counts = Object.entries(engagement ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return [
    `id ${hash(id)}`,
    `text ${text.length} ${hash(text)}`,
    author === undefined ? '' : `author ${hash(author)}`,
    url === undefined ? '' : `url ${hash(url)}`,
    date === undefined ? '' : `date ${hash(date)}`,
    counts.map(([name, value]) => `${name} ${value}`).join(' '),
    quoted === undefined ? '' : `quoted ${quoted.text.length} ${hash(JSON.stringify(quoted))}`,
    media?.join(' ') ?? '',
    mediaText === undefined ? '' : `says ${mediaText.length} ${hash(mediaText)}`,
    links === undefined ? '' : `links ${links.length} ${hash(links.join(' '))}`,
    language ?? '',
    isTruncated ? 'truncated' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
