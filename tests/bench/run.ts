// `npm run bench -- <area> [options]`: prints a table and writes `.output/bench/<area>.json`.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import type { BenchRow } from './row.ts';

const HERE = import.meta.dirname;
const OUTPUT = `${HERE}/../../.output/bench`;
const NOT_AREAS = ['run.ts', 'row.ts', 'peers.ts', 'synthetic-texts.ts'];

// the background's channel for its pauses stays open as long as a worker lives, so nothing else would end this process
process.exit(await main(process.argv.slice(2)));

async function main([area, ...options]: readonly string[]): Promise<number> {
  const areas = readdirSync(HERE)
    .filter((file) => file.endsWith('.ts') && !NOT_AREAS.includes(file))
    .map((file) => file.slice(0, -3));
  if (area === undefined || !areas.includes(area) || !existsSync(`${HERE}/${area}.ts`)) {
    console.error(`Usage: npm run bench -- <${areas.join(' | ')}>`);
    return 2;
  }
  const { rows } = (await import(`./${area}.ts`)) as { rows(options: readonly string[]): Promise<BenchRow[]> };
  let measured: BenchRow[];
  try {
    measured = await rows(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${OUTPUT}/${area}.json`, `${JSON.stringify({ rows: measured }, null, 2)}\n`);
  print(measured);
  return 0;
}

function print(rows: readonly BenchRow[]): void {
  const cells = rows.map((row) => [
    row.figure,
    row.peer ?? '',
    String(row.value),
    row.unit,
    row.goal ?? '',
    row.holds === undefined ? '' : row.holds ? 'holds' : 'misses',
  ]);
  const widths = cells.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)), []);
  for (const row of cells)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
