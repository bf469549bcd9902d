// Settings as a file: save, read back with a look at what it brings, undo, and everything back to its default.
import { useState } from 'preact/hooks';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { Note } from '../ui/Note.tsx';

/** What a file would bring: shown before it is taken, since feeds are trust. */
export interface FileSummary {
  readonly regions: number;
  readonly sites: readonly string[];
  readonly feeds: readonly string[];
}

/** Where a file is not what it should be: paths within it, or `file`, `kind`, `version` for the whole. */
export interface FileProblems {
  readonly problems: readonly { readonly place: string }[];
}

const WHOLE_KEYS: Readonly<Record<string, MessageKey>> = {
  file: 'import_not_json',
  kind: 'import_other_file',
  version: 'import_later_version',
};

export interface BackupPanelProps {
  readonly words: Words;
  readonly onExport: () => void;
  /** Reads a file without taking it. */
  readonly onLook: (text: string) => FileSummary | FileProblems;
  /** Takes the file last looked at. */
  readonly onImport: () => Promise<void>;
  readonly onReset: () => Promise<void>;
  /** Takes the last import or reset back. */
  readonly onUndo: () => Promise<void>;
}

type State = 'calm' | 'asking-reset' | 'done' | 'undone' | FileSummary | FileProblems;

/** Each step says what came of it, in the place where it was asked for. */
export function BackupPanel(props: BackupPanelProps) {
  const { words } = props;
  const [state, setState] = useState<State>('calm');
  const after = async (work: Promise<void>, next: State) => {
    await work;
    setState(next);
  };
  return (
    <>
      <p class="sub">{words.t('backup_text')}</p>
      <div class="row wrap">
        <button type="button" class="btn" name="export" onClick={props.onExport}>
          {words.t('export_settings')}
        </button>
        <label class="btn file">
          {words.t('import_settings')}
          <input
            type="file"
            name="import"
            accept=".json,application/json"
            onChange={async (event) => {
              const input = event.currentTarget;
              const text = await input.files?.[0]?.text();
              // the same file may be chosen again
              input.value = '';
              if (text !== undefined) setState(props.onLook(text));
            }}
          />
        </label>
        <button type="button" class="btn quiet" name="reset" onClick={() => setState('asking-reset')}>
          {words.t('reset_settings')}
        </button>
      </div>
      {state === 'asking-reset' && (
        <Ask
          words={words}
          text={words.t('reset_question')}
          button={words.t('reset_settings')}
          onYes={() => after(props.onReset(), 'done')}
          onNo={() => setState('calm')}
        />
      )}
      {typeof state === 'object' && 'regions' in state && (
        <Ask
          words={words}
          text={summaryWords(state, words)}
          button={words.t('import_take')}
          onYes={() => after(props.onImport(), 'done')}
          onNo={() => setState('calm')}
        />
      )}
      {typeof state === 'object' && 'problems' in state && (
        <div class="problem" role="alert">
          {words.t('import_refused')}
          <ul>
            {state.problems.map(({ place }) => {
              const whole = WHOLE_KEYS[place];
              return <li key={place}>{whole === undefined ? words.t('import_bad_field', place) : words.t(whole)}</li>;
            })}
          </ul>
        </div>
      )}
      {(state === 'done' || state === 'undone') && (
        <Note icon="check" isLive>
          {words.t(state === 'done' ? 'settings_replaced' : 'settings_restored')}
          {state === 'done' && (
            <>
              <br />
              <button type="button" class="link" name="undo" onClick={() => after(props.onUndo(), 'undone')}>
                {words.t('undo')}
              </button>
            </>
          )}
        </Note>
      )}
    </>
  );
}

function Ask(props: { words: Words; text: string; button: string; onYes: () => void; onNo: () => void }) {
  return (
    <Note icon="info" isLive>
      <p>{props.text}</p>
      <div class="acts">
        <button type="button" class="btn" name="yes" onClick={props.onYes}>
          {props.button}
        </button>
        <button type="button" class="btn quiet" onClick={props.onNo}>
          {props.words.t('cancel')}
        </button>
      </div>
    </Note>
  );
}

function summaryWords({ regions, sites, feeds }: FileSummary, words: Words): string {
  const parts = [
    words.n('file_regions', regions),
    words.n('file_feeds', feeds.length),
    words.n('file_sites', sites.length),
  ];
  const hosts = [...feeds, ...sites];
  return `${words.t('import_question', parts.join(', '))}${hosts.length === 0 ? '' : ` ${hosts.join(', ')}`}`;
}
