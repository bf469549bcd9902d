// Splits a draft into YAML front matter and body, and keeps the line of every value. Every scalar stays text: a region 99.10 must not become 99.1.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from '../errors.ts';

interface Placed {
  /** 1-based line in the draft's file. */
  readonly line: number;
}
export interface DraftText extends Placed {
  readonly kind: 'text';
  readonly text: string;
}
export interface DraftList extends Placed {
  readonly kind: 'list';
  readonly items: readonly DraftValue[];
}
export interface DraftMap extends Placed {
  readonly kind: 'map';
  readonly pairs: readonly { readonly key: string; readonly line: number; readonly value: DraftValue }[];
}
/** A value of the front matter; an empty value is a text of no characters. */
export type DraftValue = DraftText | DraftList | DraftMap;

export interface FrontMatter {
  readonly values: DraftMap;
  readonly body: string;
  /** 1-based line on which the body's first visible line stands. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

const EMPTY: DraftMap = { kind: 'map', line: 1, pairs: [] };
const FENCE_REMEDY = 'Begin the file with a line "---", then the keys, then a line "---", then the answer.';

/** Reads a draft's front matter and body. All problems at once, each at `file:line`. */
export function readFrontMatter(file: string, content: string): FrontMatter {
  const lines = content
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) {
    const message = end === -1 ? 'the front matter is not closed' : 'there is no front matter';
    return {
      values: EMPTY,
      body: '',
      bodyLine: 1,
      problems: [{ place: `${file}:1`, message: `${message}.`, remedy: FENCE_REMEDY }],
    };
  }
  const body = lines.slice(end + 1);
  const blank = body.findIndex((line) => line.trim() !== '');
  return {
    ...readYaml(file, `${lines.slice(1, end).join('\n')}\n`),
    body: body.join('\n').trim(),
    bodyLine: end + 2 + Math.max(0, blank),
  };
}

function readYaml(file: string, yaml: string): Pick<FrontMatter, 'values' | 'problems'> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1; // the opening fence is line 1
  const problems: Problem[] = [];
  const report = (line: number, message: string, remedy: string) => {
    const place = `${file}:${line}`;
    // one slip makes the parser complain several times on the same line
    if (!problems.some((problem) => problem.place === place)) problems.push({ place, message, remedy });
  };
  for (const error of [...document.errors, ...document.warnings])
    report(
      lineAt(startOf(error.code, error.pos[0], document)),
      describeYamlError(error.code, error.message),
      yamlRemedy(error.code),
    );

  const read = (node: ParsedNode | null | undefined, line: number): DraftValue => {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pairs = node.items.map((pair) => {
        const at = lineAt(pair.key.range[0]);
        return { key: isScalar(pair.key) ? String(pair.key.value) : '?', line: at, value: read(pair.value, at) };
      });
      return { kind: 'map', line, pairs };
    }
    if (isSeq<ParsedNode>(node))
      return { kind: 'list', line, items: node.items.map((item) => read(item, lineAt(item.range[0]))) };
    if (isAlias(node))
      report(line, 'an alias (*name) is not allowed in a draft.', 'Write the value itself, or put it in quotes.');
    const text = isScalar(node) && node.value !== null ? String(node.value).normalize('NFC').trim() : '';
    return { kind: 'text', line, text };
  };
  const values = read(document.contents, 2);
  if (values.kind === 'map') return { values, problems };
  if (yaml.trim() !== '') report(2, 'the front matter is not a list of "key: value" lines.', FENCE_REMEDY);
  return { values: EMPTY, problems };
}

/** An open quotation mark is noticed at the end of the file; the mistake is where it was opened. */
function startOf(code: string, offset: number, document: Document.Parsed): number {
  let start = offset;
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar: (_key, node) => {
        const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
        if (isQuoted && node.range && node.range[0] < offset && node.range[2] >= offset) start = node.range[0];
      },
    });
  return start;
}

function describeYamlError(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands here a second time.';
  if (code === 'MISSING_CHAR') return 'a quotation mark or bracket that opens here is not closed.';
  const plain = message.split('\n')[0] ?? message;
  return `the front matter is not valid YAML: ${plain.replace(/\.$/, '')}.`;
}

function yamlRemedy(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A text that holds ": " must stand in quotes: "…".';
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Close the quotation mark or the bracket that was opened here.';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces instead of tabs.';
    case 'TAG_RESOLVE_FAILED':
      return 'Put a text that begins with "!" in quotes.';
    default:
      return 'Put the text in quotes, and indent the lines of a list by two spaces.';
  }
}
