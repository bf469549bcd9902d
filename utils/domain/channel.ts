// Where a reader can ask an agency or complain about a clarification, and the link that opens it with the reader's own words.

/** Both `lapor` and `form` are pages; `whatsapp` and `email` can be opened with words in them. */
export interface Channel {
  readonly kind: 'whatsapp' | 'email' | 'lapor' | 'form';
  /** Digits with the country's code, a mail address, or an https address. */
  readonly address: string;
}

/** A publisher with at least one channel. */
export interface ChannelHolder {
  readonly publisher: string;
  readonly channels: readonly Channel[];
}

/** True where the channel takes the words along; others open empty, so the words are copied first. */
export function carriesWords({ kind }: Channel): boolean {
  return kind === 'whatsapp' || kind === 'email';
}

/** The link that opens a channel. Nothing is sent by opening it: the reader sends it there. */
export function channelLink({ kind, address }: Channel, subject: string, text: string): string {
  const body = encodeURIComponent(text);
  if (kind === 'whatsapp') return `https://wa.me/${address}?text=${body}`;
  if (kind === 'email') return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${body}`;
  return address;
}

/** The address as a reader can check it: a telephone number, a mail address, or the page's host and path. */
export function channelName({ kind, address }: Channel): string {
  if (kind === 'whatsapp') return `+${address}`;
  if (kind === 'email') return address;
  const url = URL.parse(address);
  return url === null ? address : `${url.hostname}${url.pathname === '/' ? '' : url.pathname}`;
}
