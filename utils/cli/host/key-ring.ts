// Finds and opens the key files of a host: those in its own folder, and those that officers bring on their own media.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedKey } from '../../authoring/shared-host.ts';
import type { PublicKey } from '../../domain/publisher.ts';
import { AppError } from '../../errors.ts';
import type { SigningKey } from '../../feed/keys.ts';
import { type KeyFile, listKeyFiles, openKeyFile } from '../key-file.ts';
import type { Passphrases } from '../passphrase.ts';

const ONLINE_WORK_FACTOR = 14;

/** Opens keys by their ids; each file once, whatever it is asked for. */
export interface KeyRing {
  /**
   * As many of the keys as the threshold asks for. `role` names them in messages.
   * @throws `cli/no-key` where too few files are here, `cli/bad-passphrase`, `cli/bad-key`.
   */
  open(role: string, keys: readonly PublicKey[], threshold: number): Promise<SigningKey[]>;
  /** Any one of the keys. @throws As `open`. */
  openOne(role: string, keys: readonly PublicKey[]): Promise<SigningKey>;
}

/** Where keys are looked for. */
export interface KeyPlaces {
  /** The host's own. */
  readonly folder: string;
  /** Folders on officers' media. */
  readonly elsewhere: readonly string[];
  readonly passphrases: Passphrases;
  /** Keys that need no file. */
  readonly made?: readonly SigningKey[];
}

/** The keys that can be opened from here. @throws `cli/no-key` where a folder of `elsewhere` is not there. */
export async function openKeyRing({ folder, elsewhere, passphrases, made = [] }: KeyPlaces): Promise<KeyRing> {
  const files: Pick<KeyFile, 'name' | 'id' | 'path'>[] = made.map(({ id }) => ({ name: id, id, path: '' }));
  for (const place of elsewhere) requireFolder(place);
  files.push(...(await listKeyFiles([join(folder, 'keys'), ...elsewhere])));
  const opened = new Map(made.map((key) => [key.id, key]));

  async function openFile(file: KeyFile): Promise<SigningKey> {
    const known = opened.get(file.id);
    if (known !== undefined) return known;
    const { name } = file;
    const key = await passphrases.openWith({ name, holder: holderOf(name) }, (passphrase) =>
      openKeyFile(file, passphrase),
    );
    opened.set(file.id, key);
    return key;
  }

  async function open(role: string, keys: readonly PublicKey[], threshold: number): Promise<SigningKey[]> {
    const here = files.filter((file) => keys.some(({ id }) => id === file.id));
    const distinct = [...new Map(here.map((file) => [file.id, file])).values()];
    // whoever is at the table already signs first
    distinct.sort((a, b) => Number(opened.has(b.id)) - Number(opened.has(a.id)));
    if (distinct.length < threshold) {
      const names = keys.map((key) => nameOf(key)).join(', ');
      throw new AppError('cli/no-key', `${threshold} of the ${role} keys must sign, ${distinct.length} are here.`, {
        place: join(folder, 'keys'),
        remedy: `Bring the files of the others and name their folders with --keys <folder>. The keys are ${names}.`,
      });
    }
    const signers: SigningKey[] = [];
    const refused: AppError[] = [];
    for (const file of distinct) {
      if (signers.length === threshold) break;
      try {
        signers.push(await openFile(file));
      } catch (error) {
        // another officer may be here whose key opens
        if (!(error instanceof AppError)) throw error;
        refused.push(error);
      }
    }
    const [first] = refused;
    if (signers.length < threshold && first !== undefined) throw first;
    return signers;
  }

  async function openOne(role: string, keys: readonly PublicKey[]): Promise<SigningKey> {
    const [key] = await open(role, keys, 1);
    if (key === undefined) throw new AppError('internal', 'a key ring that opened no key');
    return key;
  }

  return { open, openOne };
}

function requireFolder(place: string): void {
  if (existsSync(place)) return;
  throw new AppError('cli/no-key', 'there is no such folder.', {
    place,
    remedy: 'Check the path after --keys, and whether the medium is plugged in.',
  });
}

/** Who knows the passphrase of a key: an officer holds one root key and one directory key, the machine that builds holds the rest. */
export function holderOf(name: string): string {
  const number = /^(?:root|directory)-(\d)$/.exec(name)?.[1];
  return number === undefined ? 'online' : `officer-${number}`;
}

/** Rounds for a key of the machine: its passphrase lies on the same machine, and each build would wait for them. */
export function workFactorOf(name: string, wished: number): number {
  return holderOf(name) === 'online' ? Math.min(wished, ONLINE_WORK_FACTOR) : wished;
}

function nameOf(key: PublicKey | NamedKey): string {
  return 'name' in key ? `${key.name}.${key.id}` : key.id;
}
