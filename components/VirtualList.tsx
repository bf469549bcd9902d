// A list of any length that scrolls with the page: only the rows near the window exist.
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows kept beyond the window: Tab always finds the next one. */
const OVERSCAN = 8;

export interface VirtualListProps<T> {
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
  const options = {
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
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions({ ...virtualizer.options, ...options });
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const box = list.current?.getBoundingClientRect();
    if (box !== undefined) setMargin(Math.round(box.top + window.scrollY));
  });
  return (
    <ul class="virtual" ref={list} aria-label={label} style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          data-index={index}
          ref={(row) => virtualizer.measureElement(row)}
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
