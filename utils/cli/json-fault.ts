// Where JSON goes wrong, by line and column alone: V8's own message repeats the text around the fault, which may be a secret.

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The first token at which a text stops being JSON (RFC 8259); its end where something is missing there. */
export function findJsonFault(text: string): TextPlace {
  const scan = { text, at: 0 };
  if (skipValue(scan)) skip(scan, SPACE);
  const before = text.slice(0, scan.at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

interface Scan {
  readonly text: string;
  at: number;
}

/** Moves behind one value; false where there is none, and `at` stays on the fault. */
function skipValue(scan: Scan): boolean {
  skip(scan, SPACE);
  const opening = scan.text[scan.at];
  if (opening === '{')
    return skipMembers(scan, '}', () => skip(scan, STRING) && skipMark(scan, ':') && skipValue(scan));
  if (opening === '[') return skipMembers(scan, ']', () => skipValue(scan));
  return skip(scan, STRING) || skip(scan, SCALAR);
}

function skipMembers(scan: Scan, closing: string, skipMember: () => boolean): boolean {
  scan.at += 1;
  if (skipMark(scan, closing)) return true;
  do {
    skip(scan, SPACE);
    if (!skipMember()) return false;
  } while (skipMark(scan, ','));
  return skipMark(scan, closing);
}

function skipMark(scan: Scan, mark: string): boolean {
  skip(scan, SPACE);
  if (scan.text[scan.at] !== mark) return false;
  scan.at += 1;
  return true;
}

function skip(scan: Scan, token: RegExp): boolean {
  token.lastIndex = scan.at;
  const found = token.exec(scan.text);
  scan.at += found?.[0].length ?? 0;
  return found !== null;
}
