// One publisher in a build of a shared host: collected from its own feed, or signed for where the host imports its site.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { buildImported } from '../../authoring/build-imported.ts';
import { type Collected, collectPublisher } from '../../authoring/collect-publisher.ts';
import { HOST_PATH } from '../../authoring/host-files.ts';
import type { PublisherRecord, SharedHostSettings } from '../../authoring/shared-host.ts';
import { type FormerHead, type HeadRef, pathsOfHead } from '../../authoring/sign-head.ts';
import type { Publisher } from '../../domain/publisher.ts';
import { AppError, type Problem } from '../../errors.ts';
import { verifyEnvelope } from '../../feed/envelope.ts';
import type { SigningKey } from '../../feed/keys.ts';
import { readPayload } from '../../feed/payload.ts';
import type { HeadState } from '../../feed/state.ts';
import { feedFiles } from '../../sync/feed-files.ts';
import { remedyFor } from '../feed-failures.ts';
import { publicFolder } from '../feed-folder.ts';
import { openTarget } from '../verified-feed.ts';
import { readMonths } from './read-months.ts';

/** One publisher in a build. */
export interface PublisherPlace {
  readonly publisher: Publisher;
  /** A province in whose directory it stands. */
  readonly province: string;
  readonly folder: string;
  readonly settings: SharedHostSettings;
  readonly now: string;
  /** Gathers what goes wrong. */
  readonly problems: Problem[];
  readonly importKey: SigningKey | undefined;
}

/** What is new of a publisher; the head may be the former one. */
interface Found extends Pick<Collected, 'head' | 'files' | 'named' | 'hasWithdrawal'> {
  /** Spares the next build what this one has read; to be called once its files are written. */
  readonly noteRead?: () => Promise<void>;
}

/** Reads one publisher, or signs for it. Undefined where nothing is new, or where it failed, which is then one of the problems. */
export async function readPublisher(
  place: PublisherPlace,
  record: PublisherRecord | undefined,
  named: HeadRef | undefined,
): Promise<Found | undefined> {
  const { publisher, problems } = place;
  if (publisher.status !== 'active') return undefined;
  try {
    return publisher.assurance === 'imported' ? await signImported(place, named) : await collect(place, record, named);
  } catch (error) {
    // one publisher's failure leaves the others, and its own former state, as they are
    if (!(error instanceof AppError)) throw error;
    const remedy = error.remedy ?? remedyFor(error.code) ?? '';
    const where = error.place === undefined ? publisher.id : `${publisher.id}: ${error.place}`;
    const isPassing = error.code === 'feed/offline';
    problems.push({
      place: where,
      message: `${error.message} (${error.code}). Its former state stays.`,
      remedy,
      ...(isPassing ? { severity: 'warning' } : {}),
    });
    return undefined;
  }
}

async function collect(place: PublisherPlace, record: PublisherRecord | undefined, named: HeadRef | undefined) {
  const { folder, publisher, province, now, problems } = place;
  if (record?.from === undefined)
    throw new AppError('cli/no-source', 'it is not said where this publisher is read', {
      place: `publishers/${publisher.id}.json`,
      remedy: 'Add "from": the folder or address of its own feed.',
    });
  const target = isFolder(record.from) && !isAbsolute(record.from) ? join(folder, record.from) : record.from;
  const { url, fetch } = await openTarget({ target, provinces: [province] });
  const source = feedFiles({ url, fetch, now: () => Date.parse(now) });
  const collected = await collectPublisher({
    publisher,
    province,
    read: (path, cap) => source.read(path, { cap, isImmutable: false }, (bytes) => bytes),
    holds: (path) => existsSync(join(publicFolder(folder), path)),
    named,
    readBefore: async () => (named === undefined ? undefined : stateOf(await readFormer(folder, publisher, named))),
    clock: { now: Date.parse(now) },
  });
  problems.push(...(collected?.problems ?? []));
  return collected;
}

async function signImported(place: PublisherPlace, named: HeadRef | undefined) {
  const { folder, publisher, province, now, settings, importKey } = place;
  const { months, placeOf, write } = await readMonths(join(folder, 'imports', publisher.id));
  if (months.size === 0 || importKey === undefined) return undefined;
  const former = named === undefined ? undefined : await readFormer(folder, publisher, named);
  const holds = (path: string) => existsSync(join(publicFolder(folder), path));
  const isKeyNew = former !== undefined && !former.signers.includes(importKey.id);
  const clock = { now, lifetimes: settings.lifetimes, isKeyNew };
  const built = await buildImported({ publisher, province, months, placeOf, holds }, importKey, former, clock);
  return { ...built, noteRead: () => write(built.refs) };
}

interface StoredHead extends FormerHead {
  readonly signers: readonly string[];
}

/** The head that the last snapshot named, from public/. */
async function readFormer(folder: string, publisher: Publisher, named: HeadRef): Promise<StoredHead> {
  const path = HOST_PATH.head(publisher.id, named.seq);
  const bytes = await readFile(join(publicFolder(folder), path)).catch((cause: unknown) => {
    const remedy = 'Restore public/ from the web host or a backup.';
    throw new AppError('authoring/damaged-host', 'the file is missing.', { place: path, remedy, cause });
  });
  const { payload, signers } = await verifyEnvelope(bytes, 'head', publisher.keys);
  return { head: readPayload('head', payload), file: { sha256: named.sha256, bytes: named.bytes }, signers };
}

/** Paths of what a reader of a head asks for; none where there is no head. */
export async function pathsHeld(folder: string, publisher: Publisher, named: HeadRef | undefined): Promise<string[]> {
  if (named === undefined) return [];
  const { head } = await readFormer(folder, publisher, named);
  if (head.archive === undefined) return pathsOfHead(head, []);
  const bytes = await readFile(join(publicFolder(folder), HOST_PATH.archive(head.archive.sha256)));
  return pathsOfHead(head, readPayload('archive', bytes).shards);
}

function stateOf({ head, file }: FormerHead): HeadState {
  return { epoch: head.epoch, seq: head.seq, sha256: file.sha256, expires: head.expires, isApplied: true };
}

function isFolder(target: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:\/\//i.test(target);
}
