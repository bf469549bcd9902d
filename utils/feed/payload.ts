// Payload bytes to typed payloads: the one door through which root, directory, snapshot, head and archive come in.
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { archivePayload, directoryPayload, headPayload, rootPayload, snapshotPayload } from './format.ts';
import { parseJson } from './json.ts';
import { LIMITS } from './limits.ts';

const SCHEMAS = {
  root: rootPayload,
  directory: directoryPayload,
  snapshot: snapshotPayload,
  head: headPayload,
  archive: archivePayload,
} as const;

/** The kinds of file that hold one JSON object. */
export type FileKind = keyof typeof SCHEMAS;

/**
 * The payload of a kind of file.
 * @throws `feed/unsupported` for a newer format, `feed/malformed` with the path of the first fault, `feed/too-large`.
 */
export function readPayload<K extends FileKind>(kind: K, bytes: Uint8Array): z.infer<(typeof SCHEMAS)[K]> {
  const value = parseJson(bytes, LIMITS[kind], kind);
  if (isNewer(value)) {
    throw new AppError('feed/unsupported', 'made for a newer version', {
      place: kind,
      remedy: 'Update the extension.',
    });
  }
  const parsed = SCHEMAS[kind].safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new AppError('feed/malformed', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, { place: kind });
  }
  return parsed.data as z.infer<(typeof SCHEMAS)[K]>;
}

/** True where the value says that it is of a later format than this client reads. */
export function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'v' in value && Number.isInteger(value.v) && Number(value.v) > 1
  );
}
