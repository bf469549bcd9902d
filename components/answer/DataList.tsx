// Figures a source gives, with where they stand.
import type { DataPoint } from '../../utils/domain/entry.ts';
import type { Words } from '../../utils/i18n.ts';
import { OutLink } from '../ui/OutLink.tsx';

/** Label and figure side by side; the origin once where all figures share it. */
export function DataList({ data, words }: { data: readonly DataPoint[]; words: Words }) {
  if (data.length === 0) return null;
  const origins = new Set(data.map((point) => point.source));
  const shared = origins.size === 1 ? data[0]?.source : undefined;
  return (
    <>
      <dl class="facts num">
        {data.map((point) => (
          <div key={point.label}>
            <dt>{point.label}</dt>
            <dd>{point.unit === undefined ? point.value : `${point.value} ${point.unit}`}</dd>
            {shared === undefined && (
              <dd class="origin">
                <Origin source={point.source} words={words} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {shared !== undefined && (
        <p class="origin">
          <Origin source={shared} words={words} />
        </p>
      )}
    </>
  );
}

function Origin({ source, words }: { source: string; words: Words }) {
  const isLink = source.startsWith('https://') && !/\s/.test(source);
  return (
    <span class="meta">
      {words.t('data_from')}{' '}
      {isLink ? (
        <OutLink class="quiet-link" href={source}>
          {URL.parse(source)?.hostname ?? source}
        </OutLink>
      ) : (
        source
      )}
    </span>
  );
}
