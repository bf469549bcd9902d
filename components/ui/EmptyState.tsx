// A side, list or page with nothing in it says so, and why.
import type { ComponentChildren } from 'preact';

/** One bold line, one sentence, and at most a button. `level` makes the line a heading. */
export function EmptyState(props: {
  title: string;
  text?: string | undefined;
  level?: 2 | 4;
  children?: ComponentChildren;
}) {
  const Title = props.level === undefined ? 'b' : (`h${props.level}` as const);
  return (
    <div class="none">
      <svg class="art" viewBox="0 0 64 40" aria-hidden="true">
        <rect x="3" y="4" width="25" height="32" rx="4" />
        <path d="M9 13h13M9 19h13M9 25h8" stroke-linecap="round" />
        <rect x="36" y="4" width="25" height="32" rx="4" stroke-dasharray="3 3.5" />
      </svg>
      <Title class="none-t">{props.title}</Title>
      {props.text !== undefined && <p>{props.text}</p>}
      {props.children}
    </div>
  );
}
