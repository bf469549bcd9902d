// About: version, whose data and code lie in the package, and a diagnosis that can be read before it is copied.
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';
import { OutLink } from '../ui/OutLink.tsx';
import { LICENCES } from './licences.ts';

export interface AboutPanelProps {
  readonly words: Words;
  readonly version: string;
  /** Gathers how the extension fares, as text; nothing of what was read is in it. */
  readonly onDiagnose: () => Promise<string>;
  /** Puts a text on the clipboard. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly onWelcome: () => void;
}

/** The diagnosis is shown whole: nobody has to copy what they have not seen. */
export function AboutPanel({ words, version, onDiagnose, onCopy, onWelcome }: AboutPanelProps) {
  const [diagnosis, setDiagnosis] = useState('');
  const [said, setSaid] = useState('');
  return (
    <>
      <p class="sub">
        {words.t('product_name')} · {words.t('version', version)}
      </p>
      <div class="row wrap">
        <button type="button" class="btn" onClick={onWelcome}>
          {words.t('open_welcome')}
        </button>
        <button type="button" class="btn" name="diagnose" onClick={async () => setDiagnosis(await onDiagnose())}>
          {words.t('diagnosis')}
        </button>
      </div>
      {diagnosis !== '' && (
        <div class="diagnosis">
          <textarea class="field" readOnly rows={12} aria-label={words.t('diagnosis')} value={diagnosis} />
          <button
            type="button"
            class="btn"
            name="copy-diagnosis"
            onClick={async () => {
              await onCopy(diagnosis);
              setSaid(words.t('diagnosis_copied'));
            }}
          >
            {words.t('copy_diagnostics')}
          </button>
        </div>
      )}
      <p class="sub" role="status">
        {said}
      </p>
      <h3 class="h">{words.t('data_credits')}</h3>
      <p class="sub">{words.t('regions_credit')}</p>
      <details>
        <summary class="h">{words.t('licences')}</summary>
        <p class="sub">{words.t('own_licence')}</p>
        <ul class="licences sub">
          {LICENCES.map(([name, licence]) => (
            <li key={name}>
              <OutLink class="quiet-link" href={`https://www.npmjs.com/package/${name}`}>
                {name}
              </OutLink>{' '}
              {licence}
            </li>
          ))}
        </ul>
        <OutLink class="link" href="/LICENCES.txt">
          {words.t('licence_texts')}
        </OutLink>
      </details>
    </>
  );
}
