// One of the two columns of equal weight: the official answer, or the comparison sources. An empty one stays and says so.
import type { ComponentChildren } from 'preact';
import type { SourceView, WithdrawnView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { pickSources } from './pick-sources.ts';
import { SourceItem } from './SourceItem.tsx';
import { WithdrawnItem } from './WithdrawnItem.tsx';

/** `children` stand below the sources: the `cited` pages. With them the column is not empty. */
export function SourceColumn(props: {
  side: 'official' | 'independent';
  sources: readonly SourceView[];
  withdrawn: readonly WithdrawnView[];
  words: Words;
  isStanceHidden: boolean;
  /** The other column is empty too. */
  isAlone?: boolean;
  /** Number of pages among the children. */
  cited?: number;
  children?: ComponentChildren;
}) {
  const { side, sources, withdrawn, words, isStanceHidden, cited = 0 } = props;
  const isOfficial = side === 'official';
  const { first, rest } = pickSources(sources);
  const item = (source: SourceView) => (
    <SourceItem key={source.key} source={source} words={words} isStanceHidden={isStanceHidden} />
  );
  return (
    <section class={`col ${side}`}>
      <h3 class="col-h">
        <Icon name={isOfficial ? 'institution' : 'sheets'} />
        {words.t(isOfficial ? 'column_official' : 'column_independent')}
        <span class="n">{sources.length + cited}</span>
      </h3>
      {withdrawn.map((source) => (
        <WithdrawnItem key={source.id} source={source} words={words} />
      ))}
      {first.map(item)}
      {rest.length > 0 && (
        <details class="rest">
          <summary>
            <Icon name="down" size="xs" />
            <span>{words.n('more_sources', rest.length)}</span>
          </summary>
          {rest.map(item)}
        </details>
      )}
      {sources.length + cited + withdrawn.length === 0 && (
        <EmptyState
          title={words.t(isOfficial ? 'no_official' : 'no_comparison')}
          text={words.t(isOfficial ? 'no_official_text' : props.isAlone ? 'no_source_text' : 'no_comparison_text')}
        />
      )}
      {props.children}
    </section>
  );
}
