// The two ways something can be wrong: a broken promise of a machine (AppError), and bad human input (Problem).

/** Where bad input stands, what is wrong, and what to do about it. All problems of an input are reported at once. */
export interface Problem {
  /** File and line (`drafts/tarif.md:4`), or path inside data (`entries.jsonl:12 claim.text`). */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
  /** A warning does not stop publication. Without a severity it is an error. */
  readonly severity?: 'error' | 'warning';
}

/** A failure with a stable code (`feed/rollback`, `platform/unreadable`); codes are part of the API, words are in the locale files. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  /** URL, file or field that failed. */
  readonly place: string | undefined;
  readonly remedy: string | undefined;

  constructor(code: string, message: string, where: { place?: string; remedy?: string; cause?: unknown } = {}) {
    super(message, where.cause === undefined ? undefined : { cause: where.cause });
    this.code = code;
    this.place = where.place;
    this.remedy = where.remedy;
  }
}

/** The code of any thrown value; `internal` where it is not one of ours. */
export function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'internal';
}

/** One line for a person: place, message, remedy. */
export function describeProblem(problem: Problem): string {
  const severity = problem.severity === 'warning' ? 'warning: ' : '';
  return `${problem.place}: ${severity}${problem.message} ${problem.remedy}`.trim();
}
