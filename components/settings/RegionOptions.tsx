// The list under the region search box.
import { useEffect, useRef } from 'preact/hooks';
import type { RegionCode } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import type { FoundRegion } from './search-regions.ts';

export interface RegionOptionsProps {
  /** Prefix of the elements' ids, shared with the box. */
  readonly id: string;
  readonly isOpen: boolean;
  readonly shown: readonly FoundRegion[];
  /** Number that matched but are not shown. */
  readonly hidden: number;
  readonly chosen: readonly RegionCode[];
  /** Index of the one that Enter would follow. */
  readonly active: number;
  readonly query: string;
  readonly words: Words;
  readonly onToggle: (code: RegionCode) => void;
}

/** A list box whose options never take the focus: it stays in the search box. */
export function RegionOptions(props: RegionOptionsProps) {
  const { id, isOpen, shown, chosen, active, words } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div class="options-box" hidden={!isOpen}>
      <div
        class="listbox"
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={words.t('region_search')}
      >
        {shown.map(({ region, province }, index) => {
          const isChosen = chosen.includes(region.code);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: it is reached through aria-activedescendant
            <div
              key={region.code}
              id={`${id}-${index}`}
              class="option"
              role="option"
              aria-selected={isChosen}
              data-active={index === active ? '' : undefined}
              data-code={region.code}
              // the box must not lose the focus, or the list closes before the click
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onToggle(region.code)}
            >
              <Icon name="place" />
              <span class="grow">
                {region.name}
                <span class="meta">{province ?? words.t('region_province')}</span>
              </span>
              {isChosen && (
                <span class="row meta">
                  <Icon name="check" size="xs" />
                  {words.t('region_followed')}
                </span>
              )}
            </div>
          );
        })}
      </div>
      {shown.length === 0 && <p class="option meta">{words.t('region_none', props.query)}</p>}
      {props.hidden > 0 && <p class="option meta">{words.n('region_more', props.hidden)}</p>}
    </div>
  );
}
