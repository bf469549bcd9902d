// JSON and text files that people write: read through a schema, with errors that name file and line.
import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { findJsonFault } from './json-fault.ts';

/** What a JSON file holds. `remedy` is for content that the schema refuses. @throws `cli/no-file`, `cli/bad-json`, `cli/bad-host`. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>, remedy: string): Promise<T> {
  const parsed = schema.safeParse(parseJsonFile(await readText(path), path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as it should be'}.`;
  throw new AppError('cli/bad-host', message, { place: path, remedy });
}

/** @throws `cli/no-file` where there is none, or where it is a folder. */
export async function readText(path: string): Promise<string> {
  const found = statSync(path, { throwIfNoEntry: false });
  // a host reads some thousand small files: five trips to the thread pool for each would take most of a build
  if (found?.isFile()) return readFileSync(path, 'utf8');
  throw new AppError('cli/no-file', found === undefined ? 'there is no such file.' : 'this is not a file.', {
    place: path,
    remedy: 'Check the path.',
  });
}

/** @throws `cli/bad-json` with the line. */
export function parseJsonFile(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // neither its words nor itself as the cause: both hold text of the file, and that may be a private key
    const { line, column } = findJsonFault(text);
    throw new AppError('cli/bad-json', `not valid JSON at column ${column}.`, {
      place: `${path}:${line}`,
      remedy: 'Correct the file, or restore it from your backup.',
    });
  }
}
