// One-click searches at fact-checkers and news. They carry the claim's words to that site, and say so before they are clicked.
import type { SearchLink } from '../../utils/domain/card.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutLink } from '../ui/OutLink.tsx';

/** Empty where the background offers none. `notice` says what the links carry: the claim's words where left out. */
export function SearchLinks(props: { searches: readonly SearchLink[]; words: Words; notice?: MessageKey }) {
  const { searches, words, notice = 'search_notice' } = props;
  if (searches.length === 0) return null;
  return (
    <section class="block searches">
      <h3 class="h">{words.t('search_elsewhere')}</h3>
      <ul class="row wrap">
        {searches.map((search) => (
          <li key={search.url}>
            <OutLink class="chip-f" href={search.url} label={words.t('search_at', search.site)}>
              <Icon name="search" size="xs" />
              {search.site}
            </OutLink>
          </li>
        ))}
      </ul>
      <p class="meta">{words.t(notice)}</p>
    </section>
  );
}
