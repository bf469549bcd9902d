// One site of the catalogue: who it is, what came of reading it, where its address stands, and what can be done.
import { useState } from 'preact/hooks';
import type { Outcome } from '../../utils/domain/site-view.ts';
import type { ListedSource, PressRegister } from '../../utils/domain/source-choice.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { PUBLISHER_KEYS } from '../../utils/label-keys.ts';
import { HostName } from '../ui/HostName.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { SourceReading } from './SourceReading.tsx';

/** Where a publisher's standing is looked up. */
const REGISTERS: Readonly<Record<PressRegister, readonly [name: string, url: string]>> = {
  ifcn: ['IFCN', 'https://ifcncodeofprinciples.poynter.org/'],
  'dewan-pers': ['Dewan Pers', 'https://dewanpers.or.id/'],
};

/** What can be done with a source; undefined where it worked, else the code of what failed. */
export interface SourceDeeds {
  /** Asks the browser for the source's host and adds it; must be called in the click. */
  readonly onAddSource: (source: ListedSource) => Outcome;
  readonly onReadSource: (source: ListedSource) => Outcome;
  readonly onRemoveSource: (source: ListedSource) => Outcome;
}

export interface SourceRowProps extends SourceDeeds {
  readonly words: Words;
  readonly source: ListedSource;
  /** Without the footnotes on its address and standing, which the options have. */
  readonly isBrief: boolean;
}

/** Name and state to the left, deeds to the right; below them where there is no room. */
export function SourceRow(props: SourceRowProps) {
  const { words, source, isBrief } = props;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const run = async (act: (source: ListedSource) => Outcome) => {
    setBusy(true);
    setFailure(await act(source));
    setBusy(false);
  };
  return (
    <li class="kv source" data-source={source.id}>
      <Icon name={source.kind === 'agency' ? 'institution' : 'sheets'} />
      <div class="grow">
        <b>{source.name}</b>
        {/* of those that are not added yet, the heading above them says it */}
        {source.state !== undefined && <p class="meta">{words.t(PUBLISHER_KEYS[source.kind])}</p>}
        <SourceReading source={source} isBusy={isBusy} failure={failure} words={words} />
        {!isBrief && <Standing source={source} words={words} />}
      </div>
      <SourceButtons {...props} isBusy={isBusy} onRun={run} />
    </li>
  );
}

function SourceButtons(
  props: SourceRowProps & { isBusy: boolean; onRun: (act: (source: ListedSource) => Outcome) => Promise<void> },
) {
  const { words, source, isBusy, onRun } = props;
  if (source.feed === undefined) {
    return (
      <OutLink class="btn quiet" href={source.site} label={words.t('open_site_named', source.name)}>
        {words.t('open_site')}
        <Icon name="open" size="xs" />
      </OutLink>
    );
  }
  const button = (name: string, key: MessageKey, act: (source: ListedSource) => Outcome) => (
    <button
      type="button"
      class={name === 'add' ? 'btn' : 'btn quiet'}
      name={`${name}-source`}
      aria-disabled={isBusy}
      aria-label={`${words.t(key)}: ${source.name}`}
      onClick={() => !isBusy && void onRun(act)}
    >
      {words.t(key)}
    </button>
  );
  if (source.state === undefined) return button('add', 'add', props.onAddSource);
  return (
    <span class="row">
      {source.state.hasPermission
        ? button('read', 'refresh', props.onReadSource)
        : button('grant', 'grant', props.onAddSource)}
      {button('remove', 'remove', props.onRemoveSource)}
    </span>
  );
}

/** Where its address is documented, and where its standing can be looked up: a line each, of which only the place is a link. */
function Standing({ source, words }: { source: ListedSource; words: Words }) {
  const { press } = source;
  const register = press === undefined ? undefined : REGISTERS[press];
  return (
    <>
      <p class="meta">
        <Address source={source} words={words} />
      </p>
      {register !== undefined && (
        <p class="meta">
          {words.t('press_register', words.date(source.notedAt))}{' '}
          <OutLink class="link" href={register[1]}>
            {register[0]}
          </OutLink>
        </p>
      )}
    </>
  );
}

function Address({ source, words }: { source: ListedSource; words: Words }) {
  const { documentedAt, usedAt } = source.feed ?? {};
  const page = documentedAt ?? usedAt?.page;
  if (page === undefined) return <>{words.t(addressKey(source))}</>;
  return (
    <>
      {documentedAt === undefined && usedAt !== undefined
        ? words.t('address_answered', words.date(usedAt.answered))
        : words.t('address_documented')}{' '}
      <OutLink class="link" href={page}>
        <HostName host={URL.parse(page)?.hostname ?? ''} />
      </OutLink>
    </>
  );
}

function addressKey({ feed, isTyped }: ListedSource): MessageKey {
  if (feed === undefined) return 'feed_unknown';
  return isTyped === true ? 'address_typed' : 'address_used';
}
