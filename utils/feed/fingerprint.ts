// What a reader compares before trusting a host: one number over its root keys, and the same as ten words.
import type { PublicKey } from '../domain/publisher.ts';
import { AppError } from '../errors.ts';
import { fromBase64Url, sha256Hex, utf8 } from './bytes.ts';
import { FINGERPRINT_WORDS } from './fingerprint-words.ts';
import { keyIdOf } from './keys.ts';

/** Bytes of the fingerprint that are shown as words: 80 bits, beyond any search for a second key. */
const SHOWN_BYTES = 10;

/**
 * Hex SHA-256 over the sorted ids of the root role's keys, one a line.
 * A key id is 64 bits of a hash, so the whole public keys follow the ids: two hosts with equal ids still differ.
 */
export async function fingerprint(keys: readonly PublicKey[]): Promise<string> {
  const lines = await Promise.all(
    keys.map(async (key) => {
      if (fromBase64Url(key.pub)?.length !== 32) throw new AppError('feed/malformed', 'not an Ed25519 key');
      return `${await keyIdOf(key.pub)} ${key.pub}\n`;
    }),
  );
  return sha256Hex(utf8(lines.sort().join('')));
}

/**
 * Ten words for the first ten bytes.
 * @throws `feed/malformed` where the text is no fingerprint.
 */
export function fingerprintWords(hex: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new AppError('feed/malformed', 'not a fingerprint');
  return Array.from({ length: SHOWN_BYTES }, (_, at) => {
    const byte = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
    return FINGERPRINT_WORDS[byte] ?? '';
  });
}
