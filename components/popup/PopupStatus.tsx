// The foot of the popup: the age of the data with the button that renews it, and the permission for this site.
import type { TabView } from '../../utils/domain/tab.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { ageWords } from '../answer/AgeLine.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PauseRow } from './PauseRow.tsx';

const PERMISSION_KEYS: Readonly<Record<TabView['state'], MessageKey>> = {
  reading: 'permission_here',
  'layout-unknown': 'permission_here',
  'layout-changed': 'permission_here',
  'platform-paused': 'permission_here',
  'not-started': 'permission_here',
  'platform-off': 'permission_here',
  'no-permission': 'permission_missing',
  paused: 'permission_here',
  'unknown-site': 'permission_none',
};

/** While it is renewing the button says so and cannot be pressed again. */
export function PopupStatus(props: {
  view: TabView;
  words: Words;
  isRefreshing: boolean;
  onRefresh: () => void;
  onPause: (kind: 'site' | 'hour') => void;
  onResume: () => void;
}) {
  const { view, words, isRefreshing } = props;
  const isRead =
    PERMISSION_KEYS[view.state] === 'permission_here' && view.state !== 'paused' && !view.state.startsWith('platform-');
  return (
    <section class="sec">
      <div class="kv">
        <Icon name={view.age.state === 'fresh' ? 'clock' : 'offline'} />
        <span class="grow">
          {ageWords(view.age, words)}
          {view.entries > 0 && <span class="meta block-line">{words.n('entries', view.entries)}</span>}
        </span>
        {view.feeds > 0 && (
          <button
            type="button"
            class="link"
            aria-disabled={isRefreshing}
            onClick={() => !isRefreshing && props.onRefresh()}
          >
            {words.t(isRefreshing ? 'refreshing' : 'refresh')}
          </button>
        )}
      </div>
      <div class="kv">
        <Icon name="lock" />
        <span class="grow">{words.t(PERMISSION_KEYS[view.state])}</span>
        {isRead && <span class="meta">{words.t('read_on_device')}</span>}
      </div>
      <PauseRow view={view} words={words} onPause={props.onPause} onResume={props.onResume} />
    </section>
  );
}
