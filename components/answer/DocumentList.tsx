// Pages and documents a source rests on, each with who published it and, where it is said, its stance.
import type { CitedSource } from '../../utils/domain/entry.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { StanceLabel } from './StanceLabel.tsx';

/** `isStanceHidden` where the data is too old for stances to be shown. */
export function DocumentList(props: { documents: readonly CitedSource[]; words: Words; isStanceHidden?: boolean }) {
  const { documents, words } = props;
  if (documents.length === 0) return null;
  return (
    <ul class="docs">
      {documents.map((document) => {
        const origin = [document.publisher, document.date === undefined ? undefined : words.date(document.date)];
        const meta = origin.filter((part) => part !== undefined).join(' · ');
        return (
          <li key={document.url}>
            <OutLink class="link" href={document.url}>
              <Icon name={document.kind === 'data' ? 'chart' : 'document'} size="s" />
              <span>{document.title}</span>
            </OutLink>
            {meta !== '' && <div class="meta">{meta}</div>}
            {document.stance !== undefined && props.isStanceHidden !== true && (
              <StanceLabel stance={document.stance} words={words} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
