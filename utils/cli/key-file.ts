// Signing keys on disk: one file each, encrypted with a passphrase by the age format, so that the standard `age` program opens them too.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { exportPrivateKey, importPrivateKey, type SigningKey } from '../feed/keys.ts';

/** log2 of the rounds of scrypt: what `age` itself uses; about a second and 256 MB for each guess. */
const USUAL_WORK_FACTOR = 18;

/** Adds `--work-factor` to a command that makes key files. */
export function addWorkFactor(command: Command): Command {
  return command.option(
    '--work-factor <number>',
    'log2 of the rounds of scrypt that protect a key file, 12 to 20',
    (text) => {
      const number = Number(text);
      if (Number.isInteger(number) && number >= 12 && number <= 20) return number;
      throw new AppError('cli/bad-option', `"${text}" cannot be used.`, {
        place: '--work-factor',
        remedy: 'Give a number from 12 to 20.',
      });
    },
    USUAL_WORK_FACTOR,
  );
}

/** Where a key lies. Its name and id stand in the name of the file, so that it is found without being opened. */
export interface KeyFile {
  /** `root-1`, `snapshot`, or the id of an agency. */
  readonly name: string;
  readonly id: string;
  readonly path: string;
}

/** Writes `<name>.<id>.age`, readable by its owner only, and returns its path. `workFactor` is log2 of scrypt's rounds. */
export async function writeKeyFile(
  folder: string,
  key: SigningKey & { readonly name: string },
  passphrase: string,
  workFactor: number,
): Promise<string> {
  const path = join(folder, `${key.name}.${key.id}.age`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, await encryptKey(key, passphrase, workFactor), { mode: 0o600, flag: 'wx' });
  return path;
}

/** Encrypts the key of a file anew with another passphrase. */
export async function rewriteKeyFile(
  file: KeyFile,
  key: SigningKey,
  passphrase: string,
  workFactor: number,
): Promise<void> {
  const part = `${file.path}.part`;
  await writeFile(part, await encryptKey({ ...key, name: file.name }, passphrase, workFactor), { mode: 0o600 });
  await rename(part, file.path);
}

/** The key files of some folders, those of the first folder first. A folder that is not there holds none. */
export async function listKeyFiles(folders: readonly string[]): Promise<KeyFile[]> {
  const found: KeyFile[] = [];
  for (const folder of folders) {
    const names = existsSync(folder) ? await readdir(folder) : [];
    for (const file of names.sort()) {
      const [, name, id] = /^([a-z0-9-]+)\.([0-9a-f]{16})\.age$/.exec(file) ?? [];
      if (name !== undefined && id !== undefined) found.push({ name, id, path: join(folder, file) });
    }
  }
  return found;
}

/** Opens a key file. @throws `cli/bad-passphrase`, `cli/bad-key` where what it holds is not the key that its name says. */
export async function openKeyFile(file: KeyFile, passphrase: string): Promise<SigningKey> {
  const bytes = await readFile(file.path);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const text = await decrypter.decrypt(decode(bytes, file.path), 'text').catch((cause: unknown) => {
    const isWrong = cause instanceof Error && /no identity matched/.test(cause.message);
    if (!isWrong) throw badKey(file.path, 'this file is damaged', cause);
    throw new AppError('cli/bad-passphrase', `this is not the passphrase of ${basename(file.path)}.`, {
      place: file.path,
      remedy: 'Try again. A passphrase that nobody remembers means that the key is lost: it has to be replaced.',
    });
  });
  const key = await importPrivateKey(privateHalfOf(text) ?? '').catch(() => undefined);
  if (key?.id !== file.id) throw badKey(file.path, `it does not hold the key ${file.id}`);
  return key;
}

async function encryptKey(
  key: SigningKey & { readonly name: string },
  passphrase: string,
  workFactor: number,
): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const { id, name, pub } = key;
  const content = { v: 1, name, id, pub, private: await exportPrivateKey(key) };
  return armor.encode(await encrypter.encrypt(`${JSON.stringify(content, null, 2)}\n`));
}

/** Armoured text, as this program writes it, or the bytes that `age` writes without `--armor`. */
function decode(bytes: Uint8Array, path: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('-----BEGIN')) return bytes;
  try {
    return armor.decode(text);
  } catch (cause) {
    throw badKey(path, 'this file is damaged', cause);
  }
}

/** Nothing of the text may get into a message: it is secret. */
function privateHalfOf(text: string): string | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null || !('private' in stored)) return undefined;
    return typeof stored.private === 'string' ? stored.private : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function badKey(place: string, message: string, cause?: unknown): AppError {
  const remedy = 'Restore it from its copy. Where there is none the key is lost: it has to be replaced.';
  return new AppError('cli/bad-key', `${message}.`, { place, remedy, cause });
}
