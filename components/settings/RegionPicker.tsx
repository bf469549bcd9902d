// A search box over all provinces, regencies and cities; the chosen ones are chips that can be removed.
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Region, RegionCode } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { RegionOptions } from './RegionOptions.tsx';
import { searchRegions } from './search-regions.ts';

/** As many as the settings hold. */
const MAX_CHOSEN = 32;
const SHOWN = 40;

export interface RegionPickerProps {
  readonly regions: readonly Region[];
  readonly chosen: readonly RegionCode[];
  readonly words: Words;
  readonly onChange: (chosen: RegionCode[]) => void;
}

/** A combobox with a list box (ARIA 1.2): arrows move, Enter follows or unfollows, Escape closes, Backspace in the empty box removes the last. */
export function RegionPicker({ regions, chosen, words, onChange }: RegionPickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useMemo(() => searchRegions(regions, query), [regions, query]);
  const shown = found.slice(0, SHOWN);
  const isFull = chosen.length >= MAX_CHOSEN;

  const toggle = (code: RegionCode) => {
    if (chosen.includes(code)) onChange(chosen.filter((other) => other !== code));
    else if (!isFull) onChange([...chosen, code]);
    input.current?.focus();
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(Math.max(0, Math.min(to, shown.length - 1)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown[active];
    if (event.key === 'ArrowDown') move(isOpen ? active + 1 : 0);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && isOpen && at !== undefined) toggle(at.region.code);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && query === '') onChange(chosen.slice(0, -1));
    else return;
    if (event.key !== 'Backspace') event.preventDefault();
  };

  return (
    <div class="picker">
      <label class="lab" for={`${id}-input`}>
        {words.t('region_search')}
      </label>
      <div class="field with">
        <Icon name="search" size="s" />
        <input
          id={`${id}-input`}
          ref={input}
          type="text"
          role="combobox"
          name="region"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.t('region_placeholder')}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && shown.length > 0 ? `${id}-${active}` : undefined}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setOpen(true);
            setActive(0);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </div>
      <RegionOptions
        id={id}
        isOpen={isOpen}
        shown={shown}
        hidden={found.length - shown.length}
        chosen={chosen}
        active={active}
        query={query}
        words={words}
        onToggle={toggle}
      />
      <p class="vh" role="status">
        {isOpen && query !== '' ? words.n('region_results', found.length) : ''}
      </p>
      {isFull && <p class="meta">{words.t('region_full', MAX_CHOSEN)}</p>}
      <Chosen regions={regions} chosen={chosen} words={words} onRemove={toggle} />
    </div>
  );
}

function Chosen(props: {
  regions: readonly Region[];
  chosen: readonly RegionCode[];
  words: Words;
  onRemove: (code: RegionCode) => void;
}) {
  const { regions, chosen, words } = props;
  if (chosen.length === 0) return null;
  return (
    <ul class="row wrap chips" aria-label={words.t('regions_chosen')}>
      {chosen.map((code) => {
        const name = regions.find((region) => region.code === code)?.name ?? code;
        return (
          <li key={code}>
            <button
              type="button"
              class="chip-f on"
              aria-label={words.t('remove_named', name)}
              onClick={() => props.onRemove(code)}
            >
              {name}
              <Icon name="close" size="xs" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
