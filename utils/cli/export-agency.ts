// The exports of an agency that publishes for itself.
import type { HostBuild } from '../authoring/build-host.ts';
import type { HostSettings } from '../authoring/host-settings.ts';
import { siteOf } from '../exports/site.ts';
import { publicKeyOf, type SigningKey } from '../feed/keys.ts';
import { writeExports } from './write-exports.ts';

/** Writes what a publication changes of the exports in its public folder. */
export async function exportAgency(
  folder: string,
  settings: HostSettings,
  key: SigningKey,
  built: HostBuild,
): Promise<void> {
  const publisher = { ...settings.publisher, keys: [publicKeyOf(key)] };
  await writeExports({
    folder,
    site: siteOf(publisher.name, settings.site, [publisher]),
    publishers: [{ publisher, head: built.heads.get(publisher.id) }],
  });
}
