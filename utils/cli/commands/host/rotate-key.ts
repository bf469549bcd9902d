// clarify host rotate-key: another key for a publisher, after a handover, a loss or a theft.
import type { Command } from 'commander';
import { publisherRecord } from '../../../authoring/shared-host.ts';
import type { PublicKey } from '../../../domain/publisher.ts';
import { AppError } from '../../../errors.ts';
import { keyIdOf } from '../../../feed/keys.ts';
import { readRecord, readState } from '../../host/host-folder.ts';
import { folderOf } from '../../host/host-options.ts';
import type { Shell } from '../../shell.ts';
import { addChangeOptions, type ChangeOptions, changeRecord } from './publishers.ts';

interface RotateKeyOptions extends ChangeOptions {
  readonly key: string;
  readonly lost?: boolean;
  readonly stolenAfter?: string;
  readonly only?: boolean;
}

/** Adds `host rotate-key` to the program. */
export function addRotateKey(host: Command, shell: Shell): void {
  const replacing = host
    .command('rotate-key')
    .summary('list another key for a publisher')
    .description(
      `Lists the key that a publisher made with clarify rotate-key. Without more both keys may sign, for a handover; --only ends it. With --lost the old key is dropped and the epoch rises, so that no head it signs counts any more. With --stolen-after the old key counts up to the last number that the publisher itself signed; where a later one was published here already, the epoch rises too.`,
    )
    .argument('<id>', 'name of a file in publishers/, without .json')
    .requiredOption('--key <pub>', 'public key as clarify rotate-key prints it, 43 characters')
    .option('--lost', 'the old key is lost')
    .option('--stolen-after <seq>', 'the old key is stolen; number of the last head that is genuine')
    .option('--only', 'no other key may sign from now on')
    .addHelpText(
      'after',
      '\nExample:\n  clarify host rotate-key dlh-contoh --key <pub> --lost --keys /media/officer-1 --keys /media/officer-2',
    )
    .action((id: string, options: RotateKeyOptions, command: Command) =>
      rotateKey(folderOf(command), id, options, shell),
    );
  addChangeOptions(replacing);
}

async function rotateKey(folder: string, id: string, options: RotateKeyOptions, shell: Shell): Promise<void> {
  const record = await readRecord(folder, id);
  const added = await readPublicKey(options.key.trim());
  const others = record.keys.filter((key) => key.id !== added.id);
  const lastGenuine = options.stolenAfter === undefined ? undefined : readSeq(options.stolenAfter);
  const published = await publishedSeq(folder, id);
  const isPast = lastGenuine !== undefined && published > lastGenuine;
  const isDropped = options.lost === true || isPast || options.only === true;
  const epoch = record.epoch + (options.lost === true || isPast ? 1 : 0);
  const kept = isDropped
    ? []
    : others.map((key) => (lastGenuine === undefined ? key : { ...key, maxSeq: lastGenuine }));
  const parsed = publisherRecord.safeParse({ ...record, epoch, keys: [...kept, added] });
  if (!parsed.success)
    throw new AppError('cli/bad-option', 'at most 4 keys may be listed for a publisher.', {
      place: '--key',
      remedy: 'Add --only to drop the former ones.',
    });
  await changeRecord(folder, parsed.data, options, shell);
  shell.out(`${id} signs with ${[...kept, added].map((key) => key.id).join(' or ')} in epoch ${epoch}.`);
  if (epoch > record.epoch)
    shell.out(
      `The publisher must publish with that key before the next build: clarify rotate-key has set epoch ${epoch}.`,
    );
}

async function readPublicKey(pub: string): Promise<PublicKey> {
  try {
    return { id: await keyIdOf(pub), pub };
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError('cli/bad-option', `"${pub}" is no public key.`, {
      place: '--key',
      remedy: 'Copy the 43 characters that clarify rotate-key printed.',
      cause,
    });
  }
}

/** Number of the publisher's newest head that this host has named. */
async function publishedSeq(folder: string, id: string): Promise<number> {
  const { snapshots } = await readState(folder);
  return Math.max(0, ...[...snapshots.values()].map(({ heads }) => heads[id]?.seq ?? 0));
}

function readSeq(text: string): number {
  const seq = Number(text);
  if (Number.isInteger(seq) && seq >= 0) return seq;
  throw new AppError('cli/bad-option', `"${text}" is not the number of a head.`, {
    place: '--stolen-after',
    remedy: "Give the seq of the last head that the publisher signed itself; it stands in the head's path.",
  });
}
