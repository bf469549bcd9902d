// The popup's last line: pause for an hour or on this site, and go on again.
import type { TabView } from '../../utils/domain/tab.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** A site that is not read has nothing to pause. */
export function PauseRow(props: {
  view: TabView;
  words: Words;
  onPause: (kind: 'site' | 'hour') => void;
  onResume: () => void;
}) {
  const { view, words } = props;
  const { pause } = view;
  if (pause === undefined && view.state !== 'reading') return null;
  return (
    <div class="kv wrap">
      <Icon name="pause" />
      <span class="grow">{pause === undefined ? words.t('pause') : pauseWords(pause, words)}</span>
      <span class="row">
        {pause !== undefined ? (
          <button type="button" class="chip-f" name="resume" onClick={props.onResume}>
            {words.t('resume')}
          </button>
        ) : (
          <>
            <button type="button" class="chip-f" name="pause-hour" onClick={() => props.onPause('hour')}>
              <span class="vh">{words.t('pause')} </span>
              {words.t('pause_hour')}
            </button>
            <button type="button" class="chip-f" name="pause-site" onClick={() => props.onPause('site')}>
              <span class="vh">{words.t('pause')} </span>
              {words.t('pause_site')}
            </button>
          </>
        )}
      </span>
    </div>
  );
}

/** `Dijeda sampai 10.10`. */
export function pauseWords(pause: NonNullable<TabView['pause']>, words: Words): string {
  return pause.kind === 'site' ? words.t('paused_here') : words.t('paused_until', words.time(pause.until));
}
