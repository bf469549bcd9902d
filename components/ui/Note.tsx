// A boxed remark: plain for what changed, with attention for old data only.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

/** `isAttention` is ochre; it never stands on a post. `isLive` is announced when it appears. */
export function Note(props: { icon: IconName; isAttention?: boolean; isLive?: boolean; children: ComponentChildren }) {
  return (
    <div class={props.isAttention ? 'note att' : 'note'} role={props.isLive ? 'status' : undefined}>
      <Icon name={props.icon} />
      <div>{props.children}</div>
    </div>
  );
}
