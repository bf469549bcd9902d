// The signing ceremony: officers bring their keys together, and what root and directories have to say next is signed.
import type { DueSignatures } from '../../authoring/build-shared-host.ts';
import { dueSignatures, signDue } from '../../authoring/build-shared-host.ts';
import { wholeSeconds } from '../../authoring/lifetime.ts';
import type { PublisherRecord, SharedHostSettings } from '../../authoring/shared-host.ts';
import type { SigningKey } from '../../feed/keys.ts';
import { publicFolder, writeHostFiles } from '../feed-folder.ts';
import type { Passphrases } from '../passphrase.ts';
import { plural, type Shell } from '../shell.ts';
import { readRecords, readState } from './host-folder.ts';
import { openKeyRing } from './key-ring.ts';

/** What a command that signs with offline keys is given. */
export interface Ceremony {
  readonly folder: string;
  /** As they are to be from now on. */
  readonly settings: SharedHostSettings;
  /** Records as they are to be; those on disk where left out. */
  readonly records?: readonly PublisherRecord[];
  /** Keys that were made just now. */
  readonly made?: readonly SigningKey[];
  /** Runs when all is signed and before anything of it is written. */
  readonly beforeWriting?: () => Promise<void>;
  /** Folders beside the host's own in which key files lie. */
  readonly keys: readonly string[];
  readonly passphrases: Passphrases;
}

/** Signs whatever is due, and says what. @throws `cli/no-key` and what opening a key throws, before anything is written. */
export async function holdCeremony(ceremony: Ceremony, shell: Shell): Promise<DueSignatures> {
  const { folder, settings, passphrases } = ceremony;
  const state = await readState(folder);
  const due = dueSignatures(
    settings,
    ceremony.records ?? (await readRecords(folder)),
    state,
    wholeSeconds(shell.now()),
  );
  const ring = await openKeyRing({ folder, elsewhere: ceremony.keys, passphrases, made: ceremony.made ?? [] });
  const { root, directory } = settings.roles;
  const signers = new Map<string, SigningKey>();
  if (due.root !== undefined) {
    const before = state.root?.roles.root;
    if (before !== undefined)
      for (const key of await ring.open('former root', before.keys, before.threshold)) signers.set(key.id, key);
    for (const key of await ring.open('root', root.keys, root.threshold)) signers.set(key.id, key);
  }
  const needsDirectory = due.directories.length > 0;
  const files = await signDue(due, {
    root: [...signers.values()],
    directory: needsDirectory ? await ring.open('directory', directory.keys, directory.threshold) : [],
  });
  await ceremony.beforeWriting?.();
  await writeHostFiles(publicFolder(folder), files);
  describe(due, shell);
  return due;
}

function describe({ root, directories }: DueSignatures, shell: Shell): void {
  if (root !== undefined) shell.out(`Signed root ${root.version}, which holds until ${root.expires.slice(0, 10)}.`);
  for (const { province, version, publishers } of directories)
    shell.out(`Signed directory ${version} of ${province}: ${plural(publishers.length, 'publisher')}.`);
  if (root === undefined && directories.length === 0) shell.out('Nothing waits for a signature.');
}
