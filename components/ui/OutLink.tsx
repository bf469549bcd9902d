// A link that leaves for another site: in a new tab, without telling that site where it was clicked.
import type { ComponentChildren } from 'preact';
import { isOutAddress } from './is-out-address.ts';

/** `class` is one of the shared link styles. An address that is not https is no link: its words stand alone. */
export function OutLink(props: { href: string; class: string; children: ComponentChildren; label?: string }) {
  if (!isOutAddress(props.href)) return <span class={props.class}>{props.children}</span>;
  return (
    <a
      class={props.class}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={props.label}
    >
      {props.children}
    </a>
  );
}
