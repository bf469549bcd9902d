// A source's own words: at most four lines, the rest on request.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n.ts';

/** Offers "more" only where lines are really hidden: the same text fits a wide card and not a narrow one. */
export function Quote({ text, language, words }: { text: string; language: string; words: Words }) {
  const quote = useRef<HTMLQuoteElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = quote.current;
    if (element === null) return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 2);
    measure();
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    return () => observer?.disconnect();
  }, [text]);
  return (
    <>
      <blockquote ref={quote} lang={language} class={isOpen ? undefined : 'cut'}>
        “<bdi>{text}</bdi>”
      </blockquote>
      {(isCut || isOpen) && (
        <button type="button" class="link more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.t(isOpen ? 'show_less' : 'show_more')}
        </button>
      )}
    </>
  );
}
