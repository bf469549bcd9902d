// Sites of others that can be added as sources: those that were, then the catalogue's by region and kind, then one by address.
import type { Outcome } from '../../utils/domain/site-view.ts';
import type { ListedSource } from '../../utils/domain/source-choice.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { PUBLISHER_KEYS } from '../../utils/label-keys.ts';
import { AddressForm } from '../ui/AddressForm.tsx';
import { type SourceDeeds, SourceRow } from './SourceRow.tsx';

export interface SourceCatalogueProps extends SourceDeeds {
  readonly words: Words;
  readonly sources: readonly ListedSource[] | 'loading';
  /** Asks the browser for the host of a feed at an address that the reader types, and adds it; must be called in the click. */
  readonly onAddSourceAt: (url: string) => Outcome;
  /** The first run: what is not of the reader's regions is folded, rows have no footnotes, and no address is asked for. */
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
      {props.isBrief !== true && (
        <AddressForm
          name="source"
          label={words.t('add_source_label')}
          help={words.t('add_source_help')}
          button={words.t('add')}
          busyButton={words.t('adding')}
          words={words}
          onSubmit={props.onAddSourceAt}
        />
      )}
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
        <SourceRow key={source.id} {...rest} source={source} isBrief={rest.isBrief === true} />
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
        {title} ({rest.words.number(listed.length)})
      </summary>
      {rows}
    </details>
  );
}
