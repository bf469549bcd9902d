// Sites of others that can be added as sources: what each is, where its address stands, and what came of reading it.
import { useState } from 'preact/hooks';
import type { Outcome } from '../utils/domain/site-view.ts';
import type { ListedSource, PressRegister } from '../utils/domain/source-choice.ts';
import type { MessageKey, Words } from '../utils/i18n.ts';
import { PUBLISHER_KEYS } from '../utils/label-keys.ts';
import { AddressForm } from './AddressForm.tsx';
import { Icon } from './Icon.tsx';
import { OutLink } from './OutLink.tsx';
import { SourceReading } from './SourceReading.tsx';

/** Where a publisher's standing is looked up. */
const REGISTERS: Readonly<Record<PressRegister, readonly [name: string, url: string]>> = {
  ifcn: ['IFCN', 'https://ifcncodeofprinciples.poynter.org/'],
  'dewan-pers': ['Dewan Pers', 'https://dewanpers.or.id/'],
};

export interface SourceCatalogueProps {
  readonly words: Words;
  readonly sources: readonly ListedSource[] | 'loading';
  /** Asks the browser for the source's host and adds it; must be called in the click. */
  readonly onAddSource: (source: ListedSource) => Outcome;
  /** The same for a feed at an address that the reader types. */
  readonly onAddSourceAt: (url: string) => Outcome;
  readonly onReadSource: (source: ListedSource) => Outcome;
  readonly onRemoveSource: (source: ListedSource) => Outcome;
  /** What is not of the reader's regions is folded, so that the first run takes no scrolling. */
  readonly isBrief?: boolean;
}

/** Those of the reader's provinces first. Nothing is on until it is added. */
export function SourceCatalogue(props: SourceCatalogueProps) {
  const { words, sources } = props;
  if (sources === 'loading') {
    return (
      <p class="meta" aria-busy="true">
        {words.t('loading')}
      </p>
    );
  }
  const open = sources.filter(({ state }) => state === undefined);
  const groups = [
    { title: words.t('sources_added'), listed: sources.filter(({ state }) => state !== undefined), isNational: false },
    ...byKind(
      words,
      'sources_nearby',
      open.filter(({ regions }) => regions.length > 0),
    ),
    ...byKind(
      words,
      'sources_national',
      open.filter(({ regions }) => regions.length === 0),
    ),
  ];
  return (
    <>
      <p class="sub">{words.t('catalogue_text')}</p>
      {groups.map(
        ({ title, listed, isNational }) =>
          listed.length > 0 && (
            <section key={title} class="sources">
              <SourceGroup title={title} listed={listed} isFolded={props.isBrief === true && isNational} {...props} />
            </section>
          ),
      )}
      <AddressForm
        name="source"
        label={words.t('add_source_label')}
        help={words.t('add_source_help')}
        button={words.t('add')}
        busyButton={words.t('adding')}
        words={words}
        onSubmit={props.onAddSourceAt}
      />
    </>
  );
}

/** Who checks claims stands before who answers them, and both before who reports. */
const KINDS = ['factchecker', 'agency', 'academic', 'media'] as const;

function byKind(words: Words, where: MessageKey, listed: readonly ListedSource[]) {
  return KINDS.map((kind) => ({
    title: `${words.t(where)} · ${words.t(PUBLISHER_KEYS[kind])}`,
    listed: listed.filter((source) => source.kind === kind),
    isNational: where === 'sources_national',
  }));
}

/** Folded it says how many there are. */
function SourceGroup(
  props: SourceCatalogueProps & { title: string; listed: readonly ListedSource[]; isFolded: boolean },
) {
  const { title, listed, isFolded, ...rest } = props;
  const rows = (
    <ul class="rows">
      {listed.map((source) => (
        <SourceRow key={source.id} {...rest} source={source} />
      ))}
    </ul>
  );
  if (!isFolded) {
    return (
      <>
        <h3 class="h">{title}</h3>
        {rows}
      </>
    );
  }
  return (
    <details>
      <summary class="h">
        {title} ({listed.length})
      </summary>
      {rows}
    </details>
  );
}

function SourceRow(props: SourceCatalogueProps & { source: ListedSource }) {
  const { words, source } = props;
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
        <span class="meta block-line">
          {words.t(PUBLISHER_KEYS[source.kind])} · <Standing source={source} words={words} />
        </span>
        <SourceReading source={source} isBusy={isBusy} failure={failure} words={words} />
      </div>
      <SourceButtons {...props} isBusy={isBusy} onRun={run} />
    </li>
  );
}

function SourceButtons(
  props: SourceCatalogueProps & {
    source: ListedSource;
    isBusy: boolean;
    onRun: (act: (source: ListedSource) => Outcome) => Promise<void>;
  },
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

/** Where its address stands, and where its standing can be looked up. */
function Standing({ source, words }: { source: ListedSource; words: Words }) {
  const { press } = source;
  const register = press === undefined ? undefined : REGISTERS[press];
  return (
    <>
      <Address source={source} words={words} />
      {register !== undefined && (
        <>
          {' · '}
          <OutLink class="link" href={register[1]}>
            {words.t('press_register', register[0], words.date(source.notedAt))}
          </OutLink>
        </>
      )}
    </>
  );
}

function Address({ source, words }: { source: ListedSource; words: Words }) {
  const { documentedAt, usedAt } = source.feed ?? {};
  if (documentedAt !== undefined) {
    return (
      <OutLink class="link" href={documentedAt}>
        {words.t('address_documented', URL.parse(documentedAt)?.hostname ?? '')}
      </OutLink>
    );
  }
  if (usedAt !== undefined) {
    return (
      <OutLink class="link" href={usedAt.page}>
        {words.t('address_answered', words.date(usedAt.answered))}
      </OutLink>
    );
  }
  return <>{words.t(addressKey(source))}</>;
}

function addressKey({ feed, isTyped }: ListedSource): MessageKey {
  if (feed === undefined) return 'feed_unknown';
  return isTyped === true ? 'address_typed' : 'address_used';
}
