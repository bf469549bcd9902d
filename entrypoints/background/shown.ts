// What the reader was shown, remembered as salted hashes: no claim, no post and no address can be read from the disk.

import { browser } from '../../utils/browser.ts';
import { readEntries } from '../../utils/db/entry-store.ts';
import { addShown, readShownOf } from '../../utils/db/notice-store.ts';
import type { Mark } from '../../utils/domain/match.ts';
import { type PostForMatching, postForMatching } from '../../utils/domain/post.ts';
import { z } from '../../utils/domain/zod.ts';
import { hex, sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { canonicalAddress } from '../../utils/matching/address.ts';
import { db } from './database.ts';

const SALT_KEY = 'shown-salt';
/** Posts without an answer: in the browser's memory only, so that they can be asked about again until it closes. */
const WAITING_KEY = 'waiting-posts';
const MOST_WAITING = 50;

let salt: Promise<string> | undefined;
/** Written in this life of the worker: pages report four times a second. */
const written = new Set<string>();

/** The name under which an entry's key or a post's address is remembered: 128 bits of SHA-256 with a salt of this device. */
export async function shownName(text: string): Promise<string> {
  salt ??= readSalt();
  return (await sha256Hex(utf8(`${await salt} ${text}`))).slice(0, 32);
}

/** What a post is remembered by: its address in the one form that feeds are compared in, else its id. */
export function postName({ id, url }: PostForMatching): Promise<string> {
  return shownName(url === undefined ? id : canonicalAddress(url));
}

/** Remembers that these active entries were shown; one that is remembered keeps its revision, so that a change is told of once. */
export async function rememberEntries(keys: readonly string[]): Promise<void> {
  const fresh = [...new Set(keys)].filter((key) => !written.has(key));
  if (fresh.length === 0) return;
  // a change that is told of in between would be written over, and told of again
  await navigator.locks.request('notices', async () => {
    const active = [...(await readEntries(db, fresh)).values()].filter(({ entry }) => entry.status === 'active');
    const named = await Promise.all(active.map(async ({ key, entry }) => ({ entry, name: await shownName(key) })));
    const former = await readShownOf(
      db,
      named.map(({ name }) => name),
    );
    const at = new Date().toISOString();
    await addShown(
      db,
      named.map(({ entry, name }, index) => ({ name, revision: former[index]?.revision ?? entry.revision, at })),
    );
    for (const { key } of active) written.add(key);
  });
}

/** Remembers a post that was marked as having no answer. */
export async function rememberUnanswered(posts: readonly PostForMatching[]): Promise<void> {
  const fresh = posts.filter(({ id }) => !written.has(id));
  if (fresh.length === 0) return;
  const at = new Date().toISOString();
  await addShown(db, await Promise.all(fresh.map(async (post) => ({ name: await postName(post), revision: 0, at }))));
  const waiting = await readWaiting();
  await browser.storage.session.set({ [WAITING_KEY]: [...waiting, ...fresh].slice(-MOST_WAITING) });
  for (const { id } of fresh) written.add(id);
}

/** Posts of this session that had no answer. */
export async function readWaiting(): Promise<PostForMatching[]> {
  const stored = await browser.storage.session.get(WAITING_KEY);
  const parsed = z.array(postForMatching).safeParse(stored[WAITING_KEY]);
  return parsed.success ? parsed.data : [];
}

/** Those of these posts that are remembered as unanswered, with their names. */
export async function unansweredAmong<T extends { readonly post: PostForMatching; readonly mark: Mark }>(
  answered: readonly T[],
): Promise<(T & { readonly name: string })[]> {
  const named = await Promise.all(answered.map(async (one) => ({ ...one, name: await postName(one.post) })));
  const rows = await readShownOf(
    db,
    named.map(({ name }) => name),
  );
  return named.filter((_, index) => rows[index]?.revision === 0);
}

/** An entry was withdrawn or replaced and is no longer remembered: should it come back, it is shown anew. */
export function forgetEntry(key: string): void {
  written.delete(key);
}

/** The reader asked to forget: also what waits in memory, and what this life has written. */
export async function forgetWritten(): Promise<void> {
  written.clear();
  await browser.storage.session.remove(WAITING_KEY);
}

async function readSalt(): Promise<string> {
  const { [SALT_KEY]: stored } = await browser.storage.local.get(SALT_KEY);
  if (typeof stored === 'string') return stored;
  const made = hex(crypto.getRandomValues(new Uint8Array(16)));
  await browser.storage.local.set({ [SALT_KEY]: made });
  return made;
}
