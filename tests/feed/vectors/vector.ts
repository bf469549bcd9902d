// An attack on disk: what a host serves from step to step, and what a client must make of it. Made for any implementation to be held against.

/** What one path of a host answers. */
export type ServedFile =
  | { readonly text: string }
  | { readonly base64: string }
  /** A body that repeats this piece without end. */
  | { readonly endless: string }
  | { readonly gone: true };

/** One moment: the files that changed since the moment before, and what a sync then comes to. */
export interface VectorStep {
  readonly what: string;
  /** The device's clock, ISO 8601. */
  readonly now: string;
  /** The client has never seen the host. */
  readonly isFresh?: true;
  readonly files: Readonly<Record<string, ServedFile>>;
  readonly expect: Expected;
}

/** What a client holds after a step. */
export interface Expected {
  /** Codes by place; a list where the order of checks is the client's own affair. */
  readonly codes: Readonly<Record<string, string | readonly string[]>>;
  /** SHA-256 of each line that is shown, by entry id. */
  readonly shown: Readonly<Record<string, string>>;
  /** Lines kept and not shown, by reason. */
  readonly hidden?: Readonly<Record<string, number>>;
}

/** A named attack. */
export interface Vector {
  readonly name: string;
  /** One sentence: what the attacker has and wants. */
  readonly attack: string;
  readonly url: string;
  /** Of the root keys that the reader confirmed. */
  readonly fingerprint: string;
  readonly provinces: readonly string[];
  readonly steps: readonly VectorStep[];
}

/** Bytes as text where they are text. */
export function servedFile(bytes: Uint8Array): ServedFile {
  const text = new TextDecoder().decode(bytes);
  const isText = Buffer.from(text).equals(bytes);
  return isText ? { text } : { base64: Buffer.from(bytes).toString('base64') };
}

/** The answer that a file stands for. */
export function respondWith(file: ServedFile | undefined): Response {
  if (file === undefined || 'gone' in file) return new Response(null, { status: 404 });
  if ('text' in file) return new Response(file.text);
  if ('base64' in file) return new Response(Buffer.from(file.base64, 'base64'));
  const piece = new TextEncoder().encode(file.endless);
  return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(piece) }));
}
