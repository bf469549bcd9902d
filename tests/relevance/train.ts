// Fits the decision models and writes them with their thresholds: `node tests/relevance/train.ts [folder]`; the same input gives the same file.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fitWeights } from './fit-weights.ts';

const FOLDER = process.argv[2] ?? `${import.meta.dirname}/../../../shared/relevance`;
const TARGET = `${import.meta.dirname}/../../utils/matching/weights.json`;

const weights = fitWeights(FOLDER);
writeFileSync(TARGET, `${JSON.stringify(weights)}\n`);
execFileSync('npx', ['biome', 'format', '--write', TARGET], { stdio: 'ignore' });
console.log(`answers from ${weights.answers}, related from ${weights.related}; ${TARGET} written`);
