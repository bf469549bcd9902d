// Says what went wrong to whoever opens the extension's own console; never in a site's console, never a post's text.
import { AppError, codeOf } from './errors.ts';

/** Logs a failure with its code, place and remedy. */
export function logError(where: string, error: unknown): void {
  const message = error instanceof Error ? error.message : error;
  const { place, remedy } = error instanceof AppError ? error : { place: undefined, remedy: undefined };
  console.warn(`[pembanding] ${where}: ${codeOf(error)}`, message, place ?? '', remedy ?? '');
}
