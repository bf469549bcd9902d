// The DSSE envelope around root, directory, snapshot and head: the received bytes are what is verified.
import type { PublicKey } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { type Bytes, concat, fromBase64, toBase64, utf8 } from './bytes.ts';
import { type Envelope, envelope, type PayloadKind, payloadType } from './format.ts';
import { canonicalJson, parseJson } from './json.ts';
import { keyIdOf, type SigningKey, sign, verify } from './keys.ts';
import { LIMITS } from './limits.ts';

/** What an envelope held, and which of the keys asked for signed it. */
export interface Opened {
  readonly payload: Bytes;
  /** Ids of distinct keys with a valid signature. */
  readonly signers: readonly string[];
}

/** Pre-authentication encoding: the bytes that are signed. https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
export function preAuthEncoding(type: string, payload: Uint8Array): Bytes {
  return concat([utf8(`DSSEv1 ${utf8(type).length} ${type} ${payload.length} `), payload]);
}

/** The file of a signed payload; signatures stand in the order of their key ids, so that a rebuild gives the same bytes. */
export async function signEnvelope(
  kind: PayloadKind,
  payload: Uint8Array,
  keys: readonly SigningKey[],
): Promise<Bytes> {
  const signed = preAuthEncoding(payloadType(kind), payload);
  const signatures = await Promise.all(
    keys.map(async (key) => ({ keyid: key.id, sig: toBase64(await sign(key, signed)) })),
  );
  signatures.sort((a, b) => (a.keyid < b.keyid ? -1 : 1));
  return utf8(canonicalJson({ payload: toBase64(payload), payloadType: payloadType(kind), signatures }));
}

/**
 * The payload of an envelope that at least `threshold` of the keys signed.
 * @throws `feed/too-large`, `feed/malformed`, `feed/unsupported`, `feed/bad-signature`.
 */
export async function openEnvelope(
  bytes: Uint8Array,
  kind: PayloadKind,
  keys: readonly PublicKey[],
  threshold: number,
): Promise<Bytes> {
  const opened = await verifyEnvelope(bytes, kind, keys);
  requireSigners(opened.signers, threshold, kind);
  return opened.payload;
}

/**
 * The payload and its valid signers, for rules that need more than a threshold. Nothing is trusted yet where `signers` is empty.
 * @throws `feed/too-large`, `feed/malformed`, `feed/unsupported`.
 */
export async function verifyEnvelope(
  bytes: Uint8Array,
  kind: PayloadKind,
  keys: readonly PublicKey[],
): Promise<Opened> {
  const outer = readEnvelope(bytes, kind);
  const payload = fromBase64(outer.payload);
  if (payload === undefined) throw new AppError('feed/malformed', 'the payload is not base64', { place: kind });
  const signed = preAuthEncoding(outer.payloadType, payload);
  const signers: string[] = [];
  const counted = new Set<string>();
  for (const key of keys) {
    // one key listed under two ids must not count twice
    if (counted.has(key.pub) || (await keyIdOf(key.pub)) !== key.id) continue;
    const signature = fromBase64(outer.signatures.find((one) => one.keyid === key.id)?.sig ?? '');
    if (signature === undefined || !(await verify(key.pub, signature, signed))) continue;
    counted.add(key.pub);
    signers.push(key.id);
  }
  return { payload, signers };
}

/**
 * Holds the signers to a threshold.
 * @throws `feed/bad-signature` where there are too few.
 */
export function requireSigners(signers: readonly string[], threshold: number, place: string): void {
  if (signers.length >= Math.max(1, threshold)) return;
  throw new AppError('feed/bad-signature', `${signers.length} valid signatures, ${threshold} needed`, { place });
}

function readEnvelope(bytes: Uint8Array, kind: PayloadKind): Envelope {
  const parsed = envelope.safeParse(parseJson(bytes, LIMITS[kind], kind));
  if (!parsed.success) throw new AppError('feed/malformed', 'not a signed envelope', { place: kind });
  const expected = payloadType(kind);
  if (parsed.data.payloadType !== expected) {
    const isNewer = new RegExp(`^application/vnd\\.pembanding\\.${kind}\\.v\\d+\\+json$`).test(parsed.data.payloadType);
    throw new AppError(isNewer ? 'feed/unsupported' : 'feed/malformed', `not a payload of type ${expected}`, {
      place: kind,
    });
  }
  return parsed.data;
}
