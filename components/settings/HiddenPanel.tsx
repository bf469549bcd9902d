// What the reader took away: muted claims, posts marked "bukan ini", pauses; each can be taken back.
import type { ComponentChildren } from 'preact';
import type { DismissedEntry } from '../../utils/domain/dismissed-entry.ts';
import type { Words } from '../../utils/i18n.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';

export interface HiddenPanelProps {
  readonly words: Words;
  readonly mutedClaims: readonly { readonly key: string; readonly claim: string; readonly mutedAt: string }[];
  readonly onUnmute: (key: string) => void;
  readonly dismissed: readonly DismissedEntry[];
  /** All of them where no key is given. */
  readonly onForgetDismissed: (key?: string) => void;
  readonly pausedHosts: readonly string[];
  /** ISO 8601; absent where no pause for an hour holds. */
  readonly pausedUntil?: string;
  /** The pause for an hour where no host is given. */
  readonly onResume: (host?: string) => void;
}

/** Nothing hidden is said, not left empty. */
export function HiddenPanel(props: HiddenPanelProps) {
  const { words, mutedClaims, dismissed, pausedHosts, pausedUntil } = props;
  if (mutedClaims.length + dismissed.length + pausedHosts.length === 0 && pausedUntil === undefined) {
    return <EmptyState title={words.t('nothing_hidden')} text={words.t('nothing_hidden_text')} />;
  }
  return (
    <>
      {(pausedHosts.length > 0 || pausedUntil !== undefined) && (
        <List title={words.t('pause')}>
          {pausedUntil !== undefined && (
            <Line
              icon="pause"
              text={words.t('paused_until', words.time(pausedUntil))}
              button={words.t('resume')}
              onUndo={() => props.onResume()}
            />
          )}
          {pausedHosts.map((host) => (
            <Line key={host} icon="pause" text={host} button={words.t('resume')} onUndo={() => props.onResume(host)} />
          ))}
        </List>
      )}
      {mutedClaims.length > 0 && (
        <List title={words.t('muted_claims')}>
          {mutedClaims.map(({ key, claim, mutedAt }) => (
            <Line
              key={key}
              icon="not-this"
              text={claim}
              meta={words.date(mutedAt)}
              button={words.t('mark_again')}
              onUndo={() => props.onUnmute(key)}
            />
          ))}
        </List>
      )}
      {dismissed.length > 0 && (
        <List title={words.t('dismissed_posts')}>
          {dismissed.map(({ key, claim, posts, at, isLowered }) => (
            <Line
              key={key}
              icon="not-this"
              text={claim ?? words.t(key.startsWith('policy/') ? 'policy_heading' : 'withdrawn_claim')}
              meta={[words.n('posts', posts), words.date(at), ...(isLowered ? [words.t('lowered')] : [])].join(' · ')}
              button={words.t('undo')}
              onUndo={() => props.onForgetDismissed(key)}
            />
          ))}
        </List>
      )}
      {dismissed.length > 1 && (
        <div>
          <button type="button" class="btn" onClick={() => props.onForgetDismissed()}>
            {words.t('undo_all_dismissed')}
          </button>
        </div>
      )}
    </>
  );
}

function List({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h3 class="h">{title}</h3>
      <ul class="rows">{children}</ul>
    </div>
  );
}

function Line(props: { icon: IconName; text: string; meta?: string; button: string; onUndo: () => void }) {
  return (
    <li class="kv">
      <Icon name={props.icon} />
      <div class="grow">
        {props.text}
        {props.meta !== undefined && <div class="meta">{props.meta}</div>}
      </div>
      <button type="button" class="btn quiet" aria-label={`${props.button}: ${props.text}`} onClick={props.onUndo}>
        {props.button}
      </button>
    </li>
  );
}
