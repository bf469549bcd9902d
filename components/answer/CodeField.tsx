// The code on a shared picture: typed in, it says whether the answer was revised or withdrawn since.
import { useState } from 'preact/hooks';
import type { CodeAnswer, CodeFinding, CodeState } from '../../utils/domain/share-code.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { SampleChip } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';
import { entryAddress } from './panel-address.ts';

const STATE_KEYS: Readonly<Record<CodeState, MessageKey>> = {
  current: 'code_current',
  revised: 'code_revised',
  superseded: 'code_superseded',
  withdrawn: 'code_withdrawn',
  newer: 'code_newer',
};

export interface CodeFieldProps {
  readonly words: Words;
  readonly onCode: (code: string) => Promise<CodeAnswer | undefined>;
  /** The panel's page, which a finding then opens in a tab; inside the panel it is none. */
  readonly panel?: string;
}

/** Looks the code up on this device; nothing is fetched. */
export function CodeField(props: CodeFieldProps) {
  const { words } = props;
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<CodeAnswer | 'failed'>();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (code.trim() !== '') setAnswer((await props.onCode(code)) ?? 'failed');
  };
  const isWrong = typeof answer === 'object' && answer.isMalformed;
  return (
    <form class="sec code" onSubmit={submit} noValidate>
      <label class="lab" for="share-code">
        {words.t('code_label')}
      </label>
      <div class="row">
        <input
          id="share-code"
          class="field grow"
          type="text"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          placeholder="7K3M-9Q2D-2X"
          value={code}
          aria-invalid={isWrong}
          aria-describedby="share-code-answer"
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {words.t('check_code')}
        </button>
      </div>
      <div id="share-code-answer" role="status">
        {answer !== undefined && <CodeWords answer={answer} words={words} panel={props.panel} />}
      </div>
    </form>
  );
}

function CodeWords(props: { answer: CodeAnswer | 'failed'; words: Words; panel: string | undefined }) {
  const { answer, words } = props;
  if (answer === 'failed') return <p class="problem">{words.t('code_failed')}</p>;
  if (answer.isMalformed) return <p class="problem">{words.t('code_malformed')}</p>;
  if (answer.findings.length === 0) return <p class="sub">{words.t('code_unknown')}</p>;
  return (
    <ul class="stack-s">
      {answer.findings.map((finding) => (
        <Finding key={finding.key} finding={finding} words={words} panel={props.panel} />
      ))}
    </ul>
  );
}

function Finding(props: { finding: CodeFinding; words: Words; panel: string | undefined }) {
  const { finding, words, panel } = props;
  return (
    <li class="note">
      <Icon name={finding.state === 'current' ? 'check' : 'history'} />
      <div>
        <b>{words.t(STATE_KEYS[finding.state], words.date(finding.modified))}</b>
        {finding.reason !== undefined && finding.state !== 'current' && <p class="sub">{finding.reason}</p>}
        <p class="meta">
          {finding.publisher} {finding.isSample && <SampleChip words={words} />}
        </p>
        <a
          class="link"
          href={`${panel ?? ''}${entryAddress(finding.key)}`}
          target={panel === undefined ? undefined : '_blank'}
        >
          {finding.claim ?? words.t('history')}
        </a>
      </div>
    </li>
  );
}
