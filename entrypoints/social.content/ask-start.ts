// The first question of a page: what to read here. The background may still be starting, so it is asked again.
import { ask, isContextGone } from '../../utils/messaging/client.ts';
import type { PageStart } from '../../utils/messaging/protocol.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** What to do on this page; undefined once the extension is gone. */
export async function askStart(isOver: () => boolean): Promise<PageStart | undefined> {
  for (let pause = FIRST_PAUSE_MS; !isOver(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return (await ask('start-page', { host: location.hostname })) ?? undefined;
    } catch (error) {
      if (isContextGone(error)) return undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}
