// The notices: what became of something that the reader was shown.
import type { NoticeKind, NoticeView } from '../../utils/domain/notice.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { entryAddress } from '../answer/panel-address.ts';
import { nameParts } from '../answer/publisher-words.ts';
import { SampleChip } from '../ui/Brand.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

const KIND_KEYS: Readonly<Record<NoticeKind, MessageKey>> = {
  revised: 'notice_kind_revised',
  superseded: 'notice_kind_superseded',
  withdrawn: 'notice_kind_withdrawn',
  answered: 'notice_kind_answered',
};

/** Each leads to the whole clarification with its history; the button forgets what they come from. */
export function NoticeList(props: {
  notices: readonly NoticeView[] | 'loading';
  words: Words;
  /** Forgetting was asked for and done. */
  isForgotten: boolean;
  onForget: () => void;
}) {
  const { notices, words } = props;
  return (
    <section class="notices">
      <h2 class="vh">{words.t('notices')}</h2>
      {notices === 'loading' && (
        <p class="sec meta" aria-busy="true">
          {words.t('loading')}
        </p>
      )}
      {notices !== 'loading' && notices.length === 0 && (
        <EmptyState title={words.t('no_notices')} text={words.t('no_notices_text')} level={2} />
      )}
      {notices !== 'loading' && notices.length > 0 && (
        <ul>
          {notices.map((notice) => (
            <li key={notice.id}>
              <a class={notice.isRead ? 'entry' : 'entry unread'} href={entryAddress(notice.key)}>
                <span class="entry-by meta">
                  <b class="grow">{words.t(KIND_KEYS[notice.kind])}</b>
                  {notice.isSample && <SampleChip words={words} />}
                  <span>{words.date(notice.at)}</span>
                </span>
                <span class="entry-t">{notice.claim === '' ? words.t('withdrawn_claim') : notice.claim}</span>
                <span class="entry-s meta">{nameParts(notice.publisher, words).join(' · ')}</span>
                {notice.reason !== undefined && notice.kind !== 'answered' && (
                  <span class="sub block-line">{notice.reason}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="sec">
        <p class="meta">{words.t('notices_memory')}</p>
        <button type="button" class="btn" name="forget-shown" onClick={props.onForget}>
          {words.t('forget_shown')}
        </button>
        <p class="meta" role="status">
          {props.isForgotten ? words.t('forgotten') : ''}
        </p>
      </div>
    </section>
  );
}
