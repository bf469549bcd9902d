// A draft: what a person writes about one claim, as Markdown with front matter, before it becomes an entry.
import type { Problem } from '../errors.ts';
import { type DraftMap, type DraftValue, readFrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';

/** Keys whose value is one text. */
const TEXT_KEYS = [
  'id',
  'claim',
  'short',
  'date',
  'claimant',
  'stance',
  'title',
  'language',
  'url',
  'validFrom',
  'validUntil',
  'supersedes',
  'status',
  'reason',
  'published',
] as const;
/** Keys whose value is a list of texts. */
const LIST_KEYS = ['paraphrases', 'appearances', 'regions', 'topics', 'related'] as const;
/** Keys whose value is a list of records, with the keys of a record. */
const RECORD_KEYS = {
  data: ['label', 'value', 'unit', 'source'],
  sources: ['title', 'url', 'publisher', 'kind', 'date', 'stance'],
} as const;

export type TextKey = (typeof TEXT_KEYS)[number];
export type ListKey = (typeof LIST_KEYS)[number];
export type RecordKey = keyof typeof RECORD_KEYS;
type DraftRecord<K extends RecordKey> = Partial<Record<(typeof RECORD_KEYS)[K][number], string>>;

/** A draft as written; nothing but its shape has been checked. */
export interface Draft extends Partial<Record<TextKey, string>>, Partial<Record<ListKey, readonly string[]>> {
  /** Name of the file, for messages. */
  readonly file: string;
  /** 1-based line of a value by its path: `claim`, `paraphrases.2`, `sources.0.url`, `answer`. */
  readonly lines: ReadonlyMap<string, number>;
  /** The body as plain text; an empty line parts two paragraphs. */
  readonly answer: string;
  readonly data?: readonly DraftRecord<'data'>[];
  readonly sources?: readonly DraftRecord<'sources'>[];
}

export interface ParsedDraft {
  /** Absent where the front matter could not be read at all. */
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
}

const ALL_KEYS: readonly string[] = [...TEXT_KEYS, ...LIST_KEYS, ...Object.keys(RECORD_KEYS)];

/** Parses a draft. Unknown keys and values of the wrong shape are problems; what is readable is kept, so that the content can be checked in the same run. */
export function parseDraft(file: string, content: string): ParsedDraft {
  const matter = readFrontMatter(file, content);
  if (matter.problems.length > 0) return { problems: matter.problems };
  const problems: Problem[] = [];
  const lines = new Map<string, number>([['answer', matter.bodyLine]]);
  const fields: Record<string, unknown> = {};
  for (const { key, line, value } of matter.values.pairs) {
    lines.set(key, line);
    const report = (at: number, message: string, remedy: string) =>
      problems.push({ place: `${file}:${at}`, message, remedy });
    if (!ALL_KEYS.includes(key)) report(line, `there is no key "${key}".`, didYouMean(key, ALL_KEYS));
    else if (isEmpty(value)) continue;
    else if (isOneOf(TEXT_KEYS, key)) fields[key] = readText(key, value, report);
    else if (isOneOf(LIST_KEYS, key)) fields[key] = readList(key, value, lines, report);
    else if (key === 'data' || key === 'sources') fields[key] = readRecords(key, value, lines, report);
  }
  const draft: Draft = { ...withoutAbsent(fields), file, lines, answer: toPlainText(matter.body) };
  return { draft, problems };
}

/** The line on which the value at `path` stands: its own, its parent's, or the first line where it is missing. */
export function placeOf(draft: Draft, path: string): string {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = draft.lines.get(at);
    if (line !== undefined) return `${draft.file}:${line}`;
  }
  return `${draft.file}:1`;
}

type Report = (line: number, message: string, remedy: string) => void;

function readText(key: string, value: DraftValue, report: Report): string | undefined {
  if (value.kind === 'text') return value.text;
  report(value.line, `"${key}" must be one text.`, `Write ${key}: followed by the text on the same line.`);
  return undefined;
}

/** A single text is taken as a list of one. */
function readList(key: string, value: DraftValue, lines: Map<string, number>, report: Report): string[] | undefined {
  if (value.kind === 'text') return [value.text];
  if (value.kind === 'map') {
    report(value.line, `"${key}" must be a list of texts.`, 'Begin each line of the list with "- ".');
    return undefined;
  }
  const texts: string[] = [];
  for (const item of value.items) {
    if (item.kind !== 'text')
      report(item.line, `an item of "${key}" is not a text.`, 'A text that holds ": " must stand in quotes: "…".');
    else if (item.text !== '') {
      lines.set(`${key}.${texts.length}`, item.line);
      texts.push(item.text);
    }
  }
  return texts;
}

function readRecords(key: RecordKey, value: DraftValue, lines: Map<string, number>, report: Report): unknown {
  const example = `Write "- ${RECORD_KEYS[key][0]}: …" and its other keys below, indented alike.`;
  if (value.kind !== 'list') {
    report(value.line, `"${key}" must be a list of records.`, example);
    return undefined;
  }
  return value.items.flatMap((item, index) => {
    lines.set(`${key}.${index}`, item.line);
    if (item.kind === 'map') return [readRecord(key, `${key}.${index}`, item, lines, report)];
    report(item.line, `an item of "${key}" is not a record.`, example);
    return [];
  });
}

function readRecord(key: RecordKey, path: string, item: DraftMap, lines: Map<string, number>, report: Report) {
  const known: readonly string[] = RECORD_KEYS[key];
  const record: Record<string, string> = {};
  for (const pair of item.pairs) {
    lines.set(`${path}.${pair.key}`, pair.line);
    if (!known.includes(pair.key))
      report(pair.line, `there is no key "${pair.key}" in "${key}".`, didYouMean(pair.key, known));
    else if (pair.value.kind !== 'text')
      report(pair.value.line, `"${pair.key}" must be one text.`, 'Write it on one line.');
    else if (pair.value.text !== '') record[pair.key] = pair.value.text;
  }
  return record;
}

/** A line break inside a paragraph is the editor's, not the author's. */
function toPlainText(body: string): string {
  return body
    .normalize('NFC')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.replace(/[ \t]*\n[ \t]*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function isEmpty(value: DraftValue): boolean {
  return value.kind === 'text' ? value.text === '' : value.kind === 'list' && value.items.length === 0;
}

function isOneOf<K extends string>(keys: readonly K[], key: string): key is K {
  return (keys as readonly string[]).includes(key);
}

/** The fields that have a value. */
export function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function didYouMean(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  return guess === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean "${guess}"?`;
}
