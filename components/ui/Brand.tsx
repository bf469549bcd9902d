// The name with its mark: two mirrored speech bubbles, the shape of the card.
import { BRAND_PATHS } from '../../utils/glyphs.ts';
import type { Words } from '../../utils/i18n.ts';

/** The product's name; `isSample` adds the chip that says CONTOH. */
export function Brand({ words, isSample = false }: { words: Words; isSample?: boolean }) {
  return (
    <>
      <span class="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path class="a" d={BRAND_PATHS[0]} />
          <path class="b" d={BRAND_PATHS[1]} />
        </svg>
        <span class="nm">{words.t('product_name')}</span>
      </span>
      {isSample && <SampleChip words={words} />}
    </>
  );
}

/** Says that what stands beside it is made up. */
export function SampleChip({ words }: { words: Words }) {
  return <span class="sample">{words.t('sample')}</span>;
}
