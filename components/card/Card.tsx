// The card beside a post: what is said about its claim, and what the reader can do with it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '../../utils/domain/card.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { PlatformId } from '../../utils/domain/post.ts';
import type { Words } from '../../utils/i18n.ts';
import { SharePanel } from '../share/SharePanel.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isOutAddress } from '../ui/is-out-address.ts';
import { CardBar } from './CardBar.tsx';
import { CardMenu } from './CardMenu.tsx';
import { CardFailed, CardLoading } from './CardWaiting.tsx';
import { ChannelPanel } from './ChannelPanel.tsx';
import { ClaimBody } from './ClaimBody.tsx';
import type { CardDeeds, CardTaskName } from './card-deeds.ts';
import { PolicyBody } from './PolicyBody.tsx';
import { askDraft, reportDraft } from './question-drafts.ts';
import { useTaken } from './use-taken.ts';

export interface CardProps {
  readonly view: CardView | PolicyCard | 'loading' | 'failed';
  readonly words: Words;
  /** Where the post is: replies keep to that site's limit, and a question names the post. */
  readonly post: { readonly platform?: PlatformId | undefined; readonly url?: string | undefined };
  readonly deeds: CardDeeds;
}

/** Drawn inside a dialog that `CLAIM_HEADING_ID` labels; the dialog owns Escape and the way back to the badge. */
export function Card({ view, words, post, deeds }: CardProps) {
  if (typeof view === 'object') return <FullCard view={view} words={words} post={post} deeds={deeds} />;
  return (
    <div class="card">
      <CardBar words={words} isSample={false} onClose={deeds.close} />
      {view === 'loading' ? <CardLoading words={words} /> : <CardFailed words={words} onRetry={deeds.retry} />}
    </div>
  );
}

function FullCard({ view, words, post, deeds }: CardProps & { view: CardView | PolicyCard }) {
  const [task, setTask] = useState<CardTaskName | undefined>(undefined);
  const opener = useRef<HTMLElement | null>(null);
  const taken = useTaken(view, deeds);
  const begin = (name: CardTaskName, from: HTMLElement) => {
    opener.current = from;
    setTask(name);
  };
  const back = () => setTask(undefined);
  useLayoutEffect(() => {
    if (task === undefined) opener.current?.focus();
  }, [task]);
  const answered = view.kind === 'policy' ? undefined : view;
  const top = answered?.official[0] ?? answered?.independent[0];
  return (
    <div class="card">
      <CardBar words={words} isSample={view.isSample} onClose={deeds.close}>
        {answered !== undefined && top !== undefined && (
          <CardMenu words={words} isHidden={task !== undefined}>
            {isOutAddress(top.url) && (
              <CopyButton
                label={words.t('copy_link')}
                done={words.t('copied')}
                failed={words.t('copy_failed')}
                class="item"
                onCopy={() => deeds.copy(top.url)}
              />
            )}
            {taken.state !== 'muted' && (
              <button type="button" class="item" data-closes onClick={() => taken.mute(false)}>
                <Icon name="mute" size="s" />
                {words.t('mute_claim')}
              </button>
            )}
            {answered.report !== undefined && (
              <button
                type="button"
                class="item"
                data-closes
                onClick={(event) => begin('report', menuToggleOf(event.currentTarget))}
              >
                <Icon name="reply" size="s" />
                {words.t('report_clarification')}
              </button>
            )}
          </CardMenu>
        )}
      </CardBar>
      <div class="card-body" hidden={task !== undefined}>
        {answered === undefined ? (
          <PolicyBody view={view as PolicyCard} words={words} taken={taken} onTask={begin} onRenew={deeds.renew} />
        ) : (
          <ClaimBody view={answered} words={words} taken={taken} onTask={begin} onRenew={deeds.renew} />
        )}
      </div>
      {task === 'share' && top !== undefined && (
        <SharePanel words={words} platform={post.platform} code={top.code} deeds={deeds} onBack={back} />
      )}
      {task === 'ask' && view.ask !== undefined && (
        <ChannelPanel
          words={words}
          title={words.t('ask')}
          holder={view.ask}
          draft={askDraft(view, post.url, words)}
          deeds={deeds}
          onBack={back}
        />
      )}
      {task === 'report' && answered?.report !== undefined && top !== undefined && (
        <ChannelPanel
          words={words}
          title={words.t('report_clarification')}
          holder={answered.report}
          draft={reportDraft(top, words)}
          deeds={deeds}
          onBack={back}
        />
      )}
    </div>
  );
}

/** The menu closes with the click, so the focus returns to the button that opened it. */
function menuToggleOf(item: HTMLElement): HTMLElement {
  return item.closest('.menu-at')?.querySelector<HTMLElement>('[aria-expanded]') ?? item;
}
