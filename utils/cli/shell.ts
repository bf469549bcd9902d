// What a command needs of the terminal it runs in: two ways to speak, a clock, and an exit code.
import { describeProblem, type Problem } from '../errors.ts';

export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/** The surroundings of a command. */
export interface Shell {
  /** Results, to standard output. */
  out(line: string): void;
  /** Problems, to standard error. */
  err(line: string): void;
  now(): Date;
  /** Ends with this code once the command is done; the highest of several counts. */
  exitWith(code: (typeof EXIT)[keyof typeof EXIT]): void;
}

/** The process's own terminal. `SOURCE_DATE_EPOCH` (seconds) sets the clock, so that a build can be repeated to the byte. */
export function processShell(): Shell {
  // `clarify … | head` closes the pipe early: nobody reads on, and that is no failure
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (line) => {
      process.stdout.write(`${line}\n`);
    },
    err: (line) => {
      process.stderr.write(`${line}\n`);
    },
    now: () => {
      const epoch = process.env.SOURCE_DATE_EPOCH;
      return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
    },
    exitWith: (code) => {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
    },
  };
}

/** Prints problems, errors first within a file, and sets the exit code. Returns true where none is an error. */
export function reportProblems(shell: Shell, problems: readonly Problem[]): boolean {
  for (const problem of [...problems].sort(byPlace)) shell.err(describeProblem(problem));
  const hasErrors = problems.some(({ severity }) => severity !== 'warning');
  if (hasErrors) shell.exitWith(EXIT.problems);
  return !hasErrors;
}

/** `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return `${plural(problems.length - warnings, 'error')}, ${plural(warnings, 'warning')}`;
}

/** `1 draft`, `2 drafts`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.replace(/y$/, 'ie')}s`;
}

/** With a full stop where it ends without one, so that a remedy can follow. */
export function sentence(text: string): string {
  return /[.!?…]["”)]?$/.test(text) ? text : `${text}.`;
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, former: readonly string[]): string[] {
  return [...former, value];
}

function byPlace(a: Problem, b: Problem): number {
  const [fileA, lineA] = splitPlace(a.place);
  const [fileB, lineB] = splitPlace(b.place);
  return fileA === fileB ? lineA - lineB : fileA < fileB ? -1 : 1;
}

function splitPlace(place: string): [file: string, line: number] {
  const found = /^(.*):(\d+)$/.exec(place);
  return found === null ? [place, 0] : [found[1] ?? place, Number(found[2])];
}
