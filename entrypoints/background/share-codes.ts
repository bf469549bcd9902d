// What became of the clarification on a picture card: its code is looked up in the data of this device.
import { findEntries, readPublishers } from '../../utils/db/entry-store.ts';
import { isSample } from '../../utils/domain/region.ts';
import { type CodeAnswer, codeStateOf, entryPartOf, readShareCode } from '../../utils/domain/share-code.ts';
import { db } from './database.ts';

/** The entries that a typed code names, with what became of them since the picture was drawn. */
export async function checkCode(typed: string): Promise<CodeAnswer> {
  const code = readShareCode(typed);
  if (code === undefined) return { isMalformed: true, findings: [] };
  const [found, publishers] = await Promise.all([
    findEntries(db, (id) => entryPartOf(id) === code.entry),
    readPublishers(db),
  ]);
  return {
    isMalformed: false,
    findings: found.map(({ key, host, publisher, entry }) => ({
      state: codeStateOf(code.revision, entry),
      key,
      publisher: publishers.get(`${host}:${publisher}`)?.publisher.name ?? publisher,
      isSample: isSample(entry.regions),
      pictured: code.revision,
      revision: entry.revision,
      modified: entry.modified,
      ...(entry.reason === undefined ? {} : { reason: entry.reason }),
      ...(entry.status === 'withdrawn' ? {} : { claim: entry.claim.text, url: entry.url }),
    })),
  };
}
