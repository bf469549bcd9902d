// Answers requests in the background: the sender is checked before the schema, the schema before the handler.
import { browser, type Runtime } from '../browser.ts';
import { AppError, codeOf } from '../errors.ts';
import { type MessageName, PROTOCOL, type Request, type Response, type Sender } from './protocol.ts';

/** What travels back. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly place?: string;
      readonly remedy?: string;
    };

/** Who asked. */
export interface Asker {
  readonly tabId?: number;
  readonly url?: string;
}

/** One handler for each message: a message without one does not compile. */
export type Handlers = {
  readonly [N in MessageName]: (request: Request<N>, asker: Asker) => Promise<Response<N> | null>;
};

/** Listens for requests; to be called synchronously while the background starts. */
export function serve(handlers: Handlers, onError: (error: unknown, name: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(handlers, message, sender, onError),
  );
}

/** Decides whether a request may pass, runs its handler, and turns any failure into a reply. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
  onError: (error: unknown, name: string) => void,
): Promise<Reply> {
  const name = nameOf(message);
  try {
    if (name === undefined) throw new AppError('messaging/unknown', 'No such message.');
    const from = senderOf(sender);
    const { request, from: allowed } = PROTOCOL[name];
    if (from === undefined || !allowed.includes(from)) {
      throw new AppError('messaging/forbidden', `"${name}" may not be sent from here.`);
    }
    const parsed = request.safeParse((message as { request?: unknown }).request);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new AppError('messaging/malformed', `"${name}": ${issue?.message ?? 'not of its form'}.`, {
        place: issue?.path.join('.') ?? '',
        remedy: 'Reload the page, so that page and extension are of one version.',
      });
    }
    const handler = handlers[name] as (request: unknown, asker: Asker) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data, askerOf(sender)) };
  } catch (error) {
    onError(error, name ?? 'unknown');
    return failureOf(error);
  }
}

function nameOf(message: unknown): MessageName | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { name } = message as { name?: unknown };
  return typeof name === 'string' && Object.hasOwn(PROTOCOL, name) ? (name as MessageName) : undefined;
}

/** An extension page may stand in a tab too, so the address decides, not the presence of a tab. */
function senderOf(sender: Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return 'page';
  return sender.tab === undefined ? undefined : 'content';
}

function askerOf(sender: Runtime.MessageSender): Asker {
  return {
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.url === undefined ? {} : { url: sender.url }),
  };
}

function failureOf(error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof AppError)) return { ok: false, code: codeOf(error), message };
  const { code, place, remedy } = error;
  return {
    ok: false,
    code,
    message,
    ...(place === undefined ? {} : { place }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}
