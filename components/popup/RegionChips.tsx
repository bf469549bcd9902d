// The followed regions in the popup, with the way to change them.
import type { Region } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** The first carries the pin. */
export function RegionChips(props: { regions: readonly Region[]; words: Words; onChange: () => void }) {
  const { regions, words } = props;
  return (
    <section class="sec">
      <h2 class="h">
        {words.t('regions')}
        <button type="button" class="link plain" onClick={props.onChange}>
          {words.t('change')}
          <span class="vh"> {words.t('regions')}</span>
        </button>
      </h2>
      <ul class="row wrap chips">
        {regions.map((region, index) => (
          <li key={region.code} class="chip-f">
            {index === 0 && <Icon name="place" size="xs" />}
            {region.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
