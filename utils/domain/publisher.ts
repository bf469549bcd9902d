// Who signs entries: an agency, a fact-checker, a newsroom or an academic body, as a directory lists it.

import { plainText } from './plain-text.ts';
import { regionCode } from './region.ts';
import { z } from './zod.ts';

export const PUBLISHER_KINDS = ['agency', 'factchecker', 'media', 'academic'] as const;
export const publisherKind = z.enum(PUBLISHER_KINDS);
export type PublisherKind = z.infer<typeof publisherKind>;

/** Lower-case namespace of a publisher's entries: `dlh-contoh`. */
export const publisherId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);

/** A DNS name in ASCII: `dlh.contohkab.example`. */
const hostName = z
  .string()
  .max(253)
  .regex(/^(?=.*\.)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/);

/** A site the reader adds: a DNS name, or loopback. */
export const siteHost = z.union([hostName, z.enum(['localhost', '127.0.0.1'])]);

/** An Ed25519 public key: `id` is the first 16 hex digits of SHA-256 over the 32 raw bytes, `pub` those bytes in base64url. */
export const publicKey = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  pub: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Highest head `seq` this key may sign: set when the key is known to be stolen from then on. */
  maxSeq: z.int().nonnegative().optional(),
});
export type PublicKey = z.infer<typeof publicKey>;

/** Where a reader can ask or complain; every channel is shown before it is opened. */
const channels = z.object({
  lapor: z.string().max(600).optional(),
  whatsapp: z.string().max(40).optional(),
  email: z.string().max(200).optional(),
  form: z.string().max(600).optional(),
  inbox: z.string().max(600).optional(),
});

export const publisher = z.object({
  id: publisherId,
  name: plainText(160),
  kind: publisherKind,
  /** Kemendagri codes it speaks for; empty only in the directory of `00`. */
  regions: z.array(regionCode).max(64),
  /** Web hosts its entries may link to as their own page. */
  hosts: z.array(hostName).min(1).max(16),
  keys: z.array(publicKey).min(1).max(4),
  epoch: z.int().nonnegative(),
  status: z.enum(['active', 'suspended', 'retired']),
  channels: channels.optional(),
  answersWithinDays: z.int().positive().max(365).optional(),
  press: z
    .object({ dewanPers: plainText(80).optional(), ifcn: plainText(80).optional(), checked: z.iso.date() })
    .optional(),
  /** `signed` by the publisher itself, or `imported` from its site by the host. */
  assurance: z.enum(['signed', 'imported']),
});
export type Publisher = z.infer<typeof publisher>;

/** A publisher as its name stands before readers. */
export interface NamedPublisher {
  readonly name: string;
  readonly kind: PublisherKind;
  /** It publishes no more: what stands is an archive. */
  readonly isArchived?: true;
}

/** What of a publisher is shown wherever its name stands. */
export function namedPublisher({ name, kind, status }: Publisher): NamedPublisher {
  return { name, kind, ...(status === 'retired' && { isArchived: true }) };
}
