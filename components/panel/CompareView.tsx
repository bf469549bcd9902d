// The panel's third view: a text of any page beside what is stored, and the code of a shared picture.
import { useState } from 'preact/hooks';
import type { CodeAnswer } from '../../utils/domain/share-code.ts';
import type { TextComparison } from '../../utils/domain/text-comparison.ts';
import type { Words } from '../../utils/i18n.ts';
import { ClaimHeading } from '../answer/ClaimHeading.tsx';
import { CodeField } from '../answer/CodeField.tsx';
import { entryAddress } from '../answer/panel-address.ts';
import { nameParts } from '../answer/publisher-words.ts';
import { Reason, type ReasonKeys } from '../answer/Reason.tsx';
import { RelatedNote } from '../answer/RelatedNote.tsx';
import { SourceColumns } from '../answer/SourceColumns.tsx';
import { SampleChip } from '../ui/Brand.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';

/** A text that the reader chose was not marked, and need not be a post. */
const TEXT_KEYS: ReasonKeys = {
  why: 'why_found',
  matched: 'words_of_text',
  conflict: 'conflict_line_text',
  answers: 'tier_answers_text',
};

export interface CompareProps {
  readonly words: Words;
  /** The text that came from a page; empty where the reader writes one. */
  readonly text: string;
  readonly result: TextComparison | 'none' | 'loading' | 'failed';
  readonly onCompare: (text: string) => void;
  readonly onCode: (code: string) => Promise<CodeAnswer | undefined>;
}

/** To be mounted anew for another text. */
export function CompareView(props: CompareProps) {
  const { words, result } = props;
  const [text, setText] = useState(props.text);
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') props.onCompare(text);
  };
  return (
    <>
      <form class="sec compare" onSubmit={submit}>
        <label class="lab" for="compare-text">
          {words.t('compare_label')}
        </label>
        <textarea
          id="compare-text"
          class="field"
          name="text"
          rows={4}
          maxLength={20_000}
          value={text}
          aria-describedby="compare-help"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="meta row" id="compare-help">
          <Icon name="device" size="xs" />
          <span>{words.t('compare_help')}</span>
        </p>
        <button type="submit" class="btn primary">
          {words.t('compare')}
        </button>
      </form>
      <div class="result" aria-live="polite">
        <Result result={result} words={words} />
      </div>
      <CodeField words={words} onCode={props.onCode} />
    </>
  );
}

function Result({ result, words }: { result: CompareProps['result']; words: Words }) {
  if (result === 'none') return null;
  if (result === 'loading') return <p class="sec meta">{words.t('loading')}</p>;
  if (result === 'failed') {
    return <EmptyState title={words.t('compare_failed')} text={words.t('popup_failed_text')} level={2} />;
  }
  const { card } = result;
  if (card === undefined) {
    const text =
      result.entries === 0 ? words.t('panel_nothing_stored_text') : words.n('compare_none_text', result.entries);
    return <EmptyState title={words.t('panel_no_match')} text={text} level={2} />;
  }
  return (
    <article class="whole">
      <RelatedNote tier={card.tier} words={words} />
      <ClaimHeading claim={card.claim} language={card.language} words={words} />
      {card.isSample && (
        <p>
          <SampleChip words={words} />
        </p>
      )}
      <SourceColumns view={card} words={words} isStanceHidden={card.age.state === 'expired'} />
      <Reason evidence={card.evidence} tier={card.tier} postText={card.postText} words={words} keys={TEXT_KEYS} />
      {result.others.length > 0 && (
        <section>
          <h3 class="h">{words.t('compare_others')}</h3>
          <ul class="stack-s">
            {result.others.map(({ key, claim, tier, publisher, isSample }) => (
              <li key={key}>
                <a class="link" href={entryAddress(key)}>
                  {claim}
                </a>
                <p class="meta row wrap">
                  <span>
                    {[...nameParts(publisher, words), ...(tier === 'related' ? [words.t('mark_related')] : [])].join(
                      ' · ',
                    )}
                  </span>
                  {isSample && <SampleChip words={words} />}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
