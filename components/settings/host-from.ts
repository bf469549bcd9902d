// The host name in what a reader typed for a Mastodon server.

/** `https://mastodon.contoh.example/@nama`, `@nama@mastodon.contoh.example` and the bare name are one host; `undefined` where there is none. */
export function hostFrom(text: string): string | undefined {
  const address = text.trim().replace(/^@?[^@/\s]+@(?=[^@]+$)/, '');
  if (address === '' || /\s/.test(address)) return undefined;
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  if (url === null || url.username !== '') return undefined;
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return isLoopback || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname) ? url.hostname : undefined;
}
