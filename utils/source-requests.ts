// What the pages ask about sources: the permission first, then the background; either a list or what failed.
import { browser } from './browser.ts';
import type { ListedSource } from './domain/source-choice.ts';
import { AppError, codeOf } from './errors.ts';
import { ask } from './messaging/client.ts';
import { patternsOfHost, requestAccess } from './settings/host-access.ts';

/** The sources after a request, or the code of what failed. */
export type SourceAnswer = { readonly sources: readonly ListedSource[] } | { readonly failure: string };

/** What was added, then what the catalogue has for the followed regions. */
export function listSources(): Promise<SourceAnswer> {
  return answer(ask('list-sources', {}));
}

/** Asks for the source's one host and adds it; must be called in the click. */
export async function addSource({ id, feed }: ListedSource): Promise<SourceAnswer> {
  const host = URL.parse(feed?.url ?? '')?.hostname;
  const isGranted = host !== undefined && (await requestAccess(patternsOfHost(host)));
  return isGranted ? answer(ask('add-source', { id })) : { failure: 'feed/permission' };
}

/** Asks for the host of an address and adds the feed there; must be called in the click. */
export async function addSourceAt(typed: string): Promise<SourceAnswer> {
  const host = URL.parse(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`)?.hostname;
  if (!host) return { failure: 'feed/bad-url' };
  return (await requestAccess(patternsOfHost(host)))
    ? answer(ask('add-source-at', { url: typed }))
    : { failure: 'feed/permission' };
}

/** Reads a source now. */
export function readSource({ id }: ListedSource): Promise<SourceAnswer> {
  return answer(ask('read-sources', { id }));
}

/** Forgets a source, what came from it, and the permission to read its host. */
export async function removeSource({ id, feed }: ListedSource): Promise<SourceAnswer> {
  const removed = await answer(ask('remove-source', { id }));
  const host = URL.parse(feed?.url ?? '')?.hostname;
  // a host that the manifest demands cannot be given back
  if (host !== undefined) await browser.permissions.remove({ origins: patternsOfHost(host) }).catch(() => false);
  return removed;
}

async function answer(work: Promise<ListedSource[] | null>): Promise<SourceAnswer> {
  try {
    const sources = await work;
    if (sources === null) throw new AppError('messaging/no-answer', 'no list of sources');
    return { sources };
  } catch (error) {
    return { failure: codeOf(error) };
  }
}
