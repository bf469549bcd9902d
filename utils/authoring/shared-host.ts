// A host on which several publishers publish: its settings, the record of each publisher, and what its root and directories have to say.
import { z } from 'zod';
import { plainText } from '../domain/plain-text.ts';
import { type Publisher, publicKey, publisher } from '../domain/publisher.ts';
import { directoryPayload, type RootPayload } from '../feed/format.ts';
import { type Lifetimes, provincesOf, siteUrl, USUAL_POLL_SECONDS } from './host-plan.ts';

const days = z.int().min(1).max(3650);

/** Snapshots of a shared host are signed anew every 6 hours and end after 72. */
const SHARED_LIFETIMES: Lifetimes = { rootDays: 400, directoryDays: 400, headDays: 90, snapshotDays: 3 };

/** A public key of the host, and the name of the file that holds its private half. */
const namedKey = publicKey.omit({ maxSeq: true }).extend({ name: z.string().regex(/^[a-z]+(-\d)?$/) });
export type NamedKey = z.infer<typeof namedKey>;

const namedRole = z.strictObject({ threshold: z.int().min(1).max(8), keys: z.array(namedKey).min(1).max(8) });
export type NamedRole = z.infer<typeof namedRole>;

/** Content of host.json in the folder of a shared host. */
export const sharedHostSettings = z.strictObject({
  v: z.literal(1),
  type: z.literal('shared-host'),
  name: plainText(160),
  /** The keys in force, or those that the next root will bring into force. */
  roles: z.strictObject({ root: namedRole, directory: namedRole, snapshot: namedRole }),
  /** Signs the heads of publishers whose sites the host imports. */
  imports: namedKey,
  /** Base URLs that serve the same files; the next root lists them. */
  mirrors: z.array(z.string().max(600)).max(8).default([]),
  /** Base URL at which public/ is served, with a trailing slash; the exports name it. */
  site: siteUrl.optional(),
  /** What the directory of `00` says of social sites that should not be read for now. */
  platforms: directoryPayload.shape.platforms.unwrap().default([]),
  pollSeconds: z.int().min(900).max(604_800).default(USUAL_POLL_SECONDS),
  lifetimes: z
    .strictObject({ rootDays: days, directoryDays: days, headDays: days, snapshotDays: days })
    .default(SHARED_LIFETIMES),
});
export type SharedHostSettings = z.infer<typeof sharedHostSettings>;

/** Content of publishers/<id>.json: what the directory will say, and where the publisher's own signed files are read. */
export const publisherRecord = publisher.extend({
  /** Folder (also relative to the host's) or https address of the publisher's own feed; absent where the host imports its site. */
  from: z.string().min(1).max(600).optional(),
});
export type PublisherRecord = z.infer<typeof publisherRecord>;

/** Roles as a root lists them: without the names of files. */
export function rolesOf(settings: Pick<SharedHostSettings, 'roles'>): RootPayload['roles'] {
  const bare = ({ threshold, keys }: NamedRole) => ({
    threshold,
    keys: keys.map(({ id, pub }) => ({ id, pub })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  const { root, directory, snapshot } = settings.roles;
  return { root: bare(root), directory: bare(directory), snapshot: bare(snapshot) };
}

/** Publishers by the provinces in whose directories they stand. */
export function byProvince(records: readonly PublisherRecord[]): Map<string, Publisher[]> {
  const provinces = new Map<string, Publisher[]>();
  for (const { from: _from, ...record } of records)
    for (const province of provincesOf(record)) {
      const here = provinces.get(province);
      if (here === undefined) provinces.set(province, [record]);
      else here.push(record);
    }
  return provinces;
}
