// Notices in the options: whether the browser tells of them too, and the button that forgets what was shown.
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';
import { Switch } from '../ui/Switch.tsx';

export interface NoticesPanelProps {
  readonly words: Words;
  readonly notifyByBrowser: boolean;
  /** Asks the browser for the permission where it is switched on; must be called in the click. Resolves to whether it was given. */
  readonly onNotify: (isOn: boolean) => Promise<boolean>;
  readonly onForgetShown: () => Promise<void>;
}

/** The quiet list in popup and panel needs no permission and is always kept. */
export function NoticesPanel({ words, notifyByBrowser, onNotify, onForgetShown }: NoticesPanelProps) {
  const [said, setSaid] = useState('');
  return (
    <>
      <p class="sub">{words.t('no_notices_text')}</p>
      <div class="opts">
        <Switch
          name="notify"
          label={words.t('notify_by_browser')}
          text={words.t('notify_by_browser_text')}
          isOn={notifyByBrowser}
          onChange={async (isOn) => setSaid((await onNotify(isOn)) ? '' : words.t('grant_denied'))}
        />
      </div>
      <p class="sub">{words.t('notices_memory')}</p>
      <div>
        <button
          type="button"
          class="btn"
          name="forget-shown"
          onClick={async () => {
            await onForgetShown();
            setSaid(words.t('forgotten'));
          }}
        >
          {words.t('forget_shown')}
        </button>
      </div>
      <p class="sub" role="status">
        {said}
      </p>
    </>
  );
}
