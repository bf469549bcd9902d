// The options' hooks to settings as a file: what was looked at, what was replaced, and how to take that back.
import { useRef } from 'preact/hooks';
import type { BackupPanelProps } from '../../components/settings/BackupPanel.tsx';
import { logError } from '../../utils/log.ts';
import { ask } from '../../utils/messaging/client.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings.ts';
import { readSettingsFile, settingsFileName, writeSettingsFile } from '../../utils/settings/settings-file.ts';
import { changeSettings } from '../../utils/settings/settings-store.ts';

/** The undo holds while the page is open. */
export function useBackup(settings: Settings): Omit<BackupPanelProps, 'words'> {
  const looked = useRef<Settings>(undefined);
  const following = useRef<Promise<unknown>>(Promise.resolve());
  const former = useRef<Settings>(undefined);

  /** What the settings ask for (data dropped, feeds fetched) follows by itself, one replacement after the other. */
  async function replace(next: Settings): Promise<void> {
    former.current = settings;
    await changeSettings(() => next);
    following.current = following.current
      .then(() => ask('follow-settings', {}))
      .catch((error) => logError('options', error));
  }

  return {
    onExport: () => save(settingsFileName(new Date().toISOString()), writeSettingsFile(settings)),
    onLook: (text) => {
      const read = readSettingsFile(text);
      if (!('settings' in read)) return { problems: read.problems };
      looked.current = read.settings;
      const { regions, sites, feeds, sources } = read.settings;
      return {
        regions: regions.length,
        sites: sites.map(({ host }) => host),
        feeds: [...feeds, ...sources].map(({ url }) => URL.parse(url)?.host ?? url),
      };
    },
    onImport: async () => {
      if (looked.current !== undefined) await replace({ ...looked.current, welcomed: true });
    },
    onReset: () => replace({ ...DEFAULT_SETTINGS, welcomed: true }),
    onUndo: async () => {
      if (former.current !== undefined) await replace(former.current);
    },
  };
}

/** By the browser's own download: no permission is needed for it. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // the download has its own hold on it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
