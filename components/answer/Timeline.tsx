// What became of a clarification: published, revised with the reason, replaced, withdrawn; newest first.
import type { TimelineStep } from '../../utils/domain/entry-page.ts';
import type { Words } from '../../utils/i18n.ts';
import { entryAddress } from './panel-address.ts';

/** `unseen` revisions came between the first and the newest; the device has only the newest. */
export function Timeline({ steps, unseen, words }: { steps: readonly TimelineStep[]; unseen: number; words: Words }) {
  return (
    <section class="history" aria-labelledby="history-title">
      <h3 class="h" id="history-title">
        {words.t('history')}
      </h3>
      <ol class="timeline">
        {steps.map((step) => (
          <li key={`${step.kind} ${step.at}`} class={step.kind}>
            <b>{stepWords(step, words)}</b> <time class="meta">{words.date(step.at)}</time>
            {step.reason !== undefined && <p class="sub">{step.reason}</p>}
            {step.other !== undefined && (
              <p>
                <a class="link" href={entryAddress(step.other.key)}>
                  {step.other.claim}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {unseen > 0 && <p class="meta">{words.n('unseen_revisions', unseen)}</p>}
    </section>
  );
}

/** A step in two or three words. */
export function stepWords({ kind, revision }: TimelineStep, words: Words): string {
  if (kind === 'published') return words.t('step_published');
  if (kind === 'withdrawn') return words.t('step_withdrawn');
  return kind === 'revised' ? words.t('step_revised', revision ?? 2) : words.t('step_superseded');
}
