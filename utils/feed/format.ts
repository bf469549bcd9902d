// What travels: the payloads of root, directory, snapshot, head and archive, and the envelope around them.

import { publicKey, publisher, publisherId } from '../domain/publisher.ts';
import { z } from '../domain/zod.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const province = z.string().regex(/^\d{2}$/);
/** Hash and size of the decompressed file. */
const fileRef = z.object({ sha256, bytes: z.int().positive() });
export type FileRef = z.infer<typeof fileRef>;

const role = z.object({ keys: z.array(publicKey).min(1).max(8), threshold: z.int().min(1).max(8) });
export type Role = z.infer<typeof role>;

export const rootPayload = z.object({
  v: z.literal(1),
  type: z.literal('root'),
  version: z.int().min(1),
  expires: time,
  roles: z.object({ root: role, directory: role, snapshot: role }),
  mirrors: z.array(z.string().max(600)).max(8),
});
export type RootPayload = z.infer<typeof rootPayload>;

export const directoryPayload = z.object({
  v: z.literal(1),
  type: z.literal('directory'),
  province,
  version: z.int().min(1),
  expires: time,
  publishers: z.array(publisher).max(300),
  /** Counts in the directory of `00` only. */
  platforms: z
    .array(
      z.object({
        id: z.string().max(40),
        status: z.enum(['ok', 'off']),
        until: z.string().max(40).optional(),
        message: z.string().max(200).optional(),
      }),
    )
    .max(32)
    .optional(),
});
export type DirectoryPayload = z.infer<typeof directoryPayload>;

export const snapshotPayload = z.object({
  v: z.literal(1),
  type: z.literal('snapshot'),
  province,
  version: z.int().min(1),
  issued: time,
  expires: time,
  /** Seconds until the next poll. */
  poll: z.int().min(900).max(604_800),
  directory: fileRef.extend({ version: z.int().min(1) }),
  /** Newest root version: an unverified hint. */
  root: z.int().min(1),
  heads: z.record(publisherId, fileRef.extend({ seq: z.int().nonnegative() })),
});
export type SnapshotPayload = z.infer<typeof snapshotPayload>;

/** A shard holds the entries first published in one period: a day (`2026-11-23`) or a closed month (`2026-10`). */
const shardRef = fileRef.extend({
  period: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  count: z.int().positive().max(5000),
});
export type ShardRef = z.infer<typeof shardRef>;

export const headPayload = z.object({
  v: z.literal(1),
  type: z.literal('head'),
  publisher: publisherId,
  epoch: z.int().nonnegative(),
  seq: z.int().nonnegative(),
  issued: time,
  expires: time,
  archive: fileRef.optional(),
  shards: z.array(shardRef).max(62),
});
export type HeadPayload = z.infer<typeof headPayload>;

export const archivePayload = z.object({ v: z.literal(1), shards: z.array(shardRef).max(600) });
export type ArchivePayload = z.infer<typeof archivePayload>;

/** DSSE envelope: `payload` and `sig` in standard base64. */
export const envelope = z.object({
  payload: z.string(),
  payloadType: z.string().max(120),
  signatures: z
    .array(z.object({ keyid: z.string().max(64), sig: z.string().max(128) }))
    .min(1)
    .max(16),
});
export type Envelope = z.infer<typeof envelope>;

export type PayloadKind = 'root' | 'directory' | 'snapshot' | 'head';

/** The DSSE payload type of a kind of file. */
export function payloadType(kind: PayloadKind): string {
  return `application/vnd.pembanding.${kind}.v1+json`;
}
