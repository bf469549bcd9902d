// Asks the background what became of the code on a shared picture.
import type { CodeAnswer } from '../domain/share-code.ts';
import { logError } from '../log.ts';
import { ask } from './client.ts';

/** Undefined where it could not be looked up; the cause is in the log. */
export async function askCode(code: string): Promise<CodeAnswer | undefined> {
  try {
    return (await ask('check-code', { code })) ?? undefined;
  } catch (error) {
    logError('code', error);
    return undefined;
  }
}
