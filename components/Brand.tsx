// The name with its mark: two mirrored speech bubbles, the shape of the card.
import type { Words } from '../utils/i18n.ts';

/** The product's name; `isSample` adds the chip that says CONTOH. */
export function Brand({ words, isSample = false }: { words: Words; isSample?: boolean }) {
  return (
    <>
      <span class="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            class="a"
            d="M11 4.5v12a1.5 1.5 0 0 1-1.5 1.5H6.8L3.6 21a.6.6 0 0 1-1-.45V6A3 3 0 0 1 5.6 3h3.9A1.5 1.5 0 0 1 11 4.5Z"
          />
          <path
            class="b"
            d="M13 4.5v12a1.5 1.5 0 0 0 1.5 1.5h2.7l3.2 3a.6.6 0 0 0 1-.45V6a3 3 0 0 0-3-3h-3.9A1.5 1.5 0 0 0 13 4.5Z"
          />
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
