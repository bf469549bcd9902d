// What came of reading an added source: when, what is held of it, what was new, and what was refused for which reason.
import type { ImportCounts, ListedSource, RefusalReason } from '../../utils/domain/source-choice.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { errorWords } from '../ui/error-words.ts';

const REASON_KEYS: Readonly<Record<RefusalReason, MessageKey>> = {
  elsewhere: 'refused_elsewhere',
  'other-region': 'refused_other_region',
  undated: 'refused_undated',
  untitled: 'refused_untitled',
  unnamed: 'refused_unnamed',
  twice: 'refused_twice',
  'too-large': 'refused_too_large',
  malformed: 'refused_malformed',
  'left-out': 'refused_left_out',
};

/** `failure` is that of the last press of a button. */
export function SourceReading(props: {
  source: ListedSource;
  isBusy: boolean;
  failure: string | undefined;
  words: Words;
}) {
  const { source, isBusy, failure, words } = props;
  // beside a failure they would be those of an older reading
  const isGood = failure === undefined && source.state?.failure === undefined && source.state?.hasPermission;
  const reasons = isGood ? reasonsOf(source.state.imported) : [];
  return (
    <>
      <span class="meta block-line" role="status">
        {isBusy ? words.t('source_reading') : stateWords(source, failure, words)}
      </span>
      {reasons.length > 0 && (
        <details class="meta">
          <summary>
            {words.n(
              'source_refused',
              reasons.reduce((sum, [, count]) => sum + count, 0),
            )}
          </summary>
          <ul class="refused">
            {reasons.map(([reason, count]) => (
              <li key={reason}>
                {words.number(count)} × {words.t(REASON_KEYS[reason])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function reasonsOf(imported: ImportCounts | undefined): [RefusalReason, number][] {
  return (Object.entries(imported?.refused ?? {}) as [RefusalReason, number][]).sort(([, a], [, b]) => b - a);
}

function stateWords(source: ListedSource, failure: string | undefined, words: Words): string {
  const { state } = source;
  const code = failure ?? state?.failure;
  if (code !== undefined) return `${errorWords(code, words)}.`;
  if (state === undefined) {
    return source.feed !== undefined ? words.t('source_unchecked', words.date(source.notedAt)) : '';
  }
  if (!state.hasPermission) return words.t('feed_no_permission');
  if (state.readAt === undefined) return words.t('data_never');
  const held = [words.n('source_items', state.entries)];
  if (state.imported !== undefined && state.entries > 0) held.push(words.n('source_marking', state.imported.marking));
  const news = state.imported === undefined ? '' : ` ${newsWords(state.imported, words)}.`;
  return `${words.t('source_read', words.dateTime(state.readAt))}: ${held.join(', ')}.${news}`;
}

function newsWords({ added, changed, withdrawn }: ImportCounts, words: Words): string {
  const parts = [
    ...(added > 0 ? [words.n('source_added', added)] : []),
    ...(changed > 0 ? [words.n('source_changed', changed)] : []),
    ...(withdrawn > 0 ? [words.n('source_withdrawn', withdrawn)] : []),
  ];
  return parts.length === 0 ? words.t('source_nothing_new') : words.t('source_news', parts.join(', '));
}
