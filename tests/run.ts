// Runs everything that must hold: types, lint and each kind of test, and ends with one line over all of it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../utils/cli/find-browser.ts';
import { codeOf } from '../utils/errors.ts';

interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What vitest's JSON reporter writes, as far as it is counted here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    /** Absolute path of the file. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, '.output', 'test-results');
/** Tests on material that is not part of the project: where it is absent they cannot run, and say so. */
const MAY_SKIP = [{ file: 'tests/platforms/shared-pages.test.ts', without: '../shared/pages' }];
const KINDS = ['unit', 'platforms', 'feed', 'relevance', 'e2e'];

process.exitCode = await main();

async function main(): Promise<number> {
  const steps = await chooseSteps();
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  const startedMs = performance.now();
  let passed = 0;
  let failed = 0;
  for (const [index, step] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}`);
    const stepStartedMs = performance.now();
    const counts = await step.run();
    passed += counts.passed;
    failed += counts.failed;
    console.log(`${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${secondsSince(stepStartedMs)} s`);
  }
  console.log(`\nAll steps took ${secondsSince(startedMs)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function chooseSteps(): Promise<Step[]> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, long: { type: 'boolean', default: false } } });
  const steps: Step[] = [
    { name: 'types', run: () => runTool('typescript/bin/tsc', ['--noEmit']) },
    { name: 'lint', run: () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
    ...KINDS.map((name) => ({ name, run: () => (name === 'e2e' ? runInBrowsers() : runVitest(name)) })),
  ];
  if (values.long && (await hasFiles('tests/long/**/*.test.ts')))
    steps.push({ name: 'long', run: () => runVitest('long') });
  if (values.only === undefined) return steps;
  const wanted = values.only.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Known: ${steps.map((step) => step.name).join(', ')}.`);
    process.exit(2);
  }
  return steps.filter((step) => wanted.includes(step.name));
}

/** Types and lint count as one test each. */
async function runTool(script: string, args: readonly string[]): Promise<Counts> {
  const exitCode = await runNode([join(ROOT, 'node_modules', script), ...args]);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runInBrowsers(): Promise<Counts> {
  for (const name of ['chromium', 'firefox'] as const) {
    const found = await findBrowser(name).catch((error: unknown) => {
      console.error(`${codeOf(error)}: ${error instanceof Error ? error.message : error}`);
    });
    if (!found) return { passed: 0, failed: 1 };
    console.log(`${name} ${found.version}: ${found.path}`);
  }
  return runVitest('e2e');
}

async function runVitest(project: string): Promise<Counts> {
  const file = join(RESULTS, `${project}.json`);
  const exitCode = await runNode([
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(text) as VitestReport);
  // an unhandled error, a crash at the end or no test at all shows in the exit code only
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A test that was skipped and a file that could not be loaded count as failed: what did not run is not known to work. */
function count(report: VitestReport): Counts {
  let failed = report.numFailedTests;
  for (const { name, status, assertionResults } of report.testResults) {
    const place = relative(ROOT, name);
    const skipped = assertionResults.filter((test) => !['passed', 'failed'].includes(test.status)).length;
    const excuse = MAY_SKIP.find(({ file, without }) => file === place && !existsSync(join(ROOT, without)));
    if (skipped > 0 && excuse) console.log(`${place}: ${skipped} not run, for want of ${excuse.without}`);
    else if (skipped > 0) {
      console.log(`${place}: ${skipped} skipped, counted as failed`);
      failed += skipped;
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) failed += 1;
  }
  return { passed: report.numPassedTests, failed };
}

function runNode(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function hasFiles(pattern: string): Promise<boolean> {
  for await (const _file of glob(pattern, { cwd: ROOT })) return true;
  console.log('No test takes longer than the others allow yet: --long adds nothing.');
  return false;
}

function secondsSince(startedMs: number): string {
  return ((performance.now() - startedMs) / 1000).toFixed(1);
}
