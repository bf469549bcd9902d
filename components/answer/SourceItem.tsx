// One publisher's word on the claim: who, since when, what it states, its own words, its page, its data.
import type { SourceView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { DataList } from './DataList.tsx';
import { DocumentList } from './DocumentList.tsx';
import { kindParts } from './publisher-words.ts';
import { Quote } from './Quote.tsx';
import { SourceToken } from './SourceToken.tsx';
import { StanceLabel } from './StanceLabel.tsx';

/** The same on either side of the card. */
export function SourceItem(props: { source: SourceView; words: Words; isStanceHidden: boolean }) {
  const { source, words, isStanceHidden } = props;
  const { publisher } = source;
  const isRevised = source.revision > 1;
  const meta = [
    ...kindParts(publisher, words),
    words.date(isRevised ? source.modified : source.published),
    ...(publisher.isImported ? [words.t('imported')] : []),
  ];
  return (
    <article class="src">
      <div class="by">
        <SourceToken source={source} isNeutral={isStanceHidden} />
        <div>
          <h4 class="pub">{publisher.name}</h4>
          <div class="meta">{meta.join(' · ')}</div>
          <PressStatus publisher={publisher} words={words} />
        </div>
      </div>
      {source.stance !== undefined && !isStanceHidden && <StanceLabel stance={source.stance} words={words} />}
      <Quote text={source.quote === '' ? source.title : source.quote} language={source.language} words={words} />
      <div>
        <OutLink class="link" href={source.url}>
          <span>
            {words.t('open_source')}
            <span class="vh"> {publisher.name}</span>
          </span>
          <Icon name="open" size="xs" />
        </OutLink>
        <div class="meta host">{URL.parse(source.url)?.hostname}</div>
      </div>
      {isRevised && source.reason !== undefined && (
        <p class="meta revised">
          <Icon name="history" size="xs" />
          <span>{words.t('revised_because', words.date(source.modified), source.reason)}</span>
        </p>
      )}
      {source.data.length + source.documents.length > 0 && (
        <>
          <h5 class="h facts-h">{words.t('data_and_documents')}</h5>
          <DataList data={source.data} words={words} />
          <DocumentList documents={source.documents} words={words} isStanceHidden={isStanceHidden} />
        </>
      )}
    </article>
  );
}

/** What the directory says of a publisher's standing, and when that was looked up; silent where it says nothing. */
function PressStatus({ publisher, words }: { publisher: SourceView['publisher']; words: Words }) {
  const { dewanPers, ifcn, checked } = publisher.press ?? {};
  const said = [
    ...(dewanPers === undefined ? [] : [words.t('press_council', dewanPers)]),
    ...(ifcn === undefined ? [] : [words.t('press_ifcn', ifcn)]),
  ];
  if (said.length === 0 || checked === undefined) return null;
  return <div class="meta">{words.t('press_checked', said.join(' · '), words.date(checked))}</div>;
}
