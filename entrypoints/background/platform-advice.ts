// Whether a platform is read: the reader's switch, and the signed word of a feed's directory that its markup broke us.
import { browser } from '../../utils/browser.ts';
import { readPlatformAdvice } from '../../utils/db/entry-store.ts';
import type { PlatformId } from '../../utils/domain/post.ts';
import { isOlderVersion } from '../../utils/domain/version.ts';
import { platformForHost } from '../../utils/platforms/registry.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { db } from './database.ts';

/** `paused` by a directory until a later version of the extension; `off` by the reader. */
export type PlatformState = 'on' | 'off' | 'paused';

/** The platform that reads a host: by its own address, or because the reader added it. */
export function platformOfHost(host: string, { sites }: Settings): PlatformId | undefined {
  return platformForHost(host)?.id ?? sites.find((site) => site.host === host)?.platform;
}

/** The state of a platform for this reader and this version. */
export async function platformState(id: PlatformId, { platformsOff }: Settings): Promise<PlatformState> {
  if (platformsOff.includes(id)) return 'off';
  const { version } = browser.runtime.getManifest();
  const advice = await readPlatformAdvice(db);
  const isPaused = advice.some(
    (one) => one.id === id && one.status === 'off' && (one.until === undefined || isOlderVersion(version, one.until)),
  );
  return isPaused ? 'paused' : 'on';
}
