// Runs a command line in this process, as `clarify.ts` does, and gathers what it says.
import { runClarify } from '../../utils/cli/program.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line at a time of the test's choice (ISO). */
export async function clarifyAt(now: string, args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  let code = 0;
  await runClarify(args, {
    out: (line) => out.push(`${line}\n`),
    err: (line) => err.push(`${line}\n`),
    now: () => new Date(now),
    exitWith: (next) => {
      code = Math.max(code, next);
    },
  });
  return { code, out: out.join(''), err: err.join('') };
}
