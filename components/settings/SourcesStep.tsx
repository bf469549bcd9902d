// The last step of the welcome: how a mark looks, and where its answers come from.
import type { MarkKind } from '../../utils/domain/match.ts';
import type { SampleCard } from '../../utils/domain/sample-card.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { Switch } from '../ui/Switch.tsx';
import { SampleLook } from './SampleLook.tsx';
import { SourceCatalogue, type SourceCatalogueProps } from './SourceCatalogue.tsx';

const SHAPES: readonly (readonly [MarkKind, MessageKey, MessageKey])[] = [
  ['official', 'look_square', 'look_square_text'],
  ['independent', 'look_round', 'look_round_text'],
  ['policy', 'look_pin', 'look_pin_text'],
];

export interface SourcesStepProps extends SourceCatalogueProps {
  readonly words: Words;
  readonly sample: SampleCard;
  /** Number of feeds besides the sample. */
  readonly feeds: number;
  readonly isSampleOn: boolean;
  readonly onSample: (isOn: boolean) => void;
  readonly onOptions: () => void;
}

/** Without a feed it says so and offers the sample; that is a state, not an empty box. */
export function SourcesStep(props: SourcesStepProps) {
  const { words, feeds, isSampleOn, onSample, onOptions } = props;
  return (
    <>
      <SampleLook sample={props.sample} words={words} />
      <ul class="shapes sub">
        {SHAPES.map(([kind, name, text]) => (
          <li key={kind}>
            <span class={`dot ${kind}`} aria-hidden="true" />
            <span>
              <b>{words.t(name)}</b>
              <span class="block-line">{words.t(text)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="sub">{words.t('judge_yourself')}</p>
      <h3 class="title s">{words.t('sources_for_region')}</h3>
      {feeds === 0 ? (
        <Note icon="sheets">
          <b>{words.t('no_feeds')}.</b> {words.t('no_feeds_yet_text')}
          <br />
          <button type="button" class="link" onClick={onOptions}>
            {words.t('add_source')}
          </button>
        </Note>
      ) : (
        <p class="row sub">
          <Icon name="check" size="s" />
          <span class="grow">{words.n('feeds_ready', feeds)}</span>
          <button type="button" class="link" onClick={onOptions}>
            {words.t('add_source')}
          </button>
        </p>
      )}
      <div class="opts">
        <Switch
          name="sample"
          label={words.t('sample_switch')}
          text={words.t('sample_switch_text')}
          isOn={isSampleOn}
          onChange={onSample}
        />
      </div>
      <SourceCatalogue {...props} isBrief />
    </>
  );
}
