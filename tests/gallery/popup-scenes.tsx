// The popup in every state of page, data and permission, and what its buttons say afterwards.

import { PopupView } from '../../components/popup/PopupView.tsx';
import { errorWords } from '../../components/ui/error-words.ts';
import type { CodeAnswer } from '../../utils/domain/share-code.ts';
import type { Words } from '../../utils/i18n.ts';
import { type Act, send, typeInto, unfold } from './acts.ts';
import { CODE_ANSWERS, TYPED_CODE } from './code-samples.ts';
import type { Scene } from './scene.ts';
import { TABS } from './tab-samples.ts';
import { tell } from './tell.ts';

interface Change {
  /** Said in the name of the scene. */
  readonly as?: string;
  readonly isRefreshing?: boolean;
  readonly said?: (words: Words) => string;
  readonly code?: CodeAnswer | undefined;
  readonly acts?: readonly Act[];
}

const popup = (state: string, change: Change = {}): Scene => ({
  name: ['popup', state, ...(change.as === undefined ? [] : [change.as])].join('-'),
  surface: 'popup',
  width: 360,
  ...(change.acts && { acts: change.acts }),
  draw: (words) => (
    <PopupView
      view={TABS[state] ?? 'failed'}
      words={words}
      isRefreshing={change.isRefreshing === true}
      said={change.said?.(words)}
      onRefresh={tell('refresh')}
      onJump={(postId) => tell(postId)()}
      onReadSite={() => undefined}
      onDiagnose={() => undefined}
      onGrant={tell('grant')}
      onPanel={tell('panel')}
      onCompare={tell('compare')}
      onCode={async () => change.code}
      hasMenu={state !== 'unknown-site-touch'}
      onNotices={tell('notices')}
      onPause={(kind) => tell(`pause ${kind}`)()}
      onResume={tell('resume')}
      onOptions={tell('options')}
      onWelcome={tell('welcome')}
    />
  ),
});

const withCode = (name: keyof typeof CODE_ANSWERS): Scene =>
  popup('no-marks', {
    as: `code-${name}`,
    code: CODE_ANSWERS[name],
    acts: [unfold, typeInto('#share-code', TYPED_CODE), send('#share-code')],
  });

/** All of them. */
export const POPUP_SCENES: readonly Scene[] = [
  ...Object.keys(TABS).map((state) => popup(state)),
  popup('reading', { as: 'refreshing', isRefreshing: true }),
  popup('unknown-site', { as: 'not-mastodon', said: (words) => words.t('not_mastodon') }),
  popup('layout-changed', { as: 'copied', said: (words) => words.t('diagnostics_copied') }),
  popup('reading', { as: 'not-fetched', said: (words) => errorWords('feed/offline', words) }),
  withCode('withdrawn'),
  withCode('malformed'),
  withCode('of-two'),
];
