// The gate on the project's own labelled posts about local policy: precision of `answers` first, recall reported.
import { beforeAll, describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../utils/matching/matcher.ts';
import { readClaims, readJudgements, readPosts, toIndexedClaim } from './labelled-files.ts';

const FOLDER = `${import.meta.dirname}/data`;
const REGION_NAMES = new Map([
  ['99', 'Provinsi Contoh'],
  ['99.01', 'Kabupaten Contoh'],
  ['99.02', 'Kabupaten Misal'],
  ['99.71', 'Kota Umpama'],
]);

interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly answered: string | undefined;
  readonly right: string | undefined;
}

const claims = readClaims(`${FOLDER}/claims.jsonl`);
const posts = readPosts(`${FOLDER}/posts.jsonl`);
const judgements = new Map(readJudgements(`${FOLDER}/qrels.jsonl`).map((line) => [line.q, line]));

function run(matcher: Matcher): Outcome[] {
  return posts.map((post) => {
    const judgement = judgements.get(post.id);
    const [first] = matcher.match({
      id: post.id,
      text: post.text,
      ...(post.date === undefined ? {} : { date: post.date }),
    });
    return {
      id: post.id,
      kind: post.kind ?? '',
      answered: first?.tier === 'answers' ? first.key : undefined,
      right: judgement?.tier === 'answers' ? judgement.d : undefined,
    };
  });
}

function rate(outcomes: readonly Outcome[]) {
  const marked = outcomes.filter((one) => one.answered !== undefined);
  const toAnswer = outcomes.filter((one) => one.right !== undefined);
  const right = marked.filter((one) => one.answered === one.right);
  return { precision: right.length / marked.length, recall: right.length / toAnswer.length };
}

describe('labelled local-policy posts', () => {
  let outcomes: Outcome[] = [];

  beforeAll(() => {
    outcomes = run(createMatcher(claims.map(toIndexedClaim), { regionNames: REGION_NAMES }));
  });

  it('are enough of every kind', () => {
    expect(claims.length).toBeGreaterThanOrEqual(40);
    expect(posts.length).toBeGreaterThanOrEqual(300);
    const kinds = new Set(posts.map((post) => post.kind));
    for (const kind of ['number', 'region', 'year', 'aspect', 'polarity', 'national', 'satire', 'report', 'service']) {
      expect(kinds).toContain(`near:${kind}`);
    }
  });

  it('are answered with a precision of at least .97 at a recall of at least .65', () => {
    const { precision, recall } = rate(outcomes);
    console.info(`local policy: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.65);
  });

  it.each(['number', 'region', 'year', 'month', 'date', 'name'])('never answer another %s', (kind) => {
    const nearMisses = outcomes.filter((one) => one.kind === `near:${kind}`);
    expect(nearMisses.length).toBeGreaterThan(0);
    expect(nearMisses.filter((one) => one.answered !== undefined)).toEqual([]);
  });

  it('are never marked when they are about nothing of the feed', () => {
    const unrelated = outcomes.filter((one) => one.kind === 'unrelated');
    expect(unrelated.filter((one) => one.answered !== undefined)).toEqual([]);
  });

  it('hold the same precision when a claim has only one wording', () => {
    const bare = claims.map((line) => ({ ...toIndexedClaim(line), paraphrases: [] }));
    const { precision, recall } = rate(run(createMatcher(bare, { regionNames: REGION_NAMES })));
    console.info(`local policy, one wording: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  it('are not answered by other claims when their own is missing', () => {
    const wrong = claims.flatMap((left) => {
      const others = createMatcher(claims.filter((claim) => claim !== left).map(toIndexedClaim), {
        regionNames: REGION_NAMES,
      });
      return posts
        .filter((post) => judgements.get(post.id)?.d === left.id)
        .filter((post) => others.match({ id: post.id, text: post.text }).some((match) => match.tier === 'answers'))
        .map((post) => post.id);
    });
    expect(wrong).toEqual([]);
  });
});
