// Both sides of a claim: who agrees and who differs, the official answers, the comparison sources.
import type { CardView, WithdrawnView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { AgreementStrip } from './AgreementStrip.tsx';
import { DocumentList } from './DocumentList.tsx';
import { SourceColumn } from './SourceColumn.tsx';

/** The same in the card and in the panel. */
export function SourceColumns(props: {
  view: Pick<CardView, 'official' | 'independent' | 'cited' | 'withdrawn'>;
  words: Words;
  isStanceHidden: boolean;
}) {
  const { view, words, isStanceHidden } = props;
  const isOfficial = ({ publisher }: WithdrawnView) => publisher.kind === 'agency';
  const withdrawn = view.withdrawn ?? [];
  return (
    <>
      {!isStanceHidden && <AgreementStrip official={view.official} independent={view.independent} words={words} />}
      <div class="cols">
        <SourceColumn
          side="official"
          sources={view.official}
          withdrawn={withdrawn.filter(isOfficial)}
          words={words}
          isStanceHidden={isStanceHidden}
        />
        <SourceColumn
          side="independent"
          sources={view.independent}
          withdrawn={withdrawn.filter((source) => !isOfficial(source))}
          words={words}
          isStanceHidden={isStanceHidden}
          isAlone={view.official.length === 0}
          cited={view.cited.length}
        >
          {view.cited.length > 0 && (
            <div class="src cited">
              <h4 class="h">{words.t('cited_pages')}</h4>
              <DocumentList documents={view.cited} words={words} isStanceHidden={isStanceHidden} />
            </div>
          )}
        </SourceColumn>
      </div>
    </>
  );
}
