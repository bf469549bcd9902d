// Says what went wrong to whoever opens the extension's own console; never in a site's console, never a post's text.
import { codeOf } from './errors.ts';

/** Logs a failure with its code and place. */
export function logError(where: string, error: unknown): void {
  console.warn(`[pembanding] ${where}: ${codeOf(error)}`, error instanceof Error ? error.message : error);
}
