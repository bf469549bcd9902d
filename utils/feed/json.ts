// JSON as it may travel in a feed: strict when read (size, depth, duplicate keys), sorted when written (RFC 8785).
import { AppError } from '../errors.ts';
import { LIMITS } from './limits.ts';

const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * The value of a JSON text of at most `cap` bytes.
 * @throws `feed/too-large`, or `feed/malformed` for broken UTF-8 or JSON, depth over 8, duplicate or dangerous keys, lone surrogates.
 */
export function parseJson(input: Uint8Array | string, cap: number, place?: string): unknown {
  const where = place === undefined ? {} : { place };
  if (isOver(input, cap)) throw new AppError('feed/too-large', `more than ${cap} bytes`, where);
  const text = typeof input === 'string' ? input : decodeUtf8(input, place);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('feed/malformed', 'not JSON', { ...where, cause });
  }
  const problem = inspect(value, text);
  if (problem !== undefined) throw new AppError('feed/malformed', problem, where);
  return value;
}

/**
 * UTF-8 text of the bytes; a byte order mark stays in the text.
 * @throws `feed/malformed` where the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, place?: string): string {
  try {
    return strict.decode(bytes);
  } catch (cause) {
    throw new AppError('feed/malformed', 'not UTF-8', place === undefined ? { cause } : { place, cause });
  }
}

/**
 * RFC 8785 for what feeds hold: keys in UTF-16 order, no white space, members that are undefined left out.
 * @throws `feed/malformed` for what JSON cannot carry: a lone surrogate, a number that is not finite, a function.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && !LONE_SURROGATE.test(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new AppError('feed/malformed', `JSON cannot hold this ${typeof value}`);
}

function isOver(input: Uint8Array | string, cap: number): boolean {
  if (typeof input !== 'string') return input.length > cap;
  // a UTF-16 unit takes at most three bytes of UTF-8, so most need no counting
  return input.length * 3 > cap && new TextEncoder().encode(input).length > cap;
}

/** What `JSON.parse` forgives and a feed may not: it keeps the last of two equal keys, any depth, and unpaired `\ud800`. */
function inspect(value: unknown, text: string): string | undefined {
  if (LONE_SURROGATE.test(text)) return 'holds a lone surrogate';
  const hasEscapedSurrogate = /\\u[dD][89a-fA-F]/.test(text);
  let keys = 0;
  let problem: string | undefined;
  const visit = (node: unknown, depth: number): void => {
    if (problem !== undefined) return;
    if (typeof node === 'string') {
      if (hasEscapedSurrogate && LONE_SURROGATE.test(node)) problem = 'holds a lone surrogate';
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if (depth > LIMITS.jsonDepth) {
      problem = `nested deeper than ${LIMITS.jsonDepth}`;
      return;
    }
    if (Array.isArray(node)) {
      for (const item of node) visit(item, depth + 1);
      return;
    }
    for (const [key, member] of Object.entries(node)) {
      keys += 1;
      if (REFUSED_KEYS.has(key)) problem = `refuses the key ${key}`;
      visit(key, depth + 1);
      visit(member, depth + 1);
    }
  };
  visit(value, 1);
  if (problem === undefined && countKeys(text) !== keys) problem = 'has the same key twice';
  return problem;
}

/** Number of strings that a colon follows, in a text that is known to be JSON. */
function countKeys(text: string): number {
  let count = 0;
  let start = text.indexOf('"');
  while (start !== -1) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= 0x20) next += 1;
    if (text[next] === ':') count += 1;
    start = text.indexOf('"', end + 1);
  }
  return count;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
