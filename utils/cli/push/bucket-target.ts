// A bucket of any service that speaks the S3 protocol as the target of a push.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { AppError } from '../../errors.ts';
import { cacheControlOf, contentTypeOf } from '../served-headers.ts';
import type { HeldFile, PushTarget } from './push-target.ts';

/** Keys that one request may delete. */
const DELETED_AT_ONCE = 1000;
const ATTEMPTS = 5;
/** Before a file goes again that another upload is writing, in milliseconds; one pause for each time. */
const CONFLICT_PAUSES = [200, 400, 800, 1600];
/** Files that a message names. */
const MOST_NAMED = 10;

export interface BucketOptions {
  /** `s3://bucket/prefix`. */
  readonly address: string;
  /** Base URL of a service other than Amazon's. */
  readonly endpoint?: string;
  readonly region?: string;
}

/** The bucket. Credentials come from where the AWS SDK looks for them: AWS_ACCESS_KEY_ID and others, or a profile. @throws `cli/bad-option`. */
export function bucketTarget(options: BucketOptions): PushTarget {
  const { bucket, prefix } = parseAddress(options.address);
  const client = new S3Client({
    region: options.region ?? process.env.AWS_REGION ?? 'us-east-1',
    maxAttempts: ATTEMPTS,
    // services other than Amazon's refuse checksums that they do not know; MD5 is understood by all
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint, forcePathStyle: true }),
  });
  // after the SDK has added its checksum, and before the request is signed
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'DeleteObjectsCommand') carryMd5(args.request);
        return next(args);
      },
    { step: 'build', priority: 'low', name: 'carryMd5' },
  );
  const notes: string[] = [];
  let hasPrecondition = true;

  async function put(path: string, bytes: Uint8Array, isNew: boolean, conflicts = 0): Promise<boolean> {
    const isAsking = isNew && hasPrecondition;
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: prefix + path,
          Body: bytes,
          ContentLength: bytes.length,
          ContentMD5: createHash('md5').update(bytes).digest('base64'),
          ContentType: contentTypeOf(path),
          CacheControl: cacheControlOf(path),
          ...(isAsking ? { IfNoneMatch: '*' } : {}),
        }),
      );
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (isNew && status === 412) return false;
      // another upload of the same key is under way: whether it gets through is not known yet
      if (isNew && status === 409) {
        const pauseMs = CONFLICT_PAUSES[conflicts];
        if (pauseMs === undefined) throw conflicting(options.address, path, error);
        await pause(pauseMs);
        return put(path, bytes, isNew, conflicts + 1);
      }
      if (isAsking && status === 501) {
        // several files are under way: the first answer tells of it, and each goes again without
        if (hasPrecondition)
          notes.push('This service knows no If-None-Match: two pushes at the same time are not kept apart.');
        hasPrecondition = false;
        return put(path, bytes, isNew, conflicts);
      }
      throw failed(options.address, path, error);
    }
  }

  return {
    name: options.address,
    notes,
    async list() {
      const held = new Map<string, HeldFile>();
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
          for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? [])
            held.set(Key.slice(prefix.length), { bytes: Size, ...likelyMd5(ETag) });
      } catch (error) {
        throw failed(options.address, '', error);
      }
      return held;
    },
    async read(path) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: prefix + path }));
        return Body?.transformToByteArray();
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw failed(options.address, path, error);
      }
    },
    create: (path, bytes) => put(path, bytes, true),
    async replace(path, bytes) {
      await put(path, bytes, false);
    },
    async remove(paths) {
      const refused: { readonly path: string; readonly code: string }[] = [];
      for (let at = 0; at < paths.length; at += DELETED_AT_ONCE) {
        const Objects = paths.slice(at, at + DELETED_AT_ONCE).map((path) => ({ Key: prefix + path }));
        try {
          const request = new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } });
          // answered with 200 also where single keys were refused
          for (const { Key = '', Code = 'unknown' } of (await client.send(request)).Errors ?? [])
            refused.push({ path: Key.slice(prefix.length), code: Code });
        } catch (error) {
          throw failed(options.address, paths[at] ?? '', error);
        }
      }
      if (refused.length > 0) throw notDeleted(options.address, refused);
    },
    close: () => client.destroy(),
  };
}

function parseAddress(address: string): { readonly bucket: string; readonly prefix: string } {
  const [, bucket, rest = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(address) ?? [];
  if (bucket === undefined)
    throw new AppError('cli/bad-option', `"${address}" is not the address of a bucket.`, {
      place: '<target>',
      remedy: 'Write s3://bucket or s3://bucket/folder.',
    });
  const folder = rest.replace(/^\/+|\/+$/g, '');
  return { bucket, prefix: folder === '' ? '' : `${folder}/` };
}

/** A deletion must carry a checksum: the SDK adds CRC32, which services other than Amazon's may refuse, and some demand MD5. */
function carryMd5(request: unknown): void {
  if (!isXmlRequest(request)) return;
  for (const name of Object.keys(request.headers))
    if (/^x-amz-(sdk-)?checksum-/i.test(name)) delete request.headers[name];
  request.headers['content-md5'] = createHash('md5').update(request.body).digest('base64');
}

interface XmlRequest {
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

function isXmlRequest(request: unknown): request is XmlRequest {
  if (typeof request !== 'object' || request === null || !('headers' in request) || !('body' in request)) return false;
  return typeof request.body === 'string' || request.body instanceof Uint8Array;
}

/** The ETag of a plain upload is its MD5; of one encrypted with a key of one's own (SSE-KMS) it looks like one and is none, and of one in parts it is longer. */
function likelyMd5(etag: string): { readonly md5?: string } {
  const bare = etag.replaceAll('"', '');
  return /^[0-9a-f]{32}$/.test(bare) ? { md5: bare } : {};
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function notDeleted(target: string, refused: readonly { readonly path: string; readonly code: string }[]): AppError {
  const [first] = refused;
  const named = refused.slice(0, MOST_NAMED).map(({ path }) => path);
  const others = refused.length - named.length;
  const what = `${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
  return new AppError('push/refused', `the service did not delete ${what} (${first?.code ?? 'unknown'}).`, {
    place: target,
    remedy:
      'All else was written, but these files stay public. Give a key that may delete in this bucket, look for an object lock, and push again.',
  });
}

function conflicting(target: string, path: string, cause: unknown): AppError {
  return new AppError('push/refused', 'another upload of this file does not end (status 409).', {
    place: `${target} ${path}`,
    remedy: 'Look whether another machine is pushing, and try again: a push goes on where it was cut off.',
    cause,
  });
}

function failed(target: string, path: string, cause: unknown): AppError {
  const name = cause instanceof Error ? cause.name : 'unknown';
  const status = statusOf(cause);
  const what = status === undefined ? name : `${name}, status ${status}`;
  const remedy =
    status === 403 || name === 'CredentialsProviderError'
      ? 'Give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of a key that may list, read, write and delete in this bucket.'
      : 'Try again: a push goes on where it was cut off.';
  return new AppError('push/refused', `the service refused (${what}).`, {
    place: `${target} ${path}`.trim(),
    remedy,
    cause,
  });
}
