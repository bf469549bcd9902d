// What is wrong with the values of options, all of it at once: a command that cannot be understood does nothing.
import { isoDate } from '../domain/plain-text.ts';
import { describeProblem, type Problem } from '../errors.ts';
import { EXIT, type Shell } from './shell.ts';

/** Prints the problems and sets the exit code of a mistake of usage. Returns true where there is none. */
export function acceptsOptions(shell: Shell, problems: readonly Problem[]): boolean {
  for (const problem of problems) shell.err(describeProblem(problem));
  if (problems.length > 0) shell.exitWith(EXIT.usage);
  return problems.length === 0;
}

/** Values of `--province` that are no two digits. */
export function checkProvinces(values: readonly string[]): Problem[] {
  return values
    .filter((value) => !/^\d{2}$/.test(value))
    .map((value) => ({
      place: '--province',
      message: `"${value}" is not the code of a province.`,
      remedy: 'Give the first two digits of a region code: 99. 00 stands for publishers of national reach.',
    }));
}

/** An argument that has no characters but blanks. */
export function checkFilled(place: string, value: string, remedy: string): Problem[] {
  return value.trim() === '' ? [{ place, message: 'is empty.', remedy }] : [];
}

/** A post's permalink that is no web address. */
export function checkPostUrl(value: string | undefined): Problem[] {
  if (value === undefined || /^https?:$/.test(URL.parse(value)?.protocol ?? '')) return [];
  return [
    {
      place: '--url',
      message: `"${value}" is not the address of a post.`,
      remedy: 'Give the whole permalink: https://x.com/warga/status/1.',
    },
  ];
}

/** A post's date that is no ISO date. */
export function checkPostDate(value: string | undefined): Problem[] {
  if (value === undefined || isoDate.safeParse(value).success) return [];
  return [
    {
      place: '--date',
      message: `"${value}" is not an ISO date.`,
      remedy: 'Write it like 2026-11-21, or with time and zone like 2026-11-21T08:00:00+07:00.',
    },
  ];
}
