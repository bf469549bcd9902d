// Why nothing is marked on this page: the site is not known, not allowed, switched off, changed, or the page is older than we are.
import { PLATFORM_NAMES } from '../../utils/domain/platform.ts';
import type { TabView } from '../../utils/domain/tab.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';

type Silent = Exclude<TabView['state'], 'reading'>;

const TITLES: Readonly<Record<Silent, MessageKey>> = {
  'unknown-site': 'unknown_site',
  'no-permission': 'no_permission',
  'platform-off': 'platform_off',
  'platform-paused': 'platform_paused',
  'layout-unknown': 'layout_unknown',
  'layout-changed': 'layout_changed',
  'not-started': 'not_started',
  paused: 'paused',
};
const TEXTS: Readonly<Record<Silent, MessageKey>> = {
  'unknown-site': 'unknown_site_text',
  'no-permission': 'no_permission_text',
  'platform-off': 'platform_off_text',
  'platform-paused': 'platform_paused_text',
  'layout-unknown': 'layout_unknown_text',
  'layout-changed': 'layout_changed_text',
  'not-started': 'not_started_text',
  paused: 'paused_text',
};

/** Platforms with an address of their own. */
const READ_SITES = Object.entries(PLATFORM_NAMES)
  .filter(([id]) => id !== 'mastodon')
  .map(([, name]) => name)
  .join(', ');

/** One bold line, one sentence, and the button that helps where there is one. */
export function SiteState(props: {
  readonly state: Silent;
  /** Of the page, where it is known. */
  readonly platform: string;
  readonly host: string | undefined;
  readonly words: Words;
  readonly onGrant: () => void;
  readonly onReadSite: () => void;
  readonly onDiagnose: () => void;
  readonly onCompare: () => void;
  /** The browser has a context menu to compare a text with. */
  readonly hasMenu: boolean;
  readonly onPanel: () => void;
  readonly onOptions: () => void;
}) {
  const { state, words } = props;
  return (
    <section class="sec">
      <EmptyState title={words.t(TITLES[state], props.platform)} text={words.t(TEXTS[state], READ_SITES)} level={2}>
        {state === 'no-permission' && (
          <button type="button" class="btn primary" onClick={props.onGrant}>
            {words.t('grant_site')}
          </button>
        )}
        {state === 'platform-off' && (
          <button type="button" class="btn" onClick={props.onOptions}>
            {words.t('turn_on_in_options')}
          </button>
        )}
        {state.startsWith('layout-') && (
          <button type="button" class="btn" onClick={props.onDiagnose}>
            {words.t('copy_diagnostics')}
          </button>
        )}
        {state === 'unknown-site' && <HowToCompare {...props} />}
      </EmptyState>
    </section>
  );
}

/** The reader may compare a text of any page, search what is stored, or have a Mastodon server read. */
function HowToCompare(props: {
  host: string | undefined;
  words: Words;
  hasMenu: boolean;
  onReadSite: () => void;
  onPanel: () => void;
  onCompare: () => void;
}) {
  const { words, host } = props;
  return (
    <>
      {props.hasMenu && (
        <ol class="how">
          <li>{words.t('compare_step_select')}</li>
          <li>{words.t('compare_step_menu', words.t('compare_text'))}</li>
        </ol>
      )}
      <div class="row wrap acts">
        <button type="button" class="btn" onClick={props.onPanel}>
          <Icon name="search" size="s" />
          {words.t('open_panel')}
        </button>
        {!props.hasMenu && (
          <button type="button" class="btn" onClick={props.onCompare}>
            {words.t('compare_paste')}
          </button>
        )}
        {host !== undefined && (
          <button type="button" class="btn quiet" onClick={props.onReadSite}>
            {words.t('read_this_site', host)}
          </button>
        )}
      </div>
    </>
  );
}
