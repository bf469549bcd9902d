// A bucket of any service that speaks the S3 protocol as the target of a push.
import { createHash } from 'node:crypto';
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
  const notes: string[] = [];
  let hasPrecondition = true;

  async function put(path: string, bytes: Uint8Array, isNew: boolean): Promise<boolean> {
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
          ...(isNew && hasPrecondition ? { IfNoneMatch: '*' } : {}),
        }),
      );
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (isNew && status === 412) return false;
      // another upload of the same key is running
      if (isNew && status === 409) return false;
      if (isNew && hasPrecondition && status === 501) {
        hasPrecondition = false;
        notes.push('This service knows no If-None-Match: two pushes at the same time are not kept apart.');
        return put(path, bytes, isNew);
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
            held.set(Key.slice(prefix.length), { bytes: Size, ...md5Of(ETag) });
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
      for (let at = 0; at < paths.length; at += DELETED_AT_ONCE) {
        const Objects = paths.slice(at, at + DELETED_AT_ONCE).map((path) => ({ Key: prefix + path }));
        try {
          await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
        } catch (error) {
          throw failed(options.address, paths[at] ?? '', error);
        }
      }
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

/** The ETag of a plain upload is its MD5; of one in parts, or encrypted with a key of one's own, it is something else. */
function md5Of(etag: string): { readonly md5?: string } {
  const bare = etag.replaceAll('"', '');
  return /^[0-9a-f]{32}$/.test(bare) ? { md5: bare } : {};
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
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
