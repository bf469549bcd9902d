// Notices: what was shown is compared with what is held after each change, and whoever was shown something is told quietly.

import type { NoticeRow, ShownRow } from '../../utils/db/database.ts';
import { readEntries, readEntriesNamed, readPublishers } from '../../utils/db/entry-store.ts';
import {
  addNotices,
  dropOldNotices,
  forgetShown,
  readLineAddresses,
  readLineKeys,
  readNotices,
  readShown,
} from '../../utils/db/notice-store.ts';
import type { Mark } from '../../utils/domain/match.ts';
import type { NoticeKind, NoticeView } from '../../utils/domain/notice.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { namedPublisher } from '../../utils/domain/publisher.ts';
import { isSample } from '../../utils/domain/region.ts';
import { codeStateOf } from '../../utils/domain/share-code.ts';
import { canonicalAddress } from '../../utils/matching/address.ts';
import { db } from './database.ts';
import { matchPosts } from './live-matcher.ts';
import { notifyOf } from './notifications.ts';
import { forgetEntry, forgetWritten, readWaiting, rememberUnanswered, shownName, unansweredAmong } from './shown.ts';

/** What was shown, and what came of it, is kept so long. */
const KEPT_MS = 90 * 86_400_000;
/** Hashes made at once. */
const CHUNK = 500;

/** Marks that went to a page: posts without an answer are remembered, and those that have one now are told of. */
export async function noteReplies(
  posts: readonly PostForMatching[],
  replies: readonly { readonly postId: string; readonly mark?: Mark }[],
): Promise<void> {
  const marks = new Map(replies.map(({ postId, mark }) => [postId, mark]));
  const marked = posts.flatMap((post) => {
    const mark = marks.get(post.id);
    return mark === undefined ? [] : [{ post, mark }];
  });
  await rememberUnanswered(marked.filter(({ mark }) => mark.kind === 'policy').map(({ post }) => post));
  await tellAnswered(marked.filter(({ mark }) => answers(mark)));
}

/** The data changed: looks what became of everything that was shown. */
export async function noticeChanges(): Promise<void> {
  await dropOldNotices(db, new Date(Date.now() - KEPT_MS).toISOString());
  await navigator.locks.request('notices', async () => {
    const shown = await readShown(db);
    // each name of the feeds is hashed to be compared, so only those that can have been shown are
    const rows = [...shown.values()];
    if (rows.some(isEntry)) await tellChanged(await namedAmong(await readLineKeys(db), shown, (key) => key));
    if (!rows.every(isEntry)) await tellListed(await namedAmong(await readLineAddresses(db), shown, canonicalAddress));
  });
  const waiting = await readWaiting();
  if (waiting.length > 0) await noteReplies(waiting, await matchPosts(waiting));
}

/** All notices, newest first, with the words of the entries as they are held now. */
export async function listNotices(): Promise<NoticeView[]> {
  const rows = await readNotices(db);
  const [entries, publishers] = await Promise.all([
    readEntries(
      db,
      rows.map(({ key }) => key),
    ),
    readPublishers(db),
  ]);
  return rows.flatMap(({ id, key, kind, at, isRead }) => {
    const stored = entries.get(key);
    const owner = stored && publishers.get(`${stored.host}:${stored.publisher}`)?.publisher;
    // its feed was removed
    if (id === undefined || stored === undefined || owner === undefined) return [];
    const { entry } = stored;
    return [
      {
        ...{ id, key, kind, at, isRead },
        publisher: namedPublisher(owner),
        isSample: isSample(entry.regions),
        claim: entry.status === 'withdrawn' ? '' : (entry.claim.short ?? entry.claim.text),
        ...(entry.reason === undefined ? {} : { reason: entry.reason }),
      },
    ];
  });
}

/** Kinds of the notices that were not read yet. */
export async function unreadKinds(): Promise<NoticeKind[]> {
  return (await listNotices()).filter(({ isRead }) => !isRead).map(({ kind }) => kind);
}

/** Forgets what was shown and the notices. */
export async function forgetAllShown(): Promise<null> {
  await forgetShown(db);
  await forgetWritten();
  return null;
}

function answers({ kind, tier }: Mark): boolean {
  return kind !== 'policy' && tier === 'answers';
}

/** Of many texts, those that were shown, with their rows. */
async function namedAmong(
  texts: readonly string[],
  shown: ReadonlyMap<string, ShownRow>,
  formOf: (text: string) => string,
): Promise<{ text: string; row: ShownRow }[]> {
  const found = [];
  for (let at = 0; at < texts.length; at += CHUNK) {
    const chunk = texts.slice(at, at + CHUNK);
    const names = await Promise.all(chunk.map((text) => shownName(formOf(text))));
    for (const [index, text] of chunk.entries()) {
      const row = shown.get(names[index] ?? '');
      if (row !== undefined) found.push({ text, row });
    }
  }
  return found;
}

/** Entries of another revision or status than was shown. */
async function tellChanged(found: readonly { text: string; row: ShownRow }[]): Promise<void> {
  const entries = await readEntries(
    db,
    found.map(({ text }) => text),
  );
  const notices: NoticeRow[] = [];
  const shown: ShownRow[] = [];
  const forgotten: string[] = [];
  for (const { text: key, row } of found) {
    const entry = entries.get(key)?.entry;
    const state = entry === undefined ? 'current' : codeStateOf(row.revision, entry);
    if (entry === undefined || state === 'current' || state === 'newer') continue;
    notices.push(noticeOf(state, key));
    if (state === 'revised') shown.push({ ...row, revision: entry.revision });
    else {
      forgotten.push(row.name);
      forgetEntry(key);
    }
  }
  await tell(notices, { shown, forgotten });
}

/** Posts without an answer that a new entry lists as a place where its claim appeared. */
async function tellListed(found: readonly { text: string; row: ShownRow }[]): Promise<void> {
  for (const { text: address, row } of found.filter(({ row }) => !isEntry(row))) {
    const [entry] = (await readEntriesNamed(db, [address])).filter(({ entry }) => entry.stance !== undefined);
    if (entry !== undefined) await tell([noticeOf('answered', entry.key)], { shown: [], forgotten: [row.name] });
  }
}

/** Posts without an answer that the matcher finds answered, here or on their page. */
async function tellAnswered(answered: readonly { post: PostForMatching; mark: Mark }[]): Promise<void> {
  if (answered.length === 0) return;
  await navigator.locks.request('notices', async () => {
    const waited = await unansweredAmong(answered);
    const names = [...new Set(waited.map(({ name }) => name))];
    const keys = [...new Set(waited.map(({ mark }) => mark.key))];
    await tell(
      keys.map((key) => noticeOf('answered', key)),
      { shown: [], forgotten: names },
    );
  });
}

/** False for a post that had no answer. */
function isEntry({ revision }: ShownRow): boolean {
  return revision > 0;
}

function noticeOf(kind: NoticeKind, key: string): NoticeRow {
  return { kind, key, at: new Date().toISOString(), isRead: false };
}

async function tell(
  notices: readonly NoticeRow[],
  after: { readonly shown: readonly ShownRow[]; readonly forgotten: readonly string[] },
): Promise<void> {
  if (notices.length === 0) return;
  await addNotices(db, notices, after);
  await notifyOf(notices.map(({ kind }) => kind));
}
