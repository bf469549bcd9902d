// Ed25519 keys by WebCrypto: made, kept as text, identified, and used to sign and to verify.
import type { PublicKey } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { type Bytes, concat, fromBase64Url, plain, sha256Hex, toBase64Url } from './bytes.ts';

const ALGORITHM = 'Ed25519';
/** DER of PKCS #8 up to the 32 bytes of an Ed25519 seed (RFC 8410). */
const PKCS8_PREFIX = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);

/** A private key with the public half as a directory or root lists it. */
export interface SigningKey extends PublicKey {
  readonly privateKey: CryptoKey;
}

/** A new key pair, exportable. */
export async function generateKeyPair(): Promise<SigningKey> {
  const seed = crypto.getRandomValues(new Uint8Array(32));
  return keyFromSeed(seed);
}

/**
 * The key pair of a 32-byte seed; the same seed gives the same key.
 * @throws `feed/malformed` for another length.
 */
export async function keyFromSeed(seed: Uint8Array): Promise<SigningKey> {
  if (seed.length !== 32) throw new AppError('feed/malformed', 'a key seed has 32 bytes');
  return importPkcs8(concat([PKCS8_PREFIX, seed]));
}

/** PKCS #8 in base64url: whoever has this text can sign. */
export async function exportPrivateKey(key: SigningKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', key.privateKey)));
}

/**
 * The key pair of an exported private key.
 * @throws `feed/malformed` where the text is no Ed25519 key.
 */
export async function importPrivateKey(text: string): Promise<SigningKey> {
  const bytes = fromBase64Url(text.trim());
  if (bytes === undefined) throw malformedKey();
  return importPkcs8(bytes);
}

/** The public half, without anything secret. */
export function publicKeyOf(key: SigningKey): PublicKey {
  return { id: key.id, pub: key.pub };
}

/** First 16 hex digits of SHA-256 over the 32 raw bytes of the public key. */
export async function keyIdOf(pub: string): Promise<string> {
  const raw = fromBase64Url(pub);
  if (raw === undefined || raw.length !== 32) throw malformedKey();
  return (await sha256Hex(raw)).slice(0, 16);
}

/** Signature (64 bytes) over the bytes. */
export async function sign(key: SigningKey, bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(ALGORITHM, key.privateKey, plain(bytes)));
}

/** True where `signature` is the key's over the bytes; false for anything else, also for a key that is none. */
export async function verify(pub: string, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const raw = fromBase64Url(pub);
  if (raw === undefined || raw.length !== 32 || signature.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, key, plain(signature), plain(bytes));
  } catch (error) {
    // some engines refuse points that are not on the curve already when importing
    if (error instanceof DOMException) return false;
    throw error;
  }
}

async function importPkcs8(pkcs8: Bytes): Promise<SigningKey> {
  let pub: string | undefined;
  let privateKey: CryptoKey;
  try {
    privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']);
    pub = (await crypto.subtle.exportKey('jwk', privateKey)).x;
  } catch (cause) {
    throw malformedKey(cause);
  }
  if (pub === undefined) throw malformedKey();
  return { id: await keyIdOf(pub), pub, privateKey };
}

function malformedKey(cause?: unknown): AppError {
  const remedy = 'Use a key that was written by this program.';
  return new AppError('feed/malformed', 'not an Ed25519 key', cause === undefined ? { remedy } : { remedy, cause });
}
