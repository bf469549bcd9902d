// The short panels of the options: marks and language, privacy.
import { VIRALITY_LEVELS, type ViralityLevel } from '../../utils/domain/policy-judgement.ts';
import type { Language, MessageKey, Words } from '../../utils/i18n.ts';
import { SPREAD_KEYS } from '../answer/policy-words.ts';
import { Note } from '../ui/Note.tsx';
import { Switch } from '../ui/Switch.tsx';

const LANGUAGES: readonly (readonly [Language | 'auto', MessageKey])[] = [
  ['auto', 'language_auto'],
  ['id', 'language_id'],
  ['en', 'language_en'],
];

export interface MarksPanelProps {
  readonly words: Words;
  readonly language: Language | 'auto';
  readonly onLanguage: (language: Language | 'auto') => void;
  readonly showRelated: boolean;
  readonly onShowRelated: (isOn: boolean) => void;
  readonly spread: ViralityLevel;
  readonly onSpread: (spread: ViralityLevel) => void;
  readonly showRepeats: boolean;
  readonly onShowRepeats: (isOn: boolean) => void;
}

/** How eagerly to mark, and in which language to speak. */
export function MarksPanel(props: MarksPanelProps) {
  const { words, language, onLanguage, spread, onSpread } = props;
  return (
    <div class="opts">
      <Switch
        name="related"
        label={words.t('show_related')}
        text={words.t('show_related_text')}
        isOn={props.showRelated}
        onChange={props.onShowRelated}
      />
      <Switch
        name="repeats"
        label={words.t('show_repeats')}
        text={words.t('show_repeats_text')}
        isOn={props.showRepeats}
        onChange={props.onShowRepeats}
      />
      <div class="opt">
        <div class="grow">
          <label class="opt-t" for="spread">
            {words.t('spread')}
          </label>
          <p class="sub">{words.t('spread_text')}</p>
        </div>
        <select
          id="spread"
          name="spread"
          class="field select"
          value={spread}
          onChange={(event) => onSpread(event.currentTarget.value as ViralityLevel)}
        >
          {VIRALITY_LEVELS.map((level) => (
            <option key={level} value={level}>
              {words.t(SPREAD_KEYS[level])}
            </option>
          ))}
        </select>
      </div>
      <div class="opt">
        <div class="grow">
          <label class="opt-t" for="language">
            {words.t('language')}
          </label>
          <p class="sub">{words.t('language_text')}</p>
        </div>
        <select
          id="language"
          name="language"
          class="field select"
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value as Language | 'auto')}
        >
          {LANGUAGES.map(([value, key]) => (
            <option key={value} value={value}>
              {words.t(key)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** What leaves the device: nothing. */
export function PrivacyPanel({ words }: { words: Words }) {
  return (
    <>
      <Note icon="device">
        <b>{words.t('device_only')}</b> {words.t('privacy_text')}
      </Note>
      <p class="sub">{words.t('privacy_links')}</p>
      <p class="sub">{words.t('privacy_dismissed')}</p>
    </>
  );
}
