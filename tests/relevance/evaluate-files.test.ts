// Evaluation on given files gives the figures of the protocol, whoever brings the files.
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateFiles } from './evaluate-files.ts';
import type { Figure } from './evaluate-matching.ts';

const DATA = `${import.meta.dirname}/data`;
const FILES = { claims: `${DATA}/claims.jsonl`, posts: `${DATA}/posts.jsonl` };
const QRELS = `${DATA}/qrels.jsonl`;
const UNRELATED = `${import.meta.dirname}/policy/kept-apart.jsonl`;

describe('files with judgements and posts without a claim', () => {
  const figures = new Map<string, Figure>();
  const figureOf = (name: string) => figures.get(name)?.value ?? Number.NaN;

  beforeAll(async () => {
    const given = await evaluateFiles({ ...FILES, qrels: QRELS, unrelated: [UNRELATED] });
    for (const figure of given) figures.set(figure.figure, figure);
  });

  it('give success and reciprocal rank, each also without verbatim posts', () => {
    for (const suffix of ['', ' nv']) {
      const [first, five, rank] = ['S@1', 'S@5', 'MRR@5'].map((name) => figureOf(`${name} of the models${suffix}`));
      expect(first).toBeGreaterThan(0.5);
      expect(rank).toBeGreaterThanOrEqual(first ?? 1);
      expect(five).toBeGreaterThanOrEqual(rank ?? 1);
      expect(five).toBeLessThanOrEqual(1);
    }
  });

  it('give recall at three rates of false marks within its spread', () => {
    const recalls = ['1 %', '0.5 %', '0.1 %'].map((rate) => figureOf(`R@${rate}`));
    expect(recalls).toEqual(recalls.toSorted((a, b) => b - a));
    expect(recalls[2]).toBeGreaterThan(0);
    expect(figureOf('R@0.1 % bootstrap 5 %')).toBeLessThanOrEqual(figureOf('R@0.1 % bootstrap 95 %'));
    expect(figureOf('R@0.1 % nv')).not.toBeNaN();
  });

  it('give wrong claims among the accepted, and what is marked without its own claim', () => {
    expect(figureOf('wrong claim among accepted at 0.1 %')).toBeLessThan(0.5);
    expect(figureOf('marked with the own claim removed, at 0.1 %')).toBeLessThan(figureOf('R@0.1 %'));
    expect(figureOf(`marked of ${UNRELATED}`)).toBeLessThan(0.05);
  });
});

it('without judgements only the share of answered posts is known', async () => {
  expect((await evaluateFiles(FILES)).map(({ figure }) => figure)).toEqual(['posts with an answer']);
});
