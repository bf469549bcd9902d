// The toolbar's view: what was marked on this page, how old the data is, and what the extension may read.
import { PLATFORM_NAMES } from '../../utils/domain/platform.ts';
import type { CodeAnswer } from '../../utils/domain/share-code.ts';
import type { TabView } from '../../utils/domain/tab.ts';
import type { Words } from '../../utils/i18n.ts';
import { CodeField } from '../answer/CodeField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MarkList } from './MarkList.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { PopupNotes } from './PopupNotes.tsx';
import { PopupStatus } from './PopupStatus.tsx';
import { RegionChips } from './RegionChips.tsx';
import { SiteState } from './SiteState.tsx';

export interface PopupProps {
  readonly view: TabView | 'loading' | 'failed';
  readonly words: Words;
  readonly isRefreshing: boolean;
  /** Fetches the feeds now. */
  readonly onRefresh: () => void;
  /** Scrolls the page to a marked post. */
  readonly onJump: (postId: string) => void;
  /** Asks the browser for permission to read this site. */
  readonly onGrant: () => void;
  /** Reads a site that is not known, as a Mastodon server. */
  readonly onReadSite: () => void;
  /** Copies counts and structure of a page whose layout is unknown. */
  readonly onDiagnose: () => void;
  /** What came of the last button, in the reader's words. */
  readonly said?: string | undefined;
  /** Opens the panel beside the page, or as a tab. */
  readonly onPanel: () => void;
  /** Opens the panel where a text can be pasted. */
  readonly onCompare: () => void;
  /** Looks up the code of a shared picture; undefined where that failed. */
  readonly onCode: (code: string) => Promise<CodeAnswer | undefined>;
  /** The browser has a context menu to compare a text with. */
  readonly hasMenu: boolean;
  /** Opens the panel at its notices. */
  readonly onNotices: () => void;
  /** Takes the marks away: on this site, or everywhere for an hour. */
  readonly onPause: (kind: 'site' | 'hour') => void;
  readonly onResume: () => void;
  readonly onOptions: () => void;
  readonly onWelcome: () => void;
}

/** 360 pixels wide; every state of the page, the data and the permission has its own words. */
export function PopupView(props: PopupProps) {
  const { view, words } = props;
  if (view === 'loading') {
    return (
      <PopupFrame words={words} onPanel={props.onPanel} onOptions={props.onOptions}>
        <p class="sec meta" aria-busy="true">
          {words.t('loading')}
        </p>
      </PopupFrame>
    );
  }
  if (view === 'failed') {
    return (
      <PopupFrame words={words} onPanel={props.onPanel} onOptions={props.onOptions}>
        <EmptyState title={words.t('popup_failed')} text={words.t('popup_failed_text')} />
      </PopupFrame>
    );
  }
  return (
    <PopupFrame words={words} isSample={view.isSample} onPanel={props.onPanel} onOptions={props.onOptions}>
      <PopupNotes
        view={view}
        words={words}
        onNotices={props.onNotices}
        onOptions={props.onOptions}
        onWelcome={props.onWelcome}
      />
      {view.state === 'reading' ? (
        <MarkList view={view} words={words} onJump={props.onJump} />
      ) : (
        <SiteState
          state={view.state}
          platform={view.report === undefined ? '' : PLATFORM_NAMES[view.report.platform]}
          host={view.host}
          words={words}
          onGrant={props.onGrant}
          onReadSite={props.onReadSite}
          onDiagnose={props.onDiagnose}
          onPanel={props.onPanel}
          onCompare={props.onCompare}
          hasMenu={props.hasMenu}
          onOptions={props.onOptions}
        />
      )}
      {props.said !== undefined && (
        <p class="sec meta" role="status">
          {props.said}
        </p>
      )}
      {view.regions.length > 0 && <RegionChips regions={view.regions} words={words} onChange={props.onOptions} />}
      <PopupStatus
        view={view}
        words={words}
        isRefreshing={props.isRefreshing}
        onRefresh={props.onRefresh}
        onPause={props.onPause}
        onResume={props.onResume}
      />
      <details class="sec code-at">
        <summary class="link">
          <Icon name="down" size="xs" />
          {words.t('check_code')}
        </summary>
        <CodeField words={words} onCode={props.onCode} panel="/sidepanel.html" />
      </details>
    </PopupFrame>
  );
}
