// The signing key of an agency in its folder: encrypted with a passphrase, or plain and readable by its owner only.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostSettings } from '../authoring/host-settings.ts';
import { AppError } from '../errors.ts';
import { exportPrivateKey, importPrivateKey, type SigningKey } from '../feed/keys.ts';
import { parseJsonFile, readText } from './json-file.ts';
import { listKeyFiles, openKeyFile, writeKeyFile } from './key-file.ts';
import type { Passphrases } from './passphrase.ts';

const RESTORE_KEY =
  'Restore the key file from your backup. Where there is none: clarify rotate-key --lost, with the host if you share one.';

/** Writes the key of an agency, encrypted where that is wished, and returns the path. */
export async function writeKey(
  folder: string,
  agency: string,
  key: SigningKey,
  encryption: { readonly passphrase: string; readonly workFactor: number } | undefined,
): Promise<string> {
  const keys = join(folder, 'keys');
  if (encryption !== undefined)
    return writeKeyFile(keys, { ...key, name: agency }, encryption.passphrase, encryption.workFactor);
  await mkdir(keys, { recursive: true, mode: 0o700 });
  const first = join(keys, `${agency}.json`);
  const path = existsSync(first) ? join(keys, `${agency}.${key.id}.json`) : first;
  const secret = { v: 1, id: key.id, pub: key.pub, private: await exportPrivateKey(key) };
  await writeFile(path, `${JSON.stringify(secret, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return path;
}

/** The key that host.json names. @throws `cli/no-file`, `cli/bad-json`, `cli/bad-key`, `cli/bad-passphrase`, `cli/no-passphrase`. */
export async function readKey(folder: string, settings: HostSettings, passphrases: Passphrases): Promise<SigningKey> {
  const { keyId, publisher } = settings;
  const encrypted = (await listKeyFiles([join(folder, 'keys')])).find(({ id }) => id === keyId);
  if (encrypted !== undefined)
    return passphrases.openWith({ name: publisher.id, holder: publisher.id }, (passphrase) =>
      openKeyFile(encrypted, passphrase),
    );
  return readPlainKey(plainKeyPath(folder, settings), keyId);
}

/** The first key of an agency has no id in its name. */
function plainKeyPath(folder: string, { keyId, publisher }: HostSettings): string {
  const named = join(folder, 'keys', `${publisher.id}.${keyId}.json`);
  return existsSync(named) ? named : join(folder, 'keys', `${publisher.id}.json`);
}

async function readPlainKey(path: string, keyId: string): Promise<SigningKey> {
  const bad = (message: string, cause?: unknown) =>
    new AppError('cli/bad-key', message, { place: path, remedy: RESTORE_KEY, cause });
  if (!existsSync(path))
    throw new AppError('cli/no-file', 'the key file is not there.', { place: path, remedy: RESTORE_KEY });
  const stored = parseJsonFile(await readText(path), path);
  if (typeof stored !== 'object' || stored === null || !('private' in stored) || typeof stored.private !== 'string')
    throw bad('this is not a key file.');
  const key = await importPrivateKey(stored.private).catch((cause: unknown) => {
    throw bad('the private key cannot be read.', cause);
  });
  if (key.id !== keyId) throw bad(`this is key ${key.id}, but host.json names ${keyId}.`);
  return key;
}
