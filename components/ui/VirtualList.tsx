// A list of any length that scrolls with the page: only the rows near the window exist.
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Rows kept beyond the window: Tab always finds the next one. */
const OVERSCAN = 8;

export interface VirtualListProps<T> {
  /** The same array as long as nothing changed: a new one is measured anew. */
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ComponentChildren;
  /** Height of a row before it is measured, in pixels. */
  readonly estimatePx: number;
  readonly label: string;
}

/** Screen readers hear the true length and place of each row. */
export function VirtualList<T>({ items, keyOf, draw, estimatePx, label }: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useState(0);
  const [marginPx, setMargin] = useState(0);
  // functions of the same identity: with others the library would lay out all rows again in every frame
  const options = useMemo(
    () => ({
      count: items.length,
      getScrollElement: () => window,
      estimateSize: () => estimatePx,
      getItemKey: (index: number) => keyOf(items[index] as T),
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      overscan: OVERSCAN,
      scrollMargin: marginPx,
      initialOffset: () => window.scrollY,
      initialRect: { width: window.innerWidth, height: window.innerHeight },
      onChange: () => redraw((count) => count + 1),
    }),
    [items, marginPx, estimatePx],
  );
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions({ ...virtualizer.options, ...options });
  const [measure] = useState(() => (row: HTMLLIElement | null) => virtualizer.measureElement(row));
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box !== undefined) setMargin(Math.round(box.top + window.scrollY));
  }, [items]);
  return (
    <ul class="virtual" ref={list} aria-label={label} style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          data-index={index}
          ref={measure}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - marginPx}px)` }}
        >
          {draw(items[index] as T)}
        </li>
      ))}
    </ul>
  );
}
