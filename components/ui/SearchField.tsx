// The panel's search box, with the button that empties it.
import { useRef } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from './Icon.tsx';

/** Escape empties it too. */
export function SearchField({
  query,
  words,
  onQuery,
}: {
  query: string;
  words: Words;
  onQuery: (query: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <search class="field with">
      <Icon name="search" size="s" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        name="query"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={words.t('search_label')}
        placeholder={words.t('search_placeholder')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') clear();
        }}
      />
      {query !== '' && (
        <button type="button" class="btn quiet icon" aria-label={words.t('clear_search')} onClick={clear}>
          <Icon name="close" size="s" />
        </button>
      )}
    </search>
  );
}
