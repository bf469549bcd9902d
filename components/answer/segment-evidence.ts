// Cuts the post's and the claim's words into numbered and plain stretches, so that the same number stands on both sides.
import type { Evidence, Span } from '../../utils/domain/match.ts';

/** A stretch of text; with numbers where it is evidence, and `isGap` where plain words were left out. */
export interface Segment {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly isGap?: boolean;
}

interface Numbered extends Span {
  readonly numbers: readonly number[];
}

/** Words that may be one stretch: `Kab. Contoh`, `naik 300%`. A text that is the same altogether has no such limit. */
const MAX_JOINED = 2;
/** Characters of plain text kept on either side of a mark. */
const CONTEXT = 28;

/** Both sides of the evidence. Pairs that are neighbours on both sides are shown as one. */
export function segmentEvidence(
  evidence: Evidence,
  postText: string,
): { readonly post: readonly Segment[]; readonly wording: readonly Segment[] } {
  const pairs = joinNeighbours(evidence, postText);
  const side = (name: 'post' | 'wording', text: string) =>
    cut(text, unite(pairs.map((pair, index) => ({ ...pair[name], numbers: [index + 1] }))));
  return { post: shorten(side('post', postText)), wording: side('wording', evidence.wording) };
}

/** `tarif` and `sampah` side by side in both texts are one pair. */
function joinNeighbours(evidence: Evidence, postText: string): Evidence['pairs'] {
  const sorted = evidence.pairs
    .filter((pair) => isInside(pair.post, postText) && isInside(pair.wording, evidence.wording))
    .sort((a, b) => a.wording.start - b.wording.start);
  const limit = evidence.basis === 'words' ? MAX_JOINED : Number.POSITIVE_INFINITY;
  const joined: Evidence['pairs'] = [];
  let length = 0;
  for (const pair of sorted) {
    const last = joined.at(-1);
    const touches =
      last !== undefined &&
      length < limit &&
      isGlue(evidence.wording, last.wording.end, pair.wording.start) &&
      isGlue(postText, last.post.end, pair.post.start);
    length = touches ? length + 1 : 1;
    if (touches) {
      joined[joined.length - 1] = {
        post: { start: last.post.start, end: pair.post.end },
        wording: { start: last.wording.start, end: pair.wording.end },
      };
    } else {
      joined.push(pair);
    }
  }
  return joined;
}

function isInside(span: Span, text: string): boolean {
  return span.start < span.end && span.end <= text.length;
}

function isGlue(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= 2 && /^[\s.,-]*$/.test(text.slice(from, to));
}

/** Overlapping spans become one that carries both numbers. */
function unite(spans: readonly Numbered[]): Numbered[] {
  const united: Numbered[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united.at(-1);
    if (last !== undefined && span.start < last.end) {
      united[united.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
        numbers: [...last.numbers, ...span.numbers],
      };
    } else {
      united.push(span);
    }
  }
  return united;
}

function cut(text: string, spans: readonly Numbered[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) segments.push({ text: text.slice(at, span.start), numbers: [] });
    segments.push({ text: text.slice(span.start, span.end), numbers: span.numbers });
    at = span.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), numbers: [] });
  return segments;
}

/** Keeps a few words around each mark: a long post must not push the claim out of sight. */
function shorten(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, index) => {
    if (segment.numbers.length > 0) return [segment];
    const head = index === 0 ? '' : upToWord(segment.text, CONTEXT);
    const tail = index === segments.length - 1 ? '' : fromWord(segment.text, CONTEXT);
    if (head.length + tail.length >= segment.text.length) return [segment];
    return [
      ...(head === '' ? [] : [{ text: head, numbers: [] }]),
      { text: `${head === '' ? '' : ' '}…${tail === '' ? '' : ' '}`, numbers: [], isGap: true },
      ...(tail === '' ? [] : [{ text: tail, numbers: [] }]),
    ];
  });
}

function upToWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.slice(0, length).search(/\s\S*$/);
  return end > 0 ? text.slice(0, end) : '';
}

function fromWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(-length);
  const start = tail.search(/\s/);
  return start >= 0 ? tail.slice(start + 1) : '';
}
