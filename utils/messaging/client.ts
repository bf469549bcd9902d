// Asks the background: typed by the protocol, failures as AppError.
import { browser } from '../browser.ts';
import { AppError } from '../errors.ts';
import type { MessageName, Request, Response } from './protocol.ts';
import type { Reply } from './server.ts';

/**
 * Sends one request to the background and returns its answer.
 * @throws AppError with the background's code; `messaging/context-gone` where the extension was reloaded or removed.
 */
export async function ask<N extends MessageName>(name: N, request: Request<N>): Promise<Response<N> | null> {
  const reply = await send({ name, request });
  if (reply === undefined) throw new AppError('messaging/no-answer', `The background did not answer "${name}".`);
  if (!reply.ok) {
    const { code, message, place, remedy } = reply;
    throw new AppError(code, message, {
      ...(place === undefined ? {} : { place }),
      ...(remedy === undefined ? {} : { remedy }),
    });
  }
  return reply.value as Response<N> | null;
}

/** True where the extension was reloaded or removed under a page that is still open. */
export function isContextGone(error: unknown): boolean {
  return error instanceof AppError && error.code === 'messaging/context-gone';
}

/** True where no handler saw the request: the background was starting, or its answer was lost. */
export function isUnreached(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'messaging/no-answer' || error.code === 'messaging/failed');
}

async function send(message: { name: string; request: unknown }): Promise<Reply | undefined> {
  try {
    return (await browser.runtime.sendMessage(message)) as Reply | undefined;
  } catch (cause) {
    const text = String(cause);
    // Chromium says "Extension context invalidated"; the polyfill then finds `runtime` undefined. Firefox kills the port.
    const isGone = /context invalidated|reading 'sendMessage'|runtime is undefined|dead object/i.test(text);
    throw new AppError(isGone ? 'messaging/context-gone' : 'messaging/failed', text, { cause });
  }
}
