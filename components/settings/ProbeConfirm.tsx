// Before a host is trusted: its fingerprint as words, to compare with those the agency announced.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedProbe } from '../../utils/domain/feed-view.ts';
import type { Outcome } from '../../utils/domain/site-view.ts';
import type { Words } from '../../utils/i18n.ts';
import { errorWords } from '../ui/error-words.ts';

export interface ProbeConfirmProps {
  readonly probe: FeedProbe;
  readonly words: Words;
  readonly onTrust: (probe: FeedProbe) => Outcome;
  readonly onCancel: () => void;
}

/** Takes the focus, since it stands where the address was typed. */
export function ProbeConfirm({ probe, words, onTrust, onCancel }: ProbeConfirmProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  useEffect(() => heading.current?.focus(), []);
  const trust = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailure(await onTrust(probe).finally(() => setBusy(false)));
  };
  return (
    <section class="probe">
      <h3 class="h" tabIndex={-1} ref={heading}>
        {words.t('fingerprint_words')}
      </h3>
      <p class="meta">{probe.url}</p>
      <ol class="finger">
        {probe.words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p class="sub">{words.t('fingerprint_compare')}</p>
      <p class="meta">{words.t('fingerprint_valid_until', words.date(probe.expires))}</p>
      <div class="acts">
        <button type="button" class="btn primary" name="trust" aria-disabled={isBusy} onClick={trust}>
          {words.t(isBusy ? 'adding' : 'trust_feed')}
        </button>
        <button type="button" class="btn quiet" onClick={onCancel}>
          {words.t('cancel')}
        </button>
      </div>
      <p class="problem" role="alert">
        {failure === undefined ? '' : `${errorWords(failure, words)}.`}
      </p>
    </section>
  );
}
