// Keys, signatures and fingerprints: who can sign, and what counts.
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../utils/errors.ts';
import { hex, utf8 } from '../../utils/feed/bytes.ts';
import { openEnvelope, preAuthEncoding, signEnvelope } from '../../utils/feed/envelope.ts';
import { fingerprint, fingerprintWords } from '../../utils/feed/fingerprint.ts';
import { FINGERPRINT_WORDS } from '../../utils/feed/fingerprint-words.ts';
import {
  exportPrivateKey,
  generateKeyPair,
  importPrivateKey,
  keyFromSeed,
  publicKeyOf,
  sign,
} from '../../utils/feed/keys.ts';

const seed = (n: number) => new Uint8Array(32).fill(n);
const payload = utf8('{"v":1}');

async function codeFrom(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => codeOf(error),
  );
}

describe('keys', () => {
  it('give the public key and signature of RFC 8032, test 2', async () => {
    const secret = Uint8Array.from(
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
        .match(/../g)!
        .map((pair) => Number.parseInt(pair, 16)),
    );
    const key = await keyFromSeed(secret);
    expect(key.pub).toBe('PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw');
    expect(hex(await sign(key, Uint8Array.from([0x72])))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  it('survive export and import', async () => {
    const key = await generateKeyPair();
    const again = await importPrivateKey(await exportPrivateKey(key));
    expect(publicKeyOf(again)).toEqual(publicKeyOf(key));
    expect(await codeFrom(importPrivateKey('bukan kunci'))).toBe('feed/malformed');
  });
});

describe('an envelope', () => {
  it('encodes what is signed as DSSE says', () => {
    const encoded = preAuthEncoding('http://example.com/HelloWorld', utf8('hello world'));
    expect(new TextDecoder().decode(encoded)).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });

  it('opens for its key and the very bytes, and is the same each time', async () => {
    const key = await keyFromSeed(seed(1));
    const bytes = await signEnvelope('root', payload, [key]);
    expect(await openEnvelope(bytes, 'root', [publicKeyOf(key)], 1)).toEqual(payload);
    expect(await signEnvelope('root', payload, [key])).toEqual(bytes);
  });

  it('does not open for another key, another kind, or too few keys', async () => {
    const [a, b] = [await keyFromSeed(seed(1)), await keyFromSeed(seed(2))];
    const bytes = await signEnvelope('head', payload, [a]);
    expect(await codeFrom(openEnvelope(bytes, 'head', [publicKeyOf(b)], 1))).toBe('feed/bad-signature');
    expect(await codeFrom(openEnvelope(bytes, 'root', [publicKeyOf(a)], 1))).toBe('feed/malformed');
    expect(await codeFrom(openEnvelope(bytes, 'head', [publicKeyOf(a), publicKeyOf(b)], 2))).toBe('feed/bad-signature');
    expect(await codeFrom(openEnvelope(bytes, 'head', [publicKeyOf(a)], 0))).toBe(undefined);
    expect(await codeFrom(openEnvelope(bytes, 'head', [], 0))).toBe('feed/bad-signature');
  });

  it('counts a key once however often it is listed or signs', async () => {
    const a = await keyFromSeed(seed(1));
    const bytes = await signEnvelope('head', payload, [a, a]);
    const twice = [publicKeyOf(a), publicKeyOf(a), { id: '0123456789abcdef', pub: a.pub }];
    expect(await codeFrom(openEnvelope(bytes, 'head', twice, 2))).toBe('feed/bad-signature');
  });

  it('does not open after any single byte was changed to other content', async () => {
    const key = await keyFromSeed(seed(1));
    const bytes = await signEnvelope('head', payload, [key]);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      const opened = await openEnvelope(changed, 'head', [publicKeyOf(key)], 1).catch(codeOf);
      if (typeof opened !== 'string') expect(opened).toEqual(payload);
    }
  });

  it('names a newer kind of payload as unsupported', async () => {
    const outer = {
      payload: '',
      payloadType: 'application/vnd.pembanding.head.v2+json',
      signatures: [{ keyid: 'a', sig: '' }],
    };
    expect(await codeFrom(openEnvelope(utf8(JSON.stringify(outer)), 'head', [], 1))).toBe('feed/unsupported');
  });
});

describe('a fingerprint', () => {
  it('does not depend on the order of the keys, and changes with any of them', async () => {
    const keys = await Promise.all([1, 2, 3].map(async (n) => publicKeyOf(await keyFromSeed(seed(n)))));
    const [a, b, c] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]];
    expect(await fingerprint([a, b, c])).toBe(await fingerprint([c, a, b]));
    expect(await fingerprint([a, b])).not.toBe(await fingerprint([a, c]));
  });

  it('is ten words out of 256 that their first four letters tell apart', async () => {
    expect(new Set(FINGERPRINT_WORDS.map((word) => word.slice(0, 4))).size).toBe(256);
    expect(FINGERPRINT_WORDS.every((word) => /^[a-z]{4,8}$/.test(word))).toBe(true);
    expect(fingerprintWords(`00ff${'01'.repeat(30)}`).slice(0, 3)).toEqual([
      FINGERPRINT_WORDS[0],
      FINGERPRINT_WORDS[255],
      FINGERPRINT_WORDS[1],
    ]);
  });
});
